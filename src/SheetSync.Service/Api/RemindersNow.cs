using System.Globalization;
using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Core.Digests.Schedule;
using SheetSync.Service.Mail;

namespace SheetSync.Service.Api;

/// <summary>The facilitator's reminders: a sync of now, whose letters to leaders with gaps go into the outbox with it. Nobody gets two in a day.</summary>
/// <param name="due">Null where no mail goes out.</param>
internal sealed class RemindersNow(ISpreadsheets sheets, IPlanStore store, Decide decide, TimeProvider clock, IOutbox outbox, DueMail? due)
{
    /// <exception cref="ApiRefusal">No mail goes out.</exception>
    public async Task<ReminderRun> RunAsync(SpreadsheetId id, CancellationToken ct)
    {
        if (due is null)
        {
            throw new ApiRefusal(ApiProblems.MailOff);
        }

        var before = (await outbox.MailsAsync(id, Newest, ct)).Select(mail => mail.Id).ToHashSet();
        var run = await new WorkbookSync(sheets, store, decide, clock, new NotWhileHeld(new MailNow(due, [MailKind.Reminder]))).RunAsync(id, SyncMode.Apply, today: null, ct);
        var today = run.Decision.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var mails = (await outbox.MailsAsync(id, Newest, ct)).Where(mail => mail.Mail.Kind == MailKind.Reminder && mail.Mail.Period == today).ToList();
        return new ReminderRun(run, [.. mails.Where(mail => !before.Contains(mail.Id))], [.. mails.Where(mail => before.Contains(mail.Id))]);
    }

    /// <summary>More than a company has leaders.</summary>
    private const int Newest = 500;

    /// <summary>What has just vanished is no gap of a leader's.</summary>
    private sealed class NotWhileHeld(IDueMail mail) : IDueMail
    {
        public Task<bool> IsDueAsync(SpreadsheetId workbook, CancellationToken ct) => mail.IsDueAsync(workbook, ct);

        public Task<MailBatch> ComposeAsync(SyncRun run, CancellationToken ct) =>
            run.Outcome == SyncOutcome.Held ? Task.FromResult(MailBatch.Nothing) : mail.ComposeAsync(run, ct);
    }
}

/// <param name="Queued">Letters that go out now.</param>
/// <param name="Before">Reminders of the same day from before.</param>
internal sealed record ReminderRun(SyncRun Sync, IReadOnlyList<StoredMail> Queued, IReadOnlyList<StoredMail> Before);
