using SheetSync.Core.Rules.Gaps;

namespace SheetSync.Core.Tests.Rules.Gaps;

public sealed class GoalWithoutTaskTests
{
    private readonly GoalWithoutTask rule = new();

    [Fact]
    public void Goal_ThatNoTaskServes_IsAGap() =>
        RuleRun.Sales(rule, d => d.Goal("Grow").Task("Call"))
            .ShouldBe(["Sales!A2 — Goal “Grow” has no task. Add at least one task that leads to it and name this goal there."]);

    [Fact]
    public void Goal_WithATask_IsFine() => RuleRun.Sales(rule, d => d.Goal("Grow").Task("Call", t => t.Goal("Grow"))).ShouldBeEmpty();
}
