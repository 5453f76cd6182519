using SheetSync.Core.Board;

namespace SheetSync.Service.Board;

/// <summary>How much of a plan a board lists; what is left is counted, with a link. A page stays below <see cref="LargestPage"/> whatever is in the plan.</summary>
/// <param name="Indicators">Pictures of indicators in all.</param>
/// <param name="Goals">Goals of the tree in all.</param>
/// <param name="Tasks">Tasks of the tree in all.</param>
/// <param name="Entries">Entries of the calendar in all.</param>
/// <param name="Lines">Lines of a list: overdue tasks, what a leader misses, what changed.</param>
/// <param name="People">Rows of the load.</param>
/// <param name="Title">Letters of a title.</param>
public sealed record BoardLimits(int Indicators, int Goals, int Tasks, int Entries, int Lines, int People, int Title)
{
    /// <summary>Bytes: a page for the conference room's wireless and a phone.</summary>
    public const int LargestPage = 200_000;

    /// <summary>What the sizes of parts are guessed to; a guess that was too low costs a second drawing.</summary>
    private const int LikelyPage = 180_000;

    /// <summary>From what a wall takes down to what fits any plan.</summary>
    public static IReadOnlyList<BoardLimits> Steps { get; } =
    [
        new(84, 120, 300, 300, 12, 24, 70), new(72, 96, 220, 220, 12, 24, 70), new(60, 84, 150, 170, 10, 20, 60), new(48, 72, 110, 130, 10, 18, 60),
        new(36, 60, 80, 90, 8, 14, 50), new(24, 48, 50, 60, 6, 12, 40), new(12, 24, 24, 24, 4, 8, 30), new(4, 8, 8, 8, 2, 3, 20),
    ];

    /// <summary>The first step that is likely to fit.</summary>
    /// <param name="link">Letters of a link to a cell.</param>
    public static int Likely(BoardModel model, int link)
    {
        var indicators = model.Execution?.Indicators.Select(d => d.Indicators.Count).ToList() ?? [];
        var goals = model.Tree.Select(b => b.Goals.Count).ToList();
        var entries = model.Calendar.Rows.SelectMany(r => r.Months).Select(m => m.Count).ToList();
        for (var step = 0; step < Steps.Count - 1; step++)
        {
            var limits = Steps[step];
            var tasks = TasksOf(model, EachOf(goals, limits.Goals));
            var size = 40_000
                + Listed(indicators, limits.Indicators) * (750 + link)
                + Listed(tasks, limits.Tasks) * (190 + link + limits.Title) + tasks.Count * (350 + link)
                + Listed(entries, limits.Entries, least: 0) * (90 + link)
                + Math.Min(limits.People, model.Load.People.Count) * (300 + 5 * link);
            if (size <= LikelyPage)
            {
                return step;
            }
        }

        return Steps.Count - 1;
    }

    /// <summary>How many of each group may be listed so that all of them stay within a limit.</summary>
    /// <param name="least">Of each, though the limit be exceeded.</param>
    public static int EachOf(IReadOnlyList<int> groups, int limit, int least = 1)
    {
        var each = groups.Count == 0 ? least : groups.Max();
        while (each > least && groups.Sum(count => Math.Min(count, each)) > limit)
        {
            each--;
        }

        return Math.Max(least, each);
    }

    /// <summary>How many tasks each of the listed goals has.</summary>
    /// <param name="goals">Listed of each department.</param>
    public static IReadOnlyList<int> TasksOf(BoardModel model, int goals) => [.. model.Tree.SelectMany(b => b.Goals.Take(goals)).Select(g => g.Tasks.Count)];

    private static int Listed(IReadOnlyList<int> groups, int limit, int least = 1)
    {
        var each = EachOf(groups, limit, least);
        return groups.Sum(count => Math.Min(count, each));
    }
}
