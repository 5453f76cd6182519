using SheetSync.Core.Plan;

namespace SheetSync.Core.History;

/// <summary>States, dates, owners and titles of tasks, and what happened to their milestones.</summary>
internal sealed class TaskChanges(ComparisonScope scope, List<PlanEvent> events) : ItemChanges<PlanTask>(scope, events)
{
    protected override ChangedItem Kind => ChangedItem.Task;

    public override void Added(Department department, PlanTask item) =>
        TellPresence(Event(EventKind.Added, department, item) with { To = ChangedValue.Day.Of(item.Due) });

    public override void Removed(Department department, PlanTask item) =>
        TellPresence(Event(EventKind.Removed, department, item) with { From = ChangedValue.Day.Of(item.Due) });

    public override void Compare(Department was, PlanTask before, Department department, PlanTask item)
    {
        var (former, state) = (before.EffectiveStatus, item.EffectiveStatus);
        if (former == state && before.Title == item.Title && before.Due == item.Due && Scope.IsSame(was, department)
            && AreSame(before.Owners, item.Owners) && MilestoneChanges.AreAlike(before.Milestones, item.Milestones))
        {
            // Most tasks of most syncs.
            return;
        }

        var same = Event(EventKind.Renamed, department, item);
        ComparePlace(was, department, before.Title, same);
        CompareStates(former, state, same);
        if (Scope.DatesOfSettled || !IsSettled(item))
        {
            CompareDates(before.Due, item, same);
        }

        CompareOwners(before.Owners, item.Owners, same);
        MilestoneChanges.Compare(Scope, before, item, same, Tell);
    }

    public static bool IsSettled(PlanTask task) => task.EffectiveStatus is TaskState.Done or TaskState.Cancelled;

    /// <summary>Null where a date is as it was.</summary>
    public static EventKind? OfMove(DateOnly? before, DateOnly? now) => (before, now) switch
    {
        (null, null) => null,
        (null, _) => EventKind.Scheduled,
        (_, null) => EventKind.Postponed,
        ({ } was, { } date) => date > was ? EventKind.Postponed : date < was ? EventKind.BroughtForward : null,
    };

    /// <summary>Null where nothing is to be told: work that has begun is no event.</summary>
    private static EventKind? OfState(TaskState before, TaskState now) => (before, now) switch
    {
        _ when before == now => null,
        (_, TaskState.Done) => EventKind.Closed,
        (_, TaskState.Cancelled) => EventKind.Cancelled,
        (_, TaskState.OnHold) => EventKind.PutOnHold,
        (TaskState.Done or TaskState.Cancelled, _) => EventKind.Reopened,
        (TaskState.OnHold, _) => EventKind.Resumed,
        _ => null,
    };

    private void CompareStates(TaskState before, TaskState now, PlanEvent same)
    {
        if (OfState(before, now) is { } kind)
        {
            Tell(same with { Kind = kind, From = new ChangedValue.State(before), To = new ChangedValue.State(now) });
        }
    }

    private void CompareDates(DateOnly? before, PlanTask item, PlanEvent same)
    {
        if (OfMove(before, item.Due) is { } kind)
        {
            Tell(same with
            {
                Kind = kind,
                From = ChangedValue.Day.Of(before),
                To = ChangedValue.Day.Of(item.Due),
                Cell = item.DueCell ?? item.Cell,
            });
        }
    }

    private PlanEvent Event(EventKind kind, Department department, PlanTask item) => Event(kind, department, item.Id, item.Title, item.Cell);
}
