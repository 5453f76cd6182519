using SheetSync.Core.Plan;
using SheetSync.Core.Rules.Gaps;

namespace SheetSync.Core.Rules.Practice;

/// <summary>More than seven indicators in a department.</summary>
public sealed class TooManyIndicators : IReadinessRule
{
    private const int Most = 7;

    public FindingKind Kind { get; } = new(
        "SS0303",
        Severity.Warning,
        new("Слишком много показателей", "Too many indicators"),
        new(
            "«{0}»: {1} {1|показатель|показателя|показателей}. Оставьте не больше семи, по которым отдел действительно принимает решения.",
            "“{0}”: {1} {1|indicator|indicators}. Keep at most seven, those the department really decides by."));

    public IEnumerable<Finding> Evaluate(RuleInput input) =>
        from department in input.Plan.Departments
        let rows = Gap.Rows(department).ToList()
        where rows.Count > Most
        select Kind.At(rows[Most].Cell, department.Name, department.Name, rows.Count);
}
