using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.Core.History;

/// <summary>What happened to an item between two plans. Stored by name: members keep theirs.</summary>
public enum EventKind
{
    Added,
    Removed,

    /// <summary>Done now, and was not.</summary>
    Closed,

    /// <summary>Open again after it was done or cancelled.</summary>
    Reopened,
    Cancelled,
    PutOnHold,

    /// <summary>Open again after it was on hold.</summary>
    Resumed,

    /// <summary>Its date moved later or was taken away: then <see cref="PlanEvent.To"/> is null.</summary>
    Postponed,

    /// <summary>Its date moved earlier.</summary>
    BroughtForward,

    /// <summary>It had no date and has one.</summary>
    Scheduled,

    /// <summary>The annual target of an indicator, the result of a goal.</summary>
    TargetChanged,

    /// <summary>The plan of a month, see <see cref="PlanEvent.Month"/>.</summary>
    PlanChanged,

    /// <summary>The actual of a month was filled, changed or cleared.</summary>
    ActualReported,
    OwnerChanged,
    Renamed,

    /// <summary>Moved to another department.</summary>
    Transferred,
}

public enum ChangedItem
{
    Indicator,
    Goal,
    Task,
    Milestone,
}

/// <summary>One thing that happened to one item between two plans; items are known by their ids, milestones by task and text (domain.md §4).</summary>
public sealed record PlanEvent
{
    public required EventKind Kind { get; init; }

    public required ChangedItem Item { get; init; }

    /// <summary>The item's id; of a milestone that of its task.</summary>
    public required ItemId ItemId { get; init; }

    /// <summary>As reports name it: <c>SAL-12</c>, of a milestone <c>SAL-12/3</c> (the month it stands in now, or stood in where it is gone).</summary>
    public required string Id { get; init; }

    /// <summary>Name of the department now, or when last seen.</summary>
    public required string Department { get; init; }

    /// <summary>Title now, or when last seen: of a bare milestone its task's; null for an indicator without a name.</summary>
    public required string? Title { get; init; }

    /// <summary>Title of a milestone's task; null for other items.</summary>
    public string? TaskTitle { get; init; }

    /// <summary>The month of a plan or an actual; null otherwise.</summary>
    public FiscalMonth? Month { get; init; }

    /// <summary>Null where there was nothing.</summary>
    public ChangedValue? From { get; init; }

    /// <summary>Null where there is nothing now.</summary>
    public ChangedValue? To { get; init; }

    /// <summary>The cell that changed, or the item's title; of what is gone, where it stood.</summary>
    public required CellRef Cell { get; init; }
}

/// <summary>What was changed from, or to: a closed set.</summary>
public abstract record ChangedValue
{
    private ChangedValue()
    {
    }

    public T Match<T>(Func<decimal, bool, T> amount, Func<DateOnly, T> day, Func<TaskState, T> state, Func<string, T> words) => this switch
    {
        Amount a => amount(a.Value, a.IsPercent),
        Day d => day(d.Date),
        State s => state(s.Value),
        Words w => words(w.Text),
        _ => throw new InvalidOperationException("A changed value is an amount, a day, a state or words."),
    };

    /// <param name="IsPercent">The value is a fraction and shown as percent.</param>
    public sealed record Amount(decimal Value, bool IsPercent) : ChangedValue
    {
        public static Amount? Of(decimal? value, bool isPercent) => value is { } known ? new Amount(known, isPercent) : null;
    }

    /// <summary>The last day of its month for a milestone.</summary>
    public sealed record Day(DateOnly Date) : ChangedValue
    {
        public static Day? Of(DateOnly? date) => date is { } known ? new Day(known) : null;
    }

    public sealed record State(TaskState Value) : ChangedValue;

    /// <summary>A title, names of owners, a department, the result of a goal.</summary>
    public sealed record Words(string Text) : ChangedValue
    {
        public static Words? Of(string? text) => string.IsNullOrEmpty(text) ? null : new Words(text);
    }
}

/// <summary>An event and when a sync saw it.</summary>
/// <param name="Day">The workbook's today of that sync.</param>
public sealed record SeenEvent(PlanEvent Event, DateOnly Day);
