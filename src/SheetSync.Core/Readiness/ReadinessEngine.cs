using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Core.Rules;
using SheetSync.Core.Rules.Gaps;

namespace SheetSync.Core.Readiness;

/// <summary>Judges whether departments and the workbook are ready (domain.md §7). Never throws.</summary>
public static class ReadinessEngine
{
    /// <param name="rollup">The figures of the same plan and day.</param>
    public static ReadinessReport Evaluate(CompanyPlan plan, RollupReport rollup, DateOnly today)
    {
        var input = new RuleInput(plan, today, rollup);
        var findings = FindingSettings.Apply(plan.Findings.Concat(RuleCatalogue.All.SelectMany(r => r.Evaluate(input))), plan.Settings);
        var sorted = OwnerUnknown.WithoutRepeats([.. findings]);
        FindingOrder.Sort(sorted, plan);
        var blocked = sorted.TakeWhile(f => f.Severity == Severity.Blocker).Select(f => f.Department).ToHashSet(StringComparer.Ordinal);
        var departments = plan.Departments.Select(d => Judge(d, plan, !blocked.Contains(d.Name))).ToList();

        // A blocker of no department keeps the workbook from being ready: "ready" beside a blocker would be no answer.
        var ready = departments.Count > 0 && departments.TrueForAll(d => d.Ready) && blocked.Count == 0;
        return new(ready, departments.Count == 0 ? 0 : Mean(departments.Select(d => d.Score)), departments, sorted)
        {
            Phase = Phases.Of(plan.Settings, today),
            Session = plan.Settings.SessionDate,
            TabsDue = Phases.TabsDue(plan.Settings),
            RuleSettings = RuleSetting.Of(plan.Settings),
            Load = input.Load,
            LoadLimit = LoadPicture.LimitOf(plan.Settings),
        };
    }

    private static DepartmentReadiness Judge(Department department, CompanyPlan plan, bool ready)
    {
        var criteria = Criteria.Of(department, plan);
        return new(department, ready, Mean(criteria.Select(c => c.Share)), criteria);
    }

    private static decimal Mean(IEnumerable<decimal> shares) => Arithmetic.Tidy(shares.Average());
}
