using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Board;

/// <summary>An overdue task with its oldest date (domain.md §6: people count tasks).</summary>
/// <param name="MoreDates">Further overdue dates of the task.</param>
public sealed record LateTask(OverdueItem Oldest, int MoreDates);

/// <param name="ByLevel">Tasks at level 1, 2 and 3, by their oldest date; they sum to the department's overdue tasks.</param>
public sealed record DepartmentAges(Department Department, IReadOnlyList<int> ByLevel)
{
    public int Tasks => ByLevel.Sum();
}

/// <summary>Overdue tasks by age and department.</summary>
/// <param name="Total">As the overdue report counts them.</param>
/// <param name="ByLevel">Over all departments.</param>
/// <param name="Departments">Those with overdue tasks, the most first.</param>
/// <param name="Oldest">Every overdue task once, the oldest first.</param>
public sealed record OverdueTasks(int Total, IReadOnlyList<int> ByLevel, IReadOnlyList<DepartmentAges> Departments, IReadOnlyList<LateTask> Oldest)
{
    private const int Levels = 3;

    public static OverdueTasks Of(OverdueReport report)
    {
        var tasks = report.Items.GroupBy(i => i.Task.Id).Select(g => new LateTask(g.MaxBy(i => i.Days)!, g.Count() - 1))
            .OrderByDescending(t => t.Oldest.Days).ToList();
        return new(
            report.Tasks,
            CountLevels(tasks),
            [.. tasks.GroupBy(t => t.Oldest.Department).Select(g => new DepartmentAges(g.Key, CountLevels([.. g])))
                .OrderByDescending(d => d.Tasks).ThenByDescending(d => d.ByLevel[2]).ThenByDescending(d => d.ByLevel[1])],
            tasks);
    }

    private static int[] CountLevels(List<LateTask> tasks) => [.. Enumerable.Range(1, Levels).Select(level => tasks.Count(t => t.Oldest.Level == level))];
}
