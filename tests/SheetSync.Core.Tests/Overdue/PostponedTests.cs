using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Overdue;

/// <summary>domain.md §6, Postponed: revisions of one task on growing days, as a sheet lives.</summary>
public sealed class PostponedTests
{
    private IReadOnlyDictionary<string, DueHistory> history = new Dictionary<string, DueHistory>();

    /// <summary>The task as it stands on a day; what was seen is remembered for the next call.</summary>
    private OverdueReport On(string day, Func<TaskBuilder, TaskBuilder> describe)
    {
        var today = DateOnly.Parse(day);
        var plan = APlan.WithDepartment(d => d.Task("Sign", t => describe(t.Id("SAL-7"))));
        var report = OverdueEngine.Evaluate(plan, history, today);
        history = DueHistories.Update(history, plan, today);

        // Whether the caller updates the history before or after makes no difference, and updating again changes nothing.
        OverdueEngine.Evaluate(plan, history, today).Postponed.ShouldBe(report.Postponed);
        DueHistories.Update(history, plan, today).ShouldBe(history);
        report.History.ShouldBe(history);
        return report;
    }

    [Fact]
    public void Task_MovedAfterItsDueDate_IsListedWithTheFirst()
    {
        On("2027-03-01", t => t.Due("2027-03-31"));
        On("2027-04-05", t => t.Due("2027-03-31")).Items.Count.ShouldBe(1);
        var report = On("2027-04-10", t => t.Due("2027-06-30"));
        report.Items.ShouldBeEmpty();
        var item = report.Postponed.ShouldHaveSingleItem();
        (item.Id, item.FirstDue, item.Due, item.TimesMoved, item.Days, item.Cleared)
            .ShouldBe(("SAL-7", new(2027, 3, 31), new(2027, 6, 30), 1, 10, false));
    }

    [Fact]
    public void Task_MovedAgainAndAgain_CountsTheMoves()
    {
        On("2027-03-01", t => t.Due("2027-03-31"));
        On("2027-04-10", t => t.Due("2027-04-30"));
        On("2027-04-11", t => t.Due("2027-05-31"));
        var overdue = On("2027-06-05", t => t.Due("2027-05-31"));
        overdue.Postponed.ShouldBeEmpty(); // it is overdue again, by its present date
        (overdue.Items[0].Days, overdue.Items[0].TimesMoved, overdue.Items[0].FirstDue).ShouldBe((5, 2, new DateOnly(2027, 3, 31)));
        On("2027-06-06", t => t.Due("2027-07-31")).Postponed[0].TimesMoved.ShouldBe(3);
    }

    [Fact]
    public void Task_MovedInTime_IsNotPostponed()
    {
        On("2027-03-01", t => t.Due("2027-03-31"));
        On("2027-03-20", t => t.Due("2027-06-30"));
        On("2027-04-10", t => t.Due("2027-06-30")).Postponed.ShouldBeEmpty();
        var late = On("2027-07-01", t => t.Due("2027-06-30")).Items.ShouldHaveSingleItem();
        (late.FirstDue, late.TimesMoved, late.Days).ShouldBe((new DateOnly(2027, 3, 31), 1, 1));
    }

    [Fact]
    public void Task_DateCleared_IsStillListed()
    {
        On("2027-03-01", t => t.Due("2027-03-31"));
        var item = On("2027-04-10", t => t).Postponed.ShouldHaveSingleItem();
        (item.Cleared, item.FirstDue, item.TimesMoved, item.Days).ShouldBe((true, new DateOnly(2027, 3, 31), 1, 10));
        var set = On("2027-04-12", t => t.Due("2027-08-31")).Postponed.ShouldHaveSingleItem();
        (set.Cleared, set.Due, set.TimesMoved, set.Days).ShouldBe((false, new DateOnly(2027, 8, 31), 1, 12)); // the same move, completed
    }

    [Fact]
    public void Task_Settled_IsNoLongerListed()
    {
        On("2027-03-01", t => t.Due("2027-03-31"));
        On("2027-04-10", t => t.Due("2027-06-30"));
        On("2027-04-11", t => t.Due("2027-06-30").OnHold()).Postponed.ShouldBeEmpty();
        On("2027-04-12", t => t.Due("2027-07-30").Done()).Postponed.ShouldBeEmpty();
        On("2027-04-13", t => t.Due("2027-07-30")).Postponed.ShouldHaveSingleItem().TimesMoved.ShouldBe(1); // moved while done: not counted
    }

