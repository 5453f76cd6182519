using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups;

/// <summary>An open task that has a milestone in the month.</summary>
public sealed record LoadedTask(Department Department, PlanTask Task, Milestone Milestone);

/// <param name="Person">The name of the accountable person; as written where people are not listed.</param>
/// <param name="Limit">Tasks a person can carry in one month, in this workbook.</param>
public sealed record PersonLoad(string Person, FiscalMonth Month, IReadOnlyList<LoadedTask> Tasks, int Limit)
{
    public bool IsOverLimit => Tasks.Count > Limit;
}

/// <summary>Per person and month, the open tasks with a milestone for which the person is accountable, over all departments (domain.md §7).</summary>
public static class LoadPicture
{
    /// <summary>Work in progress: tasks a person can carry in one month, unless the workbook sets another limit for the rule that judges it.</summary>
    public const int UsualLimit = 2;

    private const string Rule = "SS0307";

    public static int LimitOf(WorkbookSettings settings) => settings.RuleThresholds.TryGetValue(Rule, out var set) ? (int)set.High : UsualLimit;

    /// <summary>Persons in the order in which the plan names them, then months; pairs without a task are absent.</summary>
    public static IReadOnlyList<PersonLoad> Of(CompanyPlan plan)
    {
        var limit = LimitOf(plan.Settings);
        var tasks =
            from department in plan.Departments
            from task in department.Tasks
            where task.IsOpen && task.Accountable is not null && (task.Accountable.Known || !plan.OwnersCanBeChecked)
            select (Department: department, Task: task, Owner: task.Accountable!);
        return [.. tasks.GroupBy(t => Accountability.KeyOf(t.Owner)).SelectMany(person => Of(person.First().Owner, person.Select(t => (t.Department, t.Task)), limit))];
    }

    private static IEnumerable<PersonLoad> Of(Owner owner, IEnumerable<(Department Department, PlanTask Task)> tasks, int limit)
    {
        var months = new List<LoadedTask>?[12];
        foreach (var (department, task) in tasks)
        {
            foreach (var milestone in task.Milestones)
            {
                // Its first milestone of the month stands for the task.
                var month = months[milestone.Month.Number - 1] ??= [];
                if (month.Count == 0 || !ReferenceEquals(month[^1].Task, task))
                {
                    month.Add(new LoadedTask(department, task, milestone));
                }
            }
        }

        return FiscalMonth.All.Where(m => months[m.Number - 1] is not null).Select(m => new PersonLoad(owner.Name ?? owner.Text, m, months[m.Number - 1]!, limit));
    }
}
