namespace SheetSync.Application;

/// <summary>A link that lets people look at the board of one workbook, as the store knows it: by its id, so that it can be taken back.</summary>
/// <param name="Id">Random; part of the signed link.</param>
/// <param name="Audience">Whom it was made for: <c>leaders</c>, <c>owner</c>, <c>wall</c>; letters, digits and hyphens.</param>
/// <param name="RevokedAt">Null while it has not been taken back.</param>
public sealed record BoardLink(string Id, SpreadsheetId Workbook, string Audience, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt = null)
{
    public bool IsOpenAt(DateTimeOffset now) => RevokedAt is null && ExpiresAt > now;
}

/// <summary>The links to boards that were handed out. Faults are <see cref="StorageException"/>.</summary>
public interface IBoardLinks
{
    /// <summary>Keeps a new link; forgets those of its workbook that expired long ago. False where the workbook is not known.</summary>
    Task<bool> AddAsync(BoardLink link, CancellationToken ct);

    /// <summary>Null where there is none of this id, or its workbook is no longer looked after.</summary>
    Task<BoardLink?> FindAsync(string id, CancellationToken ct);

    /// <summary>The links of a workbook, the newest first.</summary>
    Task<IReadOnlyList<BoardLink>> ListAsync(SpreadsheetId workbook, CancellationToken ct);

    /// <summary>Takes links back; says how many were not taken back before.</summary>
    /// <param name="id">Null: all of the workbook.</param>
    Task<int> RevokeAsync(SpreadsheetId workbook, string? id, DateTimeOffset at, CancellationToken ct);
}
