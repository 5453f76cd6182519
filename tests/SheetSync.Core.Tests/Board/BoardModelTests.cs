using SheetSync.Core.Board;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Board;

/// <summary>What each section of the board is made of.</summary>
public sealed class BoardModelTests
{
    private static readonly DateOnly Today = new(2027, 11, 12);

    private static BoardInput Input(CompanyPlan plan, DateOnly? today = null)
    {
        var day = today ?? Today;
        var rollup = RollupEngine.RollUp(plan, day);
        return new BoardInput(plan, ReadinessEngine.Evaluate(plan, rollup, day), rollup, OverdueEngine.Evaluate(plan, day), day);
    }

    private static BoardModel Board(CompanyPlan plan, YearPhase? shown = null) => BoardModel.Compose(Input(plan), shown);

    private static ExecutionBoard Execution(CompanyPlan plan) => Board(plan, YearPhase.Execution).Execution!;

    [Theory]
    [InlineData("2027-11-11", YearPhase.Execution, -1)]
    [InlineData("2027-11-12", YearPhase.Preparation, 0)]
    [InlineData("2027-11-20", YearPhase.Preparation, 8)]
    public void Phase_FollowsTheDay(string session, YearPhase expected, int days)
    {
        var plan = APlan.Of(p => p.Settings(s => s with { SessionDate = DateOnly.Parse(session) }).Department("Sales"));
        var board = Board(plan);
        board.Phase.ShouldBe(expected);
        (board.Preparation is not null).ShouldBe(expected == YearPhase.Preparation);
        (board.Execution is not null).ShouldBe(expected == YearPhase.Execution);
        Board(plan, YearPhase.Preparation).Preparation!.DaysLeft.ShouldBe(days);
    }

    [Fact]
    public void Phase_WithoutASession_IsExecutionAndCountsNoDays()
    {
        var plan = APlan.WithDepartment(d => d);
        Board(plan).Execution.ShouldNotBeNull();
        Board(plan, YearPhase.Preparation).Preparation!.DaysLeft.ShouldBeNull();
    }

