using System.Diagnostics;

namespace SheetSync.Benchmarks;

/// <param name="Time">The best of all runs: what the work costs when nothing else disturbs it.</param>
/// <param name="Cpu">Processor time of one run, the mean of all: steadier than the clock on a busy machine.</param>
/// <param name="Allocated">Bytes allocated by one run.</param>
internal readonly record struct Figure(string Name, TimeSpan Time, TimeSpan Cpu, long Allocated);

internal static class Measure
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    /// <summary>Runs a job until it is warm, then at least so many times and so long that processor time is told in fine enough steps.</summary>
    public static Figure Best(string name, int runs, Action job)
    {
        // The runtime compiles what is called often a second time, in the background: measured is what a service comes to within seconds.
        var warm = Stopwatch.GetTimestamp();
        for (var i = 0; i < 40 || Stopwatch.GetElapsedTime(warm) < WarmUp; i++)
        {
            job();
        }

        GC.Collect();
        var best = TimeSpan.MaxValue;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var cpuBefore = Cpu();
        var done = 0;
        while (done < runs || Cpu() - cpuBefore < Least)
        {
            var start = Stopwatch.GetTimestamp();
            job();
            var time = Stopwatch.GetElapsedTime(start);
            best = time < best ? time : best;
            done++;
        }

        return new Figure(name, best, (Cpu() - cpuBefore) / done, (GC.GetAllocatedBytesForCurrentThread() - before) / done);
    }

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
