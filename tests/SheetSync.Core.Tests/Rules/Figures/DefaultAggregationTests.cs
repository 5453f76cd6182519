using SheetSync.Core.Rules.Figures;

namespace SheetSync.Core.Tests.Rules.Figures;

public sealed class DefaultAggregationTests
{
    private readonly DefaultAggregation rule = new();

    [Fact]
    public void Row_WithoutARollup_IsAHintThatNamesTheDefault() =>
        RuleRun.Sales(rule, d => d
                .Indicator("Margin", i => i.Average().With(x => x with { AggregationIsDefault = true })))
            .ShouldBe(["Sales!A2 — “Margin”: how months roll up to the year is not said, “average” is used. Enter it in the column “Rollup”: sum, average or last."]);

    [Fact]
    public void Row_ThatSaysIt_IsFine() => RuleRun.Sales(rule, d => d.Indicator("Revenue", i => i.Sum())).ShouldBeEmpty();
}
