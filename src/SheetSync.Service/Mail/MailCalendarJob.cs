using Quartz;
using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Service.Scheduling;

namespace SheetSync.Service.Mail;

/// <summary>
/// Sees that a workbook is synced when its mail is due: the sync composes it. A workbook whose sync fails is asked for again after a while, so
/// that its mail goes out late and not never.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class MailCalendarJob(IOutbox outbox, SyncQueue queue) : IJob
{
    public const string Name = "mail";

    private const int MostAtOnce = 200;
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(10);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var due = await outbox.TakeDueWorkbooksAsync(MostAtOnce, Again, cancellationToken);
        if (due.Count > 0)
        {
            await queue.SignalAsync(due, Urgency.Background, cancellationToken);
        }
    }
}
