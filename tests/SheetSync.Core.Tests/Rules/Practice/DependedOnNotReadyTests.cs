using SheetSync.Core.Plan;
using SheetSync.Core.Rules.Practice;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Rules.Practice;

public sealed class DependedOnNotReadyTests
{
    private readonly DependedOnNotReady rule = new();

    private static readonly DateOnly Session = new(2027, 4, 22);

    private static PlanBuilder Plan(PlanBuilder p, params string[] silenced) => p
        .Settings(s => s with { SessionDate = Session, SilencedRules = silenced.ToHashSet() })
        .Department("Sales", d => d.DependedOn().Indicator("A", i => i.Complete()).Goal("Grow", "A").Task("Call", t => t.Goal("Grow").Owner("Ann")))
        .Department("Staff");

    [Theory]
    [InlineData(-8, 0)]
    [InlineData(-7, 1)]
    [InlineData(0, 1)]
    [InlineData(30, 1)]
    public void Department_NotReady_WarnsFromSevenDaysBefore(int days, int expected) =>
        RuleRun.Messages(rule, p => Plan(p), Session.AddDays(days)).Count.ShouldBe(expected);

    [Theory]
    [InlineData(-15, 0)]
    [InlineData(-14, 1)]
    public void Department_WorkbookSetsTwoWeeks_WarnsFromThen(int days, int expected) =>
        RuleRun.Messages(rule, p => Plan(p), Session.AddDays(days), limits: RuleLimits.Of(14)).Count.ShouldBe(expected);

    [Fact]
    public void Message_NamesDepartmentAndSession() =>
        RuleRun.Messages(rule, p => Plan(p)).ShouldBe([
            "Settings!A1 — “Sales”: others depend on this department and its plan is not ready (session on 22 Apr 2027). Help it first."]);

    [Fact]
    public void Department_ReadyBecauseItsOneGapIsSilenced_IsFine() => RuleRun.Messages(rule, p => Plan(p, "SS0210")).ShouldBeEmpty();

    [Fact]
    public void Workbook_WithoutASession_IsNotJudged() =>
        RuleRun.Messages(rule, p => p.Department("Sales", d => d.DependedOn())).ShouldBeEmpty();
}
