using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Service.Board.Access;
using SheetSync.Service.Json;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary><c>workbook link ID</c>: makes a link to the workbook's board, lists those that were made, takes them back.</summary>
internal sealed partial class WorkbookLinkCommand : SubCommand
{
    private const int MostDays = 366;

    private static readonly LocalText About = new("Ссылка на доску: сделать, перечислить, отозвать", "A link to the board: make one, list them, take them back");
    private static readonly LocalText OneOf = new("Укажите что-то одно: --list, --revoke или новую ссылку.", "Give one of --list, --revoke, or neither for a new link.");

    private static readonly LocalText BadAudience = new(
        "--audience: «{0}» не подходит. Укажите слово из латинских букв, цифр и дефисов, до 30 знаков: leaders, owner, wall.",
        "--audience: “{0}” does not do. Give a word of Latin letters, digits and hyphens, at most 30: leaders, owner, wall.");

    private static readonly LocalText BadDays = new("--days: «{0}» — нужно число от 1 до {1}.", "--days: “{0}”; give a number from 1 to {1}.");

    private static readonly LocalText NoAddress = new(
        "Неизвестно, по какому адресу служба видна людям. Укажите Serve:PublicAddress (переменная SHEETSYNC__Serve__PublicAddress).",
        "It is not known where people reach the service. Set Serve:PublicAddress (variable SHEETSYNC__Serve__PublicAddress).");

    private static readonly LocalText OnlyHere = new(
        "Serve:PublicAddress не задан: ссылка откроется только на этом компьютере.", "Serve:PublicAddress is not set: the link opens on this machine alone.");

    private static readonly LocalText Made = new("Ссылка {0} для «{1}», действует до {2}:", "Link {0} for “{1}”, good until {2}:");
    private static readonly LocalText TakeBack = new("Отозвать: sheetsync workbook link {0} --revoke {1}", "To take it back: sheetsync workbook link {0} --revoke {1}");
    private static readonly LocalText None = new("Ссылок на доску нет.", "There are no links to the board.");
    private static readonly LocalText Revoked = new("{0|Отозвана|Отозваны|Отозвано} {0} {0|ссылка|ссылки|ссылок}.", "{0} {0|link|links} taken back.");
    private static readonly LocalText NoSuch = new("Ссылки «{0}» у этой таблицы нет, или она уже отозвана. Список: --list", "This workbook has no link “{0}”, or it was taken back already. The list: --list");

    private readonly Argument<string> id;
    private readonly Option<string> audience;
    private readonly Option<string> days;
    private readonly Option<bool> list;
    private readonly Option<string> revoke;

    public WorkbookLinkCommand(Language language)
        : base("link", About, language)
    {
        id = Takes("ID", WorkbookCommand.IdArgument);
        audience = Value("--audience", "NAME", new("Для кого: leaders (по умолчанию), owner, wall …", "For whom: leaders (the default), owner, wall …"));
        days = Value("--days", "N", new("Сколько дней действует, 1–366; по умолчанию Board:LinkDays", "For how many days, 1–366; Board:LinkDays by default"));
        list = Flag("--list", new("Перечислить сделанные ссылки", "List the links that were made"));
        revoke = Value("--revoke", "LINK|all", new("Отозвать ссылку или все", "Take back a link, or all"));
    }

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var workbook = Subject.ParseSpreadsheet(invocation.Get(id));
        if (invocation.Has(list) && invocation.Get(revoke) is not null)
        {
            throw new CommandFailure(ExitCode.Usage, OneOf);
        }

        using var backend = new Backend(invocation.Settings);
        _ = await backend.Registrations.FindAsync(workbook, ct) ?? throw WorkbookRemoveCommand.NotAdded(workbook);
        return invocation.Has(list) ? await ListAsync(workbook, backend, invocation, ct)
            : invocation.Get(revoke) is { } taken ? await RevokeAsync(workbook, taken, backend, invocation, ct)
            : await MakeAsync(workbook, backend, invocation, ct);
    }

    private async Task<ExitCode> MakeAsync(SpreadsheetId workbook, Backend backend, Invocation invocation, CancellationToken ct)
    {
        var name = invocation.Get(audience) ?? BoardInvitations.Leaders;
        if (!AudiencePattern().IsMatch(name))
        {
            throw new CommandFailure(ExitCode.Usage, BadAudience, name);
        }

        var outside = invocation.Settings.Serve.PublicAddress;
        var service = outside ?? (invocation.Settings.Serve.Address is { Port: > 0 } here ? here : throw new CommandFailure(ExitCode.Usage, NoAddress));
        var invitations = backend.Invitations();
        var link = await invitations.MakeAsync(workbook, name, DaysOf(invocation), ct) ?? throw WorkbookRemoveCommand.NotAdded(workbook);
        var address = invitations.AddressOf(link, service);
        if (outside is null)
        {
            await invocation.Console.Error.WriteLineAsync(OnlyHere.In(invocation.Language));
        }

        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer =>
            {
                writer.Write("address", address);
                writer.WriteObject("link", () => BoardLinkJson.Write(writer, link, TimeProvider.System.GetUtcNow()));
            }));
            return ExitCode.Done;
        }

        var screen = new Screen(invocation.Console, invocation.Language);
        screen.Line(Made.Format(invocation.Language, link.Id, name, DateOnly.FromDateTime(link.ExpiresAt.UtcDateTime)));
        screen.Verbatim(address);
        screen.Line(TakeBack.Format(invocation.Language, workbook.Value, link.Id));
        return ExitCode.Done;
    }

    private int DaysOf(Invocation invocation) => invocation.Get(days) is not { } text ? invocation.Settings.Board.LinkDays
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostDays ? number
        : throw new CommandFailure(ExitCode.Usage, BadDays, text, MostDays);

    private static async Task<ExitCode> ListAsync(SpreadsheetId workbook, Backend backend, Invocation invocation, CancellationToken ct)
    {
        var links = await backend.BoardLinks.ListAsync(workbook, ct);
        var now = TimeProvider.System.GetUtcNow();
        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer => writer.WriteObjects("links", links, link => BoardLinkJson.Write(writer, link, now))));
            return ExitCode.Done;
        }

        var screen = new Screen(invocation.Console, invocation.Language);
        foreach (var link in links)
        {
            screen.Line(BoardLinkJson.Describe(link, now, invocation.Language));
        }

        if (links.Count == 0)
        {
            screen.Line(None.In(invocation.Language));
        }

        return ExitCode.Done;
    }

    private static async Task<ExitCode> RevokeAsync(SpreadsheetId workbook, string taken, Backend backend, Invocation invocation, CancellationToken ct)
    {
        var all = string.Equals(taken, "all", StringComparison.OrdinalIgnoreCase);
        var count = await backend.BoardLinks.RevokeAsync(workbook, all ? null : taken, TimeProvider.System.GetUtcNow(), ct);
        if (count == 0 && !all)
        {
            throw new CommandFailure(ExitCode.AnswerIsNo, NoSuch, taken);
        }

        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer => writer.Write("revoked", count)));
        }
        else
        {
            new Screen(invocation.Console, invocation.Language).Line(Revoked.Format(invocation.Language, count));
        }

        return ExitCode.Done;
    }

    [GeneratedRegex("^[A-Za-z0-9-]{1,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex AudiencePattern();
}
