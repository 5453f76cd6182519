using SheetSync.Core.Plan;

namespace SheetSync.Core.WriteBack;

/// <param name="Rice">reach·impact·confidence/effort; null where a part is missing or the effort is 0.</param>
/// <param name="Ice">impact·confidence·ease; null where a part is missing.</param>
/// <param name="RiceRank">1 for the highest; equals share a rank; null without a score.</param>
public sealed record RankedInitiative(Initiative Initiative, decimal? Rice, int? RiceRank, decimal? Ice, int? IceRank);

/// <summary>Scores and ranks of initiatives (domain.md §2, Team tabs), the best by RICE first, then by ICE, then as they stand.</summary>
public static class InitiativeRanks
{
    public static IReadOnlyList<RankedInitiative> Of(IReadOnlyList<Initiative> initiatives)
    {
        var scored = initiatives.Select(i => (Initiative: i, Rice: Rice(i), Ice: Ice(i))).ToList();
        return [.. scored
            .Select(s => new RankedInitiative(
                s.Initiative, s.Rice, Rank(s.Rice, scored.Select(o => o.Rice)), s.Ice, Rank(s.Ice, scored.Select(o => o.Ice))))
            .OrderBy(r => r.RiceRank ?? int.MaxValue)
            .ThenBy(r => r.IceRank ?? int.MaxValue)];
    }

    private static decimal? Rice(Initiative i) => i.Effort is null or 0 ? null : Product(i.Reach, i.Impact, i.Confidence) is { } gain ? gain / i.Effort : null;

    private static decimal? Ice(Initiative i) => Product(i.Impact, i.Confidence, i.Ease);

    private static decimal? Product(decimal? a, decimal? b, decimal? c)
    {
        try
        {
            return a * b * c;
        }
        catch (OverflowException)
        {
            // Whatever a person types in three cells, the page is still written.
            return null;
        }
    }

    private static int? Rank(decimal? score, IEnumerable<decimal?> all) => score is null ? null : 1 + all.Count(other => other > score);
}
