using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Practice;

/// <summary>A task, neither done nor cancelled, whose milestones all lie in the last fiscal month: nothing can be seen before it is too late.</summary>
public sealed class EverythingAtYearEnd : IReadinessRule
{
    private static readonly FiscalMonth LastMonth = new(12);

    public FindingKind Kind { get; } = new(
        "SS0306",
        Severity.Warning,
        new("Все вехи в последнем месяце", "All milestones in the last month"),
        new(
            "Задача «{0}»: все вехи стоят на {1}, последний месяц года. Добавьте промежуточную веху раньше.",
            "Task “{0}”: all milestones stand in {1}, the last month of the year. Add a milestone on the way."));

    public IEnumerable<Finding> Evaluate(RuleInput input)
    {
        foreach (var department in input.Plan.Departments)
        {
            foreach (var task in department.Tasks)
            {
                if (IsAllAtYearEnd(task) && !task.IsDone && !task.IsCancelled)
                {
                    yield return Kind.At(task.Milestones[0].Cell, department.Name, task.Title, Numbered.Month(input.Plan, LastMonth));
                }
            }
        }
    }

    private static bool IsAllAtYearEnd(PlanTask task)
    {
        for (var i = 0; i < task.Milestones.Count; i++)
        {
            if (task.Milestones[i].Month != LastMonth)
            {
                return false;
            }
        }

        return task.Milestones.Count > 0;
    }
}
