using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Core.Digests;

namespace SheetSync.Storage;

/// <summary>The outbox as a part of the store: mail gets in with the sync that makes it due.</summary>
public sealed partial class PlanStore : IOutbox
{
    public Task<MailMemory> MailMemoryAsync(SpreadsheetId id, CancellationToken ct) => outbox.MemoryAsync(id, ct);

    public Task<Standing?> StandingAsync(SpreadsheetId id, DateOnly day, CancellationToken ct) => outbox.StandingAsync(id, day, ct);

    public Task<IReadOnlyList<SpreadsheetId>> TakeDueWorkbooksAsync(int most, TimeSpan again, CancellationToken ct) =>
        outbox.TakeDueWorkbooksAsync(most, again, ct);

    public Task<bool> IsMailDueAsync(SpreadsheetId id, CancellationToken ct) => outbox.IsDueAsync(id, ct);

    public Task<LeasedMail?> TakeMailAsync(TimeSpan lease, SpreadsheetId? only, CancellationToken ct) => outbox.TakeAsync(lease, only, ct);

    public Task<bool> SettleMailAsync(LeasedMail mail, MailState state, string? error, DateTimeOffset? next, CancellationToken ct) =>
        outbox.SettleAsync(mail, state, error, next, ct);

    public Task<IReadOnlyList<StoredMail>> MailsAsync(SpreadsheetId? id, int newest, CancellationToken ct) => outbox.ListAsync(id, newest, ct);

    public Task<StoredMail?> MailAsync(long id, CancellationToken ct) => outbox.FindAsync(id, ct);

    public Task<OutboxState> OutboxStateAsync(CancellationToken ct) => outbox.StateAsync(ct);

    public Task<bool> OptOutAsync(SpreadsheetId id, string recipient, bool optedOut, CancellationToken ct) => outbox.OptOutAsync(id, recipient, optedOut, ct);

    public Task<bool> IsOptedOutAsync(SpreadsheetId id, string recipient, CancellationToken ct) => outbox.IsOptedOutAsync(id, recipient, ct);

    public Task<byte[]> LinkKeyAsync(CancellationToken ct) => outbox.LinkKeyAsync(ct);
}
