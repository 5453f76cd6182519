using System.Diagnostics;

namespace SheetSync.Benchmarks;

/// <param name="Time">The best of all runs: what the work costs when nothing else disturbs it.</param>
/// <param name="Pauses">How much of it the runtime stood still for a collection.</param>
/// <param name="Cpu">Processor time of one run, the mean of all, collections included: steadier than the clock on a busy machine.</param>
/// <param name="Allocated">Bytes allocated by one run.</param>
internal readonly record struct Figure(string Name, TimeSpan Time, TimeSpan Pauses, TimeSpan Cpu, long Allocated);

internal static class Measure
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    /// <summary>Runs of one job before it is another one's turn.</summary>
    private const int Turn = 3;

    /// <summary>
    /// Warms jobs up, then runs them by turns, each so many times: whatever else the machine does in the meantime slows all of them down
    /// alike, and what they are to each other stays true.
    /// </summary>
    public static IReadOnlyList<Figure> ByTurns(int runs, IReadOnlyList<(string Name, Action Job)> jobs)
    {
        var stages = jobs.Select(j => new Stage(j.Name, j.Job)).ToList();
        stages.ForEach(s => s.Warm(WarmUp));
        GC.Collect();
        for (var done = 0; done < runs; done += Turn)
        {
            stages.ForEach(s => s.Run(Turn));
        }

        return [.. stages.Select(s => s.Figure)];
    }

    private sealed class Stage(string name, Action job)
    {
        private (TimeSpan Time, TimeSpan Pauses) best = (TimeSpan.MaxValue, default);
        private TimeSpan cpu;
        private long allocated;
        private int runs;

        public Figure Figure => new(name, best.Time, best.Pauses, cpu / runs, allocated / runs);

        /// <summary>The runtime compiles what is called often a second time, in the background: measured is what a service comes to within seconds.</summary>
        public void Warm(TimeSpan time)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < 40 || Stopwatch.GetElapsedTime(start) < time; i++)
            {
                job();
            }
        }

        public void Run(int times)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var cpuBefore = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < times; i++)
            {
                var (start, pauses) = (Stopwatch.GetTimestamp(), GC.GetTotalPauseDuration());
                job();
                var time = Stopwatch.GetElapsedTime(start);
                best = time < best.Time ? (time, GC.GetTotalPauseDuration() - pauses) : best;
            }

            cpu += Environment.CpuUsage.TotalTime - cpuBefore;
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            runs += times;
        }
    }
}
