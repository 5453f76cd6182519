using SheetSync.Core.Plan;
using SheetSync.Core.Rules.Practice;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Rules.Practice;

public sealed class LeaderDoesEverythingTests
{
    private readonly LeaderDoesEverything rule = new();

    private static DepartmentBuilder Four(DepartmentBuilder d, string last) => d.Leader("Ann")
        .Task("A", t => t.Owner("Ann")).Task("B", t => t.Owner("Ann;Bob")).Task("C", t => t.Owner("Ann")).Task("D", t => t.Owner(last));

    [Fact]
    public void Leader_AccountableForAllOfFour_Warns() =>
        RuleRun.Sales(rule, d => Four(d, "Ann").Task("Cancelled", t => t.Owner("Bob").Cancelled()))
            .ShouldBe(["Settings!A1 — “Sales”: the leader, Ann, is accountable for all tasks (4). Hand some over to people of the department."]);

    [Fact]
    public void Leader_WithOneTaskOfAnother_IsFine() => RuleRun.Sales(rule, d => Four(d, "Bob;Ann")).ShouldBeEmpty();

    [Fact]
    public void Leader_WorkbookSetsFive_FourAreFine()
    {
        RuleRun.Sales(rule, d => Four(d, "Ann"), limits: RuleLimits.Of(5)).ShouldBeEmpty();
        RuleRun.Sales(rule, d => Four(d, "Ann").Task("E", t => t.Owner("Ann")), limits: RuleLimits.Of(5)).Count.ShouldBe(1);
    }

    [Fact]
    public void Leader_WithThreeTasks_IsFine() =>
        RuleRun.Sales(rule, d => d.Leader("Ann").Task("A", t => t.Owner("Ann")).Task("B", t => t.Owner("Ann")).Task("C", t => t.Owner("Ann"))).ShouldBeEmpty();
}
