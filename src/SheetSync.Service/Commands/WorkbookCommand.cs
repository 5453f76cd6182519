using System.CommandLine;
using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary><c>workbook add|list|show|remove</c>: which spreadsheets the service looks after.</summary>
internal sealed class WorkbookCommand : Command
{
    public WorkbookCommand(Language language)
        : base("workbook", About.In(language))
    {
        Subcommands.Add(new WorkbookAddCommand(language));
        Subcommands.Add(new WorkbookListCommand(language));
        Subcommands.Add(new WorkbookShowCommand(language));
        Subcommands.Add(new WorkbookRemoveCommand(language));
        Subcommands.Add(new WorkbookLinkCommand(language));
    }

    private static readonly LocalText About = new(
        "Таблицы под наблюдением: add, list, show, remove, link", "Spreadsheets looked after: add, list, show, remove, link");

    internal static LocalText IdArgument { get; } = new("Идентификатор или адрес таблицы", "Id or address of a spreadsheet");
}

internal sealed class WorkbookAddCommand : SubCommand
{
    private static readonly LocalText About = new("Взять таблицу под наблюдение", "Look after a spreadsheet");
    private static readonly LocalText Added = new("Добавлена таблица «{0}» ({1}).", "Added the workbook “{0}” ({1}).");
    private static readonly LocalText Known = new("Таблица «{0}» ({1}) уже добавлена.", "The workbook “{0}” ({1}) was added already.");

    private readonly Argument<string> id;

    public WorkbookAddCommand(Language language)
        : base("add", About, language) => id = Takes("ID", WorkbookCommand.IdArgument);

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var spreadsheet = Subject.ParseSpreadsheet(invocation.Get(id));
        using var backend = new Backend(invocation.Settings);
        var added = await backend.Registry().AddAsync(spreadsheet, ct);
        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer => WorkbookJson.WriteAdded(writer, added)));
        }
        else
        {
            var text = added.New ? Added : Known;
            new Screen(invocation.Console, invocation.Language).Line(text.Format(invocation.Language, added.Title, added.Id.Value));
        }

        return ExitCode.Done;
    }
}

internal sealed class WorkbookListCommand : SubCommand
{
    private static readonly LocalText About = new(
        "Перечислить таблицы под наблюдением и найденные", "List the spreadsheets looked after, and those found");

    private readonly Option<bool> found;

    public WorkbookListCommand(Language language)
        : base("list", About, language) =>
        found = Flag("--found", new("Только найденные: открытые сервисному аккаунту и ещё не добавленные", "Only those found: shared with the service account and not added yet"));

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        using var backend = new Backend(invocation.Settings);
        IReadOnlyList<ListedWorkbook> all =
        [
            .. invocation.Has(found) ? [] : await ListedWorkbook.RegisteredAsync(backend, ct),
            .. (await backend.States.FoundAsync(ct)).Select(ListedWorkbook.Of),
        ];
        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(
                writer => writer.WriteObjects("workbooks", all, workbook => WorkbookJson.Write(writer, workbook))));
        }
        else
        {
            WorkbookView.Write(new Screen(invocation.Console, invocation.Language), all, invocation.Has(found));
        }

        return ExitCode.Done;
    }
}

internal sealed class WorkbookShowCommand : SubCommand
{
    private const int RunsShown = 10;
    private static readonly LocalText About = new("Показать таблицу и её последние синхронизации", "Show a spreadsheet and its last syncs");

    private readonly Argument<string> id;

    public WorkbookShowCommand(Language language)
        : base("show", About, language) => id = Takes("ID", WorkbookCommand.IdArgument);

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var spreadsheet = Subject.ParseSpreadsheet(invocation.Get(id));
        using var backend = new Backend(invocation.Settings);
        var registration = await backend.Registrations.FindAsync(spreadsheet, ct) ?? throw WorkbookRemoveCommand.NotAdded(spreadsheet);
        var workbook = ListedWorkbook.Of(registration, await backend.States.StateAsync(spreadsheet, ct));
        var runs = await backend.Store.RunsAsync(spreadsheet, RunsShown, ct);
        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer =>
            {
                WorkbookJson.Write(writer, workbook);
                writer.WriteObjects("runs", runs, run => WorkbookJson.WriteRun(writer, run));
            }));
        }
        else
        {
            WorkbookView.Write(new Screen(invocation.Console, invocation.Language), workbook, runs);
        }

        return ExitCode.Done;
    }
}

internal sealed class WorkbookRemoveCommand : SubCommand
{
    private static readonly LocalText About = new("Больше не наблюдать за таблицей", "Stop looking after a spreadsheet");
    private static readonly LocalText Removed = new("Таблица {0} больше не под наблюдением.", "The workbook {0} is no longer looked after.");
    private static readonly LocalText Purged = new("Всё, что было известно о таблице {0}, стёрто.", "All that was known of the workbook {0} is erased.");
    private static readonly LocalText Missing = new(
        "Таблица {0} не добавлена. Список: sheetsync workbook list", "The workbook {0} is not added. The list: sheetsync workbook list");

    private readonly Argument<string> id;
    private readonly Option<bool> purge;

    public WorkbookRemoveCommand(Language language)
        : base("remove", About, language)
    {
        id = Takes("ID", WorkbookCommand.IdArgument);
        purge = Flag("--purge", new("Стереть и всё, что о ней записано", "Erase all that is recorded of it too"));
    }

    public static CommandFailure NotAdded(SpreadsheetId id) => new(ExitCode.Usage, Missing, id.Value);

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var spreadsheet = Subject.ParseSpreadsheet(invocation.Get(id));
        var erase = invocation.Has(purge);
        using var backend = new Backend(invocation.Settings);
        if (!await backend.RemoveAsync(spreadsheet, erase, ct))
        {
            throw NotAdded(spreadsheet);
        }

        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer =>
            {
                writer.Write("spreadsheetId", spreadsheet.Value);
                writer.Write("purged", erase);
            }));
        }
        else
        {
            var text = erase ? Purged : Removed;
            new Screen(invocation.Console, invocation.Language).Line(text.Format(invocation.Language, spreadsheet.Value));
        }

        return ExitCode.Done;
    }
}
