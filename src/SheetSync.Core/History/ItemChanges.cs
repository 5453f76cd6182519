using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.History;

/// <summary>Tells the events of the items of one kind.</summary>
internal abstract class ItemChanges<T>(ComparisonScope scope, List<PlanEvent> events)
{
    protected ComparisonScope Scope { get; } = scope;

    protected abstract ChangedItem Kind { get; }

    public abstract void Added(Department department, T item);

    public abstract void Removed(Department department, T item);

    public abstract void Compare(Department was, T before, Department department, T item);

    protected void Tell(PlanEvent happened) => events.Add(happened);

    /// <summary>An item that shows no title is known by its ⚙ ID alone (domain.md §4): without one it is new in every revision, and nothing is told.</summary>
    protected void TellPresence(PlanEvent happened)
    {
        if (!Normal.Normalize(happened.Title).IsEmpty)
        {
            Tell(happened);
        }
    }

    protected PlanEvent Event(EventKind kind, Department department, ItemId id, string? title, CellRef cell) => new()
    {
        Kind = kind, Item = Kind, ItemId = id, Id = id.Value, Department = department.Name, Title = title, Cell = cell,
    };

    /// <summary>Title and department: what every item has.</summary>
    /// <param name="same">The item now, with the kind to be filled in.</param>
    protected void ComparePlace(Department was, Department department, string? former, PlanEvent same)
    {
        if (former != same.Title && Normal.Normalize(former) != Normal.Normalize(same.Title))
        {
            Tell(same with { Kind = EventKind.Renamed, From = ChangedValue.Words.Of(former), To = ChangedValue.Words.Of(same.Title) });
        }

        if (!Scope.IsSame(was, department))
        {
            Tell(same with { Kind = EventKind.Transferred, From = new ChangedValue.Words(was.Name), To = new ChangedValue.Words(department.Name) });
        }
    }

    /// <summary>Another person, or others beside them. The same person spelled differently is no change.</summary>
    protected void CompareOwners(IReadOnlyList<Owner> before, IReadOnlyList<Owner> now, PlanEvent same)
    {
        if (AreSame(before, now))
        {
            return;
        }

        Tell(same with
        {
            Kind = EventKind.OwnerChanged,
            From = Names(before),
            To = Names(now),
            Cell = now.Count > 0 ? now[0].Cell : same.Cell,
        });
    }

    protected static bool AreSame(IReadOnlyList<Owner> before, IReadOnlyList<Owner> now)
    {
        if (before.Count != now.Count)
        {
            return false;
        }

        for (var i = 0; i < now.Count; i++)
        {
            if (!IsSame(before[i], now[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Persons where both are known: else the text, since a name may become known by an entry in the list of people.</summary>
    private static bool IsSame(Owner before, Owner now) =>
        before is { Person: { } was } && now is { Person: { } person }
            ? was.Name == person.Name || (was.Email is not null && string.Equals(was.Email, person.Email, StringComparison.OrdinalIgnoreCase))
            : before.Text == now.Text || Normal.Normalize(before.Text) == Normal.Normalize(now.Text);

    private static ChangedValue.Words? Names(IReadOnlyList<Owner> owners) =>
        ChangedValue.Words.Of(string.Join(", ", owners.Select(o => o.Name ?? o.Text)));
}

/// <summary>Names, targets, plans and actuals of indicators.</summary>
internal sealed class IndicatorChanges(ComparisonScope scope, List<PlanEvent> events) : ItemChanges<Indicator>(scope, events)
{
    protected override ChangedItem Kind => ChangedItem.Indicator;

    public override void Added(Department department, Indicator item) => TellPresence(Event(EventKind.Added, department, item));

    public override void Removed(Department department, Indicator item) => TellPresence(Event(EventKind.Removed, department, item));

    public override void Compare(Department was, Indicator before, Department department, Indicator item)
    {
        var same = Event(EventKind.Renamed, department, item);
        ComparePlace(was, department, before.Name, same);
        CompareFigure(EventKind.TargetChanged, null, before, before.Target, item, item.Target, same);
        if (!Scope.SameYear)
        {
            return;
        }

        CompareMonths(EventKind.PlanChanged, before, before.Plan, item, item.Plan, same);
        CompareMonths(EventKind.ActualReported, before, before.Actual, item, item.Actual, same);
    }

    private PlanEvent Event(EventKind kind, Department department, Indicator item) => Event(kind, department, item.Id, item.Name, item.Cell);

    private void CompareMonths(EventKind kind, Indicator before, MonthFigures was, Indicator item, MonthFigures now, PlanEvent same)
    {
        for (var number = 1; number <= 12; number++)
        {
            var month = new FiscalMonth(number);
            CompareFigure(kind, month, before, was[month], item, now[month], same);
        }
    }

    private void CompareFigure(EventKind kind, FiscalMonth? month, Indicator before, Figure was, Indicator item, Figure now, PlanEvent same)
    {
        if (was.Value == now.Value)
        {
            return;
        }

        Tell(same with
        {
            Kind = kind,
            Month = month,
            From = ChangedValue.Amount.Of(was.Value, before.IsPercent),
            To = ChangedValue.Amount.Of(now.Value, item.IsPercent),
            Cell = now.Cell ?? item.Cell,
        });
    }
}

/// <summary>Titles, owners and results of goals.</summary>
internal sealed class GoalChanges(ComparisonScope scope, List<PlanEvent> events) : ItemChanges<Goal>(scope, events)
{
    protected override ChangedItem Kind => ChangedItem.Goal;

    public override void Added(Department department, Goal item) => TellPresence(Event(EventKind.Added, department, item));

    public override void Removed(Department department, Goal item) => TellPresence(Event(EventKind.Removed, department, item));

    public override void Compare(Department was, Goal before, Department department, Goal item)
    {
        var same = Event(EventKind.Renamed, department, item);
        ComparePlace(was, department, before.Title, same);
        CompareOwners(before.Owners, item.Owners, same);
        if (Spaced(before.Result) != Spaced(item.Result))
        {
            Tell(same with
            {
                Kind = EventKind.TargetChanged,
                From = ChangedValue.Words.Of(before.Result),
                To = ChangedValue.Words.Of(item.Result),
            });
        }
    }

    private PlanEvent Event(EventKind kind, Department department, Goal item) => Event(kind, department, item.Id, item.Title, item.Cell);

    /// <summary>Spaces and line breaks made one space. Punctuation counts: a result is mostly a number.</summary>
    private static string Spaced(string? text) =>
        text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
