using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Gaps;

/// <summary>Criterion goals: a goal with neither an indicator nor a result.</summary>
public sealed class GoalNotMeasured : IReadinessRule
{
    public FindingKind Kind { get; } = new(
        "SS0203",
        Severity.Blocker,
        new("Цель нельзя измерить", "Goal cannot be measured"),
        new(
            "Цель «{0}»: нет ни показателя, ни результата. Укажите показатель, по которому её проверят, или ожидаемый результат.",
            "Goal “{0}” has neither an indicator nor a result. Name the indicator it is measured by, or the expected result."));

    public IEnumerable<Finding> Evaluate(RuleInput input)
    {
        foreach (var department in input.Plan.Departments)
        {
            foreach (var goal in department.Goals)
            {
                if (!Gap.IsMeasured(goal))
                {
                    yield return Kind.At(goal.Cell, department.Name, goal.Title);
                }
            }
        }
    }
}
