using SheetSync.Core.Rules.Figures;

namespace SheetSync.Core.Tests.Rules.Figures;

public sealed class UndefinedAttainmentTests
{
    private readonly UndefinedAttainment rule = new();

    [Fact]
    public void Plan_OfZeroWhereMoreIsBetter_IsAHint() =>
        RuleRun.Sales(rule, d => d.Indicator("New product", i => i.Plan("0 0 0 10").Actual("1 2 3")))
            .ShouldBe(["Sales!A2 — “New product”: the plan of the months so far is 0, so attainment cannot be computed. Enter a plan above 0 or leave those months blank."]);

    [Fact]
    public void Plan_OfZeroWhereLessIsBetterOrNotJudged_IsFine() =>
        RuleRun.Sales(rule, d => d.Indicator("Complaints", i => i.Lower().Plan("0").Actual("0")).Indicator("New", i => i.Plan("0"))).ShouldBeEmpty();
}
