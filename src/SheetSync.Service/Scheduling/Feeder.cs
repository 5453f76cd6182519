using Microsoft.Extensions.Logging;
using Quartz;

namespace SheetSync.Service.Scheduling;

/// <summary>
/// Turns what fell due with time (midnight, a sweep, another try, a workbook just added, what a replica that died had taken) into syncs. Asks Google
/// nothing. Every replica does so for itself: a job of the cluster would stand still with the replica that was about to run it.
/// </summary>
internal sealed class Feeder(SyncQueue queue, ISchedulerFactory schedulers, ILogger<Feeder> log) : ScheduleWatch(schedulers, log)
{
    protected override Task LookAsync(IScheduler scheduler, CancellationToken ct) => queue.FeedAsync(ct);
}
