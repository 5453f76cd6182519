namespace SheetSync.Service.Hosting;

/// <summary>
/// Ends the process when stopping has taken its time, whatever still runs or waits in it: an orchestrator that had to kill it would call that a crash.
/// Nothing is lost by it; whatever is half done is right after the next sync.
/// </summary>
internal static class LastResort
{
    /// <summary>A thread of its own, so that it needs neither the pool nor its timers, and none that the process waits for.</summary>
    public static void Arm(TimeSpan limit) => new Thread(() =>
    {
        Thread.Sleep(limit);
        Environment.Exit((int)Commands.ExitCode.Done);
    })
    {
        IsBackground = true,
        Name = "last resort",
    }.Start();
}
