using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.Core.History;

/// <summary>How something differs from the approved plan. What was carried out — closed tasks, actuals — is no difference.</summary>
public enum DriftKind
{
    /// <summary>A target or a month's plan is lower than approved.</summary>
    Lowered,
    Raised,

    /// <summary>A figure where none was approved.</summary>
    Set,

    /// <summary>An approved figure is gone.</summary>
    Cleared,

    /// <summary>The result of a goal reads differently.</summary>
    Reworded,
    Added,

    /// <summary>No longer in the plan.</summary>
    Dropped,
    Cancelled,
    PutOnHold,

    /// <summary>Approved as cancelled or on hold, open now.</summary>
    Resumed,

    /// <summary>Another date; none before or none now where the value is null.</summary>
    Moved,
    OwnerChanged,
    Renamed,

    /// <summary>In another department.</summary>
    Transferred,
}

/// <summary>One difference between the approved plan and the sheet.</summary>
public sealed record DriftChange
{
    public required DriftKind Kind { get; init; }

    /// <summary>The net change as an event: item, title, from as approved, to as it stands now, cell.</summary>
    public required PlanEvent Change { get; init; }

    /// <summary>The day on which it was seen to become what it is now; the report's day where no sync has recorded it yet.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>How often it changed since the approval; at least 1.</summary>
    public required int Times { get; init; }
}

/// <param name="Changes">In the order of <see cref="DriftKind"/>, then of the plan.</param>
public sealed record DriftQuarter(FiscalQuarter Quarter, IReadOnlyList<DriftChange> Changes);

/// <summary>What differs from the approved plan. A change falls into the quarter in which it was last made.</summary>
/// <param name="Quarters">Quarters with changes, the earliest first.</param>
public sealed record DriftReport(DateOnly Today, IReadOnlyList<DriftQuarter> Quarters)
{
    public IEnumerable<DriftChange> Changes => Quarters.SelectMany(q => q.Changes);
}
