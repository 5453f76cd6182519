using SheetSync.Core.Plan;

namespace SheetSync.Core.Template.Export;

/// <summary>A row of the tasks of a department: a task, or only names that make a goal or an indicator exist.</summary>
/// <param name="BeginsBlock">The row must not inherit a parent from the row above.</param>
internal readonly record struct PlanTaskRow(string? Indicator, string? Goal, PlanTask? Task, bool BeginsBlock);

/// <summary>The rows of a block of tasks, so that each task, and each goal and indicator that is only named, comes out as it is in the plan.</summary>
internal sealed class PlanTaskRows(Department department, NamedItems<Indicator> indicators, NamedItems<Goal> goals, bool ownRows)
{
    private readonly bool namesIndicators =
        department.Tasks.Any(t => t.Goal is null && t.Indicator is not null) || (!ownRows && department.Goals.Any(g => !g.HasRow && g.Indicator is not null))
        || (!ownRows && department.Indicators.Any(i => !i.HasRow));

    private readonly List<PlanTaskRow> rows = [];

    public IReadOnlyList<PlanTaskRow> All()
    {
        foreach (var task in department.Tasks)
        {
            foreach (var goal in goals.Before(task.Goal))
            {
                Add(goal.Indicator, goal.Title, null);
            }

            Add(task.Goal is null ? task.Indicator : department.Goals.FirstOrDefault(g => g.Title == task.Goal)?.Indicator, task.Goal, task);
        }

        foreach (var goal in goals.Rest())
        {
            Add(goal.Indicator, goal.Title, null);
        }

        foreach (var indicator in indicators.Rest())
        {
            Append(indicator.Name, null, null);
        }

        return rows;
    }

    private void Add(string? indicator, string? goal, PlanTask? task)
    {
        indicator = namesIndicators ? indicator : null;
        foreach (var named in indicators.Before(indicator))
        {
            Append(named.Name, null, null);
        }

        Append(indicator, goal, task);
    }

    private void Append(string? indicator, string? goal, PlanTask? task)
    {
        var begins = rows is not [.., var above]
            || (indicator is null && above.Indicator is not null)
            || (goal is null && above.Goal is not null && indicator == above.Indicator);
        rows.Add(new PlanTaskRow(indicator, goal, task, begins));
    }
}
