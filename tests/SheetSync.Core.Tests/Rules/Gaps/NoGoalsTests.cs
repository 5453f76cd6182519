using SheetSync.Core.Rules.Gaps;

namespace SheetSync.Core.Tests.Rules.Gaps;

public sealed class NoGoalsTests
{
    private readonly NoGoals rule = new();

    [Fact]
    public void Tab_WithoutGoals_IsAGap() =>
        RuleRun.Sales(rule, d => d).ShouldBe(["Settings!A1 — “Sales”: not a single goal. Add 2–7 goals for the year."]);

    [Fact]
    public void Tab_WithAGoalOrMissingAltogether_IsNotNamedHere()
    {
        RuleRun.Sales(rule, d => d.Goal("Grow")).ShouldBeEmpty();
        RuleRun.Sales(rule, d => d.WithoutTab()).ShouldBeEmpty();
    }
}
