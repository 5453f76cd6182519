using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Overdue;

/// <summary>
/// Keeps first due dates and moves from one revision to the next (domain.md §6, Postponed).
/// A date that differs from the last seen one is a move, and so is clearing it; setting a date again after that completes the same move.
/// Moves of what is done or cancelled do not count. A milestone that is gone while its task stays is cleared, unless it was done; one that
/// was reworded in its month stays the same. What belongs to tasks that are gone is kept: they may come back.
/// </summary>
public static class DueHistories
{
    /// <summary>The history after a revision was seen on a day. Updating again with the same plan and day changes nothing.</summary>
    public static IReadOnlyDictionary<string, DueHistory> Update(
        IReadOnlyDictionary<string, DueHistory> history, CompanyPlan plan, DateOnly today) =>
        Update(history, plan.Departments.SelectMany(d => d.Tasks).Select(t => DatedItem.Of(t, plan.Settings.FiscalYear)), today);

    /// <param name="tasks">The dates of each task, the task's own first.</param>
    internal static Dictionary<string, DueHistory> Update(
        IReadOnlyDictionary<string, DueHistory> history, IEnumerable<List<DatedItem>> tasks, DateOnly today)
    {
        var dated = tasks.ToList();
        var next = new Dictionary<string, DueHistory>(history, StringComparer.Ordinal);
        next.EnsureCapacity(Math.Max(next.Count, dated.Sum(items => items.Count)));
        var known = history.Keys.Where(DueKeys.IsMilestone).ToLookup(DueKeys.TaskOf, StringComparer.Ordinal);
        foreach (var items in dated)
        {
            var gone = Adopt(next, known[items[0].Id], items);
            foreach (var item in items)
            {
                Advance(next, item, today);
            }

            foreach (var key in gone)
            {
                Clear(next, key, items[0].Task, today);
            }
        }

        return next;
    }

    /// <summary>Hands the history of milestones that changed their text to what they are now; what is left is gone.</summary>
    private static List<string> Adopt(Dictionary<string, DueHistory> next, IEnumerable<string> known, List<DatedItem> items)
    {
        var gone = known.Where(key => !items.Exists(i => i.Key == key)).ToList();
        if (gone.Count == 0)
        {
            return gone;
        }

        foreach (var item in items.Where(i => i.Kind == OverdueKind.Milestone && !next.ContainsKey(i.Key)))
        {
            var former = gone.Find(key => SameText(key, item.Key)) ?? gone.Find(key => next[key].LastDue == item.Due);
            if (former is not null && next.Remove(former, out var past))
            {
                gone.Remove(former);
                next[item.Key] = past;
            }
        }

        return gone;
    }

    /// <summary>Case, punctuation and spaces do not make another milestone (domain.md §3, Matching).</summary>
    private static bool SameText(string one, string other) => Normal.Normalize(one) == Normal.Normalize(other);

    private static void Advance(Dictionary<string, DueHistory> next, DatedItem item, DateOnly today)
    {
        if (!next.TryGetValue(item.Key, out var past))
        {
            if (item.Due is { } first)
            {
                next[item.Key] = new(first, first, 0, Closed(DueMarks.None, item.Settled));
            }

            return;
        }

        var moved = !item.Settled && past.LastDue is not null && past.LastDue != item.Due;
        var seen = past with { LastDue = item.Due, Marks = Closed(past.Marks, item.Settled) };
        next[item.Key] = moved ? Moved(seen, today) : seen;
    }

    private static void Clear(Dictionary<string, DueHistory> next, string key, PlanTask task, DateOnly today)
    {
        var past = next[key];
        if (past.Marks.HasFlag(DueMarks.Closed) || task.IsDone || task.IsCancelled)
        {
            next.Remove(key);
        }
        else if (past.LastDue is not null)
        {
            next[key] = Moved(past with { LastDue = null }, today);
        }
    }

    private static DueHistory Moved(DueHistory history, DateOnly today) => history with
    {
        TimesMoved = history.TimesMoved + 1,
        Marks = today > history.FirstDue ? history.Marks | DueMarks.MovedLate : history.Marks,
    };

    private static DueMarks Closed(DueMarks marks, bool settled) => settled ? marks | DueMarks.Closed : marks & ~DueMarks.Closed;
}
