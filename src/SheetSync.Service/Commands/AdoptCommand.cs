using System.CommandLine;
using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary><c>adopt</c>: adds the service columns and tabs to a workbook; only then does a sync write anything. <c>--remove</c> takes them away again.</summary>
internal sealed class AdoptCommand : SubCommand
{
    private static readonly LocalText About = new(
        "Добавить в таблицу служебные колонки ⚙ и вкладки или убрать их", "Add the ⚙ service columns and tabs to a spreadsheet, or take them away");

    private readonly Argument<string> id;
    private readonly Option<bool> dryRun;
    private readonly Option<bool> remove;

    public AdoptCommand(Language language)
        : base("adopt", About, language)
    {
        id = Takes("ID", new("Идентификатор или адрес таблицы", "Id or address of a spreadsheet"));
        dryRun = Flag("--dry-run", new("Только показать, что будет добавлено или убрано", "Only show what would be added or taken away"));
        remove = Flag("--remove", new("Убрать служебные колонки и вкладки", "Take the service columns and tabs away"));
    }

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var spreadsheet = Subject.ParseSpreadsheet(invocation.Get(id));
        using var backend = new Backend(invocation.Settings);
        var mode = invocation.Has(dryRun) ? SyncMode.Preview : SyncMode.Apply;
        var adoption = backend.Adoption(invocation.Today);
        if (invocation.Has(remove))
        {
            return await RemoveAsync(adoption, spreadsheet, mode, invocation, ct);
        }

        var run = await adoption.RunAsync(spreadsheet, mode, ct);
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

    private static async Task<ExitCode> RemoveAsync(Adoption adoption, SpreadsheetId spreadsheet, SyncMode mode, Invocation invocation, CancellationToken ct)
    {
        var run = await adoption.RemoveAsync(spreadsheet, mode, ct);
        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer => RemovalJson.Write(writer, run, invocation.Language)));
        }
        else
        {
            RemovalView.Write(new Screen(invocation.Console, invocation.Language), run);
        }

        return run.Removed.Obstacles.Count > 0 ? ExitCode.AnswerIsNo : ExitCode.Done;
    }
}
