using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;

namespace SheetSync.Core.Rules.Figures;

/// <summary>An actual in a month that is not planned: it is not judged (domain.md §5); one finding an indicator.</summary>
public sealed class UnplannedActual : IReadinessRule
{
    public FindingKind Kind { get; } = new(
        "SS0403",
        Severity.Hint,
        new("Факт без плана", "Actual without a plan"),
        new(
            "«{0}»: есть факт, но нет плана — {1}. Впишите план на месяц, иначе этот факт не учитывается.",
            "“{0}”: there is an actual but no plan for {1}. Enter the plan of the month, or the actual does not count."));

    public IEnumerable<Finding> Evaluate(RuleInput input)
    {
        foreach (var department in input.Plan.Departments)
        {
            foreach (var indicator in department.Indicators)
            {
                var months = Unplanned(indicator);
                if (months.Count > 0)
                {
                    yield return Kind.At(
                        indicator.Actual[months[0]].Cell ?? indicator.Cell, department.Name, Numbered.NameOf(indicator), Numbered.Months(input.Plan, months));
                }
            }
        }
    }

    private static IReadOnlyList<FiscalMonth> Unplanned(Indicator indicator) => indicator.Actual.Any
        ? indicator.Actual.Known.Except(EffectivePlan.Of(indicator).Planned).ToList()
        : [];
}
