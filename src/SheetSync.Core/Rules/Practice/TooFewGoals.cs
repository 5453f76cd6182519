using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Practice;

/// <summary>A single goal in a department; none at all is a gap (SS0204) and not said twice.</summary>
public sealed class TooFewGoals : IReadinessRule
{
    public FindingKind Kind { get; } = new(
        "SS0302",
        Severity.Warning,
        new("Всего одна цель", "Only one goal"),
        new(
            "«{0}»: одна цель на год — «{1}». Разбейте её или добавьте ещё одну: от двух до семи целей видно лучше.",
            "“{0}”: one goal for the year, “{1}”. Split it or add another: two to seven goals can be steered."));

    public IEnumerable<Finding> Evaluate(RuleInput input) =>
        from department in input.Plan.Departments
        where department.Goals.Count == 1
        select Kind.At(department.Goals[0].Cell, department.Name, department.Name, department.Goals[0].Title);
}
