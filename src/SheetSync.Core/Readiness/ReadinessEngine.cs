using SheetSync.Core.Grid;
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

    /// <summary>Blockers first; then what concerns the whole workbook, then departments in their order; then by cell.</summary>
    private static List<Finding> InOrder(IEnumerable<Finding> findings, CompanyPlan plan)
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var department in plan.Departments)
        {
            order.TryAdd(department.Name, order.Count);
        }

        var placed = findings.Select((f, place) => new Placed(f, f.Department is null ? -1 : order.GetValueOrDefault(f.Department, int.MaxValue), place)).ToArray();
        Array.Sort(placed, static (one, other) => one.Against(other));
        return [.. placed.Select(p => p.Finding)];
    }

    /// <summary>A finding with what it is sorted by at hand: a plan has thousands. One sort by one comparison, stable by the place found.</summary>
    private readonly struct Placed(Finding finding, int department, int place)
    {
        private readonly Severity severity = finding.Severity;
        private readonly int department = department;
        private readonly string tab = finding.Cell?.Tab ?? "";
        private readonly CellAddress cell = finding.Cell?.Address ?? default;
        private readonly int place = place;

        public Finding Finding { get; } = finding;

        public int Against(in Placed other)
        {
            if (severity != other.severity)
            {
                return severity < other.severity ? -1 : 1;
            }

            if (department != other.department)
            {
                return department.CompareTo(other.department);
            }

            var where = ReferenceEquals(tab, other.tab) ? 0 : string.CompareOrdinal(tab, other.tab);
            where = where != 0 ? where : cell.CompareTo(other.cell);
            where = where != 0 ? where : string.CompareOrdinal(Finding.Code, other.Finding.Code);
            return where != 0 ? where : place.CompareTo(other.place);
        }
    }
}
