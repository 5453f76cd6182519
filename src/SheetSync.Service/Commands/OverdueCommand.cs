using System.Text.Json;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Reports;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary><c>overdue</c>: what is overdue, by department, the oldest first; exit code 0 whatever it lists.</summary>
internal sealed class OverdueCommand(Language language) : ReportCommand("overdue", About, language)
{
    private static readonly LocalText About = new(
        "Показать просроченное: кто, что и на сколько дней", "Show what is overdue: who, what and by how many days");

    protected override void WriteJson(Utf8JsonWriter writer, Report report, Invocation invocation) => OverdueJson.Write(writer, report);

    protected override void WriteScreen(Screen screen, Report report, Invocation invocation) => OverdueView.Write(screen, report);
}
