using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Practice;

/// <summary>A department others depend on that is not ready on or after S − 7: the others cannot plan without it.</summary>
public sealed class DependedOnNotReady : IReadinessRule
{
    private const int DaysBeforeSession = 7;

    public FindingKind Kind { get; } = new(
        "SS0312",
        Severity.Warning,
        new("Не готов отдел, от которого зависят другие", "A department others depend on is not ready"),
        new(
            "«{0}»: от этого отдела зависят другие, а план не готов (сессия {1}). Помогите ему в первую очередь.",
            "“{0}”: others depend on this department and its plan is not ready (session on {1}). Help it first."));

    public IEnumerable<Finding> Evaluate(RuleInput input)
    {
        if (input.Plan.Settings.SessionDate is not { } session || input.Today.DayNumber < session.DayNumber - DaysBeforeSession)
        {
            return [];
        }

        return from department in input.Plan.Departments
               where department.DependedOn && input.BlockedDepartments.Contains(department.Name)
               select Kind.At(department.Cell, department.Name, department.Name, session);
    }
}
