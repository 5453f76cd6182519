using System.Diagnostics;

namespace SheetSync.Benchmarks;

/// <param name="Time">The best of all runs: what the work costs when nothing else disturbs it.</param>
/// <param name="Allocated">Bytes allocated by one run.</param>
internal readonly record struct Figure(string Name, TimeSpan Time, long Allocated);

internal static class Measure
{
    /// <summary>Runs a job until it is warm, then many times; takes the best time and the allocation of the last.</summary>
    public static Figure Best(string name, int runs, Action job)
    {
        for (var i = 0; i < 5; i++)
        {
            job();
        }

        var best = TimeSpan.MaxValue;
        long allocated = 0;
        for (var i = 0; i < runs; i++)
        {
            GC.Collect();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            job();
            var time = Stopwatch.GetElapsedTime(start);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            best = time < best ? time : best;
        }

        return new Figure(name, best, allocated);
    }
}
