using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;
using SheetSync.Service.Reports;
using Spectre.Console;

namespace SheetSync.Service.Terminal;

/// <summary>
/// Attainment of the last ended month, of quarters and halves; the year to date stands in the table of KPI. A period that has not begun to be
/// judged has no column. A narrow screen leaves out the month and the signs of colour.
/// </summary>
internal static class PeriodsView
{
    private static readonly LocalText Title = new("Выполнение по периодам", "Attainment by period");
    private static readonly LocalText What = new("Показатель", "Indicator");
    private static readonly LocalText Company = new("Компания", "Company");
    private static readonly LocalText Nameless = new("(без названия)", "(no name)");

    public static void Write(Screen screen, Report report)
    {
        var (rollup, language) = (report.Decision.Rollup, screen.Language);
        var periods = Shown(report, screen.IsNarrow);
        if (periods.Count == 0)
        {
            return;
        }

        screen.Heading(Title.In(language));
        var table = screen.Table(
        [
            new(What), .. periods.Select(p => new Heading(PeriodNames.Short(p.Period, report.Decision.Plan), Right: true, NoWrap: true)),
        ]);
        for (var at = 0; at < rollup.Departments.Count; at++)
        {
            var department = rollup.Departments[at];
            AddRow(table, screen, Plain.Text(department.Department.Name, Styles.Bold), periods.Select(p => Figure(p.Departments[at].Kpi)));
            for (var row = 0; row < department.Indicators.Count; row++)
            {
                var name = Plain.Text(department.Indicators[row].Indicator.Name ?? Nameless.In(language));
                AddRow(table, screen, new Padder(name, new Padding(2, 0, 0, 0)), periods.Select(p => Figure(p.Departments[at].Indicators[row])));
            }
        }

        AddRow(table, screen, Plain.Text(Company.In(language), Styles.Bold), periods.Select(p => Figure(p.Company)));
        screen.Write(table);
    }

    /// <summary>The last month, then quarters and halves; the other months stand in JSON.</summary>
    private static List<PeriodRollup> Shown(Report report, bool narrow) =>
    [
        .. RollupEngine.RollUpPeriods(report.Decision.Plan, report.Decision.Today)
            .Where(p => p.Period.Kind != PeriodKind.Month || (!narrow && p.Period.Last == report.Decision.Rollup.AsOf)),
    ];

    private static (decimal? Attainment, FigureStatus Status) Figure(CompositeFigure figure) => (figure.Attainment, figure.Status);

    private static (decimal? Attainment, FigureStatus Status) Figure(IndicatorRollup figure) => (figure.Attainment, figure.Status);

    private static void AddRow(
        Table table, Screen screen, Spectre.Console.Rendering.IRenderable name, IEnumerable<(decimal? Attainment, FigureStatus Status)> figures) =>
        table.AddRow(
            [name, .. figures.Select(f => Plain.Text(f.Attainment is { } a ? (screen.IsNarrow ? "" : Styles.Sign(f.Status)) + Show.Percent(a, screen.Language) : "—", Styles.Of(f.Status)))]);
}
