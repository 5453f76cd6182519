using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using SheetSync.Application;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Scheduling;

/// <summary>One workbook's sync; the job's name is the spreadsheet's id.</summary>
[DisallowConcurrentExecution]
internal sealed class SyncJob(SyncRunner runner, IdleCollection idle) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var sync = idle.Sync();
        await runner.RunAsync(new(context.JobDetail.Key.Name), cancellationToken);
    }
}

/// <summary>Reads the change logs of all accounts: one request each where nothing happened.</summary>
[DisallowConcurrentExecution]
internal sealed class PollJob(ChangeLogReader reader, Discovery discovery, SyncQueue queue, IHostApplicationLifetime lifetime) : IJob
{
    public const string Name = "poll";

    /// <summary>Name of the trigger that Google's messages set; its group is <see cref="Name"/>.</summary>
    public static readonly TriggerKey Now = new("now", Name);

    /// <summary>Under a flood of messages it ends now and then, so that another replica may have its turn.</summary>
    private const int MostTurns = 20;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // A message that comes while a log is read finds the trigger that it would set taken by this very run.
        for (var turn = 0; turn == 0 || (turn < MostTurns && !lifetime.ApplicationStopping.IsCancellationRequested && await reader.IsToldAsync(cancellationToken)); turn++)
        {
            await reader.ReadAllAsync(toldOnly: turn > 0 || context.Trigger.Key.Group == Name, cancellationToken);
            await queue.FeedAsync(cancellationToken);
            await discovery.ExamineAsync(cancellationToken);
        }
    }
}

/// <summary>Takes away the jobs of workbooks that are no longer looked after: nothing of a company that was erased stays with the scheduler.</summary>
[DisallowConcurrentExecution]
internal sealed class TidyJob(SyncQueue queue) : IJob
{
    public const string Name = "tidy";

    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await queue.TidyAsync(cancellationToken);
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
