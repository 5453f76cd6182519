using SheetSync.Core.Plan;

namespace SheetSync.Core.Readiness;

/// <summary>One list of what a leader must do: the findings of all departments the person leads, blockers first.</summary>
/// <param name="Leader">Null for departments without a leader, and for findings of no department.</param>
/// <param name="Departments">In the order of work: those that others depend on first.</param>
public sealed record WorkList(Person? Leader, IReadOnlyList<Department> Departments, IReadOnlyList<Finding> Findings)
{
    /// <summary>Lists in the order of work; leaders with nothing to do are absent. What belongs to no department comes last.</summary>
    public static IReadOnlyList<WorkList> Of(ReadinessReport report)
    {
        var leaders = report.Departments.Select(d => d.Department).GroupBy(LeaderOf, StringComparer.Ordinal).Select(led => new Leading([.. led])).ToList();
        var ofDepartment = new Dictionary<string, Leading>(StringComparer.Ordinal);
        foreach (var leading in leaders)
        {
            foreach (var department in leading.Departments)
            {
                ofDepartment.TryAdd(department.Name, leading);
            }
        }

        var others = new Leading([]);
        foreach (var finding in report.Findings)
        {
            (finding.Department is { } name && ofDepartment.TryGetValue(name, out var leading) ? leading : others).Findings.Add(finding);
        }

        return [.. leaders.Append(others).Where(leading => leading.Findings.Count > 0).Select(leading => leading.ToList())];
    }

    /// <summary>The same person however often they lead, and nobody as well.</summary>
    private static string LeaderOf(Department department) => department.Leader is { } leader ? (leader.Email ?? leader.Name).ToUpperInvariant() : "";

    /// <summary>A list while it is filled.</summary>
    private sealed class Leading(IReadOnlyList<Department> departments)
    {
        public IReadOnlyList<Department> Departments => departments;

        public List<Finding> Findings { get; } = [];

        public WorkList ToList() => new(departments is [var first, ..] ? first.Leader : null, departments, Findings);
    }
}
