using SheetSync.Core.History;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.History;

/// <summary>Milestones are known by their task and text, bare ones by their order (domain.md §4).</summary>
public sealed class MilestoneChangesTests
{
    private static string[] Between(
        Func<TaskBuilder, TaskBuilder> before, Func<TaskBuilder, TaskBuilder> after, bool datesOfSettled = false) => EventLines.Of(PlanComparison.Compare(
            APlan.WithDepartment(d => d.Task("Sign", before)), APlan.WithDepartment(d => d.Task("Sign", after)), datesOfSettled));

    [Fact]
    public void Month_Later_IsPostponed() =>
        Between(t => t.Milestone(3, "Draft").Milestone(6, "Signed"), t => t.Milestone(5, "draft!").Milestone(6, "Signed"))
            .ShouldBe(["Postponed milestone SAL-1/5 draft!: 2027-03-31 → 2027-05-31 @L2"]);

    [Fact]
    public void Month_Earlier_IsBroughtForward() =>
        Between(t => t.Milestone(3, "Draft"), t => t.Milestone(2, "Draft")).ShouldBe(["BroughtForward milestone SAL-1/2 Draft: 2027-03-31 → 2027-02-28 @I2"]);

    [Fact]
    public void Bare_AsManyAsBefore_AreKnownByOrder() =>
        Between(t => t.Milestone(3).Milestone(9), t => t.Milestone(7).Milestone(9)).ShouldBe(["Postponed milestone SAL-1/7 Sign: 2027-03-31 → 2027-07-31 @N2"]);

    [Fact]
    public void Bare_OneMore_IsAddedWhereItStands() =>
        Between(t => t.Milestone(6), t => t.Milestone(3).Milestone(6)).ShouldBe(["Added milestone SAL-1/3 Sign: — → 2027-03-31 @J2"]);

    [Fact]
    public void SameText_EveryQuarter_MovesTheOneThatMoved() =>
        Between(t => t.Milestone(3, "Report").Milestone(6, "Report").Milestone(9, "Report"), t => t.Milestone(4, "Report").Milestone(6, "Report").Milestone(9, "Report"))
            .ShouldBe(["Postponed milestone SAL-1/4 Report: 2027-03-31 → 2027-04-30 @K2"]);

    [Fact]
    public void Text_AnotherInTheSameMonth_IsRenamed() =>
        Between(t => t.Milestone(3, "Draft"), t => t.Milestone(3, "Contract sent")).ShouldBe(["Renamed milestone SAL-1/3 Contract sent: Draft → Contract sent @J2"]);

    [Fact]
    public void Text_WrittenOverABareMark_IsRenamed() =>
        Between(t => t.Milestone(3), t => t.Milestone(3, "Draft")).ShouldBe(["Renamed milestone SAL-1/3 Draft: — → Draft @J2"]);

    [Fact]
    public void Done_AndUndone_AreClosedAndReopened()
    {
        Between(t => t.Milestone(3, "Draft").Milestone(4), t => t.Milestone(3, "Draft", done: true).Milestone(4)).ShouldBe(["Closed milestone SAL-1/3 Draft @J2"]);
        Between(t => t.Milestone(3, "Draft", done: true).Milestone(4), t => t.Milestone(3, "Draft").Milestone(4)).ShouldBe(["Reopened milestone SAL-1/3 Draft @J2"]);
    }

    [Fact]
    public void TaskClosedWithItsMilestones_IsToldOnce()
    {
        Between(t => t.Milestone(3, "Draft").Milestone(4), t => t.Milestone(3, "Draft").Milestone(4).Done())
            .ShouldBe(["Closed task SAL-1 Sign: NotStarted → Done @A2"]);
        Between(t => t.Milestone(3, done: true).Milestone(4), t => t.Milestone(3, done: true).Milestone(4, done: true))
            .ShouldBe(["Closed task SAL-1 Sign: InProgress → Done @A2"]);
        Between(t => t.Milestone(3).Done(), t => t.Milestone(3)).ShouldBe(["Reopened task SAL-1 Sign: Done → NotStarted @A2"]);
    }

    [Fact]
    public void Open_GoneWhileItsTaskStays_LostItsDate() =>
        Between(t => t.Milestone(3, "Draft").Milestone(6, "Signed"), t => t.Milestone(6, "Signed"))
            .ShouldBe(["Postponed milestone SAL-1/3 Draft: 2027-03-31 → — @J2"]);

    [Fact]
    public void Done_Gone_IsRemoved() =>
        Between(t => t.Milestone(3, "Draft", done: true).Milestone(6, "Signed"), t => t.Milestone(6, "Signed"))
            .ShouldContain("Removed milestone SAL-1/3 Draft: 2027-03-31 → — @J2");

    [Fact]
    public void Moved_OfASettledTask_IsNoNewsButStaysVisibleAgainstTheApprovedPlan()
    {
        Func<TaskBuilder, TaskBuilder> march = t => t.Milestone(3, "Draft").Done(), may = t => t.Milestone(5, "Draft").Done();
        Between(march, may).ShouldBeEmpty();
        Between(march, may, datesOfSettled: true).ShouldBe(["Postponed milestone SAL-1/5 Draft: 2027-03-31 → 2027-05-31 @L2"]);
    }

    [Fact]
    public void SecondOfAMonth_HasAnIdOfItsOwn() =>
        Between(t => t.Milestone(3, "Draft"), t => t.Milestone(3, "Draft").Milestone(3, "Signed")).ShouldBe(["Added milestone SAL-1/3-2 Signed: — → 2027-03-31 @J2"]);

    [Fact]
    public void FiscalMonths_OfAYearFromApril_FallOnTheirCalendarDays() => EventLines.Between(
        APlan.Of(p => p.Year(2027, 4).Department("Sales", d => d.Task("Sign", t => t.Milestone(9, "Draft")))),
        APlan.Of(p => p.Year(2027, 4).Department("Sales", d => d.Task("Sign", t => t.Milestone(11, "Draft")))))
        .ShouldBe(["Postponed milestone SAL-1/11 Draft: 2027-12-31 → 2028-02-29 @R2"]);
}
