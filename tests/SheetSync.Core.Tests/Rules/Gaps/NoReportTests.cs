using SheetSync.Core.Rules.Gaps;

namespace SheetSync.Core.Tests.Rules.Gaps;

public sealed class NoReportTests
{
    private readonly NoReport rule = new();

    [Fact]
    public void Tab_WithNothingOfLastYear_Warns() =>
        RuleRun.Sales(rule, d => d)
            .ShouldBe(["Settings!A1 — “Sales”: neither a figure of last year nor a year report. Add a block “Year report”."]);

    [Fact]
    public void Tab_WithARowOrAReportOrMissing_IsNotNamedHere()
    {
        RuleRun.Sales(rule, d => d.Indicator("Revenue")).ShouldBeEmpty();
        RuleRun.Sales(rule, d => d.Report()).ShouldBeEmpty();
        RuleRun.Sales(rule, d => d.WithoutTab()).ShouldBeEmpty();
    }
}
