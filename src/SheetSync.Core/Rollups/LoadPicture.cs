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
        return
        [
            .. from person in tasks.GroupBy(t => Accountability.KeyOf(t.Owner))
               let name = person.First().Owner.Name ?? person.First().Owner.Text
               from month in FiscalMonth.All
               let loaded = person
                   .Where(t => t.Task.Milestones.Any(m => m.Month == month))
                   .Select(t => new LoadedTask(t.Department, t.Task, t.Task.Milestones.First(m => m.Month == month)))
                   .ToList()
               where loaded.Count > 0
               select new PersonLoad(name, month, loaded, limit),
        ];
    }
}
