using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;

namespace SheetSync.Core.Board;

/// <summary>A task of the tree.</summary>
/// <param name="Progress">0–1 (domain.md §5).</param>
/// <param name="OverdueDays">0 where it is not overdue.</param>
public sealed record TreeTask(PlanTask Task, decimal Progress, int OverdueDays);

/// <summary>A goal with the tasks that serve it.</summary>
/// <param name="Goal">Null for the tasks that serve no goal of the department.</param>
/// <param name="Progress">Null without tasks that count.</param>
public sealed record GoalBranch(Goal? Goal, decimal? Progress, IReadOnlyList<TreeTask> Tasks);

/// <summary>A department with its goals, and last the tasks without one.</summary>
/// <param name="Tasks">Of the department that are not cancelled; <paramref name="Done"/> of them are done and <paramref name="Overdue"/> overdue.</param>
public sealed record DepartmentBranch(
    Department Department, CompositeFigure Kpi, IReadOnlyList<GoalBranch> Goals, int Tasks, int Done, int Overdue)
{
    public static IReadOnlyList<DepartmentBranch> Of(BoardInput input, OverdueTasks overdue)
    {
        var late = overdue.Oldest.ToDictionary(t => t.Oldest.Task.Id, t => t.Oldest.Days);
        return [.. input.Rollup.Departments.Select(d => Of(d, late))];
    }

    private static DepartmentBranch Of(DepartmentRollup rollup, Dictionary<ItemId, int> late)
    {
        var department = rollup.Department;
        var goals = new Dictionary<string, List<TreeTask>>(StringComparer.OrdinalIgnoreCase);
        foreach (var goal in rollup.Goals)
        {
            goals.TryAdd(goal.Goal.Title, []);
        }

        List<TreeTask> others = [];
        foreach (var task in department.Tasks)
        {
            var branch = task.Goal is { } title && goals.TryGetValue(title, out var own) ? own : others;
            branch.Add(new TreeTask(task, TaskProgress.Of(task), late.GetValueOrDefault(task.Id)));
        }

        List<GoalBranch> branches = [.. rollup.Goals.Select(g => new GoalBranch(g.Goal, g.Progress, goals[g.Goal.Title]))];
        if (others.Count > 0)
        {
            branches.Add(new GoalBranch(null, null, others));
        }

        return new(
            department, rollup.Kpi, branches,
            department.Tasks.Count(t => !t.IsCancelled), department.Tasks.Count(t => t.IsDone), department.Tasks.Count(t => late.ContainsKey(t.Id)));
    }
}
