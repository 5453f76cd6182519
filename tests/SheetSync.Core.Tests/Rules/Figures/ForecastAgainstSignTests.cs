using SheetSync.Core.Rules.Figures;

namespace SheetSync.Core.Tests.Rules.Figures;

public sealed class ForecastAgainstSignTests
{
    private readonly ForecastAgainstSign rule = new();

    [Fact]
    public void Signs_ThatDiffer_AreAHint() =>
        RuleRun.Sales(rule, d => d.Indicator("Profit", i => i.Plan("10 10").Actual("-4.5")))
            .ShouldBe(["Sales!A2 — “Profit”: planned 10, actual -4.5: the signs differ and the year forecast means little. Check the signs."]);

    [Fact]
    public void Signs_AlikeOrZeroOrNotSummed_AreFine() =>
        RuleRun.Sales(rule, d => d
            .Indicator("A", i => i.Plan("-10").Actual("-4")).Indicator("B", i => i.Plan("0").Actual("-4"))
            .Indicator("C", i => i.Average().Plan("10").Actual("-4"))).ShouldBeEmpty();
}
