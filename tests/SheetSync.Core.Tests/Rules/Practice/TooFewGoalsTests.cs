using SheetSync.Core.Rules.Practice;

namespace SheetSync.Core.Tests.Rules.Practice;

public sealed class TooFewGoalsTests
{
    private readonly TooFewGoals rule = new();

    [Fact]
    public void Goals_One_Warns() =>
        RuleRun.Sales(rule, d => d.Goal("Be the best"))
            .ShouldBe(["Sales!A2 — “Sales”: one goal for the year, “Be the best”. Split it or add another: two to seven goals can be steered."]);

    [Fact]
    public void Goals_NoneOrTwo_AreNotNamedHere()
    {
        RuleRun.Sales(rule, d => d).ShouldBeEmpty();
        RuleRun.Sales(rule, d => d.Goal("A").Goal("B")).ShouldBeEmpty();
    }
}
