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
        var judged = new JudgedDates(plan.Settings, today);
        var seen = history.Count == 0 ? JudgeFirstSeen(plan, judged) : JudgeKnown(plan, history, judged);
        var flags = Flags(judged.Overdue);
        var overdueTasks = flags.Count;
        foreach (var item in judged.DueThisMonth)
        {
            flags.TryAdd(item.Task.Id, new TaskFlag(0, DueThisMonth: true));
        }

        return new(overdueTasks, judged.Overdue, judged.Postponed, flags) { DueThisMonth = judged.DueThisMonth, History = seen };
    }

    /// <summary>Nothing is known: no date was moved, none is gone, and nobody needs its key yet.</summary>
    private static FirstSeenDates JudgeFirstSeen(CompanyPlan plan, JudgedDates judged)
    {
        foreach (var department in plan.Departments)
        {
            foreach (var task in department.Tasks)
            {
                if (task.IsOpen)
                {
                    new TaskDates(judged, department, task, DatedTask.InOrder(task.Milestones)).JudgeFirstSeen();
                }
            }

            judged.EndDepartment();
        }

        return new(plan, judged.Today);
    }

    private static IReadOnlyDictionary<string, DueHistory> JudgeKnown(CompanyPlan plan, IReadOnlyDictionary<string, DueHistory> history, JudgedDates judged)
    {
        var ledger = new DueLedger(history, plan.Departments.Sum(d => DueHistories.DatesOf(d.Tasks)));
        var departments = plan.Departments.Select(d => (Department: d, Tasks: d.Tasks.Select(t => new DatedTask(t, judged.MonthEnds, ledger)).ToList())).ToList();
        var cleared = DueHistories.Update(ledger, [.. departments.SelectMany(d => d.Tasks)], judged.Today);
        foreach (var (department, tasks) in departments)
        {
            foreach (var task in tasks.Where(t => t.IsOpen))
            {
                var dates = new TaskDates(judged, department, task.Task, task.Milestones);
                dates.Judge(task.Items);
                dates.Postpone([.. cleared[task.Task.Id.Value].Select(key => (key, ledger[key]))]);
            }

            judged.EndDepartment();
        }

        return ledger.Entries;
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
