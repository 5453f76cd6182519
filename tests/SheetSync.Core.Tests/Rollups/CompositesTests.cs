using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Rollups;

/// <summary>Department and company figures, goals, personal KPI and periods (domain.md §5).</summary>
public sealed class CompositesTests
{
    private static readonly DateOnly InMarch = new(2027, 3, 10);

    [Fact]
    public void Department_AttainmentsAreCappedAndFloored()
    {
        // min(3, 1.2) = 1.2 and max(−1, 0) = 0: (1·1.2 + 1·0)/2 = 0.6.
        var kpi = Kpi(d => d.Indicator("A", i => i.Plan(10).Actual(30)).Indicator("B", i => i.Plan(10).Actual(-10)));
        kpi.ShouldBe(new CompositeFigure(0.6m, 1, FigureStatus.Red));
    }

    [Fact]
    public void Department_CoverageIsTheShareOfWeightWithData()
    {
        // With data: weight 3 of 3 + 1 + 2; undefined and missing are not data.
        var kpi = Kpi(d => d
            .Indicator("A", i => i.Weight(3).Plan(10).Actual(10))
            .Indicator("Undefined", i => i.Weight(1).Plan(0).Actual(10))
            .Indicator("Missing", i => i.Weight(2).Plan(10)));
        kpi.ShouldBe(new CompositeFigure(1, 0.5m, FigureStatus.Green));
    }

    [Fact]
    public void Department_OnlyWeightlessData_IsNoDataRatherThanZero()
    {
        var kpi = Kpi(d => d.Indicator("A", i => i.Weight(0).Plan(10).Actual(10)).Indicator("B", i => i.Weight(2).Plan(10)));
        kpi.ShouldBe(new CompositeFigure(null, 0, FigureStatus.Grey));
    }

    [Fact]
    public void Department_NoWeightAtAll_HasNoCoverage()
    {
        Kpi(d => d.Indicator("A", i => i.Weight(0).Plan(10).Actual(10))).ShouldBe(CompositeFigure.NoData);
        Kpi(d => d).ShouldBe(CompositeFigure.NoData);
    }

    [Fact]
    public void Company_WeighsDepartmentsWithAFigureAndCountsTheOthersInCoverage()
    {
        // (2·1.0 + 1·0.7)/3 = 0.9; coverage (2·0.5 + 1·1 + 1·0)/4 = 0.5.
        var plan = APlan.Of(p => p
            .Department("Sales", d => d.Weight(2)
                .Indicator("A", i => i.Plan(10).Actual(10)).Indicator("B", i => i.Plan(10)))
            .Department("Production", d => d.Indicator("C", i => i.Plan(10).Actual(7)))
            .Department("Staff", d => d.Indicator("D", i => i.Plan(10))));
        RollupEngine.RollUp(plan, InMarch).Company.ShouldBe(new CompositeFigure(0.9m, 0.5m, FigureStatus.Amber));
    }

    [Fact]
    public void Company_WithoutDepartmentsOrWeight_IsNoData()
    {
        RollupEngine.RollUp(APlan.Of(p => p), InMarch).Company.ShouldBe(CompositeFigure.NoData);
        RollupEngine.RollUp(APlan.WithDepartment(d => d.Weight(0).Indicator("A", i => i.Plan(1).Actual(1))), InMarch)
            .Company.ShouldBe(CompositeFigure.NoData);
    }

    [Fact]
    public void TaskProgress_DoneThenColumnThenMilestones()
    {
        Progress(t => t.Done().Progress(0.3m)).ShouldBe(1);
        Progress(t => t.Status(TaskState.InProgress).Progress(0.3m).Milestone(1, done: true)).ShouldBe(0.3m);
        Progress(t => t.Milestone(1, done: true).Milestone(2).Milestone(3).Milestone(4)).ShouldBe(0.25m);
        Progress(t => t.Milestone(1, done: true)).ShouldBe(1); // all milestones done means done
        Progress(t => t.Status(TaskState.OnHold).Milestone(1, done: true)).ShouldBe(1); // 1 of 1, though on hold
        Progress(t => t).ShouldBe(0);
    }

    [Fact]
    public void GoalProgress_IsTheMeanOverTasksNotCancelled()
    {
        // (1 + 0.4 + 0)/3, the cancelled one left out, the one on hold counted.
        var plan = APlan.WithDepartment(d => d
            .Goal("Grow").Goal("Idle").Goal("Given up")
            .Task("A", t => t.Goal("Grow").Done())
            .Task("B", t => t.Goal("Grow").Progress(0.4m))
            .Task("C", t => t.Goal("Grow").OnHold())
            .Task("D", t => t.Goal("Grow").Cancelled().Progress(1))
            .Task("E", t => t.Goal("Given up").Cancelled()));
        var goals = RollupEngine.RollUp(plan, InMarch).Departments[0].Goals;
        goals[0].Progress!.Value.ShouldBe(1.4m / 3, tolerance: 1e-20m);
        goals[1].Progress.ShouldBeNull();
        goals[2].Progress.ShouldBeNull();
    }

