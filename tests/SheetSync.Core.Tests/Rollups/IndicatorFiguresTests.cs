using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Rollups;

/// <summary>Each clause of domain.md §5 on one indicator; the arithmetic stands beside it. As of April unless said otherwise.</summary>
public sealed class IndicatorFiguresTests
{
    private static IndicatorRollup Judge(Func<IndicatorBuilder, IndicatorBuilder> describe, int asOf = 4)
    {
        var today = new DateOnly(2027, 1, 1).AddMonths(asOf);
        return RollupEngine.RollUp(APlan.WithDepartment(d => d.Indicator("Any", describe)), today).Departments[0].Indicators[0];
    }

    private static int[] Numbers(IEnumerable<FiscalMonth> months) => [.. months.Select(m => m.Number)];

    [Fact]
    public void EffectivePlan_MonthlyPlanTyped_BlankMonthsAreNotPlanned()
    {
        // Planned: January 10, March 20. April is blank, though the target says 10 a month.
        var figures = Judge(i => i.Target(120).Plan("10 . 20").Actual("10 10 20 10"));
        figures.Planned.ShouldBe(30);
        figures.Actual.ShouldBe(30);
        Numbers(figures.MonthsJudged).ShouldBe([1, 3]);
        figures.MonthsMissing.ShouldBeEmpty();
    }

    [Fact]
    public void EffectivePlan_LastWithoutBaseline_IsTheTargetEachMonth()
    {
        var figures = Judge(i => i.Last().Target(500).Actual("400 410 420 450"));
        figures.Planned.ShouldBe(500);
        figures.Attainment.ShouldBe(0.9m);
        figures.Forecast.ShouldBe(450); // 450 + (500 − 500)
    }

    [Fact]
    public void EffectivePlan_NothingTyped_NothingIsJudged()
    {
        var figures = Judge(i => i.Actual("1 2 3 4"));
        figures.ShouldBe(new IndicatorRollup { Indicator = figures.Indicator, MonthsJudged = figures.MonthsJudged, MonthsMissing = figures.MonthsMissing });
        figures.MonthsJudged.ShouldBeEmpty();
        figures.MonthsMissing.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(200)] // 200/12 is endless; twelve of them are 200 all the same
    [InlineData(100)]
    [InlineData(0.07)]
    public void EffectivePlan_TwelveTwelfths_AreTheTarget(double target)
    {
        var t = (decimal)target;
        var figures = Judge(i => i.Target(t).Actual([.. Enumerable.Repeat((decimal?)(t * 0.95m / 10), 10), 0, 0]), asOf: 12);
        figures.Planned.ShouldBe(t);
        figures.Attainment.ShouldBe(0.95m);
        figures.Status.ShouldBe(FigureStatus.Green);
    }

    [Fact]
    public void MonthsMissing_PlannedEndedWithoutActual_AreListedAndNotJudged()
    {
        // Judged January and April: P = 20, A = 18. May has not ended.
        var figures = Judge(i => i.Target(120).Actual("9 . . 9 9"));
        Numbers(figures.MonthsJudged).ShouldBe([1, 4]);
        Numbers(figures.MonthsMissing).ShouldBe([2, 3]);
        figures.Attainment.ShouldBe(0.9m);
        figures.Forecast.ShouldBe(108); // 18 + (18/20)·100
    }

    [Fact]
    public void NoMonthJudged_AllFiguresAreNull()
    {
        var figures = Judge(i => i.Target(120).Actual(". . . . 9"));
        figures.Planned.ShouldBeNull();
        figures.Actual.ShouldBeNull();
        figures.Attainment.ShouldBeNull();
        figures.Forecast.ShouldBeNull();
        figures.Trend.ShouldBeNull();
        figures.Status.ShouldBe(FigureStatus.Grey);
        Numbers(figures.MonthsMissing).ShouldBe([1, 2, 3, 4]);
    }

    [Theory]
    [InlineData(100, 80, false, "0.8")] // 1 + (80 − 100)/100
    [InlineData(100, 80, true, "1.2")] // 1 − (80 − 100)/100
    [InlineData(100, 250, true, "-0.5")] // 1 − 150/100: shown as it is, floored only in composites
    [InlineData(-100, -80, false, "1.2")] // a planned loss of 100, a loss of 80: 1 + 20/100
    [InlineData(-100, -80, true, "0.8")]
    [InlineData(-100, 50, false, "2.5")] // 1 + 150/100
    [InlineData(0, 5, false, null)] // undefined
    [InlineData(0, 0, false, null)]
    [InlineData(0, 0, true, "1")]
    [InlineData(0, -3, true, "1")]
    [InlineData(0, 3, true, "0")]
    public void Attainment_OfOneMonth_FollowsDirectionAndSign(int plan, int actual, bool lower, string? expected)
    {
        var figures = Judge(i => (lower ? i.Lower() : i).Plan(plan).Actual(actual));
        figures.Attainment.ShouldBe(expected is null ? null : decimal.Parse(expected));
        figures.Planned.ShouldBe(plan);
        figures.Actual.ShouldBe(actual);
    }

    [Theory]
    [InlineData("0.95", FigureStatus.Green)]
    [InlineData("0.9499999", FigureStatus.Amber)] // shown as 95 %, still amber
    [InlineData("0.8", FigureStatus.Amber)]
    [InlineData("0.7999", FigureStatus.Red)]
    [InlineData("-1", FigureStatus.Red)]
    public void Status_FollowsTheUnroundedFigure(string actual, FigureStatus expected) =>
        Judge(i => i.Plan(1).Actual(decimal.Parse(actual))).Status.ShouldBe(expected);

