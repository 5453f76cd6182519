using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;

namespace SheetSync.Core.Rules.Practice;

/// <summary>A department others depend on that is not ready on or after S − 7 (or as many days as the workbook sets): the others cannot plan without it.</summary>
public sealed class DependedOnNotReady : IThresholdRule
{
    public FindingKind Kind { get; } = new(
        "SS0312",
        Severity.Warning,
        new("Не готов отдел, от которого зависят другие", "A department others depend on is not ready"),
        new(
            "«{0}»: от этого отдела зависят другие, а план не готов (сессия {1}). Помогите ему в первую очередь.",
            "“{0}”: others depend on this department and its plan is not ready (session on {1}). Help it first."));

    public RuleThreshold Threshold { get; } = new(
        ThresholdShape.Count,
        new("отдел, от которого зависят другие, готов за {0} {0|день|дня|дней} до сессии", "a department others depend on is ready {0} {0|day|days} before the session"),
        RuleLimits.Of(Phases.DaysBeforeSession),
        new(0, 365));

    public IEnumerable<Finding> Evaluate(RuleInput input)
    {
        if (input.Plan.Settings.SessionDate is not { } session || input.Today.DayNumber < session.DayNumber - input.Limit(this))
        {
            return [];
        }

        return from department in input.Plan.Departments
               where department.DependedOn && input.BlockedDepartments.Contains(department.Name)
               select Kind.At(department.Cell, department.Name, department.Name, session);
    }
}
