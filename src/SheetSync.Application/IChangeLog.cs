namespace SheetSync.Application;

/// <summary>
/// The log of changes of one service account: one request tells of every spreadsheet shared with it (google.md, Knowing that something
/// changed). It says that something is different since, not what. Faults are <see cref="SheetsException"/>.
/// </summary>
public interface IChangeLog
{
    /// <summary>E-mail of the account.</summary>
    string Account { get; }

    /// <summary>The token from which the next change will be listed.</summary>
    Task<string> StartTokenAsync(CancellationToken ct);

    /// <summary>One page, one request.</summary>
    /// <exception cref="SheetsException">With <see cref="SheetsFault.Invalid"/> or <see cref="SheetsFault.NotFound"/> where the token is no longer good.</exception>
    Task<ChangePage> ReadAsync(string pageToken, CancellationToken ct);

    /// <summary>Every spreadsheet that is shared with the account now, page by page: a request for each thousand, made when the page is asked for.</summary>
    IAsyncEnumerable<IReadOnlyList<SharedFile>> SharedAsync(CancellationToken ct);

    /// <summary>Opens a channel through which Google says that something has changed (google.md, Push).</summary>
    /// <param name="pageToken">Where the log is read from; messages are about what comes later.</param>
    Task<OpenedChannel> WatchAsync(string pageToken, ChannelWish wish, CancellationToken ct);

    /// <summary>Ends a channel; one that is gone already is no fault.</summary>
    Task StopWatchingAsync(string channelId, string resourceId, CancellationToken ct);

    /// <summary>Titles of a spreadsheet's tabs: one small read.</summary>
    Task<IReadOnlyList<string>> TabTitlesAsync(SpreadsheetId id, CancellationToken ct);
}

/// <summary>The change logs of all service accounts.</summary>
public interface IChangeLogs
{
    IReadOnlyList<IChangeLog> All { get; }

    /// <summary>The account that a workbook is shared with was seen: calls about it go through that one from now on.</summary>
    void Learn(SpreadsheetId id, string account);
}

/// <param name="Id">Unique for ever.</param>
/// <param name="Token">A secret that comes back with each message.</param>
/// <param name="Address">Where messages are delivered.</param>
/// <param name="Until">How long it is to last; Google may cut that short.</param>
public sealed record ChannelWish(string Id, string Token, Uri Address, DateTimeOffset Until);

/// <param name="ResourceId">Google's id of what is watched: needed to end the channel.</param>
public sealed record OpenedChannel(string ResourceId, DateTimeOffset ExpiresAt);

/// <param name="NextToken">Where to go on reading.</param>
/// <param name="IsLast">Nothing has happened after this page yet.</param>
public sealed record ChangePage(IReadOnlyList<FileChange> Changes, string NextToken, bool IsLast);

/// <param name="File">The file as it is now; null where it is gone for the account: deleted, or no longer shared with it.</param>
public sealed record FileChange(SpreadsheetId Id, SharedFile? File);

/// <param name="SharedBy">E-mail of who shared it, else of its owner; null where Drive tells neither.</param>
/// <param name="IsSpreadsheet">Of Google's own kind, and not in the bin.</param>
/// <param name="IsOurs">
/// The account itself changed it last: an echo of a write. It is looked at all the same, for the log joins changes, and a person may have
/// edited between a sync's read and its write; but nobody waits for it.
/// </param>
public sealed record SharedFile(SpreadsheetId Id, string Title, string? SharedBy, bool IsSpreadsheet, bool IsOurs);
