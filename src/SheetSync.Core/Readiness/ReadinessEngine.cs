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
        var sorted = InOrder(OwnerUnknown.WithoutRepeats([.. findings]), plan);
        var blocked = sorted.Where(f => f.Severity == Severity.Blocker).Select(f => f.Department).ToHashSet(StringComparer.Ordinal);
        var departments = plan.Departments.Select(d => Judge(d, plan, !blocked.Contains(d.Name))).ToList();

        // A blocker of no department keeps the workbook from being ready: "ready" beside a blocker would be no answer.
        var ready = departments.Count > 0 && departments.TrueForAll(d => d.Ready) && blocked.Count == 0;
        return new(ready, departments.Count == 0 ? 0 : Mean(departments.Select(d => d.Score)), departments, sorted)
        {
            Phase = Phases.Of(plan.Settings, today),
            Session = plan.Settings.SessionDate,
            TabsDue = Phases.TabsDue(plan.Settings),
            RuleSettings = RuleSetting.Of(plan.Settings),
            Load = LoadPicture.Of(plan),
            LoadLimit = LoadPicture.LimitOf(plan.Settings),
        };
    }

    private static DepartmentReadiness Judge(Department department, CompanyPlan plan, bool ready)
    {
        var criteria = Criteria.Of(department, plan);
        return new(department, ready, Mean(criteria.Select(c => c.Share)), criteria);
    }

    private static decimal Mean(IEnumerable<decimal> shares) => Arithmetic.Tidy(shares.Average());

    /// <summary>Blockers first; then what concerns the whole workbook, then departments in their order; then by cell.</summary>
    private static List<Finding> InOrder(IEnumerable<Finding> findings, CompanyPlan plan)
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var department in plan.Departments)
        {
            order.TryAdd(department.Name, order.Count);
        }

        // One sort by one comparison: a stable sort by five keys would hold five lists of keys.
        var placed = findings.Select((f, i) => (Finding: f, Department: f.Department is null ? -1 : order.GetValueOrDefault(f.Department, int.MaxValue), Place: i)).ToArray();
        Array.Sort(placed, static (a, b) => Compare(a.Finding, a.Department, b.Finding, b.Department) is not 0 and var order ? order : a.Place - b.Place);
        return [.. placed.Select(p => p.Finding)];
    }

    private static int Compare(Finding one, int department, Finding other, int otherDepartment)
    {
        if (one.Severity != other.Severity)
        {
            return one.Severity.CompareTo(other.Severity);
        }

        if (department != otherDepartment)
        {
            return department.CompareTo(otherDepartment);
        }

        var tab = string.CompareOrdinal(one.Cell?.Tab ?? "", other.Cell?.Tab ?? "");
        var cell = tab != 0 ? tab : (one.Cell?.Address ?? default).CompareTo(other.Cell?.Address ?? default);
        return cell != 0 ? cell : string.CompareOrdinal(one.Code, other.Code);
    }
}
