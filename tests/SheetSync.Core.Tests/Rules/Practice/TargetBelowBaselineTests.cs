using SheetSync.Core.Rules.Practice;

namespace SheetSync.Core.Tests.Rules.Practice;

public sealed class TargetBelowBaselineTests
{
    private readonly TargetBelowBaseline rule = new();

    [Fact]
    public void Target_WorseByItsDirection_Warns() =>
        RuleRun.Sales(rule, d => d
                .Indicator("Revenue", i => i.Baseline(120).Target(100))
                .Indicator("Turnover", i => i.Unit("%").Lower().Baseline(0.12m).Target(0.155m)))
            .ShouldBe([
                "Sales!G2 — “Revenue”: the annual target 100 is worse than last year’s 120. Check the figures and the direction (better: higher or lower).",
                "Sales!G3 — “Turnover”: the annual target 15.5% is worse than last year’s 12%. Check the figures and the direction (better: higher or lower).",
            ]);

    [Fact]
    public void Target_EqualBetterOrAlone_IsFine() =>
        RuleRun.Sales(rule, d => d
            .Indicator("A", i => i.Baseline(100).Target(100)).Indicator("B", i => i.Lower().Baseline(5).Target(4))
            .Indicator("C", i => i.Target(1)).Indicator("D", i => i.Baseline(1))).ShouldBeEmpty();
}
