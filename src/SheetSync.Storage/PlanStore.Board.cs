using SheetSync.Application;

namespace SheetSync.Storage;

/// <summary>The links to boards as a part of the store: they go with their workbook.</summary>
public sealed partial class PlanStore : IBoardLinks
{
    Task<bool> IBoardLinks.AddAsync(BoardLink link, CancellationToken ct) => boardLinks.AddAsync(link, ct);

    Task<BoardLink?> IBoardLinks.FindAsync(string id, CancellationToken ct) => boardLinks.FindAsync(id, ct);

    Task<IReadOnlyList<BoardLink>> IBoardLinks.ListAsync(SpreadsheetId workbook, CancellationToken ct) => boardLinks.ListAsync(workbook, ct);

    Task<int> IBoardLinks.RevokeAsync(SpreadsheetId workbook, string? id, DateTimeOffset at, CancellationToken ct) => boardLinks.RevokeAsync(workbook, id, at, ct);
}
