using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Gaps;

/// <summary>Criterion report: an indicator row without the figure of last year. Warns.</summary>
public sealed class BaselineMissing : IReadinessRule
{
    public FindingKind Kind { get; } = new(
        "SS0212",
        Severity.Warning,
        new("Нет факта прошлого года", "No figure of last year"),
        new(
            "«{0}»: нет факта прошлого года. Впишите его: без базы не видно, насколько смел план.",
            "“{0}” has no figure of last year. Enter it: without a baseline nobody sees how bold the target is."));

    public IEnumerable<Finding> Evaluate(RuleInput input)
    {
        foreach (var department in input.Plan.Departments)
        {
            foreach (var row in department.Indicators)
            {
                if (row is { HasRow: true, Baseline.Value: null })
                {
                    yield return Kind.At(row.Baseline.Cell ?? row.Cell, department.Name, Numbered.NameOf(row));
                }
            }
        }
    }
}
