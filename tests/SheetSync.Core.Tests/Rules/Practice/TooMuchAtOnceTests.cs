using SheetSync.Core.Plan;
using SheetSync.Core.Rules.Practice;
using SheetSync.Core.Texts;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Rules.Practice;

public sealed class TooMuchAtOnceTests
{
    private readonly TooMuchAtOnce rule = new();

    private static PlanBuilder ThreeInMarch(PlanBuilder p, string third = "Ann") => p.People("Ann", "Bob")
        .Department("Sales", d => d.Task("Price list", t => t.Owner("Ann").Milestone(3)).Task("CRM", t => t.Owner("Ann").Milestone(3)))
        .Department("Staff", d => d.Task("Bonus", t => t.Owner(third + ";Bob").Milestone(3).Milestone(5)));

    [Fact]
    public void Person_WithThreeTasksInAMonth_WarnsOverAllDepartments()
    {
        RuleRun.Messages(rule, p => ThreeInMarch(p)).ShouldBe([
            "Staff!J2 — Ann: 3 tasks with a milestone in March (Price list, CRM, Bonus). "
            + "More than 2 at once rarely succeed: move a milestone or hand a task over."]);
        RuleRun.Messages(rule, p => ThreeInMarch(p), language: Language.Ru)[0].ShouldContain("3 задачи с вехой за март");
    }

    [Fact]
    public void Person_WithTwo_WhereTheWorkbookSetsOne_Warns()
    {
        RuleRun.Messages(rule, p => ThreeInMarch(p, third: "Bob"), limits: RuleLimits.Of(1)).ShouldHaveSingleItem().ShouldContain("Ann: 2 tasks");
        RuleRun.Messages(rule, p => ThreeInMarch(p), limits: RuleLimits.Of(3)).ShouldBeEmpty();
    }

    [Fact]
    public void Person_WithTwo_IsFine() => RuleRun.Messages(rule, p => ThreeInMarch(p, third: "Bob")).ShouldBeEmpty();

    [Fact]
    public void Tasks_NotOpen_DoNotCount() =>
        RuleRun.Messages(rule, p => ThreeInMarch(p, third: "Bob")
            .Department("Lab", d => d.Task("Test", t => t.Owner("Ann").Milestone(3).OnHold()))).ShouldBeEmpty();
}
