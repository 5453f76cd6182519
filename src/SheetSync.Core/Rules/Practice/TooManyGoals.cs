using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Practice;

/// <summary>More goals in a department than can be steered, seven unless the workbook says otherwise.</summary>
public sealed class TooManyGoals : IThresholdRule
{
    public FindingKind Kind { get; } = new(
        "SS0301",
        Severity.Warning,
        new("Слишком много целей", "Too many goals"),
        new(
            "«{0}»: {1} {1|цель|цели|целей} на год. Оставьте не больше {2}: остальные станут задачами или уйдут в следующий год.",
            "“{0}”: {1} {1|goal|goals} for the year. Keep at most {2}: make the others tasks or leave them for next year."));

    public RuleThreshold Threshold { get; } = new(
        ThresholdShape.Count,
        new("целей у отдела не больше {0}", "at most {0} {0|goal|goals} in a department"),
        RuleLimits.Of(7),
        new(1, 100));

    public IEnumerable<Finding> Evaluate(RuleInput input) =>
        from department in input.Plan.Departments
        let most = input.Limit(this)
        where department.Goals.Count > most
        select Kind.At(department.Goals[most].Cell, department.Name, department.Name, department.Goals.Count, most);
}
