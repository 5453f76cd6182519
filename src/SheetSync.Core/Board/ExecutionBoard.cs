using SheetSync.Core.Digests;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;

namespace SheetSync.Core.Board;

/// <summary>How the year goes.</summary>
public sealed record ExecutionBoard
{
    /// <summary>The last ended month; null before the first has.</summary>
    public required FiscalMonth? AsOf { get; init; }

    public required KpiHistory Company { get; init; }

    /// <summary>The best first; those without data last, in the plan's order.</summary>
    public required IReadOnlyList<RankedDepartment> Ranking { get; init; }

    /// <summary>Departments that have indicators, in the plan's order.</summary>
    public required IReadOnlyList<DepartmentIndicators> Indicators { get; init; }

    public required OverdueTasks Overdue { get; init; }

    /// <summary>Departments with ended months that are planned and have no actual.</summary>
    public required IReadOnlyList<MissingActuals> MissingActuals { get; init; }

    /// <summary>Indicators whose status is red.</summary>
    public required int Red { get; init; }

    /// <summary>Tasks with a date in this calendar month that are not overdue, the nearest first.</summary>
    public required IReadOnlyList<OverdueTask> DueThisMonth { get; init; }

    /// <summary>Null where no plan was approved.</summary>
    public required BoardDrift? Drift { get; init; }

    internal static ExecutionBoard Of(BoardInput input, OverdueTasks overdue)
    {
        var (plan, rollup) = (input.Plan, input.Rollup);
        var months = RollupEngine.RollUpPeriods(plan, input.Today, Period.Parts.Where(p => p.Kind == PeriodKind.Month));
        return new()
        {
            AsOf = rollup.AsOf,
            Company = KpiHistory.Of(rollup.Company, months.Select(m => (m.Period.First, m.Company))),
            Ranking = RankedDepartment.Of(rollup, months),
            Indicators =
            [
                .. from department in rollup.Departments
                   where department.Indicators.Count > 0
                   select new DepartmentIndicators(department.Department, [.. department.Indicators.Select(i => IndicatorPicture.Of(i, rollup.AsOf))]),
            ],
            Overdue = overdue,
            MissingActuals = DigestEngine.Missing(rollup),
            Red = rollup.Departments.Sum(d => d.Indicators.Count(i => i.Status == FigureStatus.Red)),
            DueThisMonth = DigestEngine.DueThisMonth(input.Overdue),
            Drift = input.Drift,
        };
    }
}

/// <summary>A composite over the year to date, and of each single month.</summary>
/// <param name="Months">Ended months, the first of the year first; attainment null where the month has no data: a gap, never 0.</param>
/// <param name="Trend">As of an indicator (domain.md §5): the last month with data against the mean of the two before it; null with fewer than three.</param>
public sealed record KpiHistory(CompositeFigure Figure, IReadOnlyList<(FiscalMonth Month, CompositeFigure Figure)> Months, Trend? Trend)
{
    internal static KpiHistory Of(CompositeFigure year, IEnumerable<(FiscalMonth Month, CompositeFigure Figure)> months)
    {
        List<(FiscalMonth Month, CompositeFigure Figure)> all = [.. months];
        var known = all.Select(m => m.Figure.Attainment).OfType<decimal>().ToList();
        return new(year, all, known.Count < 3 ? null : Attainments.Trend(known[^3], known[^2], known[^1]));
    }
}

/// <param name="Place">1 for the best; equal figures share a place. Null without data.</param>
public sealed record RankedDepartment(Department Department, int? Place, KpiHistory Kpi)
{
    internal static IReadOnlyList<RankedDepartment> Of(RollupReport rollup, IReadOnlyList<PeriodRollup> months)
    {
        var figures = rollup.Departments.Select(d => d.Kpi.Attainment).OfType<decimal>().ToList();
        return
        [
            .. rollup.Departments
                .Select((d, at) => new RankedDepartment(
                    d.Department,
                    d.Kpi.Attainment is { } own ? 1 + figures.Count(other => other > own) : null,
                    KpiHistory.Of(d.Kpi, months.Select(m => (m.Period.First, m.Departments[at].Kpi)))))
                .OrderBy(d => d.Place ?? int.MaxValue),
        ];
    }
}

public sealed record DepartmentIndicators(Department Department, IReadOnlyList<IndicatorPicture> Indicators);
