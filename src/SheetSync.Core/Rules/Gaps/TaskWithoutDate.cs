using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Gaps;

/// <summary>Criterion milestones: a task, not cancelled, with neither a milestone nor a due date.</summary>
public sealed class TaskWithoutDate : IReadinessRule
{
    public FindingKind Kind { get; } = new(
        "SS0210",
        Severity.Blocker,
        new("Задача без срока", "Task without a date"),
        new(
            "Задача «{0}»: нет ни вехи, ни срока. Отметьте месяц, в котором будет результат, или впишите срок.",
            "Task “{0}” has neither a milestone nor a due date. Mark the month of its result, or enter a due date."));

    public IEnumerable<Finding> Evaluate(RuleInput input)
    {
        foreach (var department in input.Plan.Departments)
        {
            foreach (var task in department.Tasks)
            {
                if (!Gap.HasDate(task) && !task.IsCancelled)
                {
                    yield return Kind.At(task.Cell, department.Name, task.Title);
                }
            }
        }
    }
}
