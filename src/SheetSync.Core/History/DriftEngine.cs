using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.History;

/// <summary>
/// Compares the approved plan with the sheet as it stands. What was changed and changed back is no difference; when a difference was made, and how
/// often it changed, comes from the events that syncs recorded. An item that was taken out and entered again under the same title in its
/// department is the same.
/// </summary>
public static class DriftEngine
{
    /// <param name="events">Seen since the approval, the oldest first, those of the last comparison included.</param>
    /// <param name="today">The day of a difference that is in no event.</param>
    public static DriftReport Compare(CompanyPlan approved, CompanyPlan now, IReadOnlyList<SeenEvent> events, DateOnly today)
    {
        var seen = events.ToLookup(e => SubjectOf(e.Event));
        var firstMonth = now.Settings.FiscalYear.FirstMonth;
        var quarters =
            from change in PlanComparison.Compare(Reunite(approved, now), now, datesOfSettled: true)
            let kind = KindOf(change)
            where kind is not null
            let made = seen[SubjectOf(change)].ToList()
            let drift = new DriftChange
            {
                Kind = kind.Value, Change = change, Day = made.Count > 0 ? made[^1].Day : today, Times = Math.Max(1, made.Count),
            }
            group drift by FiscalQuarter.Holding(drift.Day, firstMonth) into quarter
            orderby quarter.Key
            select new DriftQuarter(quarter.Key, [.. quarter.OrderBy(d => d.Kind)]);
        return new DriftReport(today, [.. quarters]);
    }

    /// <summary>Null for what is no difference from a plan: work done, figures reported.</summary>
    private static DriftKind? KindOf(PlanEvent change) => change.Kind switch
    {
        EventKind.Added => DriftKind.Added,
        EventKind.Removed => change is { Item: ChangedItem.Milestone } ? null : DriftKind.Dropped,
        EventKind.Postponed when change is { Item: ChangedItem.Milestone, To: null } => DriftKind.Dropped,
        EventKind.Postponed or EventKind.BroughtForward or EventKind.Scheduled => DriftKind.Moved,
        EventKind.TargetChanged or EventKind.PlanChanged => KindOf(change.From, change.To),
        EventKind.Cancelled => DriftKind.Cancelled,
        EventKind.PutOnHold => DriftKind.PutOnHold,
        EventKind.Resumed => DriftKind.Resumed,
        EventKind.Reopened when change.From is ChangedValue.State { Value: TaskState.Cancelled } => DriftKind.Resumed,
        EventKind.OwnerChanged => DriftKind.OwnerChanged,
        EventKind.Renamed => DriftKind.Renamed,
        EventKind.Transferred => DriftKind.Transferred,
        _ => null,
    };

    private static DriftKind KindOf(ChangedValue? from, ChangedValue? to) => (from, to) switch
    {
        (null, _) => DriftKind.Set,
        (_, null) => DriftKind.Cleared,
        (ChangedValue.Amount was, ChangedValue.Amount now) => now.Value < was.Value ? DriftKind.Lowered : DriftKind.Raised,
        _ => DriftKind.Reworded,
    };

    /// <summary>What an event is about: two events about one thing are steps of one change. A milestone is named by its text, bare ones of a task together.</summary>
    private static (ChangedItem Item, ItemId Id, TextKey Milestone, int Month, string Aspect) SubjectOf(PlanEvent e) => (
        e.Item,
        e.ItemId,
        e.Item == ChangedItem.Milestone && e.Title != e.TaskTitle ? Normal.Normalize(e.Title) : default,
        e.Month?.Number ?? 0,
        AspectOf(e));

    private static string AspectOf(PlanEvent e) => e.Kind switch
    {
        EventKind.Removed or EventKind.Added => "being",
        EventKind.Postponed when e is { Item: ChangedItem.Milestone, To: null } => "being",
        EventKind.Postponed or EventKind.BroughtForward or EventKind.Scheduled => "date",
        EventKind.Closed or EventKind.Reopened or EventKind.Cancelled or EventKind.PutOnHold or EventKind.Resumed => "state",
        _ => e.Kind.ToString(),
    };

    /// <summary>The approved plan with the ids that its items have now, where they came back under new ones.</summary>
    private static CompanyPlan Reunite(CompanyPlan approved, CompanyPlan now)
    {
        var (before, present) = (Titles(approved), Titles(now));
        var known = before.Select(i => i.Id).ToHashSet();
        var there = present.Select(i => i.Id).ToHashSet();
        var returned = present.Where(i => !known.Contains(i.Id)).ToLookup(i => i.Key);
        var renewed = before.Where(i => !there.Contains(i.Id)).GroupBy(i => i.Key)
            .Where(gone => gone.Count() == 1 && returned[gone.Key].Count() == 1)
            .ToDictionary(gone => gone.Single().Id, gone => returned[gone.Key].Single().Id);
        return renewed.Count == 0 ? approved : approved with { Departments = [.. approved.Departments.Select(Renew)] };

        ItemId IdOf(ItemId id) => renewed.GetValueOrDefault(id, id);

        Department Renew(Department d) => d with
        {
            Indicators = [.. d.Indicators.Select(i => i with { Id = IdOf(i.Id) })],
            Goals = [.. d.Goals.Select(g => g with { Id = IdOf(g.Id) })],
            Tasks = [.. d.Tasks.Select(t => t with { Id = IdOf(t.Id) })],
        };
    }

    private static List<(ItemId Id, (ChangedItem Item, string Department, TextKey Title) Key)> Titles(CompanyPlan plan) =>
    [
        .. plan.Departments.SelectMany(d =>
            d.Indicators.Where(i => i.Name is not null).Select(i => (i.Id, (ChangedItem.Indicator, d.Name, Normal.Normalize(i.Name))))
                .Concat(d.Goals.Select(g => (g.Id, (ChangedItem.Goal, d.Name, Normal.Normalize(g.Title)))))
                .Concat(d.Tasks.Select(t => (t.Id, (ChangedItem.Task, d.Name, Normal.Normalize(t.Title)))))),
    ];
}
