using SheetSync.Core.Rules.Gaps;

namespace SheetSync.Core.Tests.Rules.Gaps;

public sealed class TaskWithoutGoalTests
{
    private readonly TaskWithoutGoal rule = new();

    [Fact]
    public void Task_WithoutAGoal_IsAGapAlsoWithAnIndicator() =>
        RuleRun.Sales(rule, d => d.Goal("Grow").Task("Call", t => t.Indicator("Revenue")))
            .ShouldBe(["Sales!A3 — Task “Call” names no goal. Enter the goal of the department that it serves."]);

    [Fact]
    public void Task_WithAGoalOrInADepartmentWithoutGoalsAnIndicator_IsFine()
    {
        RuleRun.Sales(rule, d => d.Goal("Grow").Task("Call", t => t.Goal("Grow"))).ShouldBeEmpty();
        RuleRun.Sales(rule, d => d.Task("Call", t => t.Indicator("Revenue"))).ShouldBeEmpty();
    }
}
