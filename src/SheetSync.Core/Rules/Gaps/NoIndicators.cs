using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Gaps;

/// <summary>Criterion indicators: a tab without a single row of indicators.</summary>
public sealed class NoIndicators : IReadinessRule
{
    public FindingKind Kind { get; } = new(
        "SS0202",
        Severity.Blocker,
        new("Нет показателей", "No indicators"),
        new(
            "«{0}»: нет ни одной строки показателей. Добавьте 3–6 показателей с единицей измерения и планом на год.",
            "“{0}”: not a single row of indicators. Add 3–6 indicators, each with a unit and an annual target."));

    /// <summary>Nothing is said of a tab that is missing: reading names that gap.</summary>
    public IEnumerable<Finding> Evaluate(RuleInput input) =>
        from department in input.Plan.Departments
        where department.HasTab && !Gap.Rows(department).Any()
        select Kind.At(department.Cell, department.Name, department.Name);
}
