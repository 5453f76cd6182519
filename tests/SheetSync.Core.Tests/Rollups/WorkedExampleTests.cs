using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Rollups;

/// <summary>The worked example of domain.md §5: October judged, twelve equal months.</summary>
public sealed class WorkedExampleTests
{
    private static readonly DateOnly InNovember = new(2027, 11, 15);

    private static readonly CompanyPlan Plan = APlan.WithDepartment(d => d
        .Indicator("Revenue", i => i.Sum().Higher().Weight(3).Target(120).Actual("9 10 11 8 10 12 9 10 11 10"))
        .Indicator("Staff turnover", i => i.Unit("%").Average().Lower().Weight(1).Target(0.12m)
            .Actual("0.14 0.16 0.15 0.15 0.15 0.13 0.17 0.15 0.15 0.15"))
        .Indicator("Client base", i => i.Last().Higher().Weight(2).Baseline(400).Target(520)
            .Actual("400 410 420 430 440 450 460 470 475 480")));

    private readonly DepartmentRollup department = RollupEngine.RollUp(Plan, InNovember).Departments[0];

    [Fact]
    public void Revenue_IsOnPlan()
    {
        // P = 10 months of 120/12 = 100, A = 100; forecast 100 + (100/100)·20 = 120.
        var revenue = department.Indicators[0];
        revenue.Planned.ShouldBe(100);
        revenue.Actual.ShouldBe(100);
        revenue.Attainment.ShouldBe(1.00m);
        revenue.Forecast.ShouldBe(120);
        revenue.Status.ShouldBe(FigureStatus.Green);
    }

    [Fact]
    public void Turnover_IsAboveItsPlan()
    {
        // P = 12 %, A = 15 %: 1 − (0.15 − 0.12)/0.12 = 0.75; the forecast of a mean is the mean.
        var turnover = department.Indicators[1];
        turnover.Planned.ShouldBe(0.12m);
        turnover.Actual.ShouldBe(0.15m);
        turnover.Attainment.ShouldBe(0.75m);
        turnover.Forecast.ShouldBe(0.15m);
        turnover.Status.ShouldBe(FigureStatus.Red);
    }

    [Fact]
    public void ClientBase_GrowsFromItsBaseline()
    {
        // October: 400 + 120·10/12 = 500 planned, 480 there: 0.96; forecast 480 + (520 − 500) = 500.
        var clients = department.Indicators[2];
        clients.Planned.ShouldBe(500);
        clients.Actual.ShouldBe(480);
        clients.Attainment.ShouldBe(0.96m);
        clients.Forecast.ShouldBe(500);
        clients.Status.ShouldBe(FigureStatus.Green);
    }

    [Fact]
    public void Department_IsAmber()
    {
        // (3·1.00 + 1·0.75 + 2·0.96) / 6 = 5.67/6 = 0.945.
        department.Kpi.ShouldBe(new CompositeFigure(0.945m, 1, FigureStatus.Amber));
    }

    [Fact]
    public void Report_IsAsOfTheLastEndedMonth()
    {
        RollupEngine.RollUp(Plan, InNovember).AsOf.ShouldBe(new FiscalMonth(10));
        RollupEngine.RollUp(Plan, new DateOnly(2027, 10, 31)).AsOf.ShouldBe(new FiscalMonth(9));
        RollupEngine.RollUp(Plan, new DateOnly(2027, 11, 1)).AsOf.ShouldBe(new FiscalMonth(10));
        RollupEngine.RollUp(Plan, new DateOnly(2027, 1, 31)).AsOf.ShouldBeNull();
        RollupEngine.RollUp(Plan, new DateOnly(2026, 12, 31)).AsOf.ShouldBeNull();
        RollupEngine.RollUp(Plan, new DateOnly(2030, 5, 1)).AsOf.ShouldBe(new FiscalMonth(12));
    }
}
