using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups;

/// <summary>How far tasks and goals are, 0–1 (domain.md §5).</summary>
public static class TaskProgress
{
    /// <summary>Done is 1; else what the progress column says; else the share of milestones done; else 0.</summary>
    public static decimal Of(PlanTask task) =>
        task.IsDone ? 1
        : task.Progress is { } typed ? typed
        : task.Milestones.Count > 0 ? (decimal)task.Milestones.Count(m => m.Done) / task.Milestones.Count
        : 0;

    /// <summary>The mean over the goal's tasks that are not cancelled (on hold counts); null without any.</summary>
    public static decimal? Of(Goal goal, Department department)
    {
        var tasks = department.Tasks.Where(t => !t.IsCancelled && Serves(t, goal)).ToList();
        return tasks.Count == 0 ? null : Arithmetic.Tidy(tasks.Sum(Of) / tasks.Count);
    }

    /// <summary>The task names the goal as its parent; titles are those of the plan, case aside.</summary>
    public static bool Serves(PlanTask task, Goal goal) =>
        task.Goal is not null && string.Equals(task.Goal, goal.Title, StringComparison.OrdinalIgnoreCase);
}
