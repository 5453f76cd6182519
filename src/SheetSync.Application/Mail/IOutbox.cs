using SheetSync.Core.Digests;

namespace SheetSync.Application.Mail;

/// <summary>
/// Mail that is to be sent and was sent. It gets in with a sync, in the transaction that records it (<see cref="SyncRecord.Mail"/>). Faults are
/// <see cref="StorageException"/>.
/// </summary>
public interface IOutbox
{
    Task<MailMemory> MailMemoryAsync(SpreadsheetId id, CancellationToken ct);

    /// <summary>How a workbook stood at the end of a day: of the newest sync of that day or one before, else of the first there is. Null without any.</summary>
    Task<Standing?> StandingAsync(SpreadsheetId id, DateOnly day, CancellationToken ct);

    /// <summary>
    /// Registered workbooks whose mail is due: each is named once and again after a while, unless a sync has set its next time by then.
    /// </summary>
    /// <param name="again">How long until it is named again.</param>
    Task<IReadOnlyList<SpreadsheetId>> TakeDueWorkbooksAsync(int most, TimeSpan again, CancellationToken ct);

    /// <summary>A sync of the workbook must look for mail: some is due, or nobody has looked yet.</summary>
    Task<bool> IsMailDueAsync(SpreadsheetId id, CancellationToken ct);

    /// <summary>Takes the mail that has been due longest; null where none is due or all that are due are taken.</summary>
    /// <param name="only">Mail of this workbook alone, also what was to be tried later: somebody asks for it now. Null: of all.</param>
    Task<LeasedMail?> TakeMailAsync(TimeSpan lease, SpreadsheetId? only, CancellationToken ct);

    /// <summary>Records how it went and gives the mail back. False where the lease had run out and another has taken it.</summary>
    /// <param name="state">What it becomes.</param>
    /// <param name="error">What the mail server said; null where nothing went wrong.</param>
    /// <param name="next">When to try again, where it waits.</param>
    Task<bool> SettleMailAsync(LeasedMail mail, MailState state, string? error, DateTimeOffset? next, CancellationToken ct);

    /// <summary>The newest mails first, of one workbook or of all.</summary>
    Task<IReadOnlyList<StoredMail>> MailsAsync(SpreadsheetId? id, int newest, CancellationToken ct);

    /// <summary>Null where there is none of this number.</summary>
    Task<StoredMail?> MailAsync(long id, CancellationToken ct);

    Task<OutboxState> OutboxStateAsync(CancellationToken ct);

    /// <summary>No more mail about a workbook to an address, or mail again. False where the workbook is not known.</summary>
    Task<bool> OptOutAsync(SpreadsheetId id, string recipient, bool optedOut, CancellationToken ct);

    Task<bool> IsOptedOutAsync(SpreadsheetId id, string recipient, CancellationToken ct);

    /// <summary>The key that opt-out links are signed with: made once, the same for all replicas.</summary>
    Task<byte[]> LinkKeyAsync(CancellationToken ct);
}
