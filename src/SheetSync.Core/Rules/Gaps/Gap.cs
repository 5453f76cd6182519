using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;

namespace SheetSync.Core.Rules.Gaps;

/// <summary>A task or goal that somebody should answer for.</summary>
public readonly record struct OwnedItem(string Title, IReadOnlyList<Owner> Owners, Grid.CellRef Cell);

/// <summary>What each criterion asks of an item (domain.md §7). The counts n of m and the rules that name each gap share these answers.</summary>
public static class Gap
{
    /// <summary>A row of an indicators block; an indicator that only a goal or task names has no row to fill.</summary>
    public static IEnumerable<Indicator> Rows(Department department) => department.Indicators.Where(i => i.HasRow);

    public static bool IsComplete(Indicator row) => !string.IsNullOrWhiteSpace(row.Name) && row.Unit is not null && row.Target.Value is not null;

    public static bool IsMeasured(Goal goal) => !string.IsNullOrWhiteSpace(goal.Indicator) || !string.IsNullOrWhiteSpace(goal.Result);

    public static IEnumerable<Goal> GoalsWithoutTask(Department department)
    {
        var served = TaskProgress.GoalsServed(department);
        return department.Goals.Where(g => !served.Contains(g.Title));
    }

    /// <summary>It serves a goal or, in a department without any goal, an indicator.</summary>
    public static bool HasParent(PlanTask task, Department department) =>
        task.Goal is not null || (department.Goals.Count == 0 && task.Indicator is not null);

    /// <summary>The first owner is a known person; any owner where the workbook lists no people to compare with.</summary>
    public static bool HasAccountable(IReadOnlyList<Owner> owners, CompanyPlan plan) =>
        owners.Count > 0 && (owners[0].Known || !plan.OwnersCanBeChecked);

    /// <summary>All tasks, and the goals of blocks that have an owner column.</summary>
    public static IEnumerable<OwnedItem> Owned(Department department)
    {
        foreach (var goal in department.Goals)
        {
            if (goal.OwnerExpected)
            {
                yield return new(goal.Title, goal.Owners, goal.Cell);
            }
        }

        foreach (var task in department.Tasks)
        {
            yield return new(task.Title, task.Owners, task.Cell);
        }
    }

    public static IEnumerable<PlanTask> NotCancelled(Department department) => department.Tasks.Where(t => !t.IsCancelled);

    public static bool HasDate(PlanTask task) => task.Milestones.Count > 0 || task.Due is not null;

    public static int FilledParts(YearReport report) => report.Parts.Count(p => !string.IsNullOrWhiteSpace(p));
}
