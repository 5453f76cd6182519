using System.Text.Json;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Reports;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary><c>rollup</c>: attainment, status and forecast of indicators, departments and the company.</summary>
internal sealed class RollupCommand(Language language) : ReportCommand("rollup", About, language)
{
    private static readonly LocalText About = new(
        "Посчитать KPI: выполнение, статус и прогноз", "Compute KPI: attainment, status and forecast");

    protected override void WriteJson(Utf8JsonWriter writer, Report report, Invocation invocation)
    {
        RollupJson.Write(writer, report);
        PeriodsJson.Write(writer, report);
    }

    protected override void WriteScreen(Screen screen, Report report, Invocation invocation)
    {
        RollupView.Write(screen, report);
        PeriodsView.Write(screen, report);
        RollupView.WriteGoals(screen, report);
        PersonalView.Write(screen, report);
    }
}
