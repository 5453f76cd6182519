using SheetSync.Core.Grid;
using SheetSync.Core.Identity;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Items;

/// <summary>An item while its department is being read: parents are references, ids are not given yet.</summary>
internal abstract class Draft
{
    private TextKey? key;

    public required string? Title { get; init; }

    public required CellRef Cell { get; set; }

    /// <summary>False while it is only named as a parent.</summary>
    public bool HasRow { get; set; }

    /// <summary>What stands in its ⚙ ID cell; null where blank or without such a column.</summary>
    public string? TypedId { get; set; }

    public ItemId Id { get; set; }

    /// <summary>The key of its title; made when asked for, unless whoever made the item had it at hand.</summary>
    public TextKey Key
    {
        get => key ??= Normal.Normalize(Title);
        init => key = value;
    }

    public abstract ItemKind Kind { get; }

    /// <summary>Title of what it belongs to, for recognising it again.</summary>
    public abstract string? Parent { get; }
}

internal sealed class IndicatorDraft : Draft
{
    private MonthFigures.Draft plan;
    private MonthFigures.Draft actual;

    public override ItemKind Kind => ItemKind.Indicator;

    public override string? Parent => null;

    public Unit? Unit { get; set; }

    public Better? Better { get; set; }

    public Aggregation? Aggregation { get; set; }

    public decimal? Weight { get; set; }

    public Figure Baseline { get; set; }

    public Figure Target { get; set; }

    public ref MonthFigures.Draft Plan => ref plan;

    public ref MonthFigures.Draft Actual => ref actual;

    /// <summary>A figure of the row is percent-formatted or typed with a percent sign.</summary>
    public bool HasPercentFigures { get; set; }

    public bool IsPercent => Unit is { IsPercent: true } || HasPercentFigures;

    public Indicator Finish() => new()
    {
        Id = Id,
        Name = Title,
        Unit = Unit,
        Better = Better ?? Core.Plan.Better.Higher,
        Aggregation = Aggregation ?? (IsPercent ? Core.Plan.Aggregation.Average : Core.Plan.Aggregation.Sum),
        AggregationIsDefault = Aggregation is null,
        Weight = Weight ?? 1,
        Baseline = Baseline,
        Target = Target,
        Plan = plan.Finish(Cell),
        Actual = actual.Finish(Cell),
        IsPercent = IsPercent,
        HasRow = HasRow,
        Cell = Cell,
    };
}

internal sealed class GoalDraft : Draft
{
    public override ItemKind Kind => ItemKind.Goal;

    public override string? Parent => Indicator?.Title;

    public IndicatorDraft? Indicator { get; set; }

    public string? Result { get; set; }

    public IReadOnlyList<Owner> Owners { get; set; } = [];

    public bool OwnerExpected { get; set; }

    public Goal Finish() => new()
    {
        Id = Id,
        Title = Title!,
        Indicator = Indicator?.Title,
        Result = Result,
        Owners = Owners,
        OwnerExpected = OwnerExpected,
        HasRow = HasRow,
        Cell = Cell,
    };
}

internal sealed class TaskDraft : Draft
{
    public override ItemKind Kind => ItemKind.Task;

    public override string? Parent => Goal?.Title ?? Indicator?.Title;

    public GoalDraft? Goal { get; init; }

    public IndicatorDraft? Indicator { get; init; }

    public IReadOnlyList<Owner> Owners { get; set; } = [];

    public TaskState? Status { get; set; }

    public DateOnly? Due { get; set; }

    public CellRef? DueCell { get; set; }

    public decimal? Progress { get; set; }

    public IReadOnlyList<FiscalMonth> KeyMonths { get; set; } = [];

    public Milestone[] Milestones { get; set; } = [];

    public PlanTask Finish() => new()
    {
        Id = Id,
        Title = Title!,
        Goal = Goal?.Title,
        Indicator = Goal is null ? Indicator?.Title : null,
        Owners = Owners,
        Status = Status,
        Due = Due,
        DueCell = DueCell,
        Progress = Progress,
        KeyMonths = KeyMonths.Count < 2 ? KeyMonths : [.. KeyMonths.Distinct().Order()],
        Milestones = InOrder(WithThoseOfADoneTask(Milestones)),
        Cell = Cell,
    };

    /// <summary>A done task's milestones are done (domain.md §3). The array is the draft's own.</summary>
    private Milestone[] WithThoseOfADoneTask(Milestone[] milestones)
    {
        if ((Status ?? PlanTask.StateOf(Progress, milestones)) == TaskState.Done)
        {
            foreach (ref var milestone in milestones.AsSpan())
            {
                milestone = milestone with { Done = true };
            }
        }

        return milestones;
    }

    private static Milestone[] InOrder(Milestone[] milestones)
    {
        for (var i = 1; i < milestones.Length; i++)
        {
            if (milestones[i].Month.CompareTo(milestones[i - 1].Month) < 0)
            {
                return [.. milestones.OrderBy(m => m.Month)];
            }
        }

        return milestones;
    }
}
