using SheetSync.Core.Plan;

namespace SheetSync.Core.Overdue;

/// <summary>
/// The history of due dates while a revision is entered. Most dates of most syncs are as they were: what is known is looked up and given back
/// as it is, and copied with the first entry that differs.
/// </summary>
internal sealed class DueLedger
{
    private readonly int known;
    private readonly Dictionary<string, DueHistory>.AlternateLookup<ReadOnlySpan<char>> keys;
    private Dictionary<string, DueHistory> entries;
    private bool isOwn;
    private int met;

    /// <param name="dates">How many dates the plan has, about.</param>
    public DueLedger(IReadOnlyDictionary<string, DueHistory> history, int dates)
    {
        history = history is FirstSeenDates first ? first.Made : history;
        var shared = history.Count > 0 && history is Dictionary<string, DueHistory> past && IsOrdinal(past) ? past : null;
        isOwn = shared is null;
        entries = shared ?? Copy(history, dates);
        known = history.Count;
        keys = entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyDictionary<string, DueHistory> Entries => entries;

    /// <summary>Something that was known is not in the plan any more. Meaningful once all of it is dated.</summary>
    public bool MissesAny => met < known;

    public DueHistory this[string key] => entries[key];

    /// <summary>What is known of a task's own date.</summary>
    public DueHistory? Find(string key)
    {
        if (known == 0 || !entries.TryGetValue(key, out var history))
        {
            return null;
        }

        met++;
        return history;
    }

    /// <summary>The key of a milestone and what is known of it. A known key is not spelled anew.</summary>
    /// <param name="text">Simplified; null for a bare one.</param>
    public (string Key, DueHistory? History) Find(ItemId task, string? text, int ordinal)
    {
        if (known > 0)
        {
            Span<char> key = stackalloc char[DueKeys.UsualLength];
            if (DueKeys.TryWrite(key, task, text, ordinal, out var length) && keys.TryGetValue(key[..length], out var same, out var history))
            {
                met++;
                return (same, history);
            }
        }

        var spelled = DueKeys.OfMilestone(task, text, ordinal);
        return (spelled, Find(spelled));
    }

    public void Set(string key, DueHistory history)
    {
        Own();
        entries[key] = history;
    }

    public bool Remove(string key, out DueHistory history)
    {
        Own();
        return entries.Remove(key, out history);
    }

    private static bool IsOrdinal(Dictionary<string, DueHistory> history) =>
        StringComparer.IsWellKnownOrdinalComparer((IEqualityComparer<string?>)history.Comparer, out var ignoreCase) && !ignoreCase;

    private static Dictionary<string, DueHistory> Copy(IReadOnlyDictionary<string, DueHistory> history, int dates)
    {
        var copy = new Dictionary<string, DueHistory>(history, StringComparer.Ordinal);
        copy.EnsureCapacity(Math.Max(copy.Count, dates));
        return copy;
    }

    private void Own()
    {
        if (!isOwn)
        {
            entries = Copy(entries, 0);
            isOwn = true;
        }
    }
}
