using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using SheetSync.Application;

namespace SheetSync.Service.Scheduling;

/// <summary>What every replica does for itself as soon as its jobs run, and every few seconds from then on; a database that is away ends nothing.</summary>
internal abstract class ScheduleWatch(ISchedulerFactory schedulers, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan UntilItRuns = TimeSpan.FromMilliseconds(200);

    protected ILogger Log { get; } = log;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var rest = Interval;
            try
            {
                var scheduler = await schedulers.GetScheduler(stoppingToken);
                if (scheduler.Status == SchedulerStatus.Running)
                {
                    await LookAsync(scheduler, stoppingToken);
                }
                else
                {
                    rest = UntilItRuns;
                }
            }
            catch (Exception fault) when (fault is SchedulerException or StorageException or DbException)
            {
                Log.LogDebug("Looked at again in {Interval}: {Reason}", Interval, fault.Message);
            }

            await Task.Delay(rest, stoppingToken);
        }
    }

    /// <param name="scheduler">It runs.</param>
    protected abstract Task LookAsync(IScheduler scheduler, CancellationToken ct);
}
