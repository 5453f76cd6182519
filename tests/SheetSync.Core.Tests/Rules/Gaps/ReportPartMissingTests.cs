using SheetSync.Core.Rules.Gaps;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Tests.Rules.Gaps;

public sealed class ReportPartMissingTests
{
    private readonly ReportPartMissing rule = new();

    [Fact]
    public void Report_WithBlankParts_WarnsForEach() =>
        RuleRun.Sales(rule, d => d.Report("Good", "Fast", null, " ", "More"), Language.Ru)
            .ShouldBe([
                "Sales!A2 — «Sales»: в отчёте за год не заполнено — слабые стороны. Впишите два-три предложения.",
                "Sales!A2 — «Sales»: в отчёте за год не заполнено — рынок. Впишите два-три предложения.",
            ]);

    [Fact]
    public void Report_FilledOrNotInTheTab_IsFine()
    {
        RuleRun.Sales(rule, d => d.Report("Good", "Fast", "Few", "Flat", "More")).ShouldBeEmpty();
        RuleRun.Sales(rule, d => d).ShouldBeEmpty();
    }
}