    [Fact]
    public void PersonalKpi_HalfDepartmentHalfKeyTasks_OneEntryAnEndedMonth()
    {
        // January: department 0.8, key tasks 1 of 2 (one stands in another tab, a cancelled one is left out): ½·0.8 + ½·0.5 = 0.65.
        // February: the department has no data: not set, and neither half is stretched.
        var plan = APlan.Of(p => p.People("Ann", "Bob")
            .Department("Sales", d => d.Leader("Ann")
                .Indicator("A", i => i.Plan("10 10").Actual("8"))
                .Task("Mine, done", t => t.Owner("Ann;Bob").KeyIn(1, 2).Done())
                .Task("Cancelled", t => t.Owner("Ann").KeyIn(1).Cancelled())
                .Task("I only help", t => t.Owner("Bob;Ann").KeyIn(1).Done()))
            .Department("Staff", d => d.Leader("Bob")
                .Task("Mine, in another tab", t => t.Owner("Ann").KeyIn(1))));
        var departments = RollupEngine.RollUp(plan, InMarch).Departments;
        departments[0].Personal.Select(k => (k.Person.Name, k.Month.Number, k.Kpi, k.KeyTasksDone, k.KeyTasks))
            .ShouldBe([("Ann", 1, 0.65m, 1, 2), ("Ann", 2, null, 1, 1)]);
        departments[1].Personal.Select(k => (k.Person.Name, k.Month.Number, k.Kpi, k.KeyTasksDone, k.KeyTasks))
            .ShouldBe([("Bob", 1, null, 1, 1), ("Bob", 2, null, 0, 0)]);
    }

    [Fact]
    public void PersonalKpi_WithoutAPeopleTable_OwnersAreComparedAsWritten()
    {
        var plan = APlan.WithDepartment(d => d.Leader("Ann Smith", "ann@acme.example")
            .Indicator("A", i => i.Plan(10).Actual(10))
            .Task("By name", t => t.Owner("Smith A.").KeyIn(1).Done())
            .Task("By e-mail", t => t.Owner("ANN@acme.example").KeyIn(1))
            .Task("Another", t => t.Owner("Bob").KeyIn(1)));
        RollupEngine.RollUp(plan, new DateOnly(2027, 2, 1)).Departments[0].Personal.ShouldHaveSingleItem()
            .ShouldBe(new PersonalKpi(plan.Departments[0].Leader!, new FiscalMonth(1), 0.75m, 1, 2)); // ½·1 + ½·½
    }

    [Fact]
    public void PersonalKpi_NoLeaderOrNoEndedMonth_HasNoEntry()
    {
        RollupEngine.RollUp(APlan.WithDepartment(d => d), InMarch).Departments[0].Personal.ShouldBeEmpty();
        RollupEngine.RollUp(APlan.WithDepartment(d => d.Leader("Ann")), new DateOnly(2027, 1, 5)).Departments[0].Personal.ShouldBeEmpty();
    }

    [Fact]
    public void Periods_SameFormulasOverTheirMonths()
    {
        // Sum over 120 a year, as of May. Q1: 27 of 30; Q2: April and May judged, 22 of 20, June (10) to come: 22 + 1.1·10 = 33.
        var plan = APlan.WithDepartment(d => d.Indicator("A", i => i.Target(120).Actual("9 9 9 11 11")));
        var today = new DateOnly(2027, 6, 1);
        var first = RollupEngine.RollUp(plan, today, new Period(PeriodKind.Quarter, 1)).Departments[0].Indicators[0];
        (first.Planned, first.Actual, first.Attainment, first.Forecast).ShouldBe((30m, 27m, 0.9m, 27m));
        var second = RollupEngine.RollUp(plan, today, new Period(PeriodKind.Quarter, 2)).Departments[0].Indicators[0];
        (second.Planned, second.Actual, second.Attainment, second.Forecast).ShouldBe((20m, 22m, 1.1m, 33m));
        var half = RollupEngine.RollUp(plan, today, new Period(PeriodKind.Half, 1));
        half.Company.Attainment.ShouldBe(0.98m); // 49 of 50
        RollupEngine.RollUp(plan, today, new Period(PeriodKind.Month, 6)).Company.ShouldBe(new CompositeFigure(null, 0, FigureStatus.Grey));
    }

    [Fact]
    public void Periods_LastValue_IsThatOfThePeriodsLastMonth()
    {
        // Q1 ends at 30 planned; judged up to February (18 of 20): 18 + (30 − 20) = 28.
        var plan = APlan.WithDepartment(d => d.Indicator("A", i => i.Last().Plan("10 20 30 40").Actual("10 18")));
        var quarter = RollupEngine.RollUp(plan, InMarch, new Period(PeriodKind.Quarter, 1)).Departments[0].Indicators[0];
        (quarter.Attainment, quarter.Forecast).ShouldBe((0.9m, 28m));
    }

    [Fact]
    public void Periods_OnlyThoseThatHaveBegunToBeJudged()
    {
        var plan = APlan.WithDepartment(d => d);
        RollupEngine.RollUpPeriods(plan, new DateOnly(2027, 5, 1)).Select(p => p.Period.ToString())
            .ShouldBe(["Month 1", "Month 2", "Month 3", "Month 4", "Quarter 1", "Quarter 2", "Half 1"]);
        RollupEngine.RollUpPeriods(plan, new DateOnly(2027, 1, 31)).ShouldBeEmpty();
    }

    private static CompositeFigure Kpi(Func<DepartmentBuilder, DepartmentBuilder> describe) =>
        RollupEngine.RollUp(APlan.WithDepartment(describe), InMarch).Departments[0].Kpi;

    private static decimal Progress(Func<TaskBuilder, TaskBuilder> describe) =>
        TaskProgress.Of(APlan.WithDepartment(d => d.Task("Any", describe)).Departments[0].Tasks[0]);
}
