using System.Globalization;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Overdue;

/// <summary>The date of a task, or of one of its milestones (domain.md §6). A plan has ten thousand of them: a value, and no more text than its key.</summary>
/// <param name="Key">How its history is kept, see <see cref="DueKeys"/>.</param>
/// <param name="Due">The due date of a task, the last day of a milestone's month; null for a task without a date.</param>
/// <param name="Settled">Done or cancelled.</param>
/// <param name="History">What is known of it; null where it was never seen with a date.</param>
internal readonly record struct DatedItem(string Key, DateOnly? Due, bool Settled, DueHistory? History);

/// <summary>A task with its dates: its own first, then its milestones by month and place. No two have one key.</summary>
internal sealed class DatedTask
{
    private static readonly Comparer<Milestone> ByMonthAndPlace = Comparer<Milestone>.Create(static (one, other) =>
        one.Month == other.Month ? one.Cell.Address.CompareTo(other.Cell.Address) : one.Month.CompareTo(other.Month));

    private static readonly string[] MonthMarks = [.. Enumerable.Range(0, 13).Select(m => string.Create(CultureInfo.InvariantCulture, $"/{m}"))];

    public DatedTask(PlanTask task, MonthEnds ends, DueLedger ledger)
    {
        Task = task;
        State = task.EffectiveStatus;
        Items = new DatedItem[1 + task.Milestones.Count];
        Items[0] = new(DueKeys.OfTask(task.Id), task.Due, IsSettled, ledger.Find(DueKeys.OfTask(task.Id)));
        var ordered = Milestones = InOrder(task.Milestones);
        var texts = new string?[ordered.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            var milestone = ordered[i];
            texts[i] = DueKeys.Simplify(milestone.Text);
            var ofText = 1 + texts.AsSpan(0, i).Count(texts[i], StringComparer.OrdinalIgnoreCase);
            var (key, history) = ledger.Find(task.Id, texts[i], ofText);
            Items[i + 1] = new(key, ends[milestone.Month], IsSettled || milestone.Done, history);
        }
    }

    public PlanTask Task { get; }

    /// <summary>The status that counts.</summary>
    public TaskState State { get; }

    /// <summary>By month and place.</summary>
    public IReadOnlyList<Milestone> Milestones { get; }

    /// <summary>The task's own date, then one for each of <see cref="Milestones"/>.</summary>
    public DatedItem[] Items { get; }

    /// <summary>Done or cancelled.</summary>
    public bool IsSettled => State is TaskState.Done or TaskState.Cancelled;

    public bool IsOpen => State is TaskState.NotStarted or TaskState.InProgress;

    /// <summary>How people and reports name a milestone: <c>TASK/month</c>; the second of a task in one month is <c>TASK/month-2</c>.</summary>
    public static string MilestoneId(PlanTask task, FiscalMonth month, int ordinal) =>
        ordinal == 1
            ? string.Concat(task.Id.Value, MonthMarks[month.Number])
            : string.Create(CultureInfo.InvariantCulture, $"{task.Id}/{month.Number}-{ordinal}");

    /// <summary>Reading gives them in this order, as a rule.</summary>
    public static IReadOnlyList<Milestone> InOrder(IReadOnlyList<Milestone> milestones)
    {
        for (var i = 1; i < milestones.Count; i++)
        {
            if (ByMonthAndPlace.Compare(milestones[i - 1], milestones[i]) > 0)
            {
                return [.. milestones.Order(ByMonthAndPlace)];
            }
        }

        return milestones;
    }

    /// <summary>Which one of its month a milestone is, from 1.</summary>
    /// <param name="ordered">By month and place.</param>
    public static int InMonth(IReadOnlyList<Milestone> ordered, int at)
    {
        var first = at;
        while (first > 0 && ordered[first - 1].Month == ordered[at].Month)
        {
            first--;
        }

        return at - first + 1;
    }
}

/// <summary>The last days of a year's months: ten thousand milestones ask for twelve of them.</summary>
internal sealed class MonthEnds(FiscalYear year)
{
    private readonly DateOnly[] days = new DateOnly[13];

    public DateOnly this[FiscalMonth month]
    {
        get
        {
            ref var day = ref days[month.Number];
            return day != default ? day : day = year.LastDayOf(month);
        }
    }
}
