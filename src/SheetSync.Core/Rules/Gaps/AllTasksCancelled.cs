using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Gaps;

/// <summary>Criterion milestones: there are tasks, but every one is cancelled, which leaves 0 of 1.</summary>
public sealed class AllTasksCancelled : IReadinessRule
{
    public FindingKind Kind { get; } = new(
        "SS0211",
        Severity.Blocker,
        new("Все задачи отменены", "All tasks are cancelled"),
        new(
            "«{0}»: все задачи отменены ({1}). Добавьте задачи, которые ведут к целям отдела.",
            "“{0}”: all tasks are cancelled ({1}). Add tasks that lead to the goals of the department."));

    public IEnumerable<Finding> Evaluate(RuleInput input) =>
        from department in input.Plan.Departments
        where department.Tasks.Count > 0 && !Gap.NotCancelled(department).Any()
        select Kind.At(department.Tasks[0].Cell, department.Name, department.Name, department.Tasks.Count);
}
