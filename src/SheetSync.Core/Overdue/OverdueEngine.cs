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
        var ledger = new DueLedger(history, plan.Departments.Sum(d => DueHistories.DatesOf(d.Tasks)));
        var departments = plan.Departments
            .Select(d => (Department: d, Tasks: d.Tasks.Select(t => new DatedTask(t, plan.Settings.FiscalYear, ledger)).ToList())).ToList();
        var cleared = DueHistories.Update(ledger, [.. departments.SelectMany(d => d.Tasks)], today);
        var judged = new JudgedDates();
        foreach (var (department, tasks) in departments)
        {
            foreach (var task in tasks.Where(t => t.IsOpen))
            {
                new TaskDates(plan.Settings, department, task, today).Judge(judged, [.. cleared[task.Task.Id.Value].Select(key => (key, ledger[key]))]);
            }

            judged.EndDepartment();
        }

        var flags = Flags(judged.Overdue);
        var overdueTasks = flags.Count;
        foreach (var item in judged.DueThisMonth)
        {
            flags.TryAdd(item.Task.Id, new TaskFlag(0, DueThisMonth: true));
        }

        return new(overdueTasks, judged.Overdue, judged.Postponed, flags) { DueThisMonth = judged.DueThisMonth, History = ledger.Entries };
    }

    /// <summary>The longest overdue of each task.</summary>
    private static Dictionary<ItemId, TaskFlag> Flags(IReadOnlyList<OverdueItem> overdue)
    {
        var flags = new Dictionary<ItemId, TaskFlag>();
        foreach (var item in overdue)
        {
            if (!flags.TryGetValue(item.Task.Id, out var flag) || item.Days > flag.OverdueDays)
            {
                flags[item.Task.Id] = new TaskFlag(item.Days, DueThisMonth: false);
            }
        }

        return flags;
    }
}
