using System.Diagnostics.Tracing;
using System.Globalization;

namespace SheetSync.Benchmarks;

/// <summary>What a job allocates, by type: the runtime tells of one object in every 100 kB or so.</summary>
internal sealed class AllocationProfile : EventListener
{
    private const EventKeywords Gc = (EventKeywords)1;
    private readonly Dictionary<string, long> bytes = new(StringComparer.Ordinal);

    public static void Print(Action job, TimeSpan time)
    {
        using var profile = new AllocationProfile();
        var runs = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var start = DateTime.UtcNow; DateTime.UtcNow - start < time; runs++)
        {
            job();
        }

        var all = GC.GetAllocatedBytesForCurrentThread() - before;
        lock (profile.bytes)
        {
            var told = profile.bytes.Values.Sum();
            foreach (var (type, part) in profile.bytes.OrderByDescending(b => b.Value).Take(30))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(double)part / told * all / runs / 1e3,9:0.0} kB  {type}"));
            }
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, Gc);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("GCAllocationTick", StringComparison.Ordinal) == true)
        {
            var names = eventData.PayloadNames!;
            var amount = Convert.ToInt64(eventData.Payload![names.IndexOf("AllocationAmount64")], CultureInfo.InvariantCulture);
            var type = (string)eventData.Payload[names.IndexOf("TypeName")]!;
            lock (bytes)
            {
                bytes[type] = bytes.GetValueOrDefault(type) + amount;
            }
        }
    }
}
