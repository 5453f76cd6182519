using SheetSync.Core.Plan;
using SheetSync.Core.Rules.Practice;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Rules.Practice;

public sealed class WeightsOffTotalTests
{
    private readonly WeightsOffTotal rule = new();

    [Theory]
    [InlineData("0.5 0.3 0.15", "0.95", "1")]
    [InlineData("5 3 2.5", "10.5", "10")]
    [InlineData("50 30 18", "98", "100")]
    public void Weights_CloseToATotal_Warn(string weights, string sum, string total) =>
        RuleRun.Sales(rule, d => Weighted(d, weights))
            .ShouldBe([$"Sales!A2 — “Sales”: the weights sum to {sum}, probably meant to be {total}. Correct the weights."]);

    [Theory]
    [InlineData("0.5 0.3 0.2")]
    [InlineData("50 30 20")]
    [InlineData("50 30 14")] // 94: more than 5 % away
    [InlineData("1 1 1")]
    [InlineData("")]
    public void Weights_ExactOrFarAway_AreFine(string weights) => RuleRun.Sales(rule, d => Weighted(d, weights)).ShouldBeEmpty();

    [Fact]
    public void Weights_OfDepartments_AreLookedAtToo() =>
        RuleRun.Messages(rule, p => p.Department("Sales", d => d.Weight(60)).Department("Staff", d => d.Weight(39)))
            .ShouldBe(["Settings!A1 — “Departments”: the weights sum to 99, probably meant to be 100. Correct the weights."]);

    [Theory]
    [InlineData("50 30 14", "0.1", 1)] // 94 is 6 % away, the workbook takes 10 % for a slip
    [InlineData("50 30 18", "0.01", 0)] // 98 is 2 % away
    public void Weights_WorkbookSetsTheDistance_ThatCounts(string weights, string limit, int expected) =>
        RuleRun.Sales(rule, d => Weighted(d, weights), limits: RuleLimits.Of(decimal.Parse(limit))).Count.ShouldBe(expected);

    private static DepartmentBuilder Weighted(DepartmentBuilder d, string weights) =>
        weights.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(d, (x, w) => x.Indicator($"Weighs {w}", i => i.Weight(decimal.Parse(w))));
}
