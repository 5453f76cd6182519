using SheetSync.Core.Plan;
using SheetSync.Core.Rules.Gaps;

namespace SheetSync.Core.Readiness;

/// <summary>n of m for the six criteria of a department (domain.md §7), as they are: neither silenced nor lowered rules change a count.</summary>
public static class Criteria
{
    /// <summary>In the order of <see cref="Criterion"/>. A criterion with nothing to count is 0 of 1.</summary>
    public static IReadOnlyList<CriterionResult> Of(Department department, CompanyPlan plan) =>
    [
        Count(Criterion.Indicators, Gap.Rows(department), Gap.IsComplete),
        Count(Criterion.Goals, department.Goals, Gap.IsMeasured),
        Tasks(department),
        Count(Criterion.Owners, Gap.Owned(department), item => Gap.HasAccountable(item.Owners, plan)),
        Count(Criterion.Milestones, Gap.NotCancelled(department), Gap.HasDate),
        Report(department),
    ];

    private static CriterionResult Tasks(Department department) => Result(
        Criterion.Tasks,
        department.Goals.Count - Gap.GoalsWithoutTask(department).Count() + department.Tasks.Count(t => Gap.HasParent(t, department)),
        department.Goals.Count + department.Tasks.Count);

    private static CriterionResult Report(Department department)
    {
        var rows = Gap.Rows(department).Count();
        var baselines = Gap.Rows(department).Count(r => r.Baseline.Value is not null);
        return department.Report is { } report
            ? Result(Criterion.Report, baselines + Gap.FilledParts(report), rows + report.Parts.Count)
            : Result(Criterion.Report, baselines, rows);
    }

    private static CriterionResult Count<T>(Criterion criterion, IEnumerable<T> items, Func<T, bool> satisfied)
    {
        var (all, good) = (0, 0);
        foreach (var item in items)
        {
            all++;
            good += satisfied(item) ? 1 : 0;
        }

        return Result(criterion, good, all);
    }

    private static CriterionResult Result(Criterion criterion, int satisfied, int required) => new(criterion, satisfied, Math.Max(required, 1));
}
