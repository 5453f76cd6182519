using SheetSync.Core.History;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Core.Shrink;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Digests;

/// <summary>What a digest is made of: one decision, or the last one recorded.</summary>
public sealed record DigestInput(CompanyPlan Plan, RollupReport Rollup, OverdueReport Overdue, DateOnly Today)
{
    /// <summary>What the digest before told; null for the first.</summary>
    public Standing? Since { get; init; }

    /// <summary>What happened after <see cref="Since"/>, the oldest first.</summary>
    public IReadOnlyList<PlanEvent> Events { get; init; } = [];

    public ShrinkReport? Held { get; init; }

    /// <summary>Everything of a decision that may be concluded from. While the shrink guard holds, pass the last recorded plan instead.</summary>
    public static DigestInput Of(Decision decision) => new(decision.Plan, decision.Rollup, decision.Overdue, decision.Today);

    /// <summary>A recorded plan on a later day: what is overdue is judged anew, the figures are those that were recorded.</summary>
    public static DigestInput Of(CompanyPlan plan, RollupReport rollup, OverdueReport recorded, DateOnly today) =>
        new(plan, rollup, OverdueEngine.Evaluate(plan, recorded.History, today), today);
}

/// <summary>Composes the digest. Pure; never throws.</summary>
public static class DigestEngine
{
    public static Digest Compose(DigestInput input)
    {
        var before = input.Since?.OverdueTasks.ToHashSet(StringComparer.Ordinal);
        var overdue = ByTask(input.Overdue.Items, before);
        var kpi = input.Rollup.Company;
        return new Digest
        {
            Plan = input.Plan,
            Today = input.Today,
            Since = input.Since,
            Held = input.Held,
            OverdueTasks = input.Overdue.Tasks,
            OverdueChange = before is null ? null : input.Overdue.Tasks - before.Count,
            Kpi = kpi,
            KpiChange = Change(kpi.Attainment, input.Since?.Kpi),
            Overdue = [.. overdue.GroupBy(t => t.Department.Name).Select(g => new DepartmentOverdue(g.First().Department, [.. g]))],
            NewlyOverdue = before is null ? null : [.. overdue.Where(t => t.IsNew).OrderByDescending(t => t.Oldest.Days)],
            Closed = before is null ? null : Closed(input),
            NoLonger = before is null ? null : NoLonger(input, before),
            Postponed = ByTask(input.Overdue.Postponed, null),
            Red = Red(input.Rollup),
            DueThisMonth = DueThisMonth(input.Overdue),
            Missing = Missing(input.Rollup),
        };
    }

    /// <summary>Tasks with their oldest date, the oldest first within departments in their order.</summary>
    private static IReadOnlyList<OverdueTask> ByTask(IReadOnlyList<OverdueItem> items, HashSet<string>? before) =>
    [
        .. items.GroupBy(i => i.Department.Name).SelectMany(department => department
            .GroupBy(i => i.Task.Id)
            .Select(task => new OverdueTask(task.MaxBy(i => i.Days)!, task.Count() - 1, before?.Contains(task.Key.Value) == false))
            .OrderByDescending(t => t.Oldest.Days)),
    ];

    /// <summary>The nearest date stands for the task; what is overdue already is not listed twice.</summary>
    internal static IReadOnlyList<OverdueTask> DueThisMonth(OverdueReport overdue) =>
    [
        .. overdue.DueThisMonth.Where(i => overdue.Flags.TryGetValue(i.Task.Id, out var flag) && flag.DueThisMonth)
            .GroupBy(i => i.Task.Id)
            .Select(task => new OverdueTask(task.MinBy(i => i.Due)!, task.Count() - 1, IsNew: false))
            .OrderBy(t => t.Oldest.Due),
    ];

    private static IReadOnlyList<DepartmentRed> Red(RollupReport rollup) =>
    [
        .. from department in rollup.Departments
           let red = department.Indicators.Where(i => i.Status == FigureStatus.Red).OrderBy(i => i.Attainment).ToList()
           where red.Count > 0
           select new DepartmentRed(department.Department, red),
    ];

    internal static IReadOnlyList<MissingActuals> Missing(RollupReport rollup) => [.. rollup.Departments.Select(MissingActualsOf).OfType<MissingActuals>()];

    /// <summary>Null where nothing is missing.</summary>
    internal static MissingActuals? MissingActualsOf(DepartmentRollup department)
    {
        var lacking = department.Indicators.Where(i => i.MonthsMissing.Count > 0).ToList();
        return lacking.Count == 0 ? null : new MissingActuals(
            department.Department,
            [.. lacking.SelectMany(i => i.MonthsMissing).Distinct().Order()],
            lacking,
            department.Indicators.Count(i => i.MonthsMissing.Count + i.MonthsJudged.Count > 0));
    }

    private static IReadOnlyList<TaskMention> Closed(DigestInput input)
    {
        var closed = input.Events
            .Where(e => e is { Kind: EventKind.Closed, Item: ChangedItem.Task }).Select(e => e.ItemId).ToHashSet();
        return
        [
            .. from department in input.Plan.Departments
               from task in department.Tasks
               where task.IsDone && closed.Contains(task.Id)
               select new TaskMention(task, department.Name),
        ];
    }

    private static IReadOnlyList<NoLongerOverdue> NoLonger(DigestInput input, HashSet<string> before)
    {
        var now = input.Overdue.Items.Select(i => i.Task.Id.Value).ToHashSet(StringComparer.Ordinal);
        var tasks = input.Plan.Departments.SelectMany(d => d.Tasks.Select(t => (Department: d.Name, Task: t))).DistinctBy(t => t.Task.Id).ToDictionary(t => t.Task.Id.Value);
        return
        [
            .. before.Where(id => !now.Contains(id) && !(tasks.TryGetValue(id, out var known) && known.Task.IsDone)).Order(StringComparer.Ordinal)
                .Select(id => tasks.TryGetValue(id, out var known)
                    ? new NoLongerOverdue(id, known.Task, known.Task.Title, known.Department, Because(known.Task, input.Events))
                    : Removed(id, input.Events)),
        ];
    }

    private static NoLongerOverdue Removed(string id, IReadOnlyList<PlanEvent> events)
    {
        var last = events.LastOrDefault(e => e.Kind == EventKind.Removed && e.ItemId.Value == id && e.Item == ChangedItem.Task);
        return new(id, null, last?.Title, last?.Department, LeftBecause.Removed);
    }

    private static LeftBecause Because(PlanTask task, IReadOnlyList<PlanEvent> events) =>
        task.EffectiveStatus == TaskState.Cancelled ? LeftBecause.Cancelled
        : task.EffectiveStatus == TaskState.OnHold ? LeftBecause.OnHold
        : events.Any(e => e.ItemId == task.Id && e is { Kind: EventKind.Closed, Item: ChangedItem.Milestone }) ? LeftBecause.MilestoneDone
        : LeftBecause.Moved;

    /// <summary>As people see it: figures that look the same have not changed.</summary>
    private static Trend? Change(decimal? now, decimal? before)
    {
        if (now is not { } present || before is not { } past)
        {
            return null;
        }

        return Show.Percent(present, Language.En) == Show.Percent(past, Language.En) ? Trend.Flat : present > past ? Trend.Up : Trend.Down;
    }
}
