using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;

namespace SheetSync.Core.Rules.Figures;

/// <summary>A target that differs by more than 1 % of itself (or what the workbook sets) from what the months plan: their total, mean or last value (domain.md §5).</summary>
public sealed class TargetAgainstPlan : IThresholdRule
{
    public FindingKind Kind { get; } = new(
        "SS0401",
        Severity.Warning,
        new("План по месяцам не сходится с годовым", "Months do not add up to the target"),
        new(
            "«{0}»: план на год {1}, а по месяцам выходит {2}. Исправьте одно из двух или правило свода.",
            "“{0}”: the annual target is {1}, but the months give {2}. Correct one of them, or how months roll up."));

    public RuleThreshold Threshold { get; } = new(
        ThresholdShape.Share,
        new("план по месяцам расходится с годовым не больше чем на {0}", "the months give the annual target within {0}"),
        RuleLimits.Of(0.01m),
        new(0, 0.5m));

    public IEnumerable<Finding> Evaluate(RuleInput input) =>
        from department in input.Plan.Departments
        from indicator in department.Indicators
        where indicator.Target.Value is not null && indicator.Plan.Any
        let target = indicator.Target.Value!.Value
        let planned = Arithmetic.OrNull(() => Planned(indicator))
        where planned is not null && Differs(target, planned.Value, input.Limits(this).High)
        select Kind.At(
            indicator.Target.Cell ?? indicator.Cell, department.Name, Numbered.NameOf(indicator), Numbered.Figure(indicator, target),
            Numbered.Figure(indicator, planned.Value));

    private static decimal Planned(Indicator indicator)
    {
        var planned = indicator.Plan.Values.OfType<decimal>().ToList();
        return indicator.Aggregation switch
        {
            Aggregation.Average => planned.Average(),
            Aggregation.Last => planned[^1],
            _ => planned.Sum(),
        };
    }

    private static bool Differs(decimal target, decimal planned, decimal tolerance) =>
        Arithmetic.OrNull(() => Arithmetic.Tidy(Math.Abs(planned - target))) is not { } difference || difference > Math.Abs(target) * tolerance;
}
