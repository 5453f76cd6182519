using SheetSync.Core.Grid;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Rollups.Explain;

public enum ExplainedFigure
{
    Planned,
    Actual,
    Attainment,
    Status,
    Forecast,
    Trend,
    Kpi,
    Coverage,
    Progress,
    PersonalKpi,
    DaysOverdue,
}

public enum ExplainedKind
{
    Company,
    Department,
    Indicator,
    Goal,
    Task,
}

/// <summary>One figure with its arithmetic: <c>0.945 = (3·1.00 + 1·0.75 + 2·0.96) / 6</c>.</summary>
/// <param name="Value">Unrounded; null where there is no figure. Status and trend have none, they are told by the formula.</param>
/// <param name="Formula">The sentence with its numbers, rounded for reading (four decimals).</param>
/// <param name="Cells">Where the numbers stand, in the order of the formula; empty for figures made of other figures.</param>
public sealed record FigureExplanation(ExplainedFigure Figure, decimal? Value, LocalText Formula, IReadOnlyList<CellRef> Cells)
{
    /// <summary>The months that the figure is of; the year to date unless said otherwise.</summary>
    public Period Period { get; init; } = Period.Year;
}

/// <param name="Id">Null for the company and departments.</param>
public sealed record ItemExplanation(
    ExplainedKind Kind, string? Id, string Title, CellRef? Cell, IReadOnlyList<FigureExplanation> Figures);
