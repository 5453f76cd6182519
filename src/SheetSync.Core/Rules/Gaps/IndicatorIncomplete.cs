using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Rules.Gaps;

/// <summary>Criterion indicators: a row without a name, a unit or an annual target, one finding a row.</summary>
public sealed class IndicatorIncomplete : IReadinessRule
{
    public FindingKind Kind { get; } = new(
        "SS0201",
        Severity.Blocker,
        new("Показатель заполнен не полностью", "Incomplete indicator"),
        new(
            "«{0}»: не заполнено — {1}. Заполните, иначе по показателю нечего будет считать.",
            "“{0}”: not filled in — {1}. Fill it in, or the indicator cannot be judged."));

    private static readonly LocalText NoName = new("строка без названия", "row without a name");
    private static readonly LocalText Name = new("название показателя", "name of the indicator");
    private static readonly LocalText Unit = new("единица измерения", "unit");
    private static readonly LocalText Target = new("план на год", "annual target");

    public IEnumerable<Finding> Evaluate(RuleInput input)
    {
        foreach (var department in input.Plan.Departments)
        {
            foreach (var row in department.Indicators)
            {
                if (row.HasRow && !Gap.IsComplete(row))
                {
                    yield return Kind.At(row.Cell, department.Name, string.IsNullOrWhiteSpace(row.Name) ? NoName : row.Name, Missing(row).ToList());
                }
            }
        }
    }

    private static IEnumerable<object> Missing(Indicator row)
    {
        if (string.IsNullOrWhiteSpace(row.Name))
        {
            yield return Name;
        }

        if (row.Unit is null)
        {
            yield return Unit;
        }

        if (row.Target.Value is null)
        {
            yield return Target;
        }
    }
}
