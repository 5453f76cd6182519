using SheetSync.Core.Rules.Gaps;

namespace SheetSync.Core.Tests.Rules.Gaps;

public sealed class TaskWithoutDateTests
{
    private readonly TaskWithoutDate rule = new();

    [Fact]
    public void Task_WithoutADate_IsAGap() =>
        RuleRun.Sales(rule, d => d.Task("Call"))
            .ShouldBe(["Sales!A2 — Task “Call” has neither a milestone nor a due date. Mark the month of its result, or enter a due date."]);

    [Fact]
    public void Task_DatedOrCancelled_IsFine() =>
        RuleRun.Sales(rule, d => d
            .Task("A", t => t.Milestone(3)).Task("B", t => t.Due("2027-03-31")).Task("C", t => t.Cancelled())).ShouldBeEmpty();
}
