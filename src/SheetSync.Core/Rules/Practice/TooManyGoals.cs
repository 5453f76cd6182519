using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Practice;

/// <summary>More than seven goals in a department.</summary>
public sealed class TooManyGoals : IReadinessRule
{
    private const int Most = 7;

    public FindingKind Kind { get; } = new(
        "SS0301",
        Severity.Warning,
        new("Слишком много целей", "Too many goals"),
        new(
            "«{0}»: {1} {1|цель|цели|целей} на год. Оставьте не больше семи: остальные станут задачами или уйдут в следующий год.",
            "“{0}”: {1} {1|goal|goals} for the year. Keep at most seven: make the others tasks or leave them for next year."));

    public IEnumerable<Finding> Evaluate(RuleInput input) =>
        from department in input.Plan.Departments
        where department.Goals.Count > Most
        select Kind.At(department.Goals[Most].Cell, department.Name, department.Name, department.Goals.Count);
}
