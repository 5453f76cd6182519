using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups;

/// <summary>Figures of a plan as of the last month that has ended before <c>today</c>, a day in the workbook's time zone (domain.md §5). Never throws.</summary>
public static class RollupEngine
{
    /// <summary>The year to date.</summary>
    public static RollupReport RollUp(CompanyPlan plan, DateOnly today)
    {
        var asOf = plan.Settings.FiscalYear.AsOf(today);
        var departments = plan.Departments.Select(d => RollUp(plan, d, asOf)).ToList();
        return new(asOf, Composites.OfDepartments(departments.Select(d => (d.Department.Weight, d.Kpi)), plan.Settings), departments);
    }

    /// <summary>The same formulas over the months of one period.</summary>
    public static PeriodRollup RollUp(CompanyPlan plan, DateOnly today, Period period)
    {
        var asOf = plan.Settings.FiscalYear.AsOf(today);
        var departments = plan.Departments.Select(d => RollUp(plan, d, asOf, period)).ToList();
        return new(
            period, Composites.OfDepartments(departments.Select(d => (d.Department.Weight, d.Kpi)), plan.Settings), departments);
    }

    /// <summary>Months, quarters and halves that have begun to be judged: those whose first month has ended.</summary>
    public static IReadOnlyList<PeriodRollup> RollUpPeriods(CompanyPlan plan, DateOnly today) =>
        plan.Settings.FiscalYear.AsOf(today) is not { } last
            ? []
            : [.. Period.Parts.Where(p => p.First.CompareTo(last) <= 0).Select(p => RollUp(plan, today, p))];

    private static DepartmentRollup RollUp(CompanyPlan plan, Department department, FiscalMonth? asOf)
    {
        var figures = department.Indicators.Select(i => new IndicatorFigures(i, asOf, plan.Settings)).ToList();
        var indicators = figures.Select(f => f.Over(Period.Year)).ToList();
        return new()
        {
            Department = department,
            Kpi = Kpi(indicators, plan.Settings),
            Indicators = indicators,
            Goals = TaskProgress.OfGoals(department),
            Personal = PersonalKpis.Of(plan, department, figures, asOf),
        };
    }

    private static DepartmentPeriod RollUp(CompanyPlan plan, Department department, FiscalMonth? asOf, Period period)
    {
        var indicators = department.Indicators.Select(i => new IndicatorFigures(i, asOf, plan.Settings).Over(period)).ToList();
        return new(department, Kpi(indicators, plan.Settings), indicators);
    }

    private static CompositeFigure Kpi(List<IndicatorRollup> indicators, WorkbookSettings settings) =>
        Composites.OfIndicators(indicators.Select(i => (i.Indicator.Weight, i.Attainment)), settings);
}
