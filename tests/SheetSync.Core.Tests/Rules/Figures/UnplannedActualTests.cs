using SheetSync.Core.Rules.Figures;

namespace SheetSync.Core.Tests.Rules.Figures;

public sealed class UnplannedActualTests
{
    private readonly UnplannedActual rule = new();

    [Fact]
    public void Actual_InMonthsWithoutAPlan_IsAHint() =>
        RuleRun.Sales(rule, d => d.Indicator("Revenue", i => i.Target(10).Plan("10 . 10").Actual("9 9 9 9")))
            .ShouldBe(["Sales!K2 — “Revenue”: there is an actual but no plan for February, April. Enter the plan of the month, or the actual does not count."]);

    [Fact]
    public void Actual_UnderATargetOrAPlan_IsFine() =>
        RuleRun.Sales(rule, d => d.Indicator("A", i => i.Target(120).Actual("9 9")).Indicator("B", i => i.Plan("9").Actual("9"))).ShouldBeEmpty();
}
