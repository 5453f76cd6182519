using System.Globalization;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Overdue;

/// <summary>A task or one of its milestones with the day it is due (domain.md §6).</summary>
/// <param name="Key">How its history is kept, see <see cref="DueKeys"/>.</param>
/// <param name="Id">How people and reports name it: <c>TASK</c>, <c>TASK/month</c>; a second milestone of a task in one month is <c>TASK/month-2</c>.</param>
/// <param name="Due">The due date of a task, the last day of a milestone's month; null for a task without a date.</param>
/// <param name="Settled">Done or cancelled.</param>
internal sealed record DatedItem(
    string Key, string Id, OverdueKind Kind, PlanTask Task, string Title, DateOnly? Due, bool Settled, CellRef Cell)
{
    /// <summary>The task itself first, then its milestones by month and place.</summary>
    public static List<DatedItem> Of(PlanTask task, FiscalYear year)
    {
        var settled = task.IsDone || task.IsCancelled;
        var items = new List<DatedItem>(1 + task.Milestones.Count) { new(DueKeys.OfTask(task.Id), task.Id.Value, OverdueKind.Task, task, task.Title, task.Due, settled, task.Cell) };
        if (task.Milestones.Count == 1)
        {
            items.Add(OfMilestone(task, task.Milestones[0], year, settled, 1, 1));
        }
        else if (task.Milestones.Count > 1)
        {
            items.AddRange(OfMilestones(task, year, settled));
        }

        return items;
    }

    private static IEnumerable<DatedItem> OfMilestones(PlanTask task, FiscalYear year, bool settled)
    {
        var ordered = task.Milestones.Order(ByMonthAndPlace).ToArray();
        for (var i = 0; i < ordered.Length; i++)
        {
            var (ofText, inMonth) = (1, 1);
            foreach (var earlier in ordered.AsSpan(0, i))
            {
                ofText += string.Equals(earlier.Text, ordered[i].Text, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                inMonth += earlier.Month == ordered[i].Month ? 1 : 0;
            }

            yield return OfMilestone(task, ordered[i], year, settled, ofText, inMonth);
        }
    }

    private static readonly Comparer<Milestone> ByMonthAndPlace = Comparer<Milestone>.Create((one, other) =>
        one.Month == other.Month ? one.Cell.Address.CompareTo(other.Cell.Address) : one.Month.CompareTo(other.Month));

    /// <param name="ofText">Which one of its text it is in the task, from 1; among bare ones for a bare one.</param>
    /// <param name="inMonth">Which one of its month it is, from 1.</param>
    private static DatedItem OfMilestone(PlanTask task, Milestone milestone, FiscalYear year, bool settled, int ofText, int inMonth) => new(
        milestone.Text is { } text ? DueKeys.OfText(task.Id, text, ofText) : DueKeys.OfBare(task.Id, ofText),
        MilestoneId(task, milestone.Month, inMonth),
        OverdueKind.Milestone,
        task,
        milestone.Text ?? task.Title,
        year.LastDayOf(milestone.Month),
        settled || milestone.Done,
        milestone.Cell);

    public static string MilestoneId(PlanTask task, FiscalMonth month, int ordinal) =>
        ordinal == 1
            ? string.Concat(task.Id.Value, MonthMarks[month.Number])
            : string.Create(CultureInfo.InvariantCulture, $"{task.Id}/{month.Number}-{ordinal}");

    private static readonly string[] MonthMarks = [.. Enumerable.Range(0, 13).Select(m => string.Create(CultureInfo.InvariantCulture, $"/{m}"))];
}
