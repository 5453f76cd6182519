using SheetSync.Core.Plan;
using SheetSync.Core.Texts;
using SheetSync.Service.Demo;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Terminal;

/// <summary>What the demo shows: readiness, KPI, overdue, what was written, and that a second sync writes nothing.</summary>
internal static class DemoView
{
    private const int FindingsShown = 8;

    private static readonly LocalText Title = new(
        "SheetSync · {0} · план на {1} год · сегодня {2}", "SheetSync · {0} · plan for {1} · today is {2}");

    private static readonly LocalText Where = new("Таблица в локальном эмуляторе Google Таблиц:", "The sheet, in a local emulator of Google Sheets:");
    private static readonly LocalText More = new("… и ещё {0}: sheetsync check", "… and {0} more: sheetsync check");
    private static readonly LocalText WrittenTitle = new("Что записано в таблицу", "What was written to the sheet");
    private static readonly LocalText SecondTitle = new("Вторая синхронизация, без изменений в таблице", "The second sync, nothing changed in the sheet");
    private static readonly LocalText Tour = new("Экскурсия в браузере", "The tour, in a browser");
    private static readonly LocalText Shows = new(
        "Таблица с меню, доска и письма рядом; часы можно перевести на подготовку, сессию, март и ноябрь. Выход — Ctrl+C.",
        "The sheet with its menu, the board and the mail side by side; the clock goes to the preparation, the session, March and November. Ctrl+C ends.");

    /// <param name="service">Address of the service beside the emulator; null where the demo ends at once.</param>
    public static void Write(Screen screen, Demonstration demo, DemoRun run, Report report, string? service)
    {
        var plan = report.Decision.Plan;
        screen.Heading(Title.Format(
            screen.Language, plan.Settings.Company ?? plan.Title, $"{plan.Settings.FiscalYear.Year}", report.Decision.Today));
        screen.Line(Where.In(screen.Language), Styles.Faint);
        screen.Verbatim($"  {demo.Address}");

        ReadinessView.Write(screen, report);
        WriteFindings(screen, report);
        RollupView.Write(screen, report);
        OverdueView.Write(screen, report);

        screen.Heading(WrittenTitle.In(screen.Language));
        AdoptView.Write(screen, run.Adoption, next: false);
        SyncView.Write(screen, run.First);

        screen.Heading(SecondTitle.In(screen.Language));
        SyncView.Write(screen, run.Second);
        if (service is not null)
        {
            screen.Heading(Tour.In(screen.Language));
            screen.Verbatim($"  {demo.TourAddress(screen.Language)}");
            screen.Line(Shows.In(screen.Language), Styles.Faint);
        }
    }

    private static void WriteFindings(Screen screen, Report report)
    {
        var findings = report.Decision.Readiness.Findings.Where(finding => finding.Severity != Severity.Hint).ToList();
        ReadinessView.WriteFindings(screen, report, findings.Take(FindingsShown).ToList(), report.Decision.Readiness.Findings);
        if (findings.Count > FindingsShown)
        {
            screen.Line(More.Format(screen.Language, findings.Count - FindingsShown), Styles.Faint);
        }
    }
}
