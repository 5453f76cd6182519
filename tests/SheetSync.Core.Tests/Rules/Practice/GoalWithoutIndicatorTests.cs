using SheetSync.Core.Rules.Practice;

namespace SheetSync.Core.Tests.Rules.Practice;

public sealed class GoalWithoutIndicatorTests
{
    private readonly GoalWithoutIndicator rule = new();

    [Fact]
    public void Goal_WithAResultOnly_Warns() =>
        RuleRun.Sales(rule, d => d.Goal("Open an office", result: "It works"))
            .ShouldBe(["Sales!A2 — Goal “Open an office” is tied to no indicator. Name the indicator of the department that will show it is reached."]);

    [Fact]
    public void Goal_WithAnIndicatorOrWithNeither_IsNotNamedHere() =>
        RuleRun.Sales(rule, d => d.Goal("Grow", indicator: "Revenue").Goal("A gap already")).ShouldBeEmpty();
}
