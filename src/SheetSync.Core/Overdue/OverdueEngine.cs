using SheetSync.Core.Plan;

namespace SheetSync.Core.Overdue;

/// <summary>What is overdue, due this month, or postponed on a day in the workbook's time zone (domain.md §6). Never throws.</summary>
public static class OverdueEngine
{
    private static readonly Dictionary<string, DueHistory> NoHistory = [];

    /// <summary>Without history: a file, a workbook never synced. First due dates are the due dates.</summary>
    public static OverdueReport Evaluate(CompanyPlan plan, DateOnly today) => Evaluate(plan, NoHistory, today);

    /// <param name="history">As recorded by the last sync; this revision is added here, so passing an updated one gives the same.</param>
    public static OverdueReport Evaluate(CompanyPlan plan, IReadOnlyDictionary<string, DueHistory> history, DateOnly today)
    {
        var dated = plan.Departments
            .Select(d => (Department: d, Tasks: d.Tasks.Select(t => DatedItem.Of(t, plan.Settings.FiscalYear)).ToList())).ToList();
        var known = DueHistories.Update(history, dated.SelectMany(d => d.Tasks), today);
        var cleared = known.Where(h => h.Value.LastDue is null && DueKeys.IsMilestone(h.Key)).ToLookup(h => DueKeys.TaskOf(h.Key));
        var dates = dated
            .Select(d => d.Tasks.Where(items => items[0].Task.IsOpen)
                .SelectMany(items => new TaskDates(plan.Settings, d.Department, items, known, today).Judge(cleared[items[0].Id]))
                .ToList())
            .ToList();

        var overdue = Items(dates, d => d.Overdue, i => i.Due);
        var dueThisMonth = Items(dates, d => d.DueThisMonth, i => i.Due);
        return new(overdue.Select(i => i.Task.Id).Distinct().Count(), overdue, Items(dates, d => d.Postponed, i => i.FirstDue), Flags(overdue, dueThisMonth))
        {
            DueThisMonth = dueThisMonth,
            History = known,
        };
    }

    /// <summary>Departments in their order, the oldest date first in each.</summary>
    private static List<OverdueItem> Items(
        IEnumerable<List<JudgedDate>> departments, Func<JudgedDate, bool> which, Func<OverdueItem, DateOnly> date) =>
        [.. departments.SelectMany(dates => dates.Where(which).Select(d => d.Item).OrderBy(date))];

    private static Dictionary<ItemId, TaskFlag> Flags(List<OverdueItem> overdue, List<OverdueItem> dueThisMonth)
    {
        var flags = overdue.GroupBy(i => i.Task.Id).ToDictionary(g => g.Key, g => new TaskFlag(g.Max(i => i.Days), DueThisMonth: false));
        foreach (var item in dueThisMonth)
        {
            flags.TryAdd(item.Task.Id, new TaskFlag(0, DueThisMonth: true));
        }

        return flags;
    }
}
