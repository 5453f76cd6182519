using SheetSync.Core.Identity;

namespace SheetSync.Core;

/// <summary>What earlier syncs recorded about a workbook; everything <see cref="SyncEngine.Decide"/> knows beside the grid.</summary>
public sealed record KnownWorkbook
{
    /// <summary>Nothing known: a file, a workbook never synced.</summary>
    public static KnownWorkbook Nothing { get; } = new();

    public KnownItems Items { get; init; } = KnownItems.None;

    /// <summary>First known due date and times moved, by overdue id (task id, or <c>TASK/n</c> of a milestone).</summary>
    public IReadOnlyDictionary<string, DueHistory> DueDates { get; init; } = new Dictionary<string, DueHistory>();
}

/// <param name="FirstDue">The first due date that was ever seen.</param>
/// <param name="LastDue">The due date when last seen; null once cleared.</param>
public readonly record struct DueHistory(DateOnly FirstDue, DateOnly? LastDue, int TimesMoved);
