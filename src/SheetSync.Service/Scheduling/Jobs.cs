using Quartz;

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
internal sealed class FeedJob(SyncQueue queue) : IJob
{
    public const string Name = "feed";

    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await queue.FeedAsync(cancellationToken);
}
