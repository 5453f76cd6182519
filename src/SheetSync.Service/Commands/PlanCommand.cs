using System.CommandLine;
using System.Text.Json;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Reports;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary><c>plan</c>: the plan as it was read, and what reading found; with <c>--explain</c> how each tab was understood.</summary>
internal sealed class PlanCommand : ReportCommand
{
    private static readonly LocalText About = new(
        "Показать план так, как он прочитан", "Show the plan as it was read");

    private static readonly LocalText Findings = new("Замечания при чтении", "Found while reading");

    private static readonly LocalText Explained = new(
        "Рассказать, как понята каждая вкладка: таблицы, столбцы, пропущенные строки",
        "Tell how each tab was understood: tables, columns, rows left out");

    private readonly Option<bool> explain;

    public PlanCommand(Language language)
        : base("plan", About, language) => explain = Flag("--explain", Explained);

    protected override bool ShowsWithoutPlan(Invocation invocation) => invocation.Has(explain);

    protected override void WriteJson(Utf8JsonWriter writer, Report report, Invocation invocation)
    {
        PlanJson.Write(writer, report);
        if (invocation.Has(explain))
        {
            ReadingJson.Write(writer, report);
        }
    }

    protected override void WriteScreen(Screen screen, Report report, Invocation invocation)
    {
        if (invocation.Has(explain))
        {
            ReadingView.Write(screen, report);
        }
        else
        {
            PlanView.Write(screen, report);
            TeamView.Write(screen, report);
        }

        screen.Heading(Findings.In(screen.Language));
        ReadinessView.WriteFindings(screen, report, report.Decision.Plan.Findings);
    }
}
