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
    public static IEnumerable<DatedItem> Of(PlanTask task, FiscalYear year)
    {
        var settled = task.IsDone || task.IsCancelled;
        yield return new(DueKeys.OfTask(task.Id), task.Id.Value, OverdueKind.Task, task, task.Title, task.Due, settled, task.Cell);

        var keys = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var inMonth = new Dictionary<FiscalMonth, int>();
        foreach (var milestone in task.Milestones.OrderBy(m => m.Month).ThenBy(m => m.Cell.Address))
        {
            var ordinal = Count(keys, milestone.Text ?? "");
            var key = milestone.Text is { } text ? DueKeys.OfText(task.Id, text, ordinal) : DueKeys.OfBare(task.Id, ordinal);
            var id = MilestoneId(task, milestone.Month, Count(inMonth, milestone.Month));
            yield return new(
                key, id, OverdueKind.Milestone, task, milestone.Text ?? task.Title, year.LastDayOf(milestone.Month),
                settled || milestone.Done, milestone.Cell);
        }
    }

    public static string MilestoneId(PlanTask task, FiscalMonth month, int ordinal) =>
        string.Create(CultureInfo.InvariantCulture, $"{task.Id}/{month.Number}") + (ordinal == 1 ? "" : $"-{ordinal}");

    private static int Count<T>(Dictionary<T, int> counts, T key)
        where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
