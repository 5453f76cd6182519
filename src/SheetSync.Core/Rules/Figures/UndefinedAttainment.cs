using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Figures;

/// <summary>Nothing was planned so far where more is better: attainment is undefined and the indicator is not "with data" (domain.md §5).</summary>
public sealed class UndefinedAttainment : IReadinessRule
{
    public FindingKind Kind { get; } = new(
        "SS0405",
        Severity.Hint,
        new("Выполнение не определено", "Attainment is undefined"),
        new(
            "«{0}»: план на прошедшие месяцы — 0, процент выполнения не посчитать. Впишите ненулевой план или оставьте эти месяцы пустыми.",
            "“{0}”: the plan of the months so far is 0, so attainment cannot be computed. Enter a plan above 0 or leave those months blank."));

    public IEnumerable<Finding> Evaluate(RuleInput input)
    {
        foreach (var department in input.Rollup.Departments)
        {
            foreach (var row in department.Indicators)
            {
                if (row is { Planned: 0, Attainment: null })
                {
                    yield return Kind.At(row.Indicator.Cell, department.Department.Name, Numbered.NameOf(row.Indicator));
                }
            }
        }
    }
}
