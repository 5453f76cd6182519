using SheetSync.Core.Grid;
using SheetSync.Core.History;
using SheetSync.Core.Plan;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.History;

/// <summary>What each kind of change is told as, one item at a time.</summary>
public sealed class PlanComparisonTests
{
    private static string[] OfTask(Func<TaskBuilder, TaskBuilder> before, Func<TaskBuilder, TaskBuilder> after) => EventLines.Between(
        APlan.Of(p => p.People("Ann", "Bob").Department("Sales", d => d.Task("Sign", before))),
        APlan.Of(p => p.People("Ann", "Bob").Department("Sales", d => d.Task("Sign", after))));

    private static string[] OfIndicator(Func<IndicatorBuilder, IndicatorBuilder> before, Func<IndicatorBuilder, IndicatorBuilder> after) =>
        EventLines.Between(
            APlan.WithDepartment(d => d.Indicator("Revenue", before)), APlan.WithDepartment(d => d.Indicator("Revenue", after)));

    [Fact]
    public void SamePlan_ReadAgain_GivesNothing()
    {
        var plan = APlan.WithDepartment(d => d
            .Indicator("Revenue", i => i.Complete().Actual("1 2 3")).Goal("Grow", result: "20", owner: "Ann").Task("Sign", t => t.Due("2027-03-31").Milestone(3)));
        EventLines.Between(plan, plan).ShouldBeEmpty();
    }

    [Fact]
    public void Items_InOnlyOneOfThePlans_AreAddedOrRemoved()
    {
        var bare = APlan.WithDepartment(d => d);
        var full = APlan.WithDepartment(d => d.Indicator("Revenue").Goal("Grow").Task("Sign", t => t.Due("2027-03-31").Milestone(3)).Task("Hire", t => t.Done()));
        EventLines.Between(bare, full).ShouldBe(
        [
            "Added indicator SAL-1 Revenue @A2", "Added goal SAL-2 Grow @A3", "Added task SAL-3 Sign: — → 2027-03-31 @A4", "Added task SAL-4 Hire @A5",
        ]);
        EventLines.Between(full, bare).ShouldBe(
        [
            "Removed indicator SAL-1 Revenue @A2", "Removed goal SAL-2 Grow @A3", "Removed task SAL-3 Sign: 2027-03-31 → — @A4", "Removed task SAL-4 Hire @A5",
        ]);
    }

    [Theory]
    [InlineData(null, TaskState.Done, "Closed task SAL-1 Sign: NotStarted → Done @A2")]
    [InlineData(TaskState.OnHold, TaskState.Done, "Closed task SAL-1 Sign: OnHold → Done @A2")]
    [InlineData(TaskState.Done, TaskState.InProgress, "Reopened task SAL-1 Sign: Done → InProgress @A2")]
    [InlineData(TaskState.Done, null, "Reopened task SAL-1 Sign: Done → NotStarted @A2")]
    [InlineData(TaskState.Cancelled, TaskState.InProgress, "Reopened task SAL-1 Sign: Cancelled → InProgress @A2")]
    [InlineData(TaskState.InProgress, TaskState.Cancelled, "Cancelled task SAL-1 Sign: InProgress → Cancelled @A2")]
    [InlineData(TaskState.InProgress, TaskState.OnHold, "PutOnHold task SAL-1 Sign: InProgress → OnHold @A2")]
    [InlineData(TaskState.OnHold, TaskState.InProgress, "Resumed task SAL-1 Sign: OnHold → InProgress @A2")]
    [InlineData(TaskState.NotStarted, TaskState.InProgress, null)]
    public void Status_Changed_IsToldOnce(TaskState? before, TaskState? after, string? expected) =>
        OfTask(t => t.With(x => x with { Status = before }), t => t.With(x => x with { Status = after }))
            .ShouldBe(expected is null ? [] : [expected]);

    [Theory]
    [InlineData("2027-03-31", "2027-06-30", "Postponed task SAL-1 Sign: 2027-03-31 → 2027-06-30 @F2")]
    [InlineData("2027-03-31", "2027-03-01", "BroughtForward task SAL-1 Sign: 2027-03-31 → 2027-03-01 @F2")]
    [InlineData("2027-03-31", null, "Postponed task SAL-1 Sign: 2027-03-31 → — @A2")]
    [InlineData(null, "2027-03-31", "Scheduled task SAL-1 Sign: — → 2027-03-31 @F2")]
    public void DueDate_Changed_IsAMove(string? before, string? after, string expected) =>
        OfTask(t => before is null ? t : t.Due(before), t => after is null ? t : t.Due(after)).ShouldBe([expected]);

