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

    public IEnumerable<Finding> Evaluate(RuleInput input) =>
        from department in input.Rollup.Departments
        from row in department.Indicators
        where row.Indicator.Aggregation == Aggregation.Sum && row is { Planned: not null, Actual: not null }
        let planned = row.Planned!.Value
        let actual = row.Actual!.Value
        where Math.Sign(planned) * Math.Sign(actual) < 0
        select Kind.At(
            row.Indicator.Cell, department.Department.Name, Numbered.NameOf(row.Indicator), Numbered.Figure(row.Indicator, planned),
            Numbered.Figure(row.Indicator, actual));
}
