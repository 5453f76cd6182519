using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Rollups;

/// <summary>
/// The product against the oracle on generated departments, 100 000 unless SHEETSYNC_GENERATED says otherwise.
/// A failure names the seed that brings it back.
/// </summary>
public sealed class RollupOracleTests
{
    private const int DepartmentsAPlan = 4;

    private static int Plans => Generated.Count / DepartmentsAPlan;

    /// <summary>Properties need fewer plans than figures do.</summary>
    private static int FewerPlans => Plans / 5;

    [Fact]
    public void Figures_OfGeneratedDepartments_AreThoseOfTheOracle() => Parallel.For(0, Plans, seed =>
    {
        var random = new RandomPlans(seed);
        var plan = random.Plan(DepartmentsAPlan);
        var today = random.DayAround(plan.Settings.FiscalYear);
        var asOf = RollupOracle.AsOf(plan.Settings.FiscalYear, today);
        var report = RollupEngine.RollUp(plan, today);

        Check((report.AsOf?.Number ?? 0) == asOf, seed, "as of");
        Same(report.Company, RollupOracle.Company(plan, asOf, 1, 12), seed, "company");
        foreach (var department in report.Departments)
        {
            SameYear(plan, department, asOf, seed);
        }

        SamePeriod(plan, RollupEngine.RollUp(plan, today, Period.Parts[seed % Period.Parts.Count]), asOf, seed);
    });

    [Fact]
    public void Kpis_OfPeriods_AreThoseOfTheirWholeRollups() => Parallel.For(0, FewerPlans, seed =>
    {
        var random = new RandomPlans(seed);
        var plan = random.Plan(DepartmentsAPlan);
        var today = random.DayAround(plan.Settings.FiscalYear);
        var (whole, alone) = (RollupEngine.RollUpPeriods(plan, today), RollupEngine.KpisOfPeriods(plan, today, Period.Parts));

        Check(whole.Select(p => (p.Period, p.Company)).SequenceEqual(alone.Select(p => (p.Period, p.Company))), seed, "company");
        Check(whole.SelectMany(p => p.Departments).Select(d => d.Kpi).SequenceEqual(alone.SelectMany(p => p.Departments)), seed, "departments");
    });

    [Fact]
    public void RaisingAnActual_HigherIsBetter_NeverLowersAComposite() => Parallel.For(0, FewerPlans, seed =>
    {
        var random = new RandomPlans(seed);
        var plan = random.Plan(DepartmentsAPlan);
        var today = random.DayAround(plan.Settings.FiscalYear);
        if (random.WithARaisedActual(plan) is not { } raised)
        {
            return;
        }

        var (before, after) = (RollupEngine.RollUp(plan, today), RollupEngine.RollUp(raised, today));
        NotLower(before.Company.Attainment, after.Company.Attainment, seed);
        foreach (var (one, other) in before.Departments.Zip(after.Departments))
        {
            NotLower(one.Kpi.Attainment, other.Kpi.Attainment, seed);
            foreach (var (k, l) in one.Personal.Zip(other.Personal))
            {
                NotLower(k.Kpi, l.Kpi, seed);
            }
        }
    });

    [Fact]
    public void Composites_StayWithinFloorAndCap_AndGreyMeansNoFigure() => Parallel.For(0, FewerPlans, seed =>
    {
        var random = new RandomPlans(seed);
        var plan = random.Plan(DepartmentsAPlan);
        var report = RollupEngine.RollUp(plan, random.DayAround(plan.Settings.FiscalYear));
        foreach (var figure in report.Departments.Select(d => d.Kpi).Append(report.Company))
        {
            Check((figure.Status == FigureStatus.Grey) == figure.Attainment is null, seed, "grey");
            Check(figure.Attainment is null || (figure.Attainment >= 0 && figure.Attainment <= plan.Settings.AttainmentCap), seed, "floor and cap");
            Check(figure.Coverage is null or (>= 0 and <= 1), seed, "coverage");
        }
    });

    private static void NotLower(decimal? before, decimal? after, int seed)
    {
        Check(before is null == after is null, seed, "data stays data");
        Check((after ?? 0) >= (before ?? 0), seed, "not lower");
    }

    private static void SameYear(CompanyPlan plan, DepartmentRollup department, int asOf, int seed)
    {
        var source = department.Department;
        Same(department.Kpi, RollupOracle.Department(source, asOf, 1, 12, plan.Settings), seed, source.Name);
        foreach (var indicator in department.Indicators)
        {
            Same(indicator, RollupOracle.Judge(indicator.Indicator, asOf, 1, 12, plan.Settings), seed);
        }

        foreach (var goal in department.Goals)
        {
            Near(goal.Progress, RollupOracle.Progress(goal.Goal, source), seed, "progress of a goal");
        }

        Check(department.Personal.Count == (source.Leader is null ? 0 : asOf), seed, "entries of personal KPI");
        foreach (var entry in department.Personal.Where(e => e.Month.Number == seed % 12 + 1))
        {
            var (kpi, done, all) = RollupOracle.Personal(plan, source, entry.Month.Number, asOf);
            Near(entry.Kpi, kpi, seed, "personal KPI");
            Check((entry.KeyTasksDone, entry.KeyTasks) == (done, all), seed, "key tasks");
        }
    }

    private static void SamePeriod(CompanyPlan plan, PeriodRollup rollup, int asOf, int seed)
    {
        var (first, last) = (rollup.Period.First.Number, rollup.Period.Last.Number);
        Same(rollup.Company, RollupOracle.Company(plan, asOf, first, last), seed, "company in a period");
        foreach (var department in rollup.Departments)
        {
            Same(department.Kpi, RollupOracle.Department(department.Department, asOf, first, last, plan.Settings), seed, "department in a period");
            foreach (var indicator in department.Indicators)
            {
                Same(indicator, RollupOracle.Judge(indicator.Indicator, asOf, first, last, plan.Settings), seed);
            }
        }
    }

    private static void Same(CompositeFigure figure, RollupOracle.Composite expected, int seed, string what)
    {
        Near(figure.Attainment, expected.Attainment, seed, what);
        Near(figure.Coverage, expected.Coverage, seed, what);
        Check(figure.Status.ToString() == expected.Status, seed, what);
    }

    private static void Same(IndicatorRollup figures, RollupOracle.Row expected, int seed)
    {
        Near(figures.Planned, expected.Planned, seed, "planned");
        Near(figures.Actual, expected.Actual, seed, "actual");
        Near(figures.Attainment, expected.Attainment, seed, "attainment");
        Near(figures.Forecast, expected.Forecast, seed, "forecast");
        Check(figures.Status.ToString() == expected.Status, seed, "status");
        Check(figures.Trend?.ToString() == expected.Trend, seed, "trend");
        Check(string.Join(",", figures.MonthsJudged.Select(m => m.Number)) == expected.Judged, seed, "months judged");
        Check(string.Join(",", figures.MonthsMissing.Select(m => m.Number)) == expected.Missing, seed, "months missing");
    }

    /// <summary>What no decimal can hold is null.</summary>
    private static void Near(decimal? value, Ratio? expected, int seed, string what)
    {
        var same = value is { } v ? expected is { } e && e.IsNear(v) : expected is null || expected.Value.Abs() > Ratio.Of(decimal.MaxValue);
        if (!same)
        {
            Assert.Fail($"seed {seed}, {what}: {value} against {expected}");
        }
    }

    private static void Check(bool holds, int seed, string what)
    {
        if (!holds)
        {
            Assert.Fail($"seed {seed}: {what}");
        }
    }
}
