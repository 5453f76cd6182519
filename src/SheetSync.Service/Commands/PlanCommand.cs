using System.Text.Json;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Reports;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary><c>plan</c>: the plan as it was read, and what reading found.</summary>
internal sealed class PlanCommand(Language language) : ReportCommand("plan", About, language)
{
    private static readonly LocalText About = new(
        "Показать план так, как он прочитан", "Show the plan as it was read");

    private static readonly LocalText Findings = new("Замечания при чтении", "Found while reading");

    protected override void WriteJson(Utf8JsonWriter writer, Report report) => PlanJson.Write(writer, report);

    protected override void WriteScreen(Screen screen, Report report)
    {
        PlanView.Write(screen, report);
        screen.Heading(Findings.In(screen.Language));
        ReadinessView.WriteFindings(screen, report, report.Decision.Plan.Findings);
    }
}
