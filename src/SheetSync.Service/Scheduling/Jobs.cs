using Microsoft.Extensions.Logging;
using Quartz;
using SheetSync.Application;
using SheetSync.Service.Configuration;
using SheetSync.Service.Hosting;

namespace SheetSync.Service.Scheduling;

/// <summary>One workbook's sync; the job's name is the spreadsheet's id.</summary>
[DisallowConcurrentExecution]
internal sealed class SyncJob(SyncRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.RunAsync(new(context.JobDetail.Key.Name), cancellationToken);
}

/// <summary>Reads the change logs of all accounts: one request each where nothing happened.</summary>
[DisallowConcurrentExecution]
internal sealed class PollJob(ChangeLogReader reader, Discovery discovery, SyncQueue queue) : IJob
{
    public const string Name = "poll";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await reader.ReadAllAsync(cancellationToken);
        await queue.FeedAsync(cancellationToken);
        await discovery.ExamineAsync(cancellationToken);
    }
}

/// <summary>Turns what fell due with time (midnight, a sweep, another try, a workbook just added) into syncs. Asks Google nothing.</summary>
[DisallowConcurrentExecution]
internal sealed class FeedJob(SyncQueue queue, ServiceState service, ILogger<FeedJob> log) : IJob
{
    public const string Name = "feed";

    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>Its turns are the heartbeat of the database, too: what ails it is told once, and when it is well again.</summary>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await queue.FeedAsync(cancellationToken);
            if (service.StorageFault is not null)
            {
                service.StorageFault = null;
                log.LogInformation("The database works again");
            }
        }
        catch (StorageException fault)
        {
            if (service.StorageFault?.Fault != fault.Fault)
            {
                log.LogError("Nothing is synced until the database works: {Reason}", fault.Message);
            }

            service.StorageFault = fault;
        }
    }
}

/// <summary>Once a day: forgets runs and events that are older than they are kept (<c>Storage:RunDays</c>, <c>Storage:HistoryDays</c>).</summary>
[DisallowConcurrentExecution]
internal sealed class RetentionJob(IStoreUpkeep upkeep, AppSettings settings, TimeProvider clock, ILogger<RetentionJob> log) : IJob
{
    public const string Name = "retention";

    public static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var forgotten = await upkeep.ForgetAsync(now - settings.Storage.RunTime, now - settings.Storage.HistoryTime, cancellationToken);
        if (forgotten != default)
        {
            log.LogInformation("Older than they are kept, and forgotten: {Runs} runs, {Events} events, {Leases} leases", forgotten.Runs, forgotten.Events, forgotten.Leases);
        }
    }
}
