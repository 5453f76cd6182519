using SheetSync.Core.Plan;
using SheetSync.Core.Rules.Gaps;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Tests.Rules.Gaps;

public sealed class NoGoalsTests
{
    private readonly NoGoals rule = new();

    [Fact]
    public void Tab_WithoutGoals_IsAGap() =>
        RuleRun.Sales(rule, d => d).ShouldBe(["Settings!A1 — “Sales”: not a single goal. Add 2 to 7 goals for the year."]);

    [Fact]
    public void Advice_FollowsTheWorkbooksThresholds() =>
        RuleRun.Messages(rule, p => p.Settings(s => s with
        {
            RuleThresholds = new Dictionary<string, RuleLimits> { ["SS0301"] = RuleLimits.Of(5), ["SS0302"] = RuleLimits.Of(3) },
        }).Department("Sales"), language: Language.Ru).ShouldBe(["Settings!A1 — «Sales»: нет ни одной цели. Добавьте от 3 до 5 целей на год."]);

    [Fact]
    public void Tab_WithAGoalOrMissingAltogether_IsNotNamedHere()
    {
        RuleRun.Sales(rule, d => d.Goal("Grow")).ShouldBeEmpty();
        RuleRun.Sales(rule, d => d.WithoutTab()).ShouldBeEmpty();
    }
}
