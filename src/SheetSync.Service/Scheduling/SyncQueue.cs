using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Quartz;
using SheetSync.Application;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Scheduling;

/// <summary>
/// From signals to syncs. Signals are rows in the store; here those that are due become triggers of the workbook's one durable job,
/// which forbids concurrent execution: any number of signals, one sync at a time, on whichever replica is free.
/// </summary>
internal sealed class SyncQueue(ISyncStates states, ISchedulerFactory schedulers, IHostApplicationLifetime lifetime, AppSettings settings)
{
    /// <summary>Of the jobs of workbooks: the name is the spreadsheet's id.</summary>
    public const string JobGroup = "sync";

    /// <summary>Was a job once that looked after all that is due; <see cref="Feeder"/> does so now.</summary>
    private static readonly JobKey Former = new("feed");

    /// <summary>Of triggers of syncs that nobody waits for.</summary>
    private const string Background = "background";

    private const int MostAtOnce = 100;

    /// <summary>What a replica that dies had taken is taken again after this; as long as a lease.</summary>
    private TimeSpan Hold => settings.Storage.LeaseTime;

    private readonly ConcurrentDictionary<SpreadsheetId, bool> jobs = new();

    private bool IsStopping => lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>Takes away what an earlier version of this program scheduled; before anything runs.</summary>
    public Task ForgetFormerAsync(CancellationToken ct) => ScheduleAsync(async scheduler => await scheduler.DeleteJob(Former, ct), ct);

    /// <summary>Kept first, then acted on. Returns the ids that are registered.</summary>
    public async Task<IReadOnlyList<SpreadsheetId>> SignalAsync(IReadOnlyCollection<SpreadsheetId> ids, Urgency urgency, CancellationToken ct)
    {
        var registered = await states.SignalAsync(ids, urgency, ct);
        if (registered.Count > 0)
        {
            await FeedAsync(ct);
        }

        return registered;
    }

    /// <summary>Everything urgent that is due becomes a trigger, and of the rest as much as may run: more would only stand in the way of what comes later.</summary>
    public async Task FeedAsync(CancellationToken ct)
    {
        if (IsStopping)
        {
            return;
        }

        var due = await states.ClaimAsync(MostAtOnce, settings.BackgroundOfAccount, Hold, ct);
        if (due.Count == 0)
        {
            return;
        }

        await ScheduleAsync(
            async scheduler =>
            {
                foreach (var sync in due)
                {
                    await EnqueueAsync(scheduler, sync, ct);
                }
            },
            ct);
    }

    public async Task ForgetAsync(SpreadsheetId id, CancellationToken ct)
    {
        jobs.TryRemove(id, out _);
        await ScheduleAsync(async scheduler => await scheduler.DeleteJob(new JobKey(id.Value, JobGroup), ct), ct);
    }

    /// <summary>Forgets the jobs of workbooks that are not registered.</summary>
    public async Task TidyAsync(CancellationToken ct)
    {
        var registered = (await states.StatesAsync(ct)).Select(state => state.Id.Value).ToHashSet(StringComparer.Ordinal);
        await ScheduleAsync(
            async scheduler =>
            {
                foreach (var key in await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(JobGroup), ct))
                {
                    if (!registered.Contains(key.Name))
                    {
                        await ForgetAsync(new(key.Name), ct);
                    }
                }
            },
            ct);
    }

    /// <summary>A scheduler that is being shut down takes nothing any more. Nothing is lost: what was claimed is claimed again once its hold has passed.</summary>
    private async Task ScheduleAsync(Func<IScheduler, Task> work, CancellationToken ct)
    {
        try
        {
            await work(await schedulers.GetScheduler(ct));
        }
        catch (SchedulerException) when (IsStopping)
        {
            // Stopped meanwhile.
        }
    }

    private async Task EnqueueAsync(IScheduler scheduler, DueSync sync, CancellationToken ct)
    {
        try
        {
            await TriggerAsync(scheduler, sync, ct);
        }
        catch (SchedulerException)
        {
            // Whether its job is there is not known any more: it was not registered, or another replica has taken it away.
            jobs.TryRemove(sync.Id, out _);
            throw;
        }
    }

    private async Task TriggerAsync(IScheduler scheduler, DueSync sync, CancellationToken ct)
    {
        var key = new JobKey(sync.Id.Value, JobGroup);
        if (jobs.TryAdd(sync.Id, true) && !await scheduler.Exists(key, ct))
        {
            // Registered on the first signal, not at start: ten thousand workbooks of which nothing is heard cost nothing.
            await scheduler.AddJob(JobBuilder.Create<SyncJob>().WithIdentity(key).StoreDurably().Build(), AddJobOptions.Replacing, ct);
        }

        var trigger = TriggerBuilder.Create(scheduler.TimeProvider)
            .ForJob(key)
            .WithIdentity(sync.Id.Value, sync.Urgency == Urgency.Background ? Background : JobGroup)
            .WithPriority(5 + (int)sync.Urgency)
            .StartNow()
            .WithSimpleSchedule(once => once.WithRepeatCount(0).WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.KeepEarlier, ct);
    }
}
