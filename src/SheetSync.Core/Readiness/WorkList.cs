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
        var byDepartment = report.Findings.Select((f, place) => (Finding: f, Place: place)).Where(f => f.Finding.Department is not null)
            .ToLookup(f => f.Finding.Department!, StringComparer.Ordinal);
        var lists =
            from department in report.Departments.Select(d => d.Department)
            group department by department.Leader is { } leader ? (leader.Email ?? leader.Name).ToUpperInvariant() : "" into led
            let findings = led.Select(d => d.Name).Distinct(StringComparer.Ordinal).SelectMany(name => byDepartment[name]).OrderBy(f => f.Place).Select(f => f.Finding).ToList()
            where findings.Count > 0
            select new WorkList(led.First().Leader, led.ToList(), findings);
        var known = report.Departments.Select(d => d.Department.Name).ToHashSet(StringComparer.Ordinal);
        var others = report.Findings.Where(f => f.Department is null || !known.Contains(f.Department)).ToList();
        return others.Count == 0 ? [.. lists] : [.. lists, new WorkList(null, [], others)];
    }
}