    [Fact]
    public void Milestone_MovedToALaterMonth_IsKnownByItsText()
    {
        On("2027-01-15", t => t.Milestone(3, "Contract signed").Milestone(6, "Paid"));
        var item = On("2027-04-10", t => t.Milestone(5, "contract  signed!").Milestone(6, "Paid")).Postponed.ShouldHaveSingleItem();
        (item.Id, item.Title, item.FirstDue, item.Due, item.TimesMoved)
            .ShouldBe(("SAL-7/5", "contract  signed!", new(2027, 3, 31), new(2027, 5, 31), 1));
    }

    [Fact]
    public void Milestone_Bare_IsKnownByItsOrder()
    {
        On("2027-01-15", t => t.Milestone(3).Milestone(9));
        var item = On("2027-04-10", t => t.Milestone(7).Milestone(9)).Postponed.ShouldHaveSingleItem();
        (item.Id, item.FirstDue, item.Due).ShouldBe(("SAL-7/7", new(2027, 3, 31), new DateOnly(2027, 7, 31)));
    }

    [Fact]
    public void Milestone_SameTextEveryMonth_IsKnownByItsOrderToo()
    {
        On("2027-01-15", t => t.Milestone(3, "Report").Milestone(6, "Report"));
        On("2027-04-10", t => t.Milestone(5, "Report").Milestone(6, "Report")).Postponed.ShouldHaveSingleItem().Id.ShouldBe("SAL-7/5");
    }

    [Fact]
    public void Milestone_Reworded_StaysTheSame()
    {
        On("2027-01-15", t => t.Milestone(3, "Contract signed"));
        On("2027-04-10", t => t.Milestone(3, "Contract signed by both")).Postponed.ShouldBeEmpty();
        On("2027-04-11", t => t.Milestone(5, "Contract signed by both")).Postponed.ShouldHaveSingleItem().FirstDue.ShouldBe(new(2027, 3, 31));
    }

    [Fact]
    public void Milestone_ClearedAfterItsMonth_IsStillListed()
    {
        On("2027-01-15", t => t.Milestone(3, "Contract signed").Milestone(6));
        var item = On("2027-04-10", t => t.Milestone(6)).Postponed.ShouldHaveSingleItem();
        (item.Id, item.Title, item.Cleared, item.FirstDue, item.TimesMoved, item.Days, item.Cell.A1)
            .ShouldBe(("SAL-7/3-cleared", "Contract signed", true, new(2027, 3, 31), 1, 10, "A2"));
        On("2027-04-11", t => t.Milestone(6).Milestone(8, "Contract signed")).Postponed.ShouldHaveSingleItem().TimesMoved.ShouldBe(1);
    }

    [Fact]
    public void Milestone_ClearedInTimeOrDone_HidesNothing()
    {
        On("2027-01-15", t => t.Milestone(3, "Draft").Milestone(2, "Call").Milestone(6));
        On("2027-03-10", t => t.Milestone(2, "Call", done: true).Milestone(6)).Postponed.ShouldBeEmpty();
        On("2027-03-11", t => t.Milestone(6)).Postponed.ShouldBeEmpty();
        On("2027-05-11", t => t.Milestone(6)).Postponed.ShouldBeEmpty();
    }

    [Fact]
    public void Milestone_PostponedIntoThisMonth_IsFlaggedAndListed()
    {
        On("2027-01-15", t => t.Milestone(3, "Draft"));
        var report = On("2027-04-10", t => t.Milestone(4, "Draft"));
        report.Postponed.Count.ShouldBe(1);
        report.Flags.Values.ShouldBe([new TaskFlag(0, DueThisMonth: true)]);
    }

    [Fact]
    public void TaskGone_ItsHistoryWaitsForItToComeBack()
    {
        On("2027-03-01", t => t.Due("2027-03-31"));
        history = DueHistories.Update(history, APlan.WithDepartment(d => d), new DateOnly(2027, 4, 5));
        On("2027-04-10", t => t.Due("2027-06-30")).Postponed.ShouldHaveSingleItem();
    }

    [Fact]
    public void Keys_OfLongTexts_AreShortAndDiffer()
    {
        var task = new ItemId("SAL-7");
        var one = DueKeys.OfText(task, new string('a', 5000) + "1", 1);
        var other = DueKeys.OfText(task, new string('a', 5000) + "2", 1);
        one.ShouldNotBe(other);
        one.Length.ShouldBeLessThan(120);
        DueKeys.TaskOf(one).ShouldBe("SAL-7");
        DueKeys.TextOf(DueKeys.OfText(task, "Step #2", 2)).ShouldBe("Step #2");
        DueKeys.OfText(task, "Step #2", 1).ShouldNotBe(DueKeys.OfText(task, "Step", 2));
        DueKeys.TextOf(DueKeys.OfBare(task, 1)).ShouldBeNull();
    }
}