    [Fact]
    public void DueDate_OfWhatIsDoneOrCancelledNow_IsNoNews()
    {
        OfTask(t => t.Due("2027-03-31").Done(), t => t.Due("2027-05-31").Done()).ShouldBeEmpty();
        OfTask(t => t.Due("2027-03-31"), t => t.Due("2027-05-31").Done()).ShouldBe(["Closed task SAL-1 Sign: NotStarted → Done @A2"]);
        OfTask(t => t.Due("2027-03-31"), t => t.Due("2027-05-31").OnHold()).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("Ann", "Bob", "Ann → Bob")]
    [InlineData("Ann", "Ann; Bob", "Ann → Ann, Bob")]
    [InlineData("Ann; Bob", "Bob; Ann", "Ann, Bob → Bob, Ann")]
    [InlineData("Ann", "Stranger", "Ann → Stranger")]
    public void Owners_Changed_AreToldByName(string before, string after, string expected) =>
        OfTask(t => t.Owner(before), t => t.Owner(after)).ShouldBe([$"OwnerChanged task SAL-1 Sign: {expected} @E2"]);

    [Fact]
    public void Owners_ClearedOrSet_AreTold()
    {
        OfTask(t => t.Owner("Ann"), t => t).ShouldBe(["OwnerChanged task SAL-1 Sign: Ann → — @A2"]);
        OfTask(t => t, t => t.Owner("Ann")).ShouldBe(["OwnerChanged task SAL-1 Sign: — → Ann @E2"]);
    }

    [Fact]
    public void Owner_SamePersonSpelledAnotherWay_IsNoChange()
    {
        var ann = new Person("Ann Lee", "ann@acme.example", null, null);
        var cell = new CellRef("Sales", null, new CellAddress(2, 5));
        Func<TaskBuilder, TaskBuilder> Of(params Owner[] owners) => t => t.With(x => x with { Owners = owners });
        OfTask(Of(new Owner("Lee A.", ann, cell)), Of(new Owner("ann@acme.example", ann with { Cell = cell }, cell))).ShouldBeEmpty();
        OfTask(Of(new Owner("Lee A.", null, cell)), Of(new Owner("lee a", ann, cell))).ShouldBeEmpty("the list of people was filled in, the task is as it was");
    }

    [Theory]
    [InlineData("Sign", "sign!", null)]
    [InlineData("1. Sign", "2. Sign", null)]
    [InlineData("Sign", "Sign hotels", "Renamed task SAL-1 Sign hotels: Sign → Sign hotels @A2")]
    public void Title_Changed_IsARenameUnlessItReadsTheSame(string before, string after, string? expected) =>
        EventLines.Between(APlan.WithDepartment(d => d.Task(before)), APlan.WithDepartment(d => d.Task(after)))
            .ShouldBe(expected is null ? [] : [expected]);

    [Theory]
    [InlineData(120.0, 100.0, "120 → 100")]
    [InlineData(null, 100.0, "— → 100")]
    [InlineData(100.0, null, "100 → —")]
    public void Target_Changed_IsToldWithBothFigures(double? before, double? after, string expected) =>
        OfIndicator(i => i.Target((decimal?)before), i => i.Target((decimal?)after)).ShouldBe([$"TargetChanged indicator SAL-1 Revenue: {expected} @G2"]);

    [Fact]
    public void Target_OfTheSameValueWrittenAnotherWay_IsNoChange() =>
        OfIndicator(i => i.Target(100m), i => i.Target(100.00m)).ShouldBeEmpty();

    [Fact]
    public void Target_InPercent_StaysOne() =>
        OfIndicator(i => i.Unit("%").Target(0.12m), i => i.Unit("%").Target(0.1m)).ShouldBe(["TargetChanged indicator SAL-1 Revenue: 12% → 10% @G2"]);

    [Fact]
    public void MonthsPlan_Changed_IsToldByMonth() =>
        OfIndicator(i => i.Plan("10 10 10"), i => i.Plan("10 9 .")).ShouldBe(
            ["PlanChanged indicator SAL-1 Revenue M2: 10 → 9 @J2", "PlanChanged indicator SAL-1 Revenue M3: 10 → — @L2"]);

