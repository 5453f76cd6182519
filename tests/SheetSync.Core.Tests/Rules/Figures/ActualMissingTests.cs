using SheetSync.Core.Plan;
using SheetSync.Core.Rules.Figures;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Rules.Figures;

public sealed class ActualMissingTests
{
    private readonly ActualMissing rule = new();

    private static readonly Func<PlanBuilder, PlanBuilder> Plan = p => p.Department("Sales", d => d
        .Indicator("Revenue", i => i.Target(120).Actual("10 . 10")));

    [Theory]
    [InlineData("2027-03-09", null)]
    [InlineData("2027-03-10", "February")]
    [InlineData("2027-05-09", "February")] // April is not late yet
    [InlineData("2027-05-10", "February, April")]
    public void Month_FromTheTenthOfTheNext_Warns(string today, string? months) =>
        RuleRun.Messages(rule, Plan, DateOnly.Parse(today)).ShouldBe(months is null
            ? []
            : [$"Sales!K2 — “Revenue”: no actual for {months}. Enter it: the month is over and the indicator is not judged."]);

    [Theory]
    [InlineData("2027-03-19", 0)]
    [InlineData("2027-03-20", 1)]
    public void Month_WorkbookSetsTheTwentieth_WarnsFromThen(string today, int expected) =>
        RuleRun.Messages(rule, Plan, DateOnly.Parse(today), limits: RuleLimits.Of(20)).Count.ShouldBe(expected);

    [Fact]
    public void Month_NotPlanned_IsNotMissed() =>
        RuleRun.Sales(rule, d => d.Indicator("A", i => i.Plan(". 10 10 10").Actual(". 1 1 1"))).ShouldBeEmpty();
}
