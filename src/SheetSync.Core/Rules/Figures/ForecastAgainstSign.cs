using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Figures;

/// <summary>Plan and actual of a summed indicator have opposite signs: the forecast goes on with that ratio and means little (domain.md §5).</summary>
public sealed class ForecastAgainstSign : IReadinessRule
{
    public FindingKind Kind { get; } = new(
        "SS0406",
        Severity.Hint,
        new("Прогноз ненадёжен", "Forecast means little"),
        new(
            "«{0}»: план {1}, факт {2} — знаки разные, прогноз на год ненадёжен. Проверьте, нет ли ошибки в знаке.",
            "“{0}”: planned {1}, actual {2}: the signs differ and the year forecast means little. Check the signs."));

    public IEnumerable<Finding> Evaluate(RuleInput input)
    {
        foreach (var department in input.Rollup.Departments)
        {
            foreach (var row in department.Indicators)
            {
                if (row is { Indicator: { Aggregation: Aggregation.Sum } indicator, Planned: { } planned, Actual: { } actual }
                    && Math.Sign(planned) * Math.Sign(actual) < 0)
                {
                    yield return Kind.At(
                        indicator.Cell, department.Department.Name, Numbered.NameOf(indicator), Numbered.Figure(indicator, planned),
                        Numbered.Figure(indicator, actual));
                }
            }
        }
    }
}
