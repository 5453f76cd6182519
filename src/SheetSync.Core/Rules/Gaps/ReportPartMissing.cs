using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Rules.Gaps;

/// <summary>Criterion report: a year report with a blank part, one finding a part. Warns.</summary>
public sealed class ReportPartMissing : IReadinessRule
{
    /// <summary>In the order of <see cref="YearReport.Parts"/>.</summary>
    private static readonly LocalText[] Names =
    [
        new("итоги", "the results"),
        new("сильные стороны", "the strengths"),
        new("слабые стороны", "the weaknesses"),
        new("рынок", "the market"),
        new("выводы", "the conclusions"),
    ];

    public FindingKind Kind { get; } = new(
        "SS0213",
        Severity.Warning,
        new("Отчёт за год заполнен не полностью", "Incomplete year report"),
        new(
            "«{0}»: в отчёте за год не заполнено — {1}. Впишите два-три предложения.",
            "“{0}”: the year report lacks {1}. Write two or three sentences."));

    public IEnumerable<Finding> Evaluate(RuleInput input) =>
        from department in input.Plan.Departments
        from name in Blank(department.Report)
        select Kind.At(department.Report?.Cell ?? department.Cell, department.Name, department.Name, name);

    private static IEnumerable<LocalText> Blank(YearReport? report) =>
        report is null ? [] : Names.Where((_, at) => string.IsNullOrWhiteSpace(report.Parts[at]));
}
