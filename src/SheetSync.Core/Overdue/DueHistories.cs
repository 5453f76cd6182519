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
        IReadOnlyDictionary<string, DueHistory> history, CompanyPlan plan, DateOnly today)
    {
        var tasks = plan.Departments.SelectMany(d => d.Tasks).ToList();
        var ledger = new DueLedger(history, DatesOf(tasks));
        var ends = new MonthEnds(plan.Settings.FiscalYear);
        Update(ledger, [.. tasks.Select(t => new DatedTask(t, ends, ledger))], today);
        return ledger.Entries;
    }

    /// <summary>How many dates tasks have: one of their own and their milestones.</summary>
    internal static int DatesOf(IEnumerable<PlanTask> tasks) => tasks.Sum(t => 1 + t.Milestones.Count);

    /// <summary>Enters a revision into the ledger and the histories of its dates.</summary>
    /// <param name="tasks">All tasks of the plan, dated with the ledger.</param>
    /// <returns>Keys of milestones that are gone and stay known, by the id of their task.</returns>
    internal static ILookup<string, string> Update(DueLedger ledger, IReadOnlyList<DatedTask> tasks, DateOnly today)
    {
        var missing = Missing(ledger, tasks);
        var cleared = new List<string>();
        foreach (var task in tasks)
        {
            var gone = missing is not null ? Adopt(ledger, missing[task.Items[0].Key].ToList(), task.Items) : [];
            foreach (ref var item in task.Items.AsSpan())
            {
                Advance(ledger, ref item, today);
            }

            foreach (var key in gone)
            {
                if (Clear(ledger, key, task, today))
                {
                    cleared.Add(key);
                }
            }
        }

        return cleared.ToLookup(DueKeys.TaskOf, StringComparer.Ordinal);
    }

    /// <summary>Keys of known milestones that the plan does not hold, by the id of their task; null where it holds all.</summary>
    private static ILookup<string, string>? Missing(DueLedger ledger, IReadOnlyList<DatedTask> tasks)
    {
        if (!ledger.MissesAny)
        {
            return null;
        }

        var present = tasks.SelectMany(t => t.Items).Select(i => i.Key).ToHashSet(StringComparer.Ordinal);
        return ledger.Entries.Keys.Where(key => DueKeys.IsMilestone(key) && !present.Contains(key)).ToLookup(DueKeys.TaskOf, StringComparer.Ordinal);
    }

    /// <summary>Hands the history of milestones that changed their text to what they are now; what is left is gone.</summary>
    private static List<string> Adopt(DueLedger ledger, List<string> gone, DatedItem[] items)
    {
        // The first one is the task's own.
        for (var i = 1; i < items.Length && gone.Count > 0; i++)
        {
            var item = items[i];
            if (item.History is not null)
            {
                continue;
            }

            var former = gone.Find(key => SameText(key, item.Key)) ?? gone.Find(key => ledger[key].LastDue == item.Due);
            if (former is not null && ledger.Remove(former, out var past))
            {
                gone.Remove(former);
                ledger.Set(item.Key, past);
                items[i] = item with { History = past };
            }
        }

        return gone;
    }

    /// <summary>Case, punctuation and spaces do not make another milestone (domain.md §3, Matching).</summary>
    private static bool SameText(string one, string other) => Normal.Normalize(one) == Normal.Normalize(other);

    private static void Advance(DueLedger ledger, ref DatedItem item, DateOnly today)
    {
        if (Next(item, today) is { } next && next != item.History)
        {
            ledger.Set(item.Key, next);
            item = item with { History = next };
        }
    }

    /// <summary>Null for what has never had a date.</summary>
    private static DueHistory? Next(in DatedItem item, DateOnly today)
    {
        if (item.History is not { } past)
        {
            return item.Due is { } first ? new(first, first, 0, Closed(DueMarks.None, item.Settled)) : null;
        }

        var moved = !item.Settled && past.LastDue is not null && past.LastDue != item.Due;
        var seen = past with { LastDue = item.Due, Marks = Closed(past.Marks, item.Settled) };
        return moved ? Moved(seen, today) : seen;
    }

    /// <summary>Forgets what is gone where its removal hides nothing; else it stays, without a date.</summary>
    /// <returns>Whether it stays known.</returns>
    private static bool Clear(DueLedger ledger, string key, DatedTask task, DateOnly today)
    {
        var past = ledger[key];
        if (past.Marks.HasFlag(DueMarks.Closed) || task.IsSettled)
        {
            ledger.Remove(key, out _);
            return false;
        }

        if (past.LastDue is not null)
        {
            ledger.Set(key, Moved(past with { LastDue = null }, today));
        }

        return true;
    }

    private static DueHistory Moved(DueHistory history, DateOnly today) => history with
    {
        TimesMoved = history.TimesMoved + 1,
        Marks = today > history.FirstDue ? history.Marks | DueMarks.MovedLate : history.Marks,
    };

    private static DueMarks Closed(DueMarks marks, bool settled) => settled ? marks | DueMarks.Closed : marks & ~DueMarks.Closed;
}
