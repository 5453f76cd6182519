using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Gaps;

/// <summary>Criterion report: nothing of last year at all, neither an indicator row nor a year report. Warns.</summary>
public sealed class NoReport : IReadinessRule
{
    public FindingKind Kind { get; } = new(
        "SS0214",
        Severity.Warning,
        new("Нет отчёта за прошлый год", "Nothing of last year"),
        new(
            "«{0}»: нет ни факта прошлого года, ни отчёта за год. Добавьте блок «Отчёт за год».",
            "“{0}”: neither a figure of last year nor a year report. Add a block “Year report”."));

    /// <summary>Nothing is said of a tab that is missing: reading names that gap.</summary>
    public IEnumerable<Finding> Evaluate(RuleInput input) =>
        from department in input.Plan.Departments
        where department.HasTab && department.Report is null && !Gap.Rows(department).Any()
        select Kind.At(department.Cell, department.Name, department.Name);
}
