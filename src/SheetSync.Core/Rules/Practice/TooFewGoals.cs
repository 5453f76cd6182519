using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Practice;

/// <summary>Fewer goals in a department than two, or than the workbook asks for; none at all is a gap (SS0204) and not said twice.</summary>
public sealed class TooFewGoals : IThresholdRule
{
    public FindingKind Kind { get; } = new(
        "SS0302",
        Severity.Warning,
        new("Слишком мало целей", "Too few goals"),
        new(
            "«{0}»: {1} {1|цель|цели|целей} на год — «{2}». Разбейте {1|её|их|их} или добавьте до {3}: так видно, куда идёт отдел.",
            "“{0}”: {1} {1|goal|goals} for the year, “{2}”. Split {1|it|them} or add some, at least {3} in all: then people see where the department is going."));

    public RuleThreshold Threshold { get; } = new(
        ThresholdShape.Count,
        new("целей у отдела не меньше {0}", "at least {0} {0|goal|goals} in a department"),
        RuleLimits.Of(2),
        new(1, 100));

    public IEnumerable<Finding> Evaluate(RuleInput input) =>
        from department in input.Plan.Departments
        let fewest = input.Limit(this)
        where department.Goals.Count > 0 && department.Goals.Count < fewest
        select Kind.At(department.Goals[0].Cell, department.Name, department.Name, department.Goals.Count, department.Goals[0].Title, fewest);
}
