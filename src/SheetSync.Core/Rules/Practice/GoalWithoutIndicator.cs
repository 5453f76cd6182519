using SheetSync.Core.Plan;
using SheetSync.Core.Rules.Gaps;

namespace SheetSync.Core.Rules.Practice;

/// <summary>A goal that only a described result measures; one with neither is a gap (SS0203) and not said twice.</summary>
public sealed class GoalWithoutIndicator : IReadinessRule
{
    public FindingKind Kind { get; } = new(
        "SS0305",
        Severity.Warning,
        new("У цели нет показателя", "Goal without an indicator"),
        new(
            "Цель «{0}» не связана с показателем. Укажите показатель отдела, который покажет, что цель достигнута.",
            "Goal “{0}” is tied to no indicator. Name the indicator of the department that will show it is reached."));

    public IEnumerable<Finding> Evaluate(RuleInput input)
    {
        foreach (var department in input.Plan.Departments)
        {
            foreach (var goal in department.Goals)
            {
                if (string.IsNullOrWhiteSpace(goal.Indicator) && Gap.IsMeasured(goal))
                {
                    yield return Kind.At(goal.Cell, department.Name, goal.Title);
                }
            }
        }
    }
}
