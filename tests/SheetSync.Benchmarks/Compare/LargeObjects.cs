using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace SheetSync.Benchmarks.Compare;

/// <summary>What is allocated on the large object heap: the runtime tells of each such object (event AllocationTick, which samples only smaller ones).</summary>
internal sealed class LargeObjects : EventListener
{
    private const EventKeywords Collector = (EventKeywords)1;

    private readonly ConcurrentQueue<(string Type, long Bytes)> seen = new();
    private EventSource? runtime;

    public void Watch()
    {
        seen.Clear();
        if (runtime is not null)
        {
            EnableEvents(runtime, EventLevel.Verbose, Collector);
        }
    }

    public IReadOnlyList<(string Type, long Bytes)> Seen() => [.. seen.GroupBy(s => s.Type, StringComparer.Ordinal).Select(g => (g.Key, g.Sum(s => s.Bytes)))];

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            runtime = eventSource;
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("AllocationTick", StringComparison.Ordinal) is true && Value(eventData, "AllocationKind") is 1u)
        {
            seen.Enqueue(((string)Value(eventData, "TypeName")!, Convert.ToInt64(Value(eventData, "ObjectSize"), System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    private static object? Value(EventWrittenEventArgs e, string name) => e.PayloadNames?.IndexOf(name) is >= 0 and var at ? e.Payload![at] : null;
}
