using SheetSync.Core.Plan;
using SheetSync.Core.Rules.Practice;
using SheetSync.Core.Texts;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Rules.Practice;

public sealed class TooManyGoalsTests
{
    private readonly TooManyGoals rule = new();

    [Fact]
    public void Goals_Eight_WarnAtTheEighth() =>
        RuleRun.Sales(rule, d => Many(d, 8))
            .ShouldBe(["Sales!A9 — “Sales”: 8 goals for the year. Keep at most 7: make the others tasks or leave them for next year."]);

    [Theory]
    [InlineData(8, "8 целей на год.")]
    [InlineData(21, "21 цель на год.")]
    [InlineData(22, "22 цели на год.")]
    public void Goals_InRussian_HaveTheRightForm(int count, string expected) =>
        RuleRun.Sales(rule, d => Many(d, count), Language.Ru).ShouldHaveSingleItem().ShouldContain(expected);

    [Fact]
    public void Goals_WorkbookSetsFive_TheSixthWarns()
    {
        RuleRun.Sales(rule, d => Many(d, 5), limits: RuleLimits.Of(5)).ShouldBeEmpty();
        RuleRun.Sales(rule, d => Many(d, 6), limits: RuleLimits.Of(5))
            .ShouldBe(["Sales!A7 — “Sales”: 6 goals for the year. Keep at most 5: make the others tasks or leave them for next year."]);
    }

    [Fact]
    public void Goals_Seven_AreFine() => RuleRun.Sales(rule, d => Many(d, 7)).ShouldBeEmpty();

    private static DepartmentBuilder Many(DepartmentBuilder d, int count) =>
        Enumerable.Range(1, count).Aggregate(d, (x, n) => x.Goal($"Goal {n}"));
}
