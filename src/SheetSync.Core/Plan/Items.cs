using SheetSync.Core.Grid;

namespace SheetSync.Core.Plan;

/// <summary>A readable id such as <c>SAL-12</c> (domain.md §4).</summary>
public readonly record struct ItemId(string Value)
{
    public override string ToString() => Value;
}

public enum Better
{
    Higher,
    Lower,
}

public enum Aggregation
{
    Sum,
    Average,
    Last,
}

public enum TaskState
{
    NotStarted,
    InProgress,
    Done,
    OnHold,
    Cancelled,
}

/// <summary>A unit of measure as typed.</summary>
public readonly record struct Unit(string Text, bool IsPercent)
{
    public override string ToString() => Text;
}

/// <summary>A row of an indicators block, or an indicator that only a goal or task names.</summary>
public sealed record Indicator
{
    public required ItemId Id { get; init; }

    /// <summary>Null for a row of figures whose name cell is blank.</summary>
    public required string? Name { get; init; }

    public Unit? Unit { get; init; }

    /// <summary>Effective direction: the default where nothing readable is typed.</summary>
    public Better Better { get; init; }

    public Aggregation Aggregation { get; init; }

    /// <summary>Nothing was typed in the aggregation column, so the default of domain.md §5 is used.</summary>
    public bool AggregationIsDefault { get; init; }

    /// <summary>At least 0; 1 where nothing readable is typed.</summary>
    public decimal Weight { get; init; } = 1;

    public Figure Baseline { get; init; }

    public Figure Target { get; init; }

    /// <summary>The plan and actuals as typed; unplanned months are blank.</summary>
    public MonthFigures Plan { get; init; } = MonthFigures.Blank;

    public MonthFigures Actual { get; init; } = MonthFigures.Blank;

    /// <summary>The unit is %, or the row's figures are percent-formatted: figures are fractions and shown as percent.</summary>
    public bool IsPercent { get; init; }

    /// <summary>False where the item is only named as a parent: it has no row of its own.</summary>
    public bool HasRow { get; init; } = true;

    public required CellRef Cell { get; init; }
}

public sealed record Goal
{
    public required ItemId Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Name of the indicator it is measured by, as the indicator itself is named; null without one.</summary>
    public string? Indicator { get; init; }

    public string? Result { get; init; }

    public IReadOnlyList<Owner> Owners { get; init; } = [];

    /// <summary>The block it stands in has an owner column, so an owner is expected (domain.md §7).</summary>
    public bool OwnerExpected { get; init; }

    public bool HasRow { get; init; } = true;

    public required CellRef Cell { get; init; }
}

public sealed record PlanTask
{
    public required ItemId Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Title of the goal it serves; null without one.</summary>
    public string? Goal { get; init; }

    /// <summary>Name of its indicator, only where it has no goal.</summary>
    public string? Indicator { get; init; }

    /// <summary>In the order written: the first is accountable.</summary>
    public IReadOnlyList<Owner> Owners { get; init; } = [];

    /// <summary>As typed; null where blank or not understood.</summary>
    public TaskState? Status { get; init; }

    public DateOnly? Due { get; init; }

    public CellRef? DueCell { get; init; }

    /// <summary>0–1 as typed; null where blank.</summary>
    public decimal? Progress { get; init; }

    public IReadOnlyList<FiscalMonth> KeyMonths { get; init; } = [];

    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    public required CellRef Cell { get; init; }

    /// <summary>The accountable person; null without owners.</summary>
    public Owner? Accountable => Owners.Count > 0 ? Owners[0] : null;

    /// <summary>The status that counts: an explicit one wins; blank with progress 100 % or all milestones done means done (domain.md §3, Status).</summary>
    public TaskState EffectiveStatus => Status ?? StateOf(Progress, Milestones);

    public int MilestonesDone => DoneOf(Milestones);

    /// <summary>The status of a task that says none.</summary>
    internal static TaskState StateOf(decimal? progress, IReadOnlyList<Milestone> milestones)
    {
        var done = DoneOf(milestones);
        return progress >= 1 || (milestones.Count > 0 && done == milestones.Count) ? TaskState.Done
            : progress > 0 || done > 0 ? TaskState.InProgress
            : TaskState.NotStarted;
    }

    private static int DoneOf(IReadOnlyList<Milestone> milestones)
    {
        var done = 0;
        for (var i = 0; i < milestones.Count; i++)
        {
            done += milestones[i].Done ? 1 : 0;
        }

        return done;
    }

    public bool IsDone => EffectiveStatus == TaskState.Done;

    public bool IsCancelled => EffectiveStatus == TaskState.Cancelled;

    /// <summary>Neither done, cancelled nor on hold: its dates count.</summary>
    public bool IsOpen => EffectiveStatus is TaskState.NotStarted or TaskState.InProgress;
}

/// <param name="Text">Null for a bare mark; the done mark is taken off.</param>
/// <param name="Done">Marked done, or its task is done.</param>
public readonly record struct Milestone(FiscalMonth Month, string? Text, bool Done, CellRef Cell);

/// <summary>One name of an owner cell.</summary>
/// <param name="Text">As written.</param>
/// <param name="Person">The person it means; null where unknown or ambiguous.</param>
public sealed record Owner(string Text, Person? Person, CellRef Cell)
{
    public bool Known => Person is not null;

    public string? Name => Person?.Name;

    public string? Email => Person?.Email;
}

/// <param name="Name">Full name as listed.</param>
public sealed record Person(string Name, string? Email, string? Department, CellRef? Cell);
