using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups;

/// <summary>Figures of a plan as of the last month that has ended before <c>today</c>, a day in the workbook's time zone (domain.md §5). Never throws.</summary>
public static class RollupEngine
{
    /// <summary>The year to date.</summary>
    public static RollupReport RollUp(CompanyPlan plan, DateOnly today)
    {
        var asOf = plan.Settings.FiscalYear.AsOf(today);
        var keyTasks = KeyTasks.Of(plan);
        var departments = plan.Departments.Select(d => RollUp(plan.Settings, d, keyTasks, asOf)).ToList();
        return new(asOf, Composites.OfDepartments(departments.Select(d => (d.Department.Weight, d.Kpi)), plan.Settings), departments);
    }

    /// <summary>The same formulas over the months of one period.</summary>
    public static PeriodRollup RollUp(CompanyPlan plan, DateOnly today, Period period) =>
        RollUp(plan.Settings, Figures(plan, plan.Settings.FiscalYear.AsOf(today)), period);

    /// <summary>Months, quarters and halves that have begun to be judged: those whose first month has ended.</summary>
    public static IReadOnlyList<PeriodRollup> RollUpPeriods(CompanyPlan plan, DateOnly today) => RollUpPeriods(plan, today, Period.Parts);

    /// <summary>Of some periods those that have begun to be judged.</summary>
    public static IReadOnlyList<PeriodRollup> RollUpPeriods(CompanyPlan plan, DateOnly today, IEnumerable<Period> periods)
    {
        if (plan.Settings.FiscalYear.AsOf(today) is not { } last)
        {
            return [];
        }

        var figures = Figures(plan, last);
        return [.. periods.Where(p => p.First.CompareTo(last) <= 0).Select(p => RollUp(plan.Settings, figures, p))];
    }

    /// <summary>The composites alone of those periods that have begun to be judged: a summary shows nothing else of them.</summary>
    public static IReadOnlyList<PeriodKpis> KpisOfPeriods(CompanyPlan plan, DateOnly today, IEnumerable<Period> periods)
    {
        if (plan.Settings.FiscalYear.AsOf(today) is not { } last)
        {
            return [];
        }

        var figures = Figures(plan, last);
        return [.. periods.Where(p => p.First.CompareTo(last) <= 0).Select(p => Kpis(plan.Settings, figures, p))];
    }

    private static PeriodKpis Kpis(WorkbookSettings settings, List<(Department Department, List<IndicatorFigures> Figures)> all, Period period)
    {
        var departments = all.ConvertAll(d => Composites.OfIndicators(d.Figures, period, settings));
        return new(period, Composites.OfDepartments(all.Zip(departments, (d, kpi) => (d.Department.Weight, kpi)), settings), departments);
    }

    private static DepartmentRollup RollUp(WorkbookSettings settings, Department department, KeyTasks keyTasks, FiscalMonth? asOf)
    {
        var figures = Figures(settings, department, asOf);
        var indicators = figures.Select(f => f.Over(Period.Year)).ToList();
        return new()
        {
            Department = department,
            Kpi = Composites.OfIndicators(indicators, settings),
            Indicators = indicators,
            Goals = TaskProgress.OfGoals(department),
            Personal = PersonalKpis.Of(settings, department, figures, keyTasks, asOf),
        };
    }

    private static PeriodRollup RollUp(WorkbookSettings settings, List<(Department Department, List<IndicatorFigures> Figures)> all, Period period)
    {
        var departments = all.ConvertAll(d =>
        {
            var indicators = d.Figures.ConvertAll(f => f.Over(period));
            return new DepartmentPeriod(d.Department, Composites.OfIndicators(indicators, settings), indicators);
        });
        return new(period, Composites.OfDepartments(departments.Select(d => (d.Department.Weight, d.Kpi)), settings), departments);
    }

    private static List<(Department Department, List<IndicatorFigures> Figures)> Figures(CompanyPlan plan, FiscalMonth? asOf) =>
        [.. plan.Departments.Select(d => (d, Figures(plan.Settings, d, asOf)))];

    private static List<IndicatorFigures> Figures(WorkbookSettings settings, Department department, FiscalMonth? asOf) =>
        [.. department.Indicators.Select(i => new IndicatorFigures(i, asOf, settings))];
}
