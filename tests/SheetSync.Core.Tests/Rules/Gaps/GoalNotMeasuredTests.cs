using SheetSync.Core.Rules.Gaps;

namespace SheetSync.Core.Tests.Rules.Gaps;

public sealed class GoalNotMeasuredTests
{
    private readonly GoalNotMeasured rule = new();

    [Fact]
    public void Goal_WithNeither_IsAGap() =>
        RuleRun.Sales(rule, d => d.Goal("Be closer", result: " "))
            .ShouldBe(["Sales!A2 — Goal “Be closer” has neither an indicator nor a result. Name the indicator it is measured by, or the expected result."]);

    [Fact]
    public void Goal_WithEither_IsFine() =>
        RuleRun.Sales(rule, d => d.Goal("A", indicator: "Revenue").Goal("B", result: "An office")).ShouldBeEmpty();
}
