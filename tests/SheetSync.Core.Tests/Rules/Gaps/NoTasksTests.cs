using SheetSync.Core.Rules.Gaps;

namespace SheetSync.Core.Tests.Rules.Gaps;

public sealed class NoTasksTests
{
    private readonly NoTasks rule = new();

    [Fact]
    public void Tab_WithoutTasks_IsAGap() =>
        RuleRun.Sales(rule, d => d.Goal("Grow")).ShouldBe(["Settings!A1 — “Sales”: not a single task. Add tasks, each with an owner and dates."]);

    [Fact]
    public void Tab_WithATaskOrMissingAltogether_IsNotNamedHere()
    {
        RuleRun.Sales(rule, d => d.Task("Call")).ShouldBeEmpty();
        RuleRun.Sales(rule, d => d.WithoutTab()).ShouldBeEmpty();
    }
}
