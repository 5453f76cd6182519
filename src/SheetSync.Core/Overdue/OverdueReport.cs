using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Overdue;

public enum OverdueKind
{
    Task,
    Milestone,
}

/// <summary>One overdue or postponed date (domain.md §6).</summary>
public sealed record OverdueItem
{
    /// <summary>
    /// The task's id, or <c>TASK/month</c> for a milestone (fiscal month 1–12). A second milestone of the task in that month is
    /// <c>TASK/month-2</c>; one that was cleared has <c>-cleared</c> behind its first month.
    /// </summary>
    public required string Id { get; init; }

    public required PlanTask Task { get; init; }

    public required Department Department { get; init; }

    public required OverdueKind Kind { get; init; }

    /// <summary>The milestone's text, else the task's title.</summary>
    public required string Title { get; init; }

    /// <summary>The due date now; the first one where <see cref="Cleared"/>.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>The date was taken away: there is no due date now. Only among the postponed.</summary>
    public bool Cleared { get; init; }

    /// <summary>Days since the due date, grace not taken off; since the first due date for the postponed; 0 or less for what is only due this month.</summary>
    public required int Days { get; init; }

    /// <summary>1, 2 or 3 by <see cref="Days"/>; 0 where these are not above 0.</summary>
    public required int Level { get; init; }

    public int TimesMoved { get; init; }

    /// <summary>The first due date ever seen; <see cref="Due"/> without history.</summary>
    public required DateOnly FirstDue { get; init; }

    public required CellRef Cell { get; init; }
}

/// <summary>What stands in the flag cell beside a task: overdue by days, due this month, or nothing.</summary>
public readonly record struct TaskFlag(int OverdueDays, bool DueThisMonth)
{
    public bool IsBlank => OverdueDays == 0 && !DueThisMonth;
}

/// <param name="Tasks">How many tasks are overdue: people count tasks, not dates.</param>
/// <param name="Items">Every overdue date, the oldest first within departments in their order.</param>
/// <param name="Postponed">Open, not overdue, but moved or cleared after the first due date had passed; the oldest first due date first.</param>
/// <param name="Flags">By task id; tasks without a flag are absent.</param>
public sealed record OverdueReport(
    int Tasks, IReadOnlyList<OverdueItem> Items, IReadOnlyList<OverdueItem> Postponed, IReadOnlyDictionary<ItemId, TaskFlag> Flags)
{
    /// <summary>Open dates in today's calendar month that are not overdue, in the order of <see cref="Items"/>.</summary>
    public IReadOnlyList<OverdueItem> DueThisMonth { get; init; } = [];

    /// <summary>What the next sync should know of due dates: the history with this revision added (see <see cref="DueHistories"/>).</summary>
    public IReadOnlyDictionary<string, DueHistory> History { get; init; } = new Dictionary<string, DueHistory>();
}
