using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups;

/// <summary>An open task that has a milestone in the month.</summary>
public readonly record struct LoadedTask(Department Department, PlanTask Task, Milestone Milestone);

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
        var people = new OrderedDictionary<string, PersonYear>(StringComparer.Ordinal);
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var department in plan.Departments)
        {
            foreach (var task in department.Tasks)
            {
                if (task.Accountable is not { } owner || !(owner.Known || !plan.OwnersCanBeChecked) || !task.IsOpen)
                {
                    continue;
                }

                var key = KeyOf(owner, keys);
                if (!people.TryGetValue(key, out var year))
                {
                    people.Add(key, year = new PersonYear(owner.Name ?? owner.Text));
                }

                year.Add(department, task);
            }
        }

        return [.. people.Values.SelectMany(year => year.Months(limit))];
    }

    /// <summary>The same few people answer for hundreds of tasks: each is looked at once.</summary>
    private static string KeyOf(Owner owner, Dictionary<string, string> keys)
    {
        var written = owner.Person?.Email ?? owner.Person?.Name ?? owner.Text;
        return keys.TryGetValue(written, out var key) ? key : keys[written] = Accountability.KeyOf(owner);
    }

    /// <summary>The tasks of one person by month.</summary>
    private sealed class PersonYear(string person)
    {
        private readonly List<LoadedTask>?[] months = new List<LoadedTask>?[12];

        public void Add(Department department, PlanTask task)
        {
            for (var i = 0; i < task.Milestones.Count; i++)
            {
                var milestone = task.Milestones[i];

                // Its first milestone of the month stands for the task.
                var month = months[milestone.Month.Number - 1] ??= [];
                if (month.Count == 0 || !ReferenceEquals(month[^1].Task, task))
                {
                    month.Add(new LoadedTask(department, task, milestone));
                }
            }
        }

        public IEnumerable<PersonLoad> Months(int limit)
        {
            foreach (var month in FiscalMonth.All)
            {
                if (months[month.Number - 1] is { } tasks)
                {
                    yield return new PersonLoad(person, month, tasks, limit);
                }
            }
        }
    }
}
