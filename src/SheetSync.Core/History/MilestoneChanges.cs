using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.History;

/// <summary>
/// What happened to the milestones of a task. A milestone is known by its text, a bare one by its order (domain.md §4); of several alike, those
/// in their old months stay what they are; one that has another text in the same month was renamed. An open milestone that is gone while
/// its task stays was postponed without a date, as overdue dates see it (domain.md §6); a done one that is gone was removed.
/// </summary>
internal static class MilestoneChanges
{
    /// <param name="same">The task now.</param>
    public static void Compare(ComparisonScope scope, PlanTask before, PlanTask item, PlanEvent same, Action<PlanEvent> tell)
    {
        if (AreAlike(before.Milestones, item.Milestones))
        {
            return;
        }

        var (was, now) = (Steps(before), Steps(item));
        var pairs = ByText(was, now);
        pairs.AddRange(Pair(was, now, (one, other) => one.Month == other.Month));
        var closing = before.IsDone != item.IsDone;
        var settled = !scope.DatesOfSettled && TaskChanges.IsSettled(item);
        foreach (var (former, step) in pairs.OrderBy(p => p.Now.Order))
        {
            ComparePair(scope, former, step, closing, settled, Event(step, item, same), tell);
        }

        now.ForEach(step => tell(Event(step, item, same) with { Kind = EventKind.Added, To = step.DueIn(scope.YearAfter) }));
        foreach (var step in was)
        {
            var kind = step.Milestone.Done || TaskChanges.IsSettled(item) ? EventKind.Removed : EventKind.Postponed;
            tell(Event(step, item, same) with { Kind = kind, From = step.DueIn(scope.YearBefore) });
        }
    }

    private static void ComparePair(
        ComparisonScope scope, Step former, Step step, bool closing, bool settled, PlanEvent same, Action<PlanEvent> tell)
    {
        if (former.Milestone.Text != step.Milestone.Text && former.Key != step.Key)
        {
            tell(same with
            {
                Kind = EventKind.Renamed,
                From = ChangedValue.Words.Of(former.Milestone.Text),
                To = ChangedValue.Words.Of(step.Milestone.Text),
            });
        }

        var movable = scope.DatesOfSettled || (!settled && !step.Milestone.Done);
        if (scope.SameYear && movable && former.Month != step.Month)
        {
            tell(same with
            {
                Kind = step.Month.Number > former.Month.Number ? EventKind.Postponed : EventKind.BroughtForward,
                From = former.DueIn(scope.YearBefore),
                To = step.DueIn(scope.YearAfter),
            });
        }

        if (!closing && former.Milestone.Done != step.Milestone.Done)
        {
            tell(same with { Kind = step.Milestone.Done ? EventKind.Closed : EventKind.Reopened });
        }
    }

    /// <summary>The same in text, month and state, in the same order.</summary>
    public static bool AreAlike(IReadOnlyList<Milestone> before, IReadOnlyList<Milestone> now)
    {
        if (before.Count != now.Count)
        {
            return false;
        }

        for (var i = 0; i < now.Count; i++)
        {
            if (before[i].Month != now[i].Month || before[i].Done != now[i].Done || before[i].Text != now[i].Text)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Milestones of one text, taken out of both lists. As many bare ones as before are known by their order alone.</summary>
    private static List<(Step Was, Step Now)> ByText(List<Step> was, List<Step> now)
    {
        var pairs = new List<(Step, Step)>();
        foreach (var alike in now.GroupBy(s => s.Key).ToList())
        {
            var former = was.Where(s => s.Key == alike.Key).ToList();
            var present = alike.ToList();
            var count = former.Count + present.Count;
            if (!alike.Key.IsEmpty || former.Count != present.Count)
            {
                pairs.AddRange(Pair(former, present, (one, other) => one.Month == other.Month));
            }

            pairs.AddRange(Pair(former, present, (_, _) => true));
            if (former.Count + present.Count < count)
            {
                was.RemoveAll(s => s.Key == alike.Key && !former.Contains(s));
                now.RemoveAll(s => s.Key == alike.Key && !present.Contains(s));
            }
        }

        return pairs;
    }

    /// <summary>Pairs in order and takes them out of both lists.</summary>
    private static List<(Step Was, Step Now)> Pair(List<Step> was, List<Step> now, Func<Step, Step, bool> match)
    {
        var pairs = new List<(Step, Step)>();
        foreach (var step in now.ToList())
        {
            if (was.Find(former => match(former, step)) is { } found)
            {
                was.Remove(found);
                now.Remove(step);
                pairs.Add((found, step));
            }
        }

        return pairs;
    }

    private static PlanEvent Event(Step step, PlanTask item, PlanEvent same) => same with
    {
        Item = ChangedItem.Milestone,
        Id = step.Id,
        Title = step.Milestone.Text ?? item.Title,
        TaskTitle = item.Title,
        Cell = step.Milestone.Cell,
    };

    /// <summary>By month and place.</summary>
    private static List<Step> Steps(PlanTask task)
    {
        var inMonth = new int[13];
        return
        [
            .. task.Milestones.OrderBy(m => m.Month).ThenBy(m => m.Cell.Address).Select((m, order) => new Step(
                m, order, DatedTask.MilestoneId(task, m.Month, ++inMonth[m.Month.Number]), m.Text is null ? default : Normal.Normalize(m.Text))),
        ];
    }

    /// <param name="Key">Empty for a bare one.</param>
    private sealed record Step(Milestone Milestone, int Order, string Id, TextKey Key)
    {
        public FiscalMonth Month => Milestone.Month;

        public ChangedValue.Day DueIn(FiscalYear year) => new(year.LastDayOf(Month));
    }
}
