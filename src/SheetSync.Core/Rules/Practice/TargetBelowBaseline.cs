using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Practice;

/// <summary>A target worse than last year's figure, by the indicator's direction.</summary>
public sealed class TargetBelowBaseline : IReadinessRule
{
    public FindingKind Kind { get; } = new(
        "SS0311",
        Severity.Warning,
        new("План хуже прошлого года", "Target worse than last year"),
        new(
            "«{0}»: план на год {1} хуже факта прошлого года {2}. Проверьте цифры и направление («лучше: выше» или «ниже»).",
            "“{0}”: the annual target {1} is worse than last year’s {2}. Check the figures and the direction (better: higher or lower)."));

    public IEnumerable<Finding> Evaluate(RuleInput input)
    {
        foreach (var department in input.Plan.Departments)
        {
            foreach (var indicator in department.Indicators)
            {
                if (indicator is { Target.Value: { } target, Baseline.Value: { } baseline } && (indicator.Better == Better.Higher ? target < baseline : target > baseline))
                {
                    yield return Kind.At(
                        indicator.Target.Cell ?? indicator.Cell, department.Name, Numbered.NameOf(indicator), Numbered.Figure(indicator, target),
                        Numbered.Figure(indicator, baseline));
                }
            }
        }
    }
}
