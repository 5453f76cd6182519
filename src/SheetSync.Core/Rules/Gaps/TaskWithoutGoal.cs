using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Gaps;

/// <summary>Criterion tasks: a task that serves no goal (in a department without goals: no indicator).</summary>
public sealed class TaskWithoutGoal : IReadinessRule
{
    public FindingKind Kind { get; } = new(
        "SS0206",
        Severity.Blocker,
        new("Задача без цели", "Task without a goal"),
        new(
            "Задача «{0}»: не указана цель. Впишите цель отдела, к которой она ведёт.",
            "Task “{0}” names no goal. Enter the goal of the department that it serves."));

    public IEnumerable<Finding> Evaluate(RuleInput input)
    {
        foreach (var department in input.Plan.Departments)
        {
            foreach (var task in department.Tasks)
            {
                if (!Gap.HasParent(task, department))
                {
                    yield return Kind.At(task.Cell, department.Name, task.Title);
                }
            }
        }
    }
}
