using SheetSync.Core.Digests;
using SheetSync.Core.Digests.Schedule;

namespace SheetSync.Application.Mail;

/// <summary>One mail to one person, as it goes into the outbox. Unique by workbook, kind, recipient and period.</summary>
public sealed record OutgoingMail
{
    public required MailKind Kind { get; init; }

    /// <summary>One address, lower case.</summary>
    public required string Recipient { get; init; }

    /// <summary>ISO week, month or day, see <see cref="MailOccasion.Period"/>.</summary>
    public required string Period { get; init; }

    /// <summary>The same for every copy of this mail, without angle brackets.</summary>
    public required string MessageId { get; init; }

    /// <summary>One line without control characters.</summary>
    public required string Subject { get; init; }

    public required string Html { get; init; }

    public required string Text { get; init; }

    /// <summary>Address that takes the reader off the list, for <c>List-Unsubscribe</c>; null where the service has no public address.</summary>
    public string? OptOut { get; init; }

    /// <summary>When it was due.</summary>
    public required DateTimeOffset DueAt { get; init; }
}

/// <summary>The mail that a sync makes due, recorded with it.</summary>
public sealed record MailBatch
{
    public static MailBatch Nothing { get; } = new();

    public IReadOnlyList<OutgoingMail> Mails { get; init; } = [];

    /// <summary>Occasions that are dealt with now, whether anybody had to be written to or not.</summary>
    public IReadOnlyList<MailRound> Rounds { get; init; } = [];

    /// <summary>When the workbook must be looked at again for mail; null where nothing is known of that.</summary>
    public DateTimeOffset? NextDueAt { get; init; }
}

/// <summary>An occasion that was dealt with.</summary>
/// <param name="Told">What a digest told, for the next to compare with; null for other kinds.</param>
public sealed record MailRound(MailKind Kind, string Period, Standing? Told);

public enum MailState
{
    /// <summary>To be sent, or to be tried again.</summary>
    Waiting,
    Sent,

    /// <summary>The mail server refused the recipient or the mail for good.</summary>
    Refused,

    /// <summary>A newer one took its place before it could be sent.</summary>
    Superseded,

    /// <summary>The recipient wants no mail about this workbook.</summary>
    OptedOut,
}

/// <summary>A mail in the outbox.</summary>
/// <param name="Attempts">How often it was handed to the mail server, or tried to.</param>
/// <param name="NextAttemptAt">Not before this; only where it waits.</param>
/// <param name="SentAt">When the mail server took it; null before.</param>
/// <param name="Error">What the mail server said last; null where nothing went wrong.</param>
public sealed record StoredMail(
    long Id, SpreadsheetId Workbook, OutgoingMail Mail, MailState State, int Attempts, DateTimeOffset CreatedAt,
    DateTimeOffset NextAttemptAt, DateTimeOffset? SentAt, string? Error);

/// <summary>A mail that one replica has taken to send; nobody else takes it while the lease lasts.</summary>
public sealed record LeasedMail(StoredMail Stored, string Holder);

/// <summary>What is known of a workbook's mail when a new one may be due.</summary>
/// <param name="Since">From when the workbook is looked after: nothing is due from before. Null where it is not registered.</param>
/// <param name="LastDigest">The newest digest that was told; null before the first.</param>
/// <param name="Rounds">Occasions that were dealt with in the last two months.</param>
/// <param name="OptedOut">Addresses in lower case that want no mail about this workbook.</param>
/// <param name="RemindedAt">When each address was last reminded.</param>
public sealed record MailMemory(
    DateTimeOffset? Since, ToldDigest? LastDigest, IReadOnlySet<(MailKind Kind, string Period)> Rounds, IReadOnlySet<string> OptedOut,
    IReadOnlyDictionary<string, DateTimeOffset> RemindedAt);

/// <param name="At">When it was composed.</param>
public sealed record ToldDigest(string Period, DateTimeOffset At, Standing Told);

/// <param name="Waiting">Mails that are to be sent.</param>
/// <param name="OldestDueAt">When the oldest of them was due; null where none waits.</param>
/// <param name="Refused">Recipients whose newest mail was refused.</param>
public sealed record OutboxState(int Waiting, DateTimeOffset? OldestDueAt, IReadOnlyList<StoredMail> Refused);
