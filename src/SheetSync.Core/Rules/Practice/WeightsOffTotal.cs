using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Core.Rules.Gaps;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Rules.Practice;

/// <summary>Weights of a department's indicators, or of the departments, that come within 5 % (or what the workbook sets) of 1, 10 or 100 and miss it: a slip, as a rule.</summary>
public sealed class WeightsOffTotal : IThresholdRule
{
    private static readonly decimal[] Totals = [1, 10, 100];
    private static readonly LocalText Company = new("Отделы", "Departments");

    public FindingKind Kind { get; } = new(
        "SS0304",
        Severity.Warning,
        new("Веса не сходятся", "Weights do not add up"),
        new(
            "«{0}»: сумма весов {1}, а задумано, похоже, {2}. Поправьте веса.",
            "“{0}”: the weights sum to {1}, probably meant to be {2}. Correct the weights."));

    public RuleThreshold Threshold { get; } = new(
        ThresholdShape.Share,
        new("сумма весов ближе {0} к 1, 10 или 100 считается опиской", "weights that sum to within {0} of 1, 10 or 100 are a slip"),
        RuleLimits.Of(0.05m),
        new(0, 0.5m));

    public IEnumerable<Finding> Evaluate(RuleInput input)
    {
        var near = input.Limits(this).High;
        foreach (var department in input.Plan.Departments)
        {
            var rows = Gap.Rows(department).ToList();
            if (Missed(rows.Select(r => r.Weight), near) is { } missed)
            {
                yield return Kind.At(rows[0].Cell, department.Name, department.Name, missed.Sum, missed.Total);
            }
        }

        if (Missed(input.Plan.Departments.Select(d => d.Weight), near) is { } company)
        {
            yield return Kind.At(input.Plan.Departments[0].Cell, null, Company, company.Sum, company.Total);
        }
    }

    private static (decimal Sum, decimal Total)? Missed(IEnumerable<decimal> weights, decimal near)
    {
        if (Arithmetic.OrNull(() => weights.Sum()) is not { } sum)
        {
            return null;
        }

        var total = Array.Find(Totals, t => sum != t && Math.Abs(sum - t) <= t * near);
        return total == 0 ? null : (sum, total);
    }
}
