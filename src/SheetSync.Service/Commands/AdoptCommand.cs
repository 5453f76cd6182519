using System.CommandLine;
using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary><c>adopt</c>: adds the service columns and tabs to a workbook; only then does a sync write anything.</summary>
internal sealed class AdoptCommand : SubCommand
{
    private static readonly LocalText About = new(
        "Добавить в таблицу служебные колонки ⚙ и вкладки", "Add the ⚙ service columns and tabs to a spreadsheet");

    private readonly Argument<string> id;
    private readonly Option<bool> dryRun;

    public AdoptCommand(Language language)
        : base("adopt", About, language)
    {
        id = Takes("ID", new("Идентификатор или адрес таблицы", "Id or address of a spreadsheet"));
        dryRun = Flag("--dry-run", new("Только показать, что будет добавлено", "Only show what would be added"));
    }

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var spreadsheet = Subject.ParseSpreadsheet(invocation.Get(id));
        using var backend = new Backend(invocation.Settings);
        var mode = invocation.Has(dryRun) ? SyncMode.Preview : SyncMode.Apply;
        var run = await backend.Adoption(invocation.Today).RunAsync(spreadsheet, mode, ct);
        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer => AdoptJson.Write(writer, run, invocation.Language)));
        }
        else
        {
            AdoptView.Write(new Screen(invocation.Console, invocation.Language), run);
        }

        return run.Added.Obstacles.Count > 0 ? ExitCode.AnswerIsNo : ExitCode.Done;
    }
}