    [Fact]
    public void Actual_ReportedCorrectedOrCleared_IsToldByMonth() =>
        OfIndicator(i => i.Actual("9 10 11"), i => i.Actual("9 12 . 0")).ShouldBe(
        [
            "ActualReported indicator SAL-1 Revenue M2: 10 → 12 @K2",
            "ActualReported indicator SAL-1 Revenue M3: 11 → — @M2",
            "ActualReported indicator SAL-1 Revenue M4: — → 0 @O2",
        ]);

    [Fact]
    public void Indicator_WithoutAName_IsFollowedToo() => EventLines.Between(
        APlan.WithDepartment(d => d.Indicator(null, i => i.Target(1))),
        APlan.WithDepartment(d => d.Indicator("Revenue", i => i.Target(1)))).ShouldBe(["Renamed indicator SAL-1 Revenue: — → Revenue @A2"]);

    [Theory]
    [InlineData("20 hotels", "20\n hotels", null)]
    [InlineData("2.5 %", "25 %", "2.5 % → 25 %")]
    [InlineData(null, "20 hotels", "— → 20 hotels")]
    public void Result_OfAGoalChanged_IsItsTarget(string? before, string? after, string? expected) => EventLines.Between(
        APlan.WithDepartment(d => d.Goal("Grow", result: before)), APlan.WithDepartment(d => d.Goal("Grow", result: after)))
        .ShouldBe(expected is null ? [] : [$"TargetChanged goal SAL-1 Grow: {expected} @A2"]);

    [Fact]
    public void Owner_OfAGoalChanged_IsTold() => EventLines.Between(
        APlan.WithDepartment(d => d.Goal("Grow", owner: "Ann")), APlan.WithDepartment(d => d.Goal("Grow", owner: "Bob")))
        .ShouldBe(["OwnerChanged goal SAL-1 Grow: Ann → Bob @A2"]);

    [Fact]
    public void Task_InAnotherDepartmentNow_IsTransferred()
    {
        var before = APlan.Of(p => p.Department("Sales", d => d.Task("Sign", t => t.Id("X-1"))).Department("Stock"));
        var after = APlan.Of(p => p.Department("Sales").Department("Stock", d => d.Task("Sign", t => t.Id("X-1"))));
        EventLines.Between(before, after).ShouldBe(["Transferred task X-1 Sign: Sales → Stock @A2"]);
    }

    [Fact]
    public void Department_Renamed_TransfersNothing()
    {
        var before = APlan.WithDepartment(d => d.With(x => x with { SheetId = 7 }).Task("Sign"));
        var after = before with { Departments = [before.Departments[0] with { Name = "New sales", Tab = "New sales" }] };
        EventLines.Between(before, after).ShouldBeEmpty();
    }

    [Fact]
    public void FiscalYear_SetAnew_MovesNothing()
    {
        CompanyPlan In(int year, int first) => APlan.Of(p => p.Year(year, first).Department("Sales", d => d
            .Indicator("Revenue", i => i.Target(120).Actual(first == 1 ? "1 2" : ". 1 2")).Task("Sign", t => t.Milestone(first == 1 ? 3 : 12, "Draft"))));
        EventLines.Between(In(2027, 1), In(2027, 4)).ShouldBeEmpty();
        EventLines.Between(In(2027, 1), In(2028, 1)).ShouldBeEmpty();
    }

    [Fact]
    public void Ids_ThatRepeat_ArePairedOnceAndNeverThrow()
    {
        CompanyPlan Of(params string[] titles) => APlan.WithDepartment(d =>
        {
            Array.ForEach(titles, title => d.Task(title, t => t.Id("SAL-1")));
            return d;
        });
        EventLines.Between(Of("Sign", "Hire"), Of("Sign", "Train")).ShouldBeEmpty();
    }

    [Fact]
    public void Events_OfOnePlan_StandInItsOrderWhatIsGoneLast()
    {
        var before = APlan.Of(p => p.Department("B", d => d.Task("Gone", t => t.Id("B-1"))).Department("A", d => d.Task("One", t => t.Id("A-1"))));
        var after = APlan.Of(p => p.Department("A", d => d.Task("One", t => t.Id("A-1").Done()).Task("New", t => t.Id("A-2"))).Department("B"));
        EventLines.Between(before, after).ShouldBe(
            ["Closed task A-1 One: NotStarted → Done @A2", "Added task A-2 New @A3", "Removed task B-1 Gone @A2"]);
    }
}
