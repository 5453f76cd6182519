using SheetSync.Core.Plan;
using SheetSync.Core.Rules.Gaps;

namespace SheetSync.Core.Rules.Practice;

/// <summary>More indicators in a department than it can decide by, seven unless the workbook says otherwise.</summary>
public sealed class TooManyIndicators : IThresholdRule
{
    public FindingKind Kind { get; } = new(
        "SS0303",
        Severity.Warning,
        new("Слишком много показателей", "Too many indicators"),
        new(
            "«{0}»: {1} {1|показатель|показателя|показателей}. Оставьте не больше {2}, по которым отдел действительно принимает решения.",
            "“{0}”: {1} {1|indicator|indicators}. Keep at most {2}, those the department really decides by."));

    public RuleThreshold Threshold { get; } = new(
        ThresholdShape.Count,
        new("показателей у отдела не больше {0}", "at most {0} {0|indicator|indicators} in a department"),
        RuleLimits.Of(7),
        new(1, 100));

    public IEnumerable<Finding> Evaluate(RuleInput input) =>
        from department in input.Plan.Departments
        let rows = Gap.Rows(department).ToList()
        let most = input.Limit(this)
        where rows.Count > most
        select Kind.At(rows[most].Cell, department.Name, department.Name, rows.Count, most);
}
