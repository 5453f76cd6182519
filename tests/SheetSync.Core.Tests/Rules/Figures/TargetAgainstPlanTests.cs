using SheetSync.Core.Plan;
using SheetSync.Core.Rules.Figures;

namespace SheetSync.Core.Tests.Rules.Figures;

public sealed class TargetAgainstPlanTests
{
    private readonly TargetAgainstPlan rule = new();

    [Fact]
    public void Target_MoreThanOnePercentOffTheMonths_Warns() =>
        RuleRun.Sales(rule, d => d
                .Indicator("Sum", i => i.Target(100).Plan("50 48.9")) // 98.9
                .Indicator("Average", i => i.Unit("%").Average().Target(0.1m).Plan("0.1 0.2")) // 15 %
                .Indicator("Last", i => i.Last().Target(100).Plan("50 102 .")) // 102
                .Indicator("Zero", i => i.Target(0).Plan("1")))
            .ShouldBe([
                "Sales!G2 — “Sum”: the annual target is 100, but the months give 98.9. Correct one of them, or how months roll up.",
                "Sales!G3 — “Average”: the annual target is 10%, but the months give 15%. Correct one of them, or how months roll up.",
                "Sales!G4 — “Last”: the annual target is 100, but the months give 102. Correct one of them, or how months roll up.",
                "Sales!G5 — “Zero”: the annual target is 0, but the months give 1. Correct one of them, or how months roll up.",
            ]);

    [Theory]
    [InlineData("0.05", 0)] // 96 of 100 is 4 % off
    [InlineData("0.04", 0)]
    [InlineData("0.039", 1)]
    [InlineData("0", 1)]
    public void Target_WorkbookSetsTheTolerance_ThatCounts(string limit, int expected) =>
        RuleRun.Sales(rule, d => d.Indicator("Sum", i => i.Target(100).Plan("50 46")), limits: RuleLimits.Of(decimal.Parse(limit))).Count.ShouldBe(expected);

    [Fact]
    public void Target_WithinOnePercentOrAlone_IsFine() =>
        RuleRun.Sales(rule, d => d
            .Indicator("Sum", i => i.Target(-100).Plan("-50 -51")).Indicator("No months", i => i.Target(100)).Indicator("No target", i => i.Plan("1"))
            .Indicator("Average", i => i.Average().Target(1).Plan("1 1 1")))
            .ShouldBeEmpty();
}
