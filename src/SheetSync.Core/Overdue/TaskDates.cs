using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Overdue;

/// <summary>What was judged, departments in their order and the oldest date first in each. One date may be in two lists.</summary>
internal sealed class JudgedDates(WorkbookSettings settings, DateOnly today)
{
    private readonly List<OverdueItem> departmentOverdue = [];
    private readonly List<OverdueItem> departmentDue = [];
    private readonly List<OverdueItem> departmentPostponed = [];

    public WorkbookSettings Settings => settings;

    public DateOnly Today => today;

    public MonthEnds MonthEnds { get; } = new(settings.FiscalYear);

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
/// <param name="milestones">By month and place.</param>
internal readonly struct TaskDates(JudgedDates judged, Department department, PlanTask task, IReadOnlyList<Milestone> milestones)
{
    /// <summary>The place of the task's own date.</summary>
    private const int Own = -1;

    private readonly WorkbookSettings settings = judged.Settings;
    private readonly DateOnly today = judged.Today;

    /// <param name="items">The task's own date, then its milestones.</param>
    public void Judge(ReadOnlySpan<DatedItem> items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (!items[i].Settled)
            {
                Judge(i + Own, items[i].Due, items[i].History ?? default);
            }
        }
    }

    /// <summary>Dates of which nothing is known.</summary>
    public void JudgeFirstSeen()
    {
        if (task.Due is { } own)
        {
            JudgeFirstSeen(Own, own);
        }

        for (var i = 0; i < milestones.Count; i++)
        {
            if (!milestones[i].Done)
            {
                JudgeFirstSeen(i, judged.MonthEnds[milestones[i].Month]);
            }
        }
    }

    /// <param name="cleared">Milestones of the task that are gone, with their history.</param>
    public void Postpone(IReadOnlyList<(string Key, DueHistory Past)> cleared)
    {
        if (cleared.Count == 0)
        {
            return;
        }

        var inMonth = new int[13];
        foreach (var (key, past) in cleared.OrderBy(c => c.Past.FirstDue))
        {
            if (IsPostponed(past))
            {
                judged.Add(Cleared(key, past, inMonth), overdue: false, dueThisMonth: false, postponed: true);
            }
        }
    }

    private void JudgeFirstSeen(int at, DateOnly due) => Judge(at, due, new DueHistory(due, due, 0));

    /// <param name="at">The milestone's place, or <see cref="Own"/>.</param>
    /// <param name="past">The default where it was never seen with a date.</param>
    private void Judge(int at, DateOnly? date, DueHistory past)
    {
        if (date is not { } due)
        {
            if (IsPostponed(past))
            {
                judged.Add(Item(at, past.FirstDue, past.FirstDue, past, cleared: true), overdue: false, dueThisMonth: false, postponed: true);
            }

            return;
        }

        // Day numbers, not dates: a grace of any size may be typed.
        var overdue = today.DayNumber > (long)due.DayNumber + settings.GraceDays;
        var thisMonth = !overdue && due.Year == today.Year && due.Month == today.Month;
        var postponed = !overdue && IsPostponed(past);
        if (overdue || thisMonth || postponed)
        {
            judged.Add(Item(at, due, postponed ? past.FirstDue : due, past, cleared: false), overdue, thisMonth, postponed);
        }
    }

    /// <summary>Moved after the first due date had passed; a default history never was.</summary>
    private bool IsPostponed(DueHistory past) => past.Marks.HasFlag(DueMarks.MovedLate) && today > past.FirstDue;

    /// <param name="since">The date that days and level are counted from.</param>
    private OverdueItem Item(int at, DateOnly due, DateOnly since, DueHistory past, bool cleared) => at == Own
        ? Item(null, 0, due, since, past, cleared)
        : Item(milestones[at], DatedTask.InMonth(milestones, at), due, since, past, cleared);

    private OverdueItem Item(Milestone? milestone, int inMonth, DateOnly due, DateOnly since, DueHistory past, bool cleared)
    {
        var days = today.DayNumber - since.DayNumber;
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
        var gone = new Milestone(month, DueKeys.TextOf(key), Done: false, task.Cell);
        var item = Item(gone, ++inMonth[month.Number], past.FirstDue, past.FirstDue, past, cleared: true);
        return item with { Id = item.Id + "-cleared" };
    }

    private int Level(int days) =>
        days <= 0 ? 0
        : days >= settings.Level3FromDay ? 3
        : days >= settings.Level2FromDay ? 2
        : 1;
}
