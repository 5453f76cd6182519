using SheetSync.Core.Grid;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Board;

public enum EntryState
{
    Open,
    Done,
    Overdue,

    /// <summary>Its task is on hold: neither due nor overdue.</summary>
    OnHold,
}

/// <summary>A milestone, or the due date of a task that has none.</summary>
/// <param name="Text">The milestone's, else the task's title.</param>
public sealed record CalendarEntry(PlanTask Task, string Text, EntryState State, CellRef Cell);

/// <param name="Months">Twelve lists; what is overdue first, what is done last.</param>
public sealed record CalendarRow(Department Department, IReadOnlyList<IReadOnlyList<CalendarEntry>> Months);

/// <summary>The milestones of the year, month × department. Cancelled tasks are left out.</summary>
/// <param name="Running">The month that holds today; null outside the fiscal year.</param>
public sealed record YearCalendar(FiscalMonth? Running, IReadOnlyList<CalendarRow> Rows)
{
    public static YearCalendar Of(BoardInput input)
    {
        var year = input.Plan.Settings.FiscalYear;
        var overdue = input.Overdue.Items.Where(i => i.Kind == OverdueKind.Milestone).Select(i => i.Cell).ToHashSet();
        var late = input.Overdue.Items.Where(i => i.Kind == OverdueKind.Task).Select(i => i.Task.Id).ToHashSet();
        return new(year.MonthOf(input.Today), [.. input.Plan.Departments.Select(d => Row(d))]);

        CalendarRow Row(Department department)
        {
            var months = new List<CalendarEntry>[12];
            for (var at = 0; at < months.Length; at++)
            {
                months[at] = [];
            }

            foreach (var task in department.Tasks.Where(t => !t.IsCancelled))
            {
                foreach (var milestone in task.Milestones)
                {
                    var state = milestone.Done ? EntryState.Done : overdue.Contains(milestone.Cell) ? EntryState.Overdue : Waiting(task);
                    months[milestone.Month.Number - 1].Add(new(task, milestone.Text ?? task.Title, state, milestone.Cell));
                }

                if (task is { Milestones.Count: 0, Due: { } due } && year.MonthOf(due) is { } month)
                {
                    var state = task.IsDone ? EntryState.Done : late.Contains(task.Id) ? EntryState.Overdue : Waiting(task);
                    months[month.Number - 1].Add(new(task, task.Title, state, task.Cell));
                }
            }

            return new(department, [.. months.Select(m => m.OrderBy(e => Order(e.State)).ToList())]);
        }
    }

    private static EntryState Waiting(PlanTask task) => task.EffectiveStatus == TaskState.OnHold ? EntryState.OnHold : EntryState.Open;

    private static int Order(EntryState state) => state switch
    {
        EntryState.Overdue => 0,
        EntryState.Open => 1,
        EntryState.OnHold => 2,
        _ => 3,
    };
}
