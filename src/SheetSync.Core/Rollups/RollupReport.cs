using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups;

public enum FigureStatus
{
    Green,
    Amber,
    Red,
    Grey,
}

public enum Trend
{
    Up,
    Flat,
    Down,
}

/// <summary>Figures of one indicator over the months judged (domain.md §5). Null is "no data"; percent is a fraction.</summary>
public sealed record IndicatorRollup
{
    public required Indicator Indicator { get; init; }

    /// <summary>P and A over the months judged.</summary>
    public decimal? Planned { get; init; }

    public decimal? Actual { get; init; }

    public decimal? Attainment { get; init; }

    public FigureStatus Status { get; init; } = FigureStatus.Grey;

    public decimal? Forecast { get; init; }

    public Trend? Trend { get; init; }

    public IReadOnlyList<FiscalMonth> MonthsJudged { get; init; } = [];

    /// <summary>Planned ended months without an actual.</summary>
    public IReadOnlyList<FiscalMonth> MonthsMissing { get; init; } = [];
}

/// <param name="Progress">0–1; null without tasks that count.</param>
public sealed record GoalRollup(Goal Goal, decimal? Progress);

/// <summary>The personal KPI of a leader for one ended month; <see cref="Kpi"/> is null where it is not set.</summary>
public sealed record PersonalKpi(Person Person, FiscalMonth Month, decimal? Kpi, int KeyTasksDone, int KeyTasks);

/// <summary>A composite: a weighted attainment, the share of weight that has data, and its colour.</summary>
public sealed record CompositeFigure(decimal? Attainment, decimal? Coverage, FigureStatus Status)
{
    public static CompositeFigure NoData { get; } = new(null, null, FigureStatus.Grey);
}

public sealed record DepartmentRollup
{
    public required Department Department { get; init; }

    public required CompositeFigure Kpi { get; init; }

    public IReadOnlyList<IndicatorRollup> Indicators { get; init; } = [];

    public IReadOnlyList<GoalRollup> Goals { get; init; } = [];

    public IReadOnlyList<PersonalKpi> Personal { get; init; } = [];
}

/// <param name="AsOf">The last ended month; null before the first has.</param>
public sealed record RollupReport(FiscalMonth? AsOf, CompositeFigure Company, IReadOnlyList<DepartmentRollup> Departments);
