using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Overdue;

/// <summary>Each clause of domain.md §6 on a plan as it stands, without history.</summary>
public sealed class OverdueEngineTests
{
    private static readonly DateOnly Today = new(2027, 4, 10);

    private static OverdueReport Evaluate(
        Func<TaskBuilder, TaskBuilder> task, DateOnly? today = null, Func<WorkbookSettings, WorkbookSettings>? settings = null) =>
        OverdueEngine.Evaluate(
            APlan.Of(p => p.Settings(settings ?? (s => s)).Department("Sales", d => d.Task("Sign the contract", task))), today ?? Today);

    [Fact]
    public void Task_PastItsDueDate_IsOverdueByDaysSinceThen()
    {
        var report = Evaluate(t => t.Due("2027-03-31"));
        var item = report.Items.ShouldHaveSingleItem();
        (item.Id, item.Kind, item.Title, item.Due, item.Days, item.Level, item.TimesMoved, item.FirstDue, item.Cell.A1)
            .ShouldBe(("SAL-1", OverdueKind.Task, "Sign the contract", new(2027, 3, 31), 10, 1, 0, new(2027, 3, 31), "A2"));
        report.Tasks.ShouldBe(1);
        report.Flags[item.Task.Id].ShouldBe(new TaskFlag(10, DueThisMonth: false));
        report.Postponed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2027-04-09", 0, 1)]
    [InlineData("2027-04-10", 0, 0)] // due today is not yet overdue
    [InlineData("2027-04-08", 2, 0)] // today > due + grace: 10 > 10 is false
    [InlineData("2027-04-07", 2, 1)]
    [InlineData("2027-04-07", int.MaxValue, 0)]
    [InlineData("9999-12-31", 30, 0)]
    public void Task_WithinGrace_IsNotOverdue(string due, int grace, int expected) =>
        Evaluate(t => t.Due(due), settings: s => s with { GraceDays = grace }).Items.Count.ShouldBe(expected);

    [Fact]
    public void Grace_DoesNotShortenTheDays() =>
        Evaluate(t => t.Due("2027-03-31"), settings: s => s with { GraceDays = 5 }).Items[0].Days.ShouldBe(10);

    [Fact]
    public void Milestone_IsDueOnTheLastDayOfItsMonth()
    {
        var item = Evaluate(t => t.Milestone(3, "Draft").Milestone(4, "Final")).Items.ShouldHaveSingleItem();
        (item.Id, item.Kind, item.Title, item.Due, item.Days, item.Cell.A1)
            .ShouldBe(("SAL-1/3", OverdueKind.Milestone, "Draft", new(2027, 3, 31), 10, "J2"));
    }

    [Fact]
    public void Milestone_Bare_IsCalledLikeItsTask() => Evaluate(t => t.Milestone(3)).Items[0].Title.ShouldBe("Sign the contract");

    [Theory]
    [InlineData(2028, 1, 2, "2028-02-29")] // a leap year
    [InlineData(2027, 1, 2, "2027-02-28")]
    [InlineData(2027, 4, 11, "2028-02-29")] // February of a year that starts in April 2027
    [InlineData(2027, 4, 9, "2027-12-31")]
    public void Milestone_DueDate_FollowsTheFiscalYear(int year, int firstMonth, int month, string due)
    {
        var plan = APlan.Of(p => p.Year(year, firstMonth).Department("Sales", d => d.Task("Any", t => t.Milestone(month))));
        var lastDay = DateOnly.Parse(due);
        OverdueEngine.Evaluate(plan, lastDay).Items.ShouldBeEmpty();
        OverdueEngine.Evaluate(plan, lastDay.AddDays(1)).Items.ShouldHaveSingleItem().Due.ShouldBe(lastDay);
    }

    [Fact]
    public void Milestones_TwoInOneMonth_HaveIdsOfTheirOwn() =>
        Evaluate(t => t.Milestone(3, "Draft").Milestone(3, "Review").Milestone(2)).Items.Select(i => i.Id)
            .ShouldBe(["SAL-1/2", "SAL-1/3", "SAL-1/3-2"]);

    [Fact]
    public void NothingThatIsSettled_IsOverdue()
    {
        Evaluate(t => t.Due("2027-03-31").Milestone(3).Done()).Items.ShouldBeEmpty();
        Evaluate(t => t.Due("2027-03-31").Milestone(3).Cancelled()).Items.ShouldBeEmpty();
        Evaluate(t => t.Due("2027-03-31").Milestone(3).OnHold()).Items.ShouldBeEmpty();
        Evaluate(t => t.Due("2027-03-31").Progress(1)).Items.ShouldBeEmpty();
        Evaluate(t => t).Items.ShouldBeEmpty();
        Evaluate(t => t.Milestone(2, done: true).Milestone(3)).Items.ShouldHaveSingleItem().Id.ShouldBe("SAL-1/3");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(30, 1)]
    [InlineData(31, 2)]
    [InlineData(60, 2)]
    [InlineData(61, 3)]
    [InlineData(900, 3)]
    public void Level_ByDaysSinceDue(int days, int level) =>
        Evaluate(t => t.Due("2027-03-31"), new DateOnly(2027, 3, 31).AddDays(days)).Items[0].Level.ShouldBe(level);

    [Fact]
    public void Level_WorkbookSetsTheDays() =>
        Evaluate(t => t.Due("2027-03-31"), settings: s => s with { Level2FromDay = 5, Level3FromDay = 10 }).Items[0].Level.ShouldBe(3);

    [Fact]
    public void Tasks_AreCountedOnceAndShownByTheOldest()
    {
        var report = Evaluate(t => t.Due("2027-04-05").Milestone(1).Milestone(3));
        report.Tasks.ShouldBe(1);
        report.Items.Select(i => (i.Id, i.Days)).ShouldBe([("SAL-1/1", 69), ("SAL-1/3", 10), ("SAL-1", 5)]);
        report.Flags.ShouldHaveSingleItem().Value.ShouldBe(new TaskFlag(69, DueThisMonth: false));
    }

    [Theory]
    [InlineData("2027-04-10", true)]
    [InlineData("2027-04-30", true)]
    [InlineData("2027-05-01", false)]
    [InlineData("2028-04-30", false)] // April of another year
    public void Flag_OpenDateInTodaysMonth_IsDueThisMonth(string due, bool flagged)
    {
        var report = Evaluate(t => t.Due(due));
        report.Flags.Values.ShouldBe(flagged ? [new TaskFlag(0, DueThisMonth: true)] : []);
        report.DueThisMonth.Count.ShouldBe(flagged ? 1 : 0);
    }

    [Fact]
    public void Flag_PastButWithinGrace_IsStillDueThisMonth() =>
        Evaluate(t => t.Due("2027-04-08"), settings: s => s with { GraceDays = 5 }).Flags.Values.ShouldBe([new TaskFlag(0, DueThisMonth: true)]);

    [Fact]
    public void Flag_NothingOpenThisMonth_IsAbsent() =>
        Evaluate(t => t.Milestone(4, done: true).Milestone(5).Due("2027-12-31")).Flags.ShouldBeEmpty();

    [Fact]
    public void Items_DepartmentsInTheirOrder_TheOldestFirst()
    {
        var plan = APlan.Of(p => p
            .Department("Sales", d => d.Task("Late", t => t.Due("2027-03-01")).Task("Later", t => t.Due("2027-02-01")))
            .Department("Production", d => d.Task("Latest", t => t.Due("2027-01-01"))));
        var report = OverdueEngine.Evaluate(plan, Today);
        report.Items.Select(i => i.Title).ShouldBe(["Later", "Late", "Latest"]);
        report.Tasks.ShouldBe(3);
    }
}
