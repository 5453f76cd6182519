using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Overdue;

/// <summary>What was judged, departments in their order and the oldest date first in each. One date may be in two lists.</summary>
internal sealed class JudgedDates
{
    private readonly List<OverdueItem> departmentOverdue = [];
    private readonly List<OverdueItem> departmentDue = [];
    private readonly List<OverdueItem> departmentPostponed = [];

    public List<OverdueItem> Overdue { get; } = [];

    public List<OverdueItem> DueThisMonth { get; } = [];

    public List<OverdueItem> Postponed { get; } = [];

    public void Add(OverdueItem item, bool overdue, bool dueThisMonth, bool postponed)
    {
        AddIf(overdue, departmentOverdue, item);
        AddIf(dueThisMonth, departmentDue, item);
        AddIf(postponed, departmentPostponed, item);
    }

    public void EndDepartment()
    {
        Move(departmentOverdue, Overdue, i => i.Due);
        Move(departmentDue, DueThisMonth, i => i.Due);
        Move(departmentPostponed, Postponed, i => i.FirstDue);
    }

    private static void AddIf(bool holds, List<OverdueItem> items, OverdueItem item)
    {
        if (holds)
        {
            items.Add(item);
        }
    }

    private static void Move(List<OverdueItem> department, List<OverdueItem> all, Func<OverdueItem, DateOnly> date)
    {
        all.AddRange(department.OrderBy(date));
        department.Clear();
    }
}

/// <summary>The dates of one open task, judged (domain.md §6).</summary>
internal readonly struct TaskDates(WorkbookSettings settings, Department department, DatedTask dated, DateOnly today)
{
    /// <param name="cleared">Milestones of the task that are gone, with their history.</param>
    public void Judge(JudgedDates judged, IReadOnlyList<(string Key, DueHistory Past)> cleared)
    {
        foreach (ref readonly var item in dated.Items.AsSpan())
        {
            if (!item.Settled)
            {
                Judge(item, judged);
            }
        }

        if (cleared.Count > 0)
        {
            Postpone(cleared, judged);
        }
    }

    private void Postpone(IReadOnlyList<(string Key, DueHistory Past)> cleared, JudgedDates judged)
    {
        var inMonth = new int[13];
        foreach (var (key, past) in cleared.OrderBy(c => c.Past.FirstDue))
        {
            if (IsPostponed(past))
            {
                judged.Add(Cleared(key, past, inMonth), overdue: false, dueThisMonth: false, postponed: true);
            }
        }
    }

    private void Judge(in DatedItem item, JudgedDates judged)
    {
        var past = item.History ?? default;
        if (item.Due is not { } due)
        {
            if (IsPostponed(past))
            {
                judged.Add(Item(item, past.FirstDue, past.FirstDue, past, cleared: true), overdue: false, dueThisMonth: false, postponed: true);
            }

            return;
        }

        // Day numbers, not dates: a grace of any size may be typed.
        var overdue = today.DayNumber > (long)due.DayNumber + settings.GraceDays;
        var thisMonth = !overdue && due.Year == today.Year && due.Month == today.Month;
        var postponed = !overdue && IsPostponed(past);
        if (overdue || thisMonth || postponed)
        {
            judged.Add(Item(item, due, postponed ? past.FirstDue : due, past, cleared: false), overdue, thisMonth, postponed);
        }
    }

    /// <summary>Moved after the first due date had passed; a default history never was.</summary>
    private bool IsPostponed(DueHistory past) => past.Marks.HasFlag(DueMarks.MovedLate) && today > past.FirstDue;

    /// <param name="since">The date that days and level are counted from.</param>
    private OverdueItem Item(in DatedItem item, DateOnly due, DateOnly since, DueHistory past, bool cleared) =>
        Item(item.At < 0 ? null : dated.Milestones[item.At], item.InMonth, due, since, past, cleared);

    private OverdueItem Item(Milestone? milestone, int inMonth, DateOnly due, DateOnly since, DueHistory past, bool cleared)
    {
        var (task, days) = (dated.Task, today.DayNumber - since.DayNumber);
        return new()
        {
            Id = milestone is { } own ? DatedTask.MilestoneId(task, own.Month, inMonth) : task.Id.Value,
            Task = task,
            Department = department,
            Kind = milestone is null ? OverdueKind.Task : OverdueKind.Milestone,
            Title = milestone?.Text ?? task.Title,
            Due = due,
            Cleared = cleared,
            Days = days,
            Level = Level(days),
            TimesMoved = past.TimesMoved,
            FirstDue = past.FirstDue,
            Cell = milestone?.Cell ?? task.Cell,
        };
    }

    /// <summary>A milestone that is gone: it stands nowhere any more, so its task's cell is named.</summary>
    private OverdueItem Cleared(string key, DueHistory past, int[] inMonth)
    {
        var month = settings.FiscalYear.MonthOf(past.FirstDue.Month);
        var gone = new Milestone(month, DueKeys.TextOf(key), Done: false, dated.Task.Cell);
        var item = Item(gone, ++inMonth[month.Number], past.FirstDue, past.FirstDue, past, cleared: true);
        return item with { Id = item.Id + "-cleared" };
    }

    private int Level(int days) =>
        days <= 0 ? 0
        : days >= settings.Level3FromDay ? 3
        : days >= settings.Level2FromDay ? 2
        : 1;
}
