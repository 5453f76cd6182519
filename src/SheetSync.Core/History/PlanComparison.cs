using SheetSync.Core.Plan;

namespace SheetSync.Core.History;

/// <summary>
/// What happened between two plans of a workbook, by item id. Pure; the same plan twice gives nothing. What was added says nothing more
/// of itself than that; the milestones of a task that was closed as a whole are not closed once more; titles that differ in case,
/// punctuation or a leading number alone are the same (domain.md §3, Matching).
/// </summary>
public static class PlanComparison
{
    /// <param name="datesOfSettled">
    /// Also moves of what is done or cancelled now: against the approved plan they stay visible, between two syncs they are no news.
    /// </param>
    /// <returns>Departments and items in the order of <paramref name="after"/>, then what is gone in the order of <paramref name="before"/>.</returns>
    public static IReadOnlyList<PlanEvent> Compare(CompanyPlan before, CompanyPlan after, bool datesOfSettled = false)
    {
        var events = new List<PlanEvent>();
        var scope = new ComparisonScope(before, after, datesOfSettled);
        var indicators = new Former<Indicator>(before, d => d.Indicators, i => i.Id);
        var goals = new Former<Goal>(before, d => d.Goals, g => g.Id);
        var tasks = new Former<PlanTask>(before, d => d.Tasks, t => t.Id);
        foreach (var department in after.Departments)
        {
            indicators.Meet(department, department.Indicators, new IndicatorChanges(scope, events));
            goals.Meet(department, department.Goals, new GoalChanges(scope, events));
            tasks.Meet(department, department.Tasks, new TaskChanges(scope, events));
        }

        indicators.TellGone(new IndicatorChanges(scope, events));
        goals.TellGone(new GoalChanges(scope, events));
        tasks.TellGone(new TaskChanges(scope, events));
        return events;
    }

    /// <summary>The items of one kind as they were, by id; those not met again are gone.</summary>
    private sealed class Former<T>
        where T : class
    {
        private readonly Dictionary<ItemId, (Department Department, T Item)> items = [];
        private readonly HashSet<ItemId> met = [];
        private readonly Func<T, ItemId> id;

        public Former(CompanyPlan plan, Func<Department, IReadOnlyList<T>> of, Func<T, ItemId> id)
        {
            this.id = id;
            foreach (var department in plan.Departments)
            {
                foreach (var item in of(department))
                {
                    items.TryAdd(id(item), (department, item));
                }
            }
        }

        public void Meet(Department department, IReadOnlyList<T> present, ItemChanges<T> changes)
        {
            foreach (var item in present)
            {
                if (!met.Add(id(item)))
                {
                    continue;
                }

                if (items.TryGetValue(id(item), out var former))
                {
                    changes.Compare(former.Department, former.Item, department, item);
                }
                else
                {
                    changes.Added(department, item);
                }
            }
        }

        public void TellGone(ItemChanges<T> changes)
        {
            foreach (var (key, former) in items)
            {
                if (!met.Contains(key))
                {
                    changes.Removed(former.Department, former.Item);
                }
            }
        }
    }
}

/// <summary>What holds for the whole of a comparison.</summary>
internal sealed class ComparisonScope
{
    private readonly Dictionary<Department, Department?> successors = new(ReferenceEqualityComparer.Instance);
    private readonly CompanyPlan after;

    public ComparisonScope(CompanyPlan before, CompanyPlan after, bool datesOfSettled)
    {
        this.after = after;
        YearBefore = before.Settings.FiscalYear;
        YearAfter = after.Settings.FiscalYear;
        DatesOfSettled = datesOfSettled;
    }

    public FiscalYear YearBefore { get; }

    public FiscalYear YearAfter { get; }

    /// <summary>False once the fiscal year in Settings was changed: its months are others then, though nobody moved a milestone or reported a figure.</summary>
    public bool SameYear => YearBefore == YearAfter;

    public bool DatesOfSettled { get; }

    /// <summary>A department is the same after a rename where its tab is.</summary>
    public bool IsSame(Department before, Department now)
    {
        if (before.Name == now.Name)
        {
            return true;
        }

        if (!successors.TryGetValue(before, out var successor))
        {
            successors[before] = successor =
                after.Departments.FirstOrDefault(d => d.Name == before.Name)
                ?? after.Departments.FirstOrDefault(d => d.SheetId is { } id ? id == before.SheetId : d.Tab == before.Tab);
        }

        return ReferenceEquals(successor, now);
    }
}
