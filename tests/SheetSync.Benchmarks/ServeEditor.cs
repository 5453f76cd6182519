using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace SheetSync.Benchmarks;

/// <summary>People who move due dates into the past, 1 % of the workbooks a minute, and see how long the flag beside takes to say so.</summary>
internal sealed class ServeEditor(ServeScene scene) : IDisposable
{
    private const string DueCell = "Sales!D35";
    private const string FlagCell = "Sales!V35";
    private const int Dates = 9;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly ConcurrentDictionary<string, (string Flag, long Since)> waiting = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<TimeSpan> seen = [];
    private readonly CancellationTokenSource closed = new();
    private int edits;
    private bool looking;

    public double PerMinute => Math.Max(6, scene.Ids.Count / 100.0);

    public Task<IReadOnlyList<TimeSpan>> EditAsync(TimeSpan length)
    {
        var watch = Stopwatch.StartNew();
        return EditUntilAsync(() => Task.FromResult(watch.Elapsed >= length));
    }

    /// <summary>How long each edit's flag took; one that does not come within three minutes counts as that.</summary>
    public async Task<IReadOnlyList<TimeSpan>> EditUntilAsync(Func<Task<bool>> isOver)
    {
        if (!looking)
        {
            looking = true;
            _ = Task.Run(LookAsync);
        }

        seen.Clear();
        var next = Stopwatch.StartNew();
        var gap = TimeSpan.FromMinutes(1) / PerMinute;
        for (var at = TimeSpan.Zero; !await isOver(); at += gap)
        {
            Edit();
            var wait = at + gap - next.Elapsed;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait);
            }
        }

        while (!waiting.IsEmpty)
        {
            await Task.Delay(Look);
        }

        return [.. seen];
    }

    public void Dispose()
    {
        closed.Cancel();
        closed.Dispose();
    }

    private void Edit()
    {
        // A stride that visits all before it comes back, with another date each round.
        var number = edits++;
        var id = scene.Ids[(int)((long)number * 7919 % scene.Ids.Count)];
        var day = scene.Today.AddDays(-2 - ((number / scene.Ids.Count) + number) % Dates);
        var flag = $"Overdue by {scene.Today.DayNumber - day.DayNumber} days";
        if (scene.Server.Admin.CellAt(id, FlagCell).Effective.ToString() == flag)
        {
            return;
        }

        waiting[id] = (flag, Stopwatch.GetTimestamp());
        scene.Server.Admin.Type(id, DueCell, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private async Task LookAsync()
    {
        while (!closed.IsCancellationRequested)
        {
            foreach (var (id, (flag, since)) in waiting)
            {
                var took = Stopwatch.GetElapsedTime(since);
                if (took > Patience || scene.Server.Admin.CellAt(id, FlagCell).Effective.ToString() == flag)
                {
                    seen.Add(took);
                    waiting.TryRemove(id, out _);
                }
            }

            await Task.Delay(Look);
        }
    }
}
