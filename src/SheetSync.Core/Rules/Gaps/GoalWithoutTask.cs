using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Gaps;

/// <summary>Criterion tasks: a goal that no task serves.</summary>
public sealed class GoalWithoutTask : IReadinessRule
{
    public FindingKind Kind { get; } = new(
        "SS0205",
        Severity.Blocker,
        new("У цели нет задач", "Goal without tasks"),
        new(
            "Цель «{0}»: нет ни одной задачи. Добавьте хотя бы одну задачу, которая к ней ведёт, и укажите у неё эту цель.",
            "Goal “{0}” has no task. Add at least one task that leads to it and name this goal there."));

    public IEnumerable<Finding> Evaluate(RuleInput input) =>
        from department in input.Plan.Departments
        from goal in Gap.GoalsWithoutTask(department)
        select Kind.At(goal.Cell, department.Name, goal.Title);
}
