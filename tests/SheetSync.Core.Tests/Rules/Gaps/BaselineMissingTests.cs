using SheetSync.Core.Rules.Gaps;

namespace SheetSync.Core.Tests.Rules.Gaps;

public sealed class BaselineMissingTests
{
    private readonly BaselineMissing rule = new();

    [Fact]
    public void Row_WithoutABaseline_Warns() =>
        RuleRun.Sales(rule, d => d.Indicator("Revenue").Indicator(null))
            .ShouldBe([
                "Sales!A2 — “Revenue” has no figure of last year. Enter it: without a baseline nobody sees how bold the target is.",
                "Sales!A3 — “—” has no figure of last year. Enter it: without a baseline nobody sees how bold the target is.",
            ]);

    [Fact]
    public void Row_WithABaselineOfZero_IsFine() => RuleRun.Sales(rule, d => d.Indicator("Revenue", i => i.Baseline(0))).ShouldBeEmpty();
}
