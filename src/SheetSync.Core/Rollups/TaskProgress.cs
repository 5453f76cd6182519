using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups;

/// <summary>How far tasks and goals are, 0–1 (domain.md §5).</summary>
public static class TaskProgress
{
    /// <summary>Done is 1; else what the progress column says; else the share of milestones done; else 0.</summary>
    public static decimal Of(PlanTask task) =>
        task.IsDone ? 1
        : task.Progress is { } typed ? typed
        : Share(task.MilestonesDone, task.Milestones.Count);

    /// <summary>Of each goal the mean over its tasks that are not cancelled (on hold counts); null without any.</summary>
    public static IReadOnlyList<GoalRollup> OfGoals(Department department)
    {
        var goals = new Dictionary<string, (decimal Progress, int Tasks)>(department.Goals.Count, Titles);
        foreach (var task in department.Tasks)
        {
            if (task.Goal is { } goal && !task.IsCancelled)
            {
                var (progress, tasks) = goals.GetValueOrDefault(goal);
                goals[goal] = (progress + Of(task), tasks + 1);
            }
        }

        return [.. department.Goals.Select(g => new GoalRollup(g, goals.TryGetValue(g.Title, out var all) ? Arithmetic.Tidy(all.Progress / all.Tasks) : null))];
    }

    /// <summary>Titles of the goals that some task serves.</summary>
    public static IReadOnlySet<string> GoalsServed(Department department)
    {
        var served = new HashSet<string>(department.Goals.Count, Titles);
        string? last = null;
        foreach (var task in department.Tasks)
        {
            // Tasks of a goal follow each other.
            if (task.Goal is { } goal && !ReferenceEquals(goal, last))
            {
                served.Add(last = goal);
            }
        }

        return served;
    }

    /// <summary>The task names the goal as its parent.</summary>
    public static bool Serves(PlanTask task, Goal goal) => Titles.Equals(task.Goal, goal.Title);

    private const int Months = 12;

    /// <summary>Shares of up to a milestone a month, which nearly all tasks have: dividing decimals is dear.</summary>
    private static readonly decimal[] Shares =
        [.. from all in Enumerable.Range(1, Months) from done in Enumerable.Range(0, Months + 1) select (decimal)done / all];

    private static TitleComparer Titles { get; } = new();

    private static decimal Share(int done, int all) => all switch
    {
        0 => 0,
        <= Months when done <= Months => Shares[((all - 1) * (Months + 1)) + done],
        _ => (decimal)done / all,
    };

    /// <summary>
    /// Titles of parents are those of the plan, case aside, and mostly the very same texts. Told apart by their length and three letters before
    /// they are compared: a department's goals are few, and bringing each title to one case is dear.
    /// </summary>
    private sealed class TitleComparer : IEqualityComparer<string?>
    {
        public bool Equals(string? one, string? other) => ReferenceEquals(one, other) || string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode(string title) => title.Length == 0 ? 0 : HashCode.Combine(title.Length, Folded(title[0]), Folded(title[title.Length / 2]), Folded(title[^1]));

        /// <summary>Half of a pair has no case of its own.</summary>
        private static char Folded(char c) => char.IsSurrogate(c) ? '\0' : char.ToUpperInvariant(c);
    }
}
