using System.Text.Json;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Reports;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary><c>check</c>: is the plan ready, and what is missing; exit code 1 where it is not.</summary>
internal sealed class CheckCommand(Language language) : ReportCommand("check", About, language)
{
    private static readonly LocalText About = new(
        "Проверить готовность плана: чего не хватает и где", "Check the readiness of a plan: what is missing and where");

    protected override void WriteJson(Utf8JsonWriter writer, Report report, Invocation invocation) => CheckJson.Write(writer, report);

    protected override void WriteScreen(Screen screen, Report report, Invocation invocation) => Draw(screen, report);

    internal static void Draw(Screen screen, Report report)
    {
        ReadinessView.Write(screen, report);
        ReadinessView.WriteWork(screen, report);
        ReadinessView.WriteSettings(screen, report);
        LoadView.Write(screen, report);
    }

    protected override ExitCode Answer(Report report, Invocation invocation) => report.Decision.Readiness.Ready ? ExitCode.Done : ExitCode.AnswerIsNo;
}
