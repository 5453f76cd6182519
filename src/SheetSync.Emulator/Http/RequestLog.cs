using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SheetSync.Emulator.Http;

/// <summary>One answered request.</summary>
/// <param name="Kind"><c>read</c> or <c>write</c> (Sheets), <c>drive</c>, <c>token</c>, <c>admin</c> or <c>page</c>.</param>
/// <param name="Status">The HTTP status; 0 if the connection was dropped on order.</param>
public sealed record RequestLogEntry(
    DateTimeOffset Time, string Method, string Path, int Status, string Kind, string? Account, double Milliseconds, long RequestBytes, long ResponseBytes);

/// <summary>How many requests of each kind were answered since the last reset.</summary>
public sealed record RequestCounters(int Reads, int Writes, int Drive, int Tokens, int Failed);

/// <summary>The last requests and their counts. The page's and the admin's own requests are not in it.</summary>
public sealed class RequestLog
{
    private const int Kept = 10_000;

    private readonly ConcurrentQueue<RequestLogEntry> _entries = new();
    private readonly Lock _gate = new();
    private RequestCounters _counters = new(0, 0, 0, 0, 0);

    private ImmutableList<Listener> _listeners = [];

    public IReadOnlyList<RequestLogEntry> Entries => [.. _entries];

    public RequestCounters Counters
    {
        get
        {
            lock (_gate)
                return _counters;
        }
    }

    internal void Add(RequestLogEntry entry)
    {
        if (entry.Kind is "admin" or "page")
            return;
        _entries.Enqueue(entry);
        while (_entries.Count > Kept)
            _entries.TryDequeue(out _);
        lock (_gate)
        {
            _counters = entry.Kind switch
            {
                "read" => _counters with { Reads = _counters.Reads + 1 },
                "write" => _counters with { Writes = _counters.Writes + 1 },
                "drive" => _counters with { Drive = _counters.Drive + 1 },
                _ => _counters with { Tokens = _counters.Tokens + 1 },
            };
            if (entry.Status is 0 or >= 400)
                _counters = _counters with { Failed = _counters.Failed + 1 };
        }
        _listeners.ForEach(listener => listener.Added(entry));
    }

    /// <summary>Calls back after each request was answered. Handlers must be quick.</summary>
    /// <returns>Ends the subscription when disposed.</returns>
    public IDisposable Subscribe(Action<RequestLogEntry> added)
    {
        var listener = new Listener(this, added);
        ImmutableInterlocked.Update(ref _listeners, list => list.Add(listener));
        return listener;
    }

    private sealed record Listener(RequestLog Log, Action<RequestLogEntry> Added) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.Update(ref Log._listeners, list => list.Remove(this));
    }

    public void Reset()
    {
        _entries.Clear();
        lock (_gate)
            _counters = new RequestCounters(0, 0, 0, 0, 0);
    }
}
