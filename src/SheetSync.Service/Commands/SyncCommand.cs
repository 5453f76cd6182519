using System.CommandLine;
using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Reports;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary><c>sync</c>: read, decide, write the difference, record.</summary>
internal sealed class SyncCommand : SubCommand
{
    private static readonly LocalText About = new(
        "Прочитать таблицу, посчитать и обновить служебные ячейки", "Read the spreadsheet, compute, and update the service cells");

    private readonly Argument<string> id;
    private readonly Option<bool> dryRun;
    private readonly Option<bool> accept;

    public SyncCommand(Language language)
        : base("sync", About, language)
    {
        id = Takes("ID", new("Идентификатор или адрес таблицы", "Id or address of a spreadsheet"));
        dryRun = Flag("--dry-run", new("Только показать, что было бы записано", "Only show what would be written"));
        accept = Flag("--accept", new(
            "Подтвердить, что пропавшие из таблицы строки удалены намеренно, и продолжить",
            "Confirm that what vanished from the workbook was meant to, and go on"));
    }

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var spreadsheet = Subject.ParseSpreadsheet(invocation.Get(id));
        using var backend = new Backend(invocation.Settings);
        var mode = invocation.Has(dryRun) ? SyncMode.Preview : invocation.Has(accept) ? SyncMode.Accept : SyncMode.Apply;
        var run = await backend.Sync().RunAsync(spreadsheet, mode, invocation.Today, ct);
        var report = Report.Of(run.Decision, run.Grid, invocation.Chosen);
        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer => SyncJson.Write(writer, run, report)));
        }
        else
        {
            SyncView.Write(new Screen(invocation.Console, report.Language), run);
        }

        // A workbook whose plan vanished has none now: that is what the guard has just told.
        return run.Outcome is SyncOutcome.Held or SyncOutcome.Partial
            ? ExitCode.AnswerIsNo
            : NoPlan.Tell(report, run.Grid, invocation) ?? ExitCode.Done;
    }
}
