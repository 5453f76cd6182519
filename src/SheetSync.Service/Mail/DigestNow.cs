using Microsoft.Extensions.Logging;
using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Core.Digests;
using SheetSync.Core.Digests.Letters;
using SheetSync.Core.Digests.Schedule;
using SheetSync.Core.Texts;
using SheetSync.Service.Commands;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Mail;

public enum SendOutcome
{
    Sent,

    /// <summary>This week's was sent before.</summary>
    AlreadySent,
    Refused,

    /// <summary>The mail server cannot be reached; the mail stays in the outbox.</summary>
    Waiting,
    OptedOut,
}

/// <param name="Said">What the mail server said; null where nothing went wrong.</param>
internal sealed record SentDigest(string Recipient, SendOutcome Outcome, string? MessageId, string? Said);

/// <summary>What <c>digest</c> shows.</summary>
internal sealed record DigestReport(MailFacts Facts, Digest Digest, Letter Letter, string Html, string Text)
{
    /// <summary>One for each owner's address; null where nothing was to be sent.</summary>
    public IReadOnlyList<SentDigest>? Sent { get; init; }

    public IReadOnlyList<string> Recipients => Facts.Settings.OwnerEmails;
}

/// <summary><c>digest --send</c>: a sync whose digest goes out at once, through the same outbox and under the same key as the service's.</summary>
internal sealed class DigestNow(Backend backend, AppSettings settings, ILoggerFactory logging)
{
    private static readonly LocalText NoOwner = new(
        "В настройках таблицы нет e-mail владельца: отправлять некому. Укажите его на вкладке «Настройки».",
        "The workbook's settings name no owner's e-mail: there is nobody to send to. Give it on the tab Settings.");

    public Task<SyncRun> SyncAsync(SpreadsheetId id, DateOnly? today, CancellationToken ct)
    {
        var links = new OptOutLinks(backend.Outbox, settings.Serve.PublicAddress);
        var due = new DueMail(backend.Store, backend.Outbox, new MailMaker(settings.Mail, links), TimeProvider.System, logging.CreateLogger<DueMail>(), new MailedBoard(backend.Invitations(), settings.Board));
        return backend.Sync(new MailNow(due, [MailKind.Digest])).RunAsync(id, SyncMode.Apply, today, ct);
    }

    /// <summary>Sends what the sync put into the outbox and says how it went.</summary>
    /// <param name="before">What was known before that sync.</param>
    /// <exception cref="CommandFailure">Nobody is named as the owner.</exception>
    public async Task<IReadOnlyList<SentDigest>> SendAsync(MailFacts facts, MailMemory before, CancellationToken ct)
    {
        var owners = facts.Settings.OwnerEmails.Select(o => o.Trim().ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
        if (owners.Count == 0)
        {
            throw new CommandFailure(ExitCode.AnswerIsNo, NoOwner);
        }

        var period = MailSchedule.WeekOf(facts.Input.Today);
        var sentBefore = (await MailsAsync(facts.Workbook, period, ct)).Where(m => m.State == MailState.Sent).Select(m => m.Id).ToHashSet();
        var pump = new MailPump(backend.Outbox, MailService.MailerOf(settings.Mail), settings.Mail, TimeProvider.System, logging.CreateLogger<MailPump>());
        await pump.SendAsync(facts.Workbook, ct);
        var mails = (await MailsAsync(facts.Workbook, period, ct)).ToDictionary(m => m.Mail.Recipient, StringComparer.Ordinal);
        return [.. owners.Select(o => mails.TryGetValue(o, out var mail)
            ? new SentDigest(o, OutcomeOf(mail, sentBefore), mail.Mail.MessageId, mail.State == MailState.Sent ? null : mail.Error)
            : new SentDigest(o, before.OptedOut.Contains(o) ? SendOutcome.OptedOut : SendOutcome.Waiting, null, null))];
    }

    /// <summary>0 where everybody has this week's mail, 4 where the mail server cannot be reached, 1 where somebody gets none.</summary>
    public static ExitCode CodeOf(IReadOnlyList<SentDigest> sent) =>
        sent.Any(s => s.Outcome == SendOutcome.Waiting) ? ExitCode.Unavailable
        : sent.All(s => s.Outcome is SendOutcome.Sent or SendOutcome.AlreadySent) ? ExitCode.Done
        : ExitCode.AnswerIsNo;

    private async Task<IReadOnlyList<StoredMail>> MailsAsync(SpreadsheetId workbook, string period, CancellationToken ct) =>
        [.. (await backend.Outbox.MailsAsync(workbook, 200, ct)).Where(m => m.Mail.Kind == MailKind.Digest && m.Mail.Period == period)];

    private static SendOutcome OutcomeOf(StoredMail mail, HashSet<long> sentBefore) => mail.State switch
    {
        MailState.Sent => sentBefore.Contains(mail.Id) ? SendOutcome.AlreadySent : SendOutcome.Sent,
        MailState.Refused => SendOutcome.Refused,
        MailState.OptedOut => SendOutcome.OptedOut,
        _ => SendOutcome.Waiting,
    };
}