    [Fact]
    public void Status_WorkbookSetsThresholds_TheseCount()
    {
        var plan = APlan.Of(p => p
            .Settings(s => s with { GreenFrom = 0.9m, AmberFrom = 0.5m })
            .Department("Sales", d => d.Indicator("A", i => i.Plan(10).Actual(9)).Indicator("B", i => i.Plan(10).Actual(5))));
        RollupEngine.RollUp(plan, new DateOnly(2027, 2, 1)).Departments[0].Indicators.Select(i => i.Status)
            .ShouldBe([FigureStatus.Green, FigureStatus.Amber]);
    }

    [Fact]
    public void Average_MeansOfJudgedMonths_AreCompared()
    {
        // Planned 1, 1, 2 (mean 4/3), actual 0.95, 0.95, 1.9 (mean 3.8/3): 3.8/4 = 0.95 exactly.
        var figures = Judge(i => i.Average().Plan("1 1 2").Actual("0.95 0.95 1.9"));
        figures.Attainment.ShouldBe(0.95m);
        figures.Status.ShouldBe(FigureStatus.Green);
        figures.Forecast.ShouldBe(figures.Actual);
    }

    [Fact]
    public void Last_ComparesTheLastJudgedMonthAndItsForecastAddsWhatIsLeft()
    {
        // March is the last judged month: 33 of 30; the last planned value is June's 60: 33 + (60 − 30) = 63.
        var figures = Judge(i => i.Last().Plan("10 20 30 40 50 60").Actual("10 20 33"));
        figures.Planned.ShouldBe(30);
        figures.Actual.ShouldBe(33);
        figures.Attainment.ShouldBe(1.1m);
        figures.Forecast.ShouldBe(63);
    }

    [Fact]
    public void Forecast_SumWithNothingPlannedSoFar_TakesTheRestAsPlanned()
    {
        // Ratio 1 where P = 0: 5 + 1·30.
        var figures = Judge(i => i.Plan("0 0 0 0 10 20").Actual("1 2 1 1"));
        figures.Attainment.ShouldBeNull();
        figures.Status.ShouldBe(FigureStatus.Grey);
        figures.Forecast.ShouldBe(35);
    }

    [Fact]
    public void Forecast_AgainstTheSign_IsStillTheFormula()
    {
        // P = 10, A = −5: −5 + (−0.5)·20 = −15.
        Judge(i => i.Plan("10 . . . 10 10").Actual("-5")).Forecast.ShouldBe(-15);
    }

    [Theory]
    [InlineData("10 10 10", Trend.Flat)] // 1.00 against 1.00
    [InlineData("10 10 10.2", Trend.Flat)] // +0.02 is not over +0.02
    [InlineData("10 10 10.3", Trend.Up)]
    [InlineData("10 10 9.8", Trend.Flat)]
    [InlineData("10 10 9.7", Trend.Down)]
    [InlineData("8 12 10.3", Trend.Up)] // the mean of the two before is 1.00
    [InlineData("50 -50 3", Trend.Up)] // neither capped nor floored: mean of 5 and −5 is 0
    public void Trend_LastMonthAgainstTheTwoBefore_NeedsMoreThanTwoPoints(string actual, Trend expected) =>
        Judge(i => i.Plan("10 10 10 10").Actual(actual)).Trend.ShouldBe(expected);

    [Theory]
    [InlineData("10 10 10", "10 10")] // two judged months
    [InlineData("10 0 10", "10 5 10")] // February is undefined
    public void Trend_TooLittleIsKnown_IsNull(string plan, string actual) =>
        Judge(i => i.Plan(plan).Actual(actual)).Trend.ShouldBeNull();

    [Fact]
    public void Trend_SkipsMonthsNotJudged()
    {
        // Judged: January 1.0, March 1.0, April 1.5.
        Judge(i => i.Plan("10 10 10 10").Actual("10 . 10 15")).Trend.ShouldBe(Trend.Up);
    }

    [Theory]
    [InlineData("1000000000000000", "0.0000000000000000000000001")]
    [InlineData("-1000000000000000", "-0.0000000000000000000000001")]
    public void FiguresOutOfRange_AreNoData(string actual, string plan)
    {
        var figures = Judge(i => i.Plan(decimal.Parse(plan), 1_000_000_000_000_000m).Actual(decimal.Parse(actual)), asOf: 1);
        figures.Attainment.ShouldBeNull();
        figures.Forecast.ShouldBeNull();
        figures.Status.ShouldBe(FigureStatus.Grey);
        figures.Actual.ShouldBe(decimal.Parse(actual));
    }

    [Theory]
    [InlineData(Aggregation.Sum)]
    [InlineData(Aggregation.Average)]
    [InlineData(Aggregation.Last)]
    public void LargestDecimals_DoNotThrow(Aggregation aggregation)
    {
        var figures = Judge(i => i.With(x => x with { Aggregation = aggregation }).Baseline(decimal.MinValue).Target(decimal.MaxValue)
            .Actual(decimal.MaxValue, decimal.MaxValue, decimal.MinValue, decimal.MaxValue));
        figures.Attainment.ShouldBeNull();
    }
}
