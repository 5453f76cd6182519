using SheetSync.Core.Texts;

namespace SheetSync.Application;

/// <summary>
/// When which workbook is to be synced: the memory of signals. A signal is kept here before anybody acts on it, and is done only when a
/// sync that began after it has ended, so that none is lost whoever dies when. Faults are <see cref="StorageException"/>.
/// </summary>
public interface ISyncStates
{
    /// <summary>Makes registered workbooks due now; others are left out. Any number of signals before a sync are one.</summary>
    /// <returns>Those that are registered.</returns>
    Task<IReadOnlyList<SpreadsheetId>> SignalAsync(IReadOnlyCollection<SpreadsheetId> ids, Urgency urgency, CancellationToken ct);

    /// <summary>Every workbook of an account becomes due, in the background: after its change log was lost.</summary>
    Task<int> SignalAllAsync(string account, CancellationToken ct);

    /// <summary>
    /// Takes what is due, and of which nobody holds the lease, so that nobody else takes it before <paramref name="hold"/> has passed: at most
    /// <paramref name="most"/> that somebody waits for, the most urgent first, and of the others so many that <paramref name="background"/> of each
    /// account are under way at a time, counted over all replicas.
    /// </summary>
    Task<IReadOnlyList<DueSync>> ClaimAsync(int most, int background, TimeSpan hold, CancellationToken ct);

    /// <summary>Null where the workbook is not registered.</summary>
    Task<SyncState?> StateAsync(SpreadsheetId id, CancellationToken ct);

    /// <summary>Of all registered workbooks.</summary>
    Task<IReadOnlyList<SyncState>> StatesAsync(CancellationToken ct);

    /// <summary>A sync has ended. Where more was signalled since <paramref name="signals"/> was read, the workbook stays due: then true.</summary>
    Task<bool> ConcludeAsync(SpreadsheetId id, long signals, SyncConclusion conclusion, CancellationToken ct);

    /// <summary>Null where the log was never read.</summary>
    Task<ChangeLogPosition?> PositionAsync(string account, CancellationToken ct);

    /// <summary>
    /// What a page of the log told, in one transaction: signals for registered workbooks, spreadsheets that are new, and the position.
    /// Returns the registered ones that were signalled.
    /// </summary>
    /// <param name="nextToken">Null: the position stays, for more is to come that belongs together.</param>
    Task<IReadOnlyList<SpreadsheetId>> AdvanceAsync(
        string account, string? nextToken, IReadOnlyList<FileChange> changes, Urgency urgency, CancellationToken ct);

    /// <summary>Spreadsheets that nobody added and that were not looked into, or not for ten minutes in which they changed.</summary>
    Task<IReadOnlyList<FoundWorkbook>> UnexaminedAsync(int most, CancellationToken ct);

    /// <summary>Whether it holds a Settings tab.</summary>
    Task ExaminedAsync(SpreadsheetId id, bool hasSettings, CancellationToken ct);

    /// <summary>Spreadsheets with a Settings tab that nobody added.</summary>
    Task<IReadOnlyList<FoundWorkbook>> FoundAsync(CancellationToken ct);

    /// <summary>Figures for health and metrics.</summary>
    Task<SyncBacklog> BacklogAsync(CancellationToken ct);
}

/// <param name="Urgency">Of the most urgent signal.</param>
public sealed record DueSync(SpreadsheetId Id, Urgency Urgency);

/// <summary>How one workbook stands with the service.</summary>
public sealed record SyncState
{
    public required SpreadsheetId Id { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public required Urgency Urgency { get; init; }

    /// <summary>How much happened so far; hand it to <see cref="ISyncStates.ConcludeAsync"/>.</summary>
    public required long Signals { get; init; }

    /// <summary>Somebody was about to sync it until then; null where nobody is.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>E-mail of the service account that it is shared with; null until known.</summary>
    public string? Account { get; init; }

    /// <summary>IANA name, as last read; null until known.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The workbook as last decided with nothing left to write; null where it must be decided anew.</summary>
    public ContentMark? Content { get; init; }

    /// <summary>Tries that failed since the last success.</summary>
    public int Failures { get; init; }

    public SheetsFault? Fault { get; init; }

    /// <summary>Why it failed and what to do; null where it did not.</summary>
    public LocalText? Message { get; init; }

    /// <summary>Since when it fails for good and is tried rarely; null where it is not.</summary>
    public DateTimeOffset? ParkedAt { get; init; }

    /// <summary>When it was last known to be in order.</summary>
    public DateTimeOffset? SyncedAt { get; init; }
}

/// <summary>What a decision followed from. The same content, day and program give the same decision, so there is nothing to do.</summary>
/// <param name="Hash">Of the workbook as read.</param>
/// <param name="Day">The workbook's today.</param>
/// <param name="Program">Version of this program.</param>
public sealed record ContentMark(string Hash, DateOnly Day, string Program);

/// <summary>How a try ended.</summary>
public sealed record SyncConclusion
{
    /// <summary>When it is due again if nothing happens meanwhile.</summary>
    public required DateTimeOffset NextDue { get; init; }

    /// <summary>Null where the next sync must decide anew.</summary>
    public ContentMark? Content { get; init; }

    public string? TimeZone { get; init; }

    public string? Account { get; init; }

    /// <summary>Null: it succeeded.</summary>
    public SheetsFault? Fault { get; init; }

    public LocalText? Message { get; init; }

    /// <summary>It fails for good: nothing but a person's doing will help.</summary>
    public bool Parked { get; init; }
}

/// <param name="ReadAt">When the log was last read.</param>
public sealed record ChangeLogPosition(string PageToken, DateTimeOffset ReadAt)
{
    /// <summary>How many messages said that something has changed, over the log's life (<see cref="IPushChannels.TellAsync"/>).</summary>
    public long Told { get; init; }

    /// <summary>How many of them the log has been read since.</summary>
    public long Answered { get; init; }
}

/// <summary>A spreadsheet that somebody shared with a service account and nobody added.</summary>
/// <param name="WasRemoved">It was looked after once, and a person removed it: it is not taken on by itself.</param>
public sealed record FoundWorkbook(SpreadsheetId Id, string Title, string Account, string? SharedBy, DateTimeOffset FoundAt, bool WasRemoved);

/// <param name="Workbooks">Registered ones.</param>
/// <param name="Due">Of them due and not yet done.</param>
/// <param name="Parked">Of them failing for good.</param>
/// <param name="Failing">Of them failing, parked or not.</param>
/// <param name="OldestDue">Since when the one that waits longest is due; null where none is.</param>
public sealed record SyncBacklog(int Workbooks, int Due, int Parked, int Failing, DateTimeOffset? OldestDue);
