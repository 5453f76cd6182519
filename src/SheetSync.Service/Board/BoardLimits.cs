namespace SheetSync.Service.Board;

/// <summary>How much of a plan a board lists; what is left is counted, with a link. A page stays below <see cref="LargestPage"/> whatever is in the plan.</summary>
/// <param name="Indicators">Pictures of indicators in all.</param>
/// <param name="Tasks">Tasks of the tree in all.</param>
/// <param name="Entries">Entries of the calendar in all.</param>
/// <param name="Lines">Lines of a list: overdue tasks, what a leader misses, what changed.</param>
/// <param name="People">Rows of the load.</param>
/// <param name="Title">Letters of a title.</param>
public sealed record BoardLimits(int Indicators, int Tasks, int Entries, int Lines, int People, int Title)
{
    /// <summary>Bytes: a page for the conference room's wireless and a phone.</summary>
    public const int LargestPage = 200_000;

    /// <summary>From what a wall takes down to what fits any plan.</summary>
    public static IReadOnlyList<BoardLimits> Steps { get; } = [new(72, 240, 220, 12, 24, 70), new(48, 150, 140, 8, 16, 50), new(24, 80, 72, 5, 10, 30), new(8, 24, 24, 2, 4, 20)];

    /// <summary>How many of each group may be listed so that all of them stay within a limit; at least one.</summary>
    public static int EachOf(IEnumerable<int> groups, int limit)
    {
        List<int> counts = [.. groups];
        var each = counts.DefaultIfEmpty(1).Max();
        while (each > 1 && counts.Sum(count => Math.Min(count, each)) > limit)
        {
            each--;
        }

        return Math.Max(1, each);
    }
}
