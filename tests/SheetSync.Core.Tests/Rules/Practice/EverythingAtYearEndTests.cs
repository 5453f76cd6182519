using SheetSync.Core.Rules.Practice;

namespace SheetSync.Core.Tests.Rules.Practice;

public sealed class EverythingAtYearEndTests
{
    private readonly EverythingAtYearEnd rule = new();

    [Fact]
    public void Milestones_AllInTheLastFiscalMonth_Warn() =>
        RuleRun.Messages(rule, p => p.Year(2027, firstMonth: 4).Department("Sales", d => d.Task("Warehouse", t => t.Milestone(12).Milestone(12))))
            .ShouldBe(["Sales!S2 — Task “Warehouse”: all milestones stand in March, the last month of the year. Add a milestone on the way."]);

    [Fact]
    public void Milestones_OneEarlierOrNothingLeftToDo_AreFine() =>
        RuleRun.Sales(rule, d => d
            .Task("A", t => t.Milestone(11).Milestone(12)).Task("B", t => t.Milestone(12).Done())
            .Task("C", t => t.Milestone(12).Cancelled()).Task("D", t => t.Due("2027-12-31"))).ShouldBeEmpty();
}
