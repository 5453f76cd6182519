using SheetSync.Core.Rollups;
using SheetSync.Core.Rollups.Explain;
using SheetSync.Core.Texts;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Terminal;

/// <summary>The arithmetic of figures, one below the other, with the cells the numbers stand in.</summary>
internal static class ExplainView
{
    private static readonly LocalText Cells = new("ячейки: {0}", "cells: {0}");

    public static void Write(Screen screen, Report report, IReadOnlyList<ItemExplanation> items)
    {
        foreach (var item in items)
        {
            screen.Heading(item.Id is null ? item.Title : $"{item.Title} ({item.Id})");
            foreach (var figure in item.Figures)
            {
                screen.Line($"{Label(figure, report).In(screen.Language)}: {figure.Formula.In(screen.Language)}");
                if (figure.Cells.Count > 0 && !IsRepeat(figure, item))
                {
                    screen.Line("  " + Cells.Format(screen.Language, string.Join(", ", figure.Cells.Select(c => c.ToString()))), Styles.Faint);
                }
            }

            screen.Links(item.Cell is null ? [] : [item.Cell], report.LinkTo);
        }
    }

    /// <summary>The figures of periods come from the same cells as that of the year to date: named once.</summary>
    private static bool IsRepeat(FigureExplanation figure, ItemExplanation item) =>
        figure.Figure == ExplainedFigure.Kpi && figure.Period != Period.Year && item.Figures.Any(f => f.Figure == ExplainedFigure.Kpi && f.Period == Period.Year);

    /// <summary>The figure, and its part of the year; a personal KPI names its month itself.</summary>
    private static LocalText Label(FigureExplanation figure, Report report)
    {
        var (word, period) = (Word(figure.Figure), PeriodNames.Of(figure.Period, report.Decision.Plan));
        return figure.Period == Period.Year || figure.Figure == ExplainedFigure.PersonalKpi
            ? word
            : new($"{word.Ru}, {period.Ru}", $"{word.En}, {period.En}");
    }

    private static LocalText Word(ExplainedFigure figure) => figure switch
    {
        ExplainedFigure.Planned => new("План", "Planned"),
        ExplainedFigure.Actual => new("Факт", "Actual"),
        ExplainedFigure.Attainment => new("Выполнение", "Attainment"),
        ExplainedFigure.Status => new("Статус", "Status"),
        ExplainedFigure.Forecast => new("Прогноз на год", "Year forecast"),
        ExplainedFigure.Trend => new("Тренд", "Trend"),
        ExplainedFigure.Kpi => new("KPI", "KPI"),
        ExplainedFigure.Coverage => new("Охват данными", "Coverage"),
        ExplainedFigure.Progress => new("Прогресс", "Progress"),
        ExplainedFigure.PersonalKpi => new("Личный KPI", "Personal KPI"),
        _ => new("Просрочка", "Overdue"),
    };
}
