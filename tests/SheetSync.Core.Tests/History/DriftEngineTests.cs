using SheetSync.Core.History;
using SheetSync.Core.Plan;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.History;

/// <summary>The approved plan against revisions of it, each seen by a sync on a day.</summary>
public sealed class DriftEngineTests
{
    private readonly List<SeenEvent> events = [];
    private CompanyPlan approved = APlan.Of(p => p);
    private CompanyPlan last = APlan.Of(p => p);

    private void Approve(CompanyPlan plan) => approved = last = plan;

    private void Sync(string day, CompanyPlan plan)
    {
        events.AddRange(PlanComparison.Compare(last, plan).Select(e => new SeenEvent(e, DateOnly.Parse(day))));
        last = plan;
    }

    /// <summary>Changes as <c>2027 Q1: Lowered Revenue 120 → 100, 2027-02-10 (1)</c>.</summary>
    private string[] Drift(string today) =>
    [
        .. from quarter in DriftEngine.Compare(approved, last, events, DateOnly.Parse(today)).Quarters
           from c in quarter.Changes
           let month = c.Change.Month is { } m ? $" {m}" : ""
           select $"{quarter.Quarter.Year.Year} Q{quarter.Quarter.Number}: {c.Kind} {c.Change.Title}{month} "
               + $"{EventLines.Of(c.Change.From)} → {EventLines.Of(c.Change.To)}, {c.Day:yyyy-MM-dd} ({c.Times})",
    ];

    private static CompanyPlan Target(decimal? target) => APlan.WithDepartment(d => d.Indicator("Revenue", i => i.Target(target)));

    private static CompanyPlan Task(Func<TaskBuilder, TaskBuilder> task) => APlan.WithDepartment(d => d.Task("Sign", t => task(t.Id("SAL-9"))));

    [Fact]
    public void Target_LoweredTwice_IsOneChangeFromTheApprovedFigureInTheQuarterOfTheLast()
    {
        Approve(Target(120));
        Sync("2027-02-10", Target(110));
        Sync("2027-05-10", Target(100));
        Drift("2027-08-01").ShouldBe(["2027 Q2: Lowered Revenue 120 → 100, 2027-05-10 (2)"]);
    }

    [Theory]
    [InlineData(120.0, 130.0, "Raised Revenue 120 → 130")]
    [InlineData(120.0, 100.0, "Lowered Revenue 120 → 100")]
    [InlineData(-5.0, -3.0, "Raised Revenue -5 → -3")]
    [InlineData(null, 100.0, "Set Revenue — → 100")]
    [InlineData(120.0, null, "Cleared Revenue 120 → —")]
    public void Target_Changed_IsNamedByItsDirection(double? before, double? after, string expected)
    {
        Approve(Target((decimal?)before));
        Sync("2027-02-10", Target((decimal?)after));
        Drift("2027-03-01").ShouldBe([$"2027 Q1: {expected}, 2027-02-10 (1)"]);
    }

    [Fact]
    public void Change_TakenBack_IsNoDrift()
    {
        Approve(Target(120));
        Sync("2027-02-10", Target(110));
        Sync("2027-05-10", Target(120));
        Drift("2027-08-01").ShouldBeEmpty();
    }

    [Fact]
    public void Change_NoSyncHasSeenYet_IsOfToday()
    {
        Approve(Target(120));
        last = Target(100);
        Drift("2027-08-01").ShouldBe(["2027 Q3: Lowered Revenue 120 → 100, 2027-08-01 (1)"]);
    }

    [Fact]
    public void Change_BeforeTheYearBegan_StandsInTheYearBefore()
    {
        Approve(Target(120));
        Sync("2026-12-20", Target(110));
        Drift("2027-01-10").ShouldBe(["2026 Q4: Lowered Revenue 120 → 110, 2026-12-20 (1)"]);
    }

    [Fact]
    public void Quarters_OfAYearFromApril_AreFiscal()
    {
        CompanyPlan Of(decimal target) => APlan.Of(p => p.Year(2027, 4).Department("Sales", d => d.Indicator("Revenue", i => i.Target(target))));
        Approve(Of(120));
        Sync("2028-02-10", Of(110));
        Drift("2028-03-01").ShouldBe(["2027 Q4: Lowered Revenue 120 → 110, 2028-02-10 (1)"]);
        var quarter = FiscalQuarter.Holding(new DateOnly(2028, 2, 10), 4);
        (quarter.FirstDay, quarter.LastDay).ShouldBe((new DateOnly(2028, 1, 1), new DateOnly(2028, 3, 31)));
    }

    [Fact]
    public void Tasks_AddedDroppedCancelledAndMoved_AreListed()
    {
        static TaskBuilder Id(TaskBuilder t, int n) => t.Id($"SAL-{n}");
        Approve(APlan.WithDepartment(d => d.Task("Sign", t => Id(t, 1).Due("2027-03-31")).Task("Hire", t => Id(t, 2)).Task("Open", t => Id(t, 3).Due("2027-09-30"))));
        Sync("2027-04-10", APlan.WithDepartment(d => d.Task("Sign", t => Id(t, 1).Due("2027-05-31")).Task("Hire", t => Id(t, 2).Cancelled()).Task("Sell", t => Id(t, 4))));
        Drift("2027-05-01").ShouldBe(
        [
            "2027 Q2: Added Sell — → —, 2027-04-10 (1)",
            "2027 Q2: Dropped Open 2027-09-30 → —, 2027-04-10 (1)",
            "2027 Q2: Cancelled Hire NotStarted → Cancelled, 2027-04-10 (1)",
            "2027 Q2: Moved Sign 2027-03-31 → 2027-05-31, 2027-04-10 (1)",
        ]);
    }

