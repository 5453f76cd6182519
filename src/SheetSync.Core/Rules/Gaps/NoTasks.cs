using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Gaps;

/// <summary>Criteria tasks, owners and milestones: a tab without any task, which leaves nothing to own or to date.</summary>
public sealed class NoTasks : IReadinessRule
{
    public FindingKind Kind { get; } = new(
        "SS0207",
        Severity.Blocker,
        new("Нет задач", "No tasks"),
        new(
            "«{0}»: нет ни одной задачи. Добавьте задачи с ответственными и сроками.",
            "“{0}”: not a single task. Add tasks, each with an owner and dates."));

    /// <summary>Nothing is said of a tab that is missing: reading names that gap.</summary>
    public IEnumerable<Finding> Evaluate(RuleInput input) =>
        from department in input.Plan.Departments
        where department.HasTab && department.Tasks.Count == 0
        select Kind.At(department.Cell, department.Name, department.Name);
}
