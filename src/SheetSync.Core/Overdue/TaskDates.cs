using SheetSync.Core.Plan;

namespace SheetSync.Core.Overdue;

/// <summary>One date of an open task and what holds for it; at least one does.</summary>
internal sealed record JudgedDate(OverdueItem Item, bool Overdue, bool DueThisMonth, bool Postponed);

/// <summary>The dates of one open task, judged (domain.md §6).</summary>
/// <param name="items">The task's own date first.</param>
internal sealed class TaskDates(
    WorkbookSettings settings, Department department, List<DatedItem> items, Dictionary<string, DueHistory> history, DateOnly today)
{
    private readonly PlanTask task = items[0].Task;

    /// <param name="cleared">Milestones of the task that are gone, with their history.</param>
    public IEnumerable<JudgedDate> Judge(IEnumerable<KeyValuePair<string, DueHistory>> cleared)
    {
        foreach (var item in items.Where(i => !i.Settled))
        {
            if (Judge(item) is { } judged)
            {
                yield return judged;
            }
        }

        var inMonth = new Dictionary<FiscalMonth, int>();
        foreach (var (key, past) in cleared.Where(c => IsPostponed(c.Value)).OrderBy(c => c.Value.FirstDue))
        {
            yield return new(Cleared(key, past, inMonth), Overdue: false, DueThisMonth: false, Postponed: true);
        }
    }

    private JudgedDate? Judge(DatedItem item)
    {
        var past = history.GetValueOrDefault(item.Key);
        if (item.Due is not { } due)
        {
            return IsPostponed(past) ? new(Item(item, past.FirstDue, past) with { Cleared = true }, false, false, Postponed: true) : null;
        }

        // Day numbers, not dates: a grace of any size may be typed.
        var overdue = today.DayNumber > (long)due.DayNumber + settings.GraceDays;
        var thisMonth = !overdue && due.Year == today.Year && due.Month == today.Month;
        var postponed = !overdue && IsPostponed(past);
        return overdue || thisMonth || postponed
            ? new(Item(item, postponed ? past.FirstDue : due, past) with { Due = due }, overdue, thisMonth, postponed)
            : null;
    }

    /// <summary>Moved after the first due date had passed; a default history never was.</summary>
    private bool IsPostponed(DueHistory past) => past.Marks.HasFlag(DueMarks.MovedLate) && today > past.FirstDue;

    /// <param name="since">The date that days and level are counted from.</param>
    private OverdueItem Item(DatedItem item, DateOnly since, DueHistory past)
    {
        var days = today.DayNumber - since.DayNumber;
        return new()
        {
            Id = item.Id,
            Task = task,
            Department = department,
            Kind = item.Kind,
            Title = item.Title,
            Due = since,
            Days = days,
            Level = Level(days),
            TimesMoved = past.TimesMoved,
            FirstDue = past.FirstDue,
            Cell = item.Cell,
        };
    }

    private OverdueItem Cleared(string key, DueHistory past, Dictionary<FiscalMonth, int> inMonth)
    {
        var month = settings.FiscalYear.MonthOf(past.FirstDue.Month);
        var ordinal = inMonth[month] = inMonth.GetValueOrDefault(month) + 1;
        var id = DatedItem.MilestoneId(task, month, ordinal) + "-cleared";
        var gone = new DatedItem(
            key, id, OverdueKind.Milestone, task, DueKeys.TextOf(key) ?? task.Title, null, Settled: false, task.Cell);
        return Item(gone, past.FirstDue, past) with { Cleared = true };
    }

    private int Level(int days) =>
        days <= 0 ? 0
        : days >= settings.Level3FromDay ? 3
        : days >= settings.Level2FromDay ? 2
        : 1;
}
