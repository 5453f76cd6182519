using SheetSync.Core.Reading.Values;
using SheetSync.Core.Reading.Vocabulary;
using SheetSync.Core.Rollups;

namespace SheetSync.Core.Plan;

/// <summary>A remark of the team and what came of it.</summary>
/// <param name="Department">The department it is addressed to, by its name, its leader or one of its people; else the author's; null where neither is known.</param>
/// <param name="Task">The task of the plan that the column Task names, by id or title.</param>
/// <param name="BecameTask">There is such a task, or the column says yes. A text that names no task of the plan is not one yet.</param>
public sealed record RemarkTrail(Remark Remark, string? Department, PlanTask? Task, bool BecameTask)
{
    private static readonly HashSet<string> Yes = ["да", "есть", "yes", "y", "true", "истина", "готово", "done", "x", "х", "+", "✓", "✔", "1"];

    /// <summary>The remarks of a plan in their order.</summary>
    public static IReadOnlyList<RemarkTrail> Of(CompanyPlan plan)
    {
        if (plan.Remarks.Count == 0)
        {
            return [];
        }

        var tasks = TasksByName(plan);
        var people = PeopleIndex.Build(plan.People.Concat(plan.Departments.Select(d => d.Leader).OfType<Person>()).Distinct(), []);
        return
        [
            .. from remark in plan.Remarks
               let task = Normal.Candidates(remark.Task).Select(tasks.GetValueOrDefault).FirstOrDefault(t => t is not null)
               let department = DepartmentOf(plan, people, remark.To) ?? DepartmentOf(plan, people, remark.From)
               select new RemarkTrail(remark, department, task, task is not null || Yes.Contains((remark.Task ?? "").Trim().ToLowerInvariant())),
        ];
    }

    /// <summary>An id is meant before a title of the same letters, the first task before its namesakes.</summary>
    private static Dictionary<TextKey, PlanTask> TasksByName(CompanyPlan plan)
    {
        var tasks = new Dictionary<TextKey, PlanTask>();
        var all = plan.Departments.SelectMany(d => d.Tasks).ToList();
        all.ForEach(t => tasks.TryAdd(Normal.Normalize(t.Id.Value), t));
        all.ForEach(t => tasks.TryAdd(Normal.Normalize(t.Title), t));
        return tasks;
    }

    private static string? DepartmentOf(CompanyPlan plan, PeopleIndex people, string? named)
    {
        if (named is null)
        {
            return null;
        }

        if (Listed(plan, named) is { } department)
        {
            return department.Name;
        }

        return people.Find(named) is not { } person ? null
            : plan.Departments.FirstOrDefault(d => d.Leader is { } leader && Accountability.IsSame(leader, person))?.Name
            ?? (person.Department is { } own ? Listed(plan, own)?.Name ?? own : null);
    }

    private static Department? Listed(CompanyPlan plan, string named)
    {
        var keys = Normal.Candidates(named);
        return plan.Departments.FirstOrDefault(d => keys.Contains(Normal.Normalize(d.Name)) || keys.Contains(Normal.Normalize(d.Tab)));
    }
}
