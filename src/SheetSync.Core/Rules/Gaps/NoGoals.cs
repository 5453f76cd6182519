using SheetSync.Core.Plan;
using SheetSync.Core.Rules.Practice;

namespace SheetSync.Core.Rules.Gaps;

/// <summary>Criterion goals: a tab without any goal.</summary>
public sealed class NoGoals : IReadinessRule
{
    private readonly TooFewGoals fewest = new();
    private readonly TooManyGoals most = new();

    public FindingKind Kind { get; } = new(
        "SS0204",
        Severity.Blocker,
        new("Нет целей", "No goals"),
        new(
            "«{0}»: нет ни одной цели. Добавьте от {1} до {2} целей на год.",
            "“{0}”: not a single goal. Add {1} to {2} goals for the year."));

    /// <summary>Nothing is said of a tab that is missing: reading names that gap.</summary>
    public IEnumerable<Finding> Evaluate(RuleInput input) =>
        from department in input.Plan.Departments
        where department.HasTab && department.Goals.Count == 0
        select Kind.At(department.Cell, department.Name, department.Name, input.Limit(fewest), input.Limit(most));
}
