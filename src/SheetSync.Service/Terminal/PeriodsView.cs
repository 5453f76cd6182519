using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;
using SheetSync.Service.Reports;
using Spectre.Console;

namespace SheetSync.Service.Terminal;

/// <summary>Attainment of the last ended month, of quarters and halves beside the year to date; a period that has not begun to be judged has no column.</summary>
internal static class PeriodsView
{
    private static readonly LocalText Title = new("Выполнение по периодам", "Attainment by period");
    private static readonly LocalText What = new("Показатель", "Indicator");
    private static readonly LocalText Year = new("С начала года", "Year to date");
    private static readonly LocalText YearShort = new("Год", "Year");
    private static readonly LocalText Company = new("Компания", "Company");
    private static readonly LocalText Nameless = new("(без названия)", "(no name)");

    public static void Write(Screen screen, Report report)
    {
        var (rollup, language) = (report.Decision.Rollup, screen.Language);
        var periods = Shown(report);
        if (periods.Count == 0)
        {
            return;
        }

        screen.Heading(Title.In(language));
        var table = screen.Table(
        [
            new(What), .. periods.Select(p => new Heading(PeriodNames.Of(p.Period, report.Decision.Plan), PeriodNames.Short(p.Period, report.Decision.Plan), Right: true, NoWrap: true)),
            new(Year, YearShort, Right: true, NoWrap: true),
        ]);
        for (var at = 0; at < rollup.Departments.Count; at++)
        {
            var department = rollup.Departments[at];
            AddRow(table, language, Plain.Text(department.Department.Name, Styles.Bold), [.. periods.Select(p => Figure(p.Departments[at].Kpi)), Figure(department.Kpi)]);
            for (var row = 0; row < department.Indicators.Count; row++)
            {
                var name = Plain.Text(department.Indicators[row].Indicator.Name ?? Nameless.In(language));
                AddRow(table, language, new Padder(name, new Padding(2, 0, 0, 0)),
                    [.. periods.Select(p => Figure(p.Departments[at].Indicators[row])), Figure(department.Indicators[row])]);
            }
        }

        AddRow(table, language, Plain.Text(Company.In(language), Styles.Bold), [.. periods.Select(p => Figure(p.Company)), Figure(rollup.Company)]);
        screen.Write(table);
    }

    /// <summary>The last month, then quarters and halves; the other months stand in JSON.</summary>
    private static List<PeriodRollup> Shown(Report report) =>
    [
        .. RollupEngine.RollUpPeriods(report.Decision.Plan, report.Decision.Today)
            .Where(p => p.Period.Kind != PeriodKind.Month || p.Period.Last == report.Decision.Rollup.AsOf),
    ];

    private static (decimal? Attainment, FigureStatus Status) Figure(CompositeFigure figure) => (figure.Attainment, figure.Status);

    private static (decimal? Attainment, FigureStatus Status) Figure(IndicatorRollup figure) => (figure.Attainment, figure.Status);

    private static void AddRow(
        Table table, Language language, Spectre.Console.Rendering.IRenderable name, IEnumerable<(decimal? Attainment, FigureStatus Status)> figures) =>
        table.AddRow(
            [name, .. figures.Select(f => Plain.Text(f.Attainment is { } a ? Styles.Sign(f.Status) + Show.Percent(a, language) : "—", Styles.Of(f.Status)))]);
}