    [Fact]
    public void Milestones_MovedAndDropped_AreListed()
    {
        Approve(Task(t => t.Milestone(3, "Draft").Milestone(6, "Signed")));
        Sync("2027-02-10", Task(t => t.Milestone(4, "Draft").Milestone(6, "Signed")));
        Sync("2027-04-10", Task(t => t.Milestone(5, "Draft")));
        Drift("2027-05-01").ShouldBe(
            ["2027 Q2: Dropped Signed 2027-06-30 → —, 2027-04-10 (1)", "2027 Q2: Moved Draft 2027-03-31 → 2027-05-31, 2027-04-10 (2)"]);
    }

    [Fact]
    public void Work_DoneAndReported_IsNoDrift()
    {
        Approve(APlan.WithDepartment(d => d.Indicator("Revenue", i => i.Target(1)).Task("Sign", t => t.Milestone(3, "Draft"))));
        Sync("2027-02-10", APlan.WithDepartment(d => d.Indicator("Revenue", i => i.Target(1).Actual("1 1")).Task("Sign", t => t.Milestone(3, "Draft").Done())));
        Drift("2027-05-01").ShouldBeEmpty();
    }

    [Fact]
    public void Task_MovedAndThenDone_StaysVisibleAsMoved()
    {
        Approve(Task(t => t.Due("2027-03-31")));
        Sync("2027-04-10", Task(t => t.Due("2027-06-30")));
        Sync("2027-06-10", Task(t => t.Due("2027-06-30").Done()));
        Drift("2027-07-01").ShouldBe(["2027 Q2: Moved Sign 2027-03-31 → 2027-06-30, 2027-04-10 (1)"]);
    }

    [Fact]
    public void OnHoldAndBack_IsNoDriftButApprovedOnHoldIsResumed()
    {
        Approve(Task(t => t));
        Sync("2027-02-10", Task(t => t.OnHold()));
        Drift("2027-02-11").ShouldBe(["2027 Q1: PutOnHold Sign NotStarted → OnHold, 2027-02-10 (1)"]);
        Sync("2027-03-10", Task(t => t));
        Drift("2027-03-11").ShouldBeEmpty();
        Approve(Task(t => t.OnHold()));
        Sync("2027-03-12", Task(t => t.Status(TaskState.InProgress)));
        Drift("2027-03-13")[0].ShouldStartWith("2027 Q1: Resumed Sign OnHold → InProgress");
        Approve(Task(t => t.Cancelled()));
        Sync("2027-03-14", Task(t => t));
        Drift("2027-03-15")[0].ShouldStartWith("2027 Q1: Resumed Sign Cancelled → NotStarted");
    }

    [Fact]
    public void OwnersTitlesResultsAndPlansOfMonths_AreListedByKind()
    {
        Approve(APlan.WithDepartment(d => d.Indicator("Revenue", i => i.Plan("10 10")).Goal("Grow", result: "20").Task("Sign", t => t.Owner("Ann"))));
        Sync("2027-02-10", APlan.WithDepartment(d => d.Indicator("Revenue", i => i.Plan("9 11")).Goal("Grow", result: "15").Task("Sell", t => t.Owner("Bob"))));
        Drift("2027-02-11").ShouldBe(
        [
            "2027 Q1: Lowered Revenue M1 10 → 9, 2027-02-10 (1)",
            "2027 Q1: Raised Revenue M2 10 → 11, 2027-02-10 (1)",
            "2027 Q1: Reworded Grow 20 → 15, 2027-02-10 (1)",
            "2027 Q1: OwnerChanged Sell Ann → Bob, 2027-02-10 (1)",
            "2027 Q1: Renamed Sell Sign → Sell, 2027-02-10 (1)",
        ]);
    }

    [Fact]
    public void Task_TakenOutAndEnteredAgainUnderAnotherId_IsTheSame()
    {
        Approve(APlan.WithDepartment(d => d.Task("Sign", t => t.Id("SAL-1").Due("2027-03-31"))));
        Sync("2027-02-10", APlan.WithDepartment(d => d));
        Sync("2027-02-11", APlan.WithDepartment(d => d.Task("sign", t => t.Id("SAL-2").Due("2027-04-30"))));
        Drift("2027-05-01").ShouldBe(["2027 Q2: Moved sign 2027-03-31 → 2027-04-30, 2027-05-01 (1)"]);
    }

    [Fact]
    public void Tasks_OfOneTitle_AreNotTakenForEachOther()
    {
        Approve(APlan.WithDepartment(d => d.Task("Sign", t => t.Id("SAL-1")).Task("Sign", t => t.Id("SAL-2"))));
        Sync("2027-02-10", APlan.WithDepartment(d => d.Task("Sign", t => t.Id("SAL-3"))));
        Drift("2027-05-01").Length.ShouldBe(3);
    }
}
