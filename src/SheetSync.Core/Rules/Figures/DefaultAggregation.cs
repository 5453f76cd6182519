using SheetSync.Core.Plan;
using SheetSync.Core.Rules.Gaps;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Rules.Figures;

/// <summary>Nobody said how the months of an indicator roll up, so a default is used (domain.md §5).</summary>
public sealed class DefaultAggregation : IReadinessRule
{
    private static readonly LocalText Sum = new("сумма", "sum");
    private static readonly LocalText Average = new("среднее", "average");
    private static readonly LocalText Last = new("последнее", "last");

    public FindingKind Kind { get; } = new(
        "SS0404",
        Severity.Hint,
        new("Свод по умолчанию", "Default rollup"),
        new(
            "«{0}»: не указано, как сводить месяцы в год, взято «{1}». Впишите в столбец «Свод»: сумма, среднее или последнее.",
            "“{0}”: how months roll up to the year is not said, “{1}” is used. Enter it in the column “Rollup”: sum, average or last."));

    public IEnumerable<Finding> Evaluate(RuleInput input)
    {
        foreach (var department in input.Plan.Departments)
        {
            foreach (var row in department.Indicators)
            {
                if (row is { HasRow: true, AggregationIsDefault: true })
                {
                    yield return Kind.At(row.Cell, department.Name, Numbered.NameOf(row), Name(row.Aggregation));
                }
            }
        }
    }

    private static LocalText Name(Aggregation aggregation) => aggregation switch
    {
        Aggregation.Average => Average,
        Aggregation.Last => Last,
        _ => Sum,
    };
}
