using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;

namespace SheetSync.Core.Rules.Figures;

/// <summary>A planned month without an actual, from the 10th of the following month (or the day that the workbook sets) on (domain.md §5); one finding an indicator.</summary>
public sealed class ActualMissing : IThresholdRule
{
    public FindingKind Kind { get; } = new(
        "SS0402",
        Severity.Warning,
        new("Не внесён факт", "Actual not reported"),
        new(
            "«{0}»: нет факта за {1}. Внесите его: месяц закончился, а показатель не посчитан.",
            "“{0}”: no actual for {1}. Enter it: the month is over and the indicator is not judged."));

    public RuleThreshold Threshold { get; } = new(
        ThresholdShape.Count,
        new("факт вносится до {0}-го числа следующего месяца", "actuals are in before day {0} of the next month"),
        RuleLimits.Of(10),
        new(1, 60));

    public IEnumerable<Finding> Evaluate(RuleInput input)
    {
        var lastLate = FiscalMonth.All.Count(m => IsLate(input, m));
        foreach (var department in input.Rollup.Departments)
        {
            foreach (var row in department.Indicators)
            {
                // Months missing stand in their order: those that are late come first.
                var late = row.MonthsMissing.Count(m => m.Number <= lastLate);
                if (late > 0)
                {
                    yield return Kind.At(
                        row.Indicator.Actual[row.MonthsMissing[0]].Cell ?? row.Indicator.Cell, department.Department.Name, Numbered.NameOf(row.Indicator),
                        Numbered.Months(input.Plan, row.MonthsMissing, late));
                }
            }
        }
    }

    private bool IsLate(RuleInput input, FiscalMonth month) =>
        input.Today >= input.Plan.Settings.FiscalYear.LastDayOf(month).AddDays(input.Limit(this));
}
