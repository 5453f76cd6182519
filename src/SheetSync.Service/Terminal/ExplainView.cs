using SheetSync.Core.Rollups;
using SheetSync.Core.Rollups.Explain;
using SheetSync.Core.Texts;
using SheetSync.Service.Reports;
using Spectre.Console;

namespace SheetSync.Service.Terminal;

/// <summary>The arithmetic of figures with the cells the numbers stand in: the year to date one below the other, its parts as a table.</summary>
internal static class ExplainView
{
    private static readonly LocalText Cells = new("ячейки: {0}", "cells: {0}");
    private static readonly LocalText ByPeriod = new("{0} по периодам", "{0} by period");
    private static readonly LocalText PeriodHeading = new("Период", "Period");
    private static readonly LocalText FormulaHeading = new("Как посчитано", "How it is computed");
    private static readonly LocalText CellsHeading = new("Ячейки", "Cells");

    public static void Write(Screen screen, Report report, IReadOnlyList<ItemExplanation> items)
    {
        foreach (var item in items)
        {
            screen.Heading(item.Id is null ? item.Title : $"{item.Title} ({item.Id})");
            foreach (var figure in item.Figures.Where(f => f.Period == Period.Year))
            {
                screen.Line($"{Word(figure.Figure).In(screen.Language)}: {figure.Formula.In(screen.Language)}");
                if (figure.Cells.Count > 0)
                {
                    screen.Line("  " + Cells.Format(screen.Language, CellRanges.Of(figure.Cells)), Styles.Faint);
                }
            }

            foreach (var figures in item.Figures.Where(f => f.Period != Period.Year).GroupBy(f => f.Figure))
            {
                WritePeriods(screen, report, item, [.. figures]);
            }

            screen.Links(item.Cell is { } cell ? [cell] : [], report.LinkTo);
        }
    }

    private static void WritePeriods(Screen screen, Report report, ItemExplanation item, List<FigureExplanation> figures)
    {
        var language = screen.Language;
        var kind = figures[0].Figure;

        // A personal KPI names its month itself, after the person.
        var namesPeriods = kind != ExplainedFigure.PersonalKpi;
        var namesCells = figures.Exists(f => f.Cells.Count > 0 && !IsRepeat(f, item));
        screen.Heading(namesPeriods ? ByPeriod.Format(language, Word(kind).In(language)) : Word(kind).In(language));
        List<Heading> headings = [new(FormulaHeading)];
        if (namesPeriods)
        {
            headings.Insert(0, new(PeriodHeading, NoWrap: true));
        }

        if (namesCells)
        {
            headings.Add(new(CellsHeading));
        }

        var table = screen.Table(headings);
        foreach (var figure in figures)
        {
            var row = new List<Text> { Plain.Text(figure.Formula.In(language)) };
            if (namesPeriods)
            {
                row.Insert(0, Plain.Text(PeriodNames.Of(figure.Period, report.Decision.Plan).In(language)));
            }

            if (namesCells)
            {
                row.Add(Plain.Text(CellRanges.Of(figure.Cells), Styles.Faint));
            }

            table.AddRow(row);
        }

        screen.Write(table);
    }

    /// <summary>The figures of periods come from the same cells as that of the year to date: named once.</summary>
    private static bool IsRepeat(FigureExplanation figure, ItemExplanation item) =>
        figure.Figure == ExplainedFigure.Kpi && item.Figures.Any(f => f.Figure == ExplainedFigure.Kpi && f.Period == Period.Year);

    internal static LocalText Word(ExplainedFigure figure) => figure switch
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
