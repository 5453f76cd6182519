using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Core.Shrink;

namespace SheetSync.Core.Digests;

/// <summary>The week of a company in one look (domain.md §9), as data. Figures are those of the overdue and rollup reports: nothing is computed anew.</summary>
public sealed record Digest
{
    public required CompanyPlan Plan { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>What it is compared with; null for the first digest, which compares with nothing.</summary>
    public Standing? Since { get; init; }

    /// <summary>Not null while the shrink guard holds: then the figures are those of the last concluded sync.</summary>
    public ShrinkReport? Held { get; init; }

    /// <summary>How many tasks are overdue.</summary>
    public required int OverdueTasks { get; init; }

    /// <summary>Against <see cref="Since"/>; null without it.</summary>
    public int? OverdueChange { get; init; }

    public required CompositeFigure Kpi { get; init; }

    /// <summary>Against <see cref="Since"/>, as the figures are shown (percent with one decimal); null where either is unknown.</summary>
    public Trend? KpiChange { get; init; }

    /// <summary>Departments with overdue tasks, in the plan's order; their tasks the oldest first.</summary>
    public required IReadOnlyList<DepartmentOverdue> Overdue { get; init; }

    /// <summary>Overdue now and not then; the oldest first. Null without a comparison.</summary>
    public IReadOnlyList<OverdueTask>? NewlyOverdue { get; init; }

    /// <summary>Closed since, and still closed. Null without a comparison.</summary>
    public IReadOnlyList<TaskMention>? Closed { get; init; }

    /// <summary>Overdue then, not now and not closed: with the reason. Null without a comparison.</summary>
    public IReadOnlyList<NoLongerOverdue>? NoLonger { get; init; }

    /// <summary>Open, not overdue, but moved after the first due date had passed; each task once.</summary>
    public required IReadOnlyList<OverdueTask> Postponed { get; init; }

    /// <summary>Indicators in red by department, the lowest attainment first.</summary>
    public required IReadOnlyList<DepartmentRed> Red { get; init; }

    /// <summary>Open tasks that are not overdue and have a date in this calendar month, the nearest first.</summary>
    public required IReadOnlyList<OverdueTask> DueThisMonth { get; init; }

    /// <summary>Departments with ended months that are planned and have no actual.</summary>
    public required IReadOnlyList<MissingActuals> Missing { get; init; }
}

/// <summary>An overdue task, shown with its oldest date: people count tasks (domain.md §6).</summary>
/// <param name="MoreDates">Further dates of the task in the same list.</param>
/// <param name="IsNew">Not overdue at the digest before.</param>
public sealed record OverdueTask(OverdueItem Oldest, int MoreDates, bool IsNew)
{
    public PlanTask Task => Oldest.Task;

    public Department Department => Oldest.Department;
}

public sealed record DepartmentOverdue(Department Department, IReadOnlyList<OverdueTask> Tasks);

/// <param name="Department">Its name.</param>
public sealed record TaskMention(PlanTask Task, string Department);

/// <summary>Why a task that was overdue is not any more, though it was not closed.</summary>
public enum LeftBecause
{
    /// <summary>What was late is done, the rest of the task is not.</summary>
    MilestoneDone,
    Moved,
    Cancelled,
    OnHold,

    /// <summary>Its row is gone.</summary>
    Removed,
}

/// <param name="Task">Null where it was removed.</param>
/// <param name="Title">As last seen; null where that is unknown.</param>
/// <param name="Department">As last seen; null where that is unknown.</param>
public sealed record NoLongerOverdue(string Id, PlanTask? Task, string? Title, string? Department, LeftBecause Because);

public sealed record DepartmentRed(Department Department, IReadOnlyList<IndicatorRollup> Indicators);

/// <param name="Months">Months for which at least one indicator has no actual, in order.</param>
/// <param name="Indicators">How many indicators lack any.</param>
/// <param name="Of">Indicators of the department with a plan.</param>
public sealed record MissingActuals(Department Department, IReadOnlyList<FiscalMonth> Months, IReadOnlyList<IndicatorRollup> Indicators, int Of);
