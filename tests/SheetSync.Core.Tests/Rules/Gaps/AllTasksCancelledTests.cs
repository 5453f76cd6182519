using SheetSync.Core.Rules.Gaps;

namespace SheetSync.Core.Tests.Rules.Gaps;

public sealed class AllTasksCancelledTests
{
    private readonly AllTasksCancelled rule = new();

    [Fact]
    public void Tasks_AllCancelled_AreAGap() =>
        RuleRun.Sales(rule, d => d.Task("A", t => t.Cancelled()).Task("B", t => t.Cancelled()))
            .ShouldBe(["Sales!A2 — “Sales”: all tasks are cancelled (2). Add tasks that lead to the goals of the department."]);

    [Fact]
    public void Tasks_OneLeftOrNone_AreNotNamedHere()
    {
        RuleRun.Sales(rule, d => d.Task("A", t => t.Cancelled()).Task("B")).ShouldBeEmpty();
        RuleRun.Sales(rule, d => d).ShouldBeEmpty();
    }
}