    [Fact]
    public void Plan_WithoutDepartments_HasAnEmptyBoard()
    {
        foreach (var phase in Enum.GetValues<YearPhase>())
        {
            var board = Board(APlan.Of(p => p), phase);
            board.Tree.ShouldBeEmpty();
            board.Calendar.Rows.ShouldBeEmpty();
            board.Load.People.ShouldBeEmpty();
            board.Execution?.Company.Figure.Attainment.ShouldBeNull();
            board.Execution?.Ranking.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Ranking_EqualFiguresShareAPlace_AndNoDataComesLast()
    {
        var ranking = Execution(APlan.Of(p => p
            .Department("Silent", d => d.Indicator("Nothing"))
            .Department("Second", d => d.Indicator("Revenue", i => i.Plan("10 10").Actual("9 9")))
            .Department("First", d => d.Indicator("Revenue", i => i.Plan("10 10").Actual("10 10")))
            .Department("Also second", d => d.Indicator("Revenue", i => i.Plan("100 100").Actual("90 90"))))).Ranking;
        ranking.Select(r => (r.Department.Name, r.Place)).ShouldBe([("First", 1), ("Second", 2), ("Also second", 2), ("Silent", null)]);
        ranking[^1].Kpi.Figure.Attainment.ShouldBeNull();
    }

    [Fact]
    public void CompanyKpi_MonthWithoutData_IsAGapAndLeftOutOfTheTrend()
    {
        var company = Execution(APlan.WithDepartment(d => d.Indicator("Revenue", i => i.Plan("10 10 10 10 10").Actual("10 10 . 9 8")))).Company;
        company.Months.Take(6).Select(m => m.Figure.Attainment).ShouldBe([1m, 1m, null, 0.9m, 0.8m, null]);
        company.Months.Count.ShouldBe(10, "October is the last ended month");
        company.Trend.ShouldBe(Trend.Down);
    }

    [Theory]
    [InlineData("2 0.5", null)]
    [InlineData("10 10 10", Trend.Flat)]
    [InlineData("8 8 9", Trend.Up)]
    public void CompanyKpi_Trend_ComparesTheLastMonthWithTheTwoBefore(string actual, Trend? expected) =>
        Execution(APlan.WithDepartment(d => d.Indicator("Revenue", i => i.Plan("10 10 10").Actual(actual)))).Company.Trend.ShouldBe(expected);

    [Theory]
    [InlineData(Aggregation.Sum)]
    [InlineData(Aggregation.Average)]
    [InlineData(Aggregation.Last)]
    public void Picture_PartsOfTheForecast_MakeTheForecast(Aggregation aggregation)
    {
        var plan = APlan.WithDepartment(d => d.Indicator(
            "Revenue", i => i.With(x => x with { Aggregation = aggregation }).Target(150).Plan("10 11 12 13 14 15 16 17 18 19 20 21").Actual("9 12 11 13 15 14 16 18 17 20 7")));
        var picture = Execution(plan).Indicators[0].Indicators[0];
        var ended = picture.Months.Where(m => m.HasEnded).Select(m => m.Actual!.Value).ToList();
        var expected = picture.Months.Where(m => !m.HasEnded).Select(m => m.Expected!.Value).ToList();
        (ended.Count, expected.Count).ShouldBe((10, 2));
        var made = aggregation switch
        {
            Aggregation.Sum => ended.Sum() + expected.Sum(),
            Aggregation.Average => expected[^1],
            _ => expected[^1],
        };
        made.ShouldBe(picture.Rollup.Forecast!.Value, 0.000001m);
    }

    [Fact]
    public void Picture_MonthWithoutAnActual_IsMissingNotZero()
    {
        var months = Execution(APlan.WithDepartment(d => d.Indicator("Revenue", i => i.Plan("10 10 . 10").Actual("10 . 5 0")))).Indicators[0].Indicators[0].Months;
        months.Take(4).Select(m => (m.Actual, m.IsMissing)).ShouldBe([(10m, false), (null, true), (5m, false), (0m, false)]);
        months.Skip(10).ShouldAllBe(m => m.Actual == null && m.Expected == null && !m.HasEnded, "nothing is planned after April");
    }

    [Fact]
    public void Picture_WithoutData_ExpectsNothing() =>
        Execution(APlan.WithDepartment(d => d.Indicator("Revenue", i => i.Target(120)))).Indicators[0].Indicators[0].Months
            .ShouldAllBe(m => m.Planned == 10 && m.Expected == null && m.Actual == null);

    [Fact]
    public void Overdue_CountsTasksByTheirOldestDate()
    {
        var overdue = Execution(APlan.Of(p => p
            .Department("Sales", d => d.Task("Two dates", t => t.Due("2027-11-10").Milestone(7, "old")).Task("Fresh", t => t.Due("2027-11-11")))
            .Department("IT", d => d.Task("Middle", t => t.Due("2027-10-01")).Task("Old", t => t.Milestone(8)).Task("Older", t => t.Milestone(1))))).Overdue;
        overdue.Total.ShouldBe(5);
        overdue.ByLevel.ShouldBe([1, 1, 3]);
        overdue.Departments.Select(d => (d.Department.Name, d.Tasks, string.Join(' ', d.ByLevel))).ShouldBe([("IT", 3, "0 1 2"), ("Sales", 2, "1 0 1")]);
        overdue.Oldest.Select(t => (t.Oldest.Task.Title, t.MoreDates)).ShouldBe([("Older", 0), ("Two dates", 1), ("Old", 0), ("Middle", 0), ("Fresh", 0)]);
    }

    [Fact]
    public void Tree_HoldsEveryTaskOnce_AndTasksWithoutAGoalLast()
    {
        var branch = Board(APlan.WithDepartment(d => d
            .Goal("Grow").Goal("Idle")
            .Task("A", t => t.Goal("grow").Progress(0.5m)).Task("B", t => t.Goal("Grow").Done()).Task("Loose", t => t.Due("2027-10-31")).Task("Off", t => t.Goal("Grow").Cancelled()))).Tree[0];
        branch.Goals.Select(g => (g.Goal?.Title, g.Progress, string.Join(' ', g.Tasks.Select(t => t.Task.Title))))
            .ShouldBe([("Grow", 0.75m, "A B Off"), ("Idle", null, ""), (null, null, "Loose")]);
        (branch.Tasks, branch.Done, branch.Overdue).ShouldBe((3, 1, 1));
        branch.Goals[2].Tasks[0].OverdueDays.ShouldBe(12);
    }

    [Fact]
    public void Calendar_SaysOfEachMilestoneHowItStands()
    {
        var row = Board(APlan.WithDepartment(d => d
            .Task("A", t => t.Milestone(10, "late").Milestone(10, "kept", done: true).Milestone(12, "ahead"))
            .Task("B", t => t.OnHold().Milestone(10, "waits"))
            .Task("C", t => t.Cancelled().Milestone(10, "gone"))
            .Task("Only a date", t => t.Due("2027-10-05"))
            .Task("Next year", t => t.Due("2028-10-05")))).Calendar.Rows[0];
        row.Months[9].Select(e => (e.Text, e.State)).ShouldBe(
            [("late", EntryState.Overdue), ("Only a date", EntryState.Overdue), ("waits", EntryState.OnHold), ("kept", EntryState.Done)]);
        row.Months[11].ShouldHaveSingleItem().State.ShouldBe(EntryState.Open);
        row.Months.Sum(m => m.Count).ShouldBe(5);
        Board(APlan.WithDepartment(d => d)).Calendar.Running.ShouldBe(new FiscalMonth(11));
    }

    [Fact]
    public void Load_PutsTheOverloadedFirst()
    {
        var load = Board(APlan.Of(p => p.People("Ann", "Bob").Department("Sales", d => d
            .Task("1", t => t.Owner("Ann").Milestone(12))
            .Task("2", t => t.Owner("Bob").Milestone(12)).Task("3", t => t.Owner("Bob").Milestone(12)).Task("4", t => t.Owner("Bob").Milestone(12).Milestone(11))))).Load;
        load.Limit.ShouldBe(2);
        load.People.Select(p => (p.Person, p.MonthsOver, p.Most)).ShouldBe([("Bob", 1, 3), ("Ann", 0, 1)]);
        load.People[0].Months.Select(m => m?.Tasks.Count).Skip(9).ShouldBe([null, 1, 3]);
    }

    [Fact]
    public void RecordedPlan_JudgedOnItsOwnDay_GivesTheSameReports()
    {
        foreach (var seed in Enumerable.Range(1, 40))
        {
            var plan = Sample(seed);
            var decided = Input(plan);
            var again = BoardInput.Of(plan, decided.Readiness, decided.Overdue.History, Today);
            again.Readiness.Score.ShouldBe(decided.Readiness.Score);
            again.Readiness.Findings.Select(f => (f.Code, f.Severity, f.Cell)).ShouldBe(decided.Readiness.Findings.Select(f => (f.Code, f.Severity, f.Cell)));
            again.Readiness.Departments.Select(d => d.Ready).ShouldBe(decided.Readiness.Departments.Select(d => d.Ready));
            again.Rollup.Company.ShouldBe(decided.Rollup.Company);
            again.Overdue.Items.Select(i => (i.Id, i.Days, i.Level)).ShouldBe(decided.Overdue.Items.Select(i => (i.Id, i.Days, i.Level)));
        }
    }

    /// <summary>Departments with gaps of many kinds.</summary>
    private static CompanyPlan Sample(int seed)
    {
        var random = new Random(seed);
        return APlan.Of(p => Enumerable.Range(1, 3).Aggregate(
            p.People("Ann", "Bob"),
            (plan, n) => plan.Department($"Department {n}", d => Enumerable.Range(1, 6).Aggregate(d.Goal("Grow"), (department, t) => (seed + t + random.Next(5)) switch
            {
                var k when k % 5 == 0 => department.Indicator($"Indicator {t}"),
                var k when k % 5 == 1 => department.Indicator($"Indicator {t}", i => i.Complete().Plan("10 10 10").Actual("10 9")),
                var k when k % 5 == 2 => department.Task($"Task {t}", x => x.Owner("Nobody known")),
                var k when k % 5 == 3 => department.Task($"Task {t}", x => x.Goal("Grow").Owner("Ann").Milestone(1 + random.Next(12))),
                _ => department.Task($"Task {t}", x => x.Goal("Grow").Owner("Bob").Due("2027-09-30")),
            }))));
    }
}
