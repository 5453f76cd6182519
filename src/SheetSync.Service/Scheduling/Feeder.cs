using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using SheetSync.Application;

namespace SheetSync.Service.Scheduling;

/// <summary>
/// Turns what fell due with time (midnight, a sweep, another try, a workbook just added, what a replica that died had taken) into syncs. Asks Google
/// nothing. Every replica does so for itself: a job of the cluster would stand still with the replica that was about to run it.
/// </summary>
internal sealed class Feeder(SyncQueue queue, ISchedulerFactory schedulers, ILogger<Feeder> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if ((await schedulers.GetScheduler(stoppingToken)).Status == SchedulerStatus.Running)
                {
                    await queue.FeedAsync(stoppingToken);
                }
            }
            catch (Exception fault) when (fault is SchedulerException or StorageException or DbException)
            {
                // The database is away; what is due stays due.
                log.LogDebug("What is due cannot be looked up: {Reason}", fault.Message);
            }
        }
    }
}
