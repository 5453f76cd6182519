using SheetSync.Core.Plan;
using SheetSync.Core.Rules.Practice;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Tests.Rules.Practice;

public sealed class TooFewGoalsTests
{
    private readonly TooFewGoals rule = new();

    [Fact]
    public void Goals_One_Warns() =>
        RuleRun.Sales(rule, d => d.Goal("Be the best"))
            .ShouldBe(["Sales!A2 — “Sales”: 1 goal for the year, “Be the best”. Split it or add some, at least 2 in all: then people see where the department is going."]);

    [Fact]
    public void Goals_WorkbookSetsFour_ThreeWarn()
    {
        RuleRun.Sales(rule, d => d.Goal("A").Goal("B").Goal("C"), Language.Ru, RuleLimits.Of(4)).ShouldBe(
            ["Sales!A2 — «Sales»: 3 цели на год — «A». Разбейте их или добавьте до 4: так видно, куда идёт отдел."]);
        RuleRun.Sales(rule, d => d.Goal("A").Goal("B").Goal("C").Goal("D"), limits: RuleLimits.Of(4)).ShouldBeEmpty();
    }

    [Fact]
    public void Goals_NoneOrTwo_AreNotNamedHere()
    {
        RuleRun.Sales(rule, d => d).ShouldBeEmpty();
        RuleRun.Sales(rule, d => d.Goal("A").Goal("B")).ShouldBeEmpty();
    }
}
