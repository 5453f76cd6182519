using SheetSync.Core.Plan;
using SheetSync.Core.Rules.Practice;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Rules.Practice;

public sealed class TooManyIndicatorsTests
{
    private readonly TooManyIndicators rule = new();

    [Fact]
    public void Indicators_Eight_WarnAtTheEighth() =>
        RuleRun.Sales(rule, d => Many(d, 8))
            .ShouldBe(["Sales!A9 — “Sales”: 8 indicators. Keep at most 7, those the department really decides by."]);

    [Fact]
    public void Indicators_WorkbookSetsThree_TheFourthWarns()
    {
        RuleRun.Sales(rule, d => Many(d, 4), limits: RuleLimits.Of(3)).ShouldHaveSingleItem().ShouldContain("at most 3");
        RuleRun.Sales(rule, d => Many(d, 3), limits: RuleLimits.Of(3)).ShouldBeEmpty();
    }

    [Fact]
    public void Indicators_SevenRows_AreFine() =>
        RuleRun.Sales(rule, d => Many(d, 7).Indicator("Named", i => i.With(x => x with { HasRow = false }))).ShouldBeEmpty();

    private static DepartmentBuilder Many(DepartmentBuilder d, int count) =>
        Enumerable.Range(1, count).Aggregate(d, (x, n) => x.Indicator($"Indicator {n}"));
}
