using SheetSync.Core.Plan;
using SheetSync.Core.Rules.Practice;
using SheetSync.Core.Texts;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Rules.Practice;

public sealed class KeyTasksOutOfRangeTests
{
    private readonly KeyTasksOutOfRange rule = new();

    private static DepartmentBuilder Keys(DepartmentBuilder d, params int[] months) =>
        months.Select((m, n) => (m, n)).Aggregate(d.Leader("Ann").UsesKeyMonths(), (x, k) => x.Task($"Task {k.n}", t => t.Owner("Ann").KeyIn(k.m)));

    [Fact]
    public void Months_WithTooFewOrTooMany_WarnOnceForTheLeader()
    {
        // January 3, February 4 are fine; March 5; April has begun without any; May has not begun; June has 1 already.
        RuleRun.Sales(rule, d => Keys(d, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 6))
            .ShouldBe(["Settings!A1 — Ann: a leader should have 3–4 key tasks a month, now: March — 5, April — 0, June — 1. Mark them in the column “key in month”."]);
        RuleRun.Sales(rule, d => Keys(d, 1, 1, 1, 2, 2, 2, 3, 3, 3), Language.Ru).ShouldHaveSingleItem().ShouldContain("сейчас: апрель — 0.");
    }

    [Fact]
    public void Months_NeighboursOfOneCount_AreToldTogether() =>
        RuleRun.Sales(rule, d => Keys(d, 4, 4, 4), Language.Ru).ShouldHaveSingleItem().ShouldContain("сейчас: январь–март — 0.");

    [Fact]
    public void Department_WithoutKeyMonthsOrALeader_IsNotJudged()
    {
        RuleRun.Sales(rule, d => d.Leader("Ann").UsesKeyMonths().Task("A", t => t.Owner("Ann"))).ShouldBeEmpty(); // the column is blank
        RuleRun.Sales(rule, d => d.Leader("Ann").Task("A", t => t.Owner("Ann").KeyIn(1))).ShouldBeEmpty();
        RuleRun.Sales(rule, d => d.UsesKeyMonths()).ShouldBeEmpty();
    }

    [Fact]
    public void Months_WorkbookSetsAnotherRange_ThatCounts()
    {
        // As of 15 April: January 1, February 5, March 2, April 3.
        var months = new[] { 1, 2, 2, 2, 2, 2, 3, 3, 4, 4, 4 };
        RuleRun.Sales(rule, d => Keys(d, months), limits: new(1, 5)).ShouldBeEmpty();
        RuleRun.Sales(rule, d => Keys(d, months), limits: new(2, 2)).ShouldHaveSingleItem()
            .ShouldContain("should have 2 key tasks a month, now: January — 1, February — 5, April — 3.");
    }

    [Fact]
    public void Months_InRange_AreFine() => RuleRun.Sales(rule, d => Keys(d, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4)).ShouldBeEmpty();
}
