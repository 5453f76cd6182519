using Microsoft.Extensions.Logging;
using Quartz;
using SheetSync.Service.Mail;
using SheetSync.Service.Push;

namespace SheetSync.Service.Scheduling;

/// <summary>
/// Jobs that come back every few seconds are planned by the clock of the moment: one that was ahead and is put right would leave them planned for a day
/// that is far off. What lies further ahead than its own interval explains is planned anew.
/// </summary>
internal sealed class ClockWatch(ISchedulerFactory schedulers, TimeProvider clock, ILogger<ClockWatch> log) : ScheduleWatch(schedulers, log)
{
    /// <summary>Longer than any of these jobs waits when all is well.</summary>
    private static readonly TimeSpan Unexplained = TimeSpan.FromMinutes(2);

    /// <summary>Name of each job and how long it may wait at most; of the poll whatever can be set.</summary>
    private static IReadOnlyDictionary<string, TimeSpan> Watched { get; } = new Dictionary<string, TimeSpan>
    {
        [PollJob.Name] = TimeSpan.FromHours(1), [TidyJob.Name] = TidyJob.Interval, [RetentionJob.Name] = RetentionJob.Interval,
        [MailCalendarJob.Name] = TimeSpan.FromHours(1),
        [ChannelJob.Name] = ChannelJob.LongestInterval,
    };

    protected override async Task LookAsync(IScheduler scheduler, CancellationToken ct)
    {
        foreach (var (name, interval) in Watched)
        {
            if (await scheduler.GetTrigger(new TriggerKey(name), ct) is not { NextFireTimeUtc: { } next } trigger || next - clock.GetUtcNow() <= interval + Unexplained)
            {
                continue;
            }

            Log.LogWarning("The clock was set back: the job {Job} was planned for {Next:u}, and is run now", name, next.UtcDateTime);
            await scheduler.RescheduleJob(trigger.Key, trigger.GetTriggerBuilder().StartAt(clock.GetUtcNow()).Build(), ct);
        }
    }
}
