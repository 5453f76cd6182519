using System.CommandLine;
using System.Globalization;
using SheetSync.Application;
using SheetSync.Core.Digests;
using SheetSync.Core.Texts;
using SheetSync.Service.Configuration;
using SheetSync.Service.Json;
using SheetSync.Service.Mail;
using SheetSync.Service.Reports;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary><c>digest</c>: what the weekly mail would say now; <c>--send</c> sends it, at most once a week to each recipient.</summary>
internal sealed class DigestCommand : SubCommand
{
    private static readonly LocalText About = new(
        "Показать письмо владельцу, каким оно ушло бы сейчас, или отправить его", "Show the owner's mail as it would go out now, or send it");

    private static readonly LocalText BadDay = new(
        "--since {0}: это не дата. Укажите её так: 2027-11-05.", "--since {0} is no date. Give it like this: 2027-11-05.");

    private static readonly LocalText NoHistory = new(
        "О таблице ещё ничего не известно: сравнить не с чем. Выполните sheetsync sync {0}, а письмо с изменениями будет после следующей синхронизации.",
        "Nothing is known of the workbook yet: there is nothing to compare with. Run sheetsync sync {0}; changes are told after a later sync.");

    private static readonly LocalText SinceAndSend = new(
        "--since — для просмотра: отправленное письмо сравнивает с предыдущим. Уберите одно из двух.",
        "--since is for looking: a mail that is sent compares with the one before. Leave one of the two out.");

    private static readonly LocalText NoMail = new(
        "Почта не настроена. Укажите Mail:Delivery и отправителя, например SHEETSYNC__Mail__Delivery=smtp, SHEETSYNC__Mail__Host=smtp.example.com, SHEETSYNC__Mail__From=plan@example.com.",
        "Mail is not set up. Give Mail:Delivery and a sender, for example SHEETSYNC__Mail__Delivery=smtp, SHEETSYNC__Mail__Host=smtp.example.com, SHEETSYNC__Mail__From=plan@example.com.");

    private static readonly LocalText NotWritten = new("Не удалось записать «{0}»: {1}", "“{0}” could not be written: {1}");

    private readonly Argument<string> id;
    private readonly Option<bool> send;
    private readonly Option<string> since;
    private readonly Option<string> html;
    private readonly Option<bool> open;

    public DigestCommand(Language language)
        : base("digest", About, language)
    {
        id = Takes("ID", new("Идентификатор или адрес таблицы", "Id or address of a spreadsheet"));
        send = Flag("--send", new("Отправить владельцу; на одной неделе — один раз", "Send it to the owner; once in a week"));
        since = Value("--since", "YYYY-MM-DD", new("Сравнить с этим днём, а не с прошлым письмом", "Compare with this day instead of the last mail"));
        html = Value("--html", "FILE", new("Записать письмо страницей HTML", "Write the mail as an HTML page"));
        open = Flag("--open", new("Открыть письмо в браузере", "Open the mail in a browser"));
    }

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var spreadsheet = Subject.ParseSpreadsheet(invocation.Get(id));
        var day = ReadDay(invocation.Get(since));
        var sends = invocation.Has(send);
        if (sends && day is not null)
        {
            throw new CommandFailure(ExitCode.Usage, SinceAndSend);
        }

        if (sends && invocation.Settings.Mail.Delivery == MailDelivery.None)
        {
            throw new CommandFailure(ExitCode.Usage, NoMail);
        }

        using var backend = new Backend(invocation.Settings);
        var now = new DigestNow(backend, invocation.Settings, invocation.Logging.Factory);
        var before = await backend.Outbox.MailMemoryAsync(spreadsheet, ct);
        var run = sends ? await now.SyncAsync(spreadsheet, invocation.Today, ct) : await backend.Sync().RunAsync(spreadsheet, SyncMode.Preview, invocation.Today, ct);
        var report = Report.Of(run.Decision, run.Grid, invocation.Chosen);
        if (run.Outcome != SyncOutcome.Held && NoPlan.Tell(report, run.Grid, invocation) is { } empty)
        {
            return empty;
        }

        var facts = day is { } chosen
            ? await SinceAsync(backend, run, chosen, invocation.Chosen, ct)
            : await MailFacts.OfAsync(backend.Store, run, before.LastDigest, invocation.Chosen, ct);
        if (facts is null)
        {
            throw new CommandFailure(ExitCode.AnswerIsNo, NoHistory, spreadsheet.Value);
        }

        var digest = DigestEngine.Compose(facts.Input);
        var (letter, page, text) = await MailMaker.RenderAsync(digest, facts.Source, optOut: null);
        var sent = sends ? await now.SendAsync(facts, before, ct) : [];
        await WriteAsync(invocation, new DigestReport(facts, digest, letter, page, text) { Sent = sends ? sent : null }, ct);
        return run.Outcome == SyncOutcome.Held && sent.All(s => s.Outcome != SendOutcome.Waiting) ? ExitCode.AnswerIsNo : sends ? DigestNow.CodeOf(sent) : ExitCode.Done;
    }

    /// <summary>Null where nothing is known of the workbook.</summary>
    private static async Task<MailFacts?> SinceAsync(Backend backend, SyncRun run, DateOnly day, Language? language, CancellationToken ct) =>
        await backend.Outbox.StandingAsync(run.Workbook, day, ct) is { } standing
            ? await MailFacts.SinceAsync(backend.Store, run, standing, language, ct)
            : null;

    private async Task WriteAsync(Invocation invocation, DigestReport report, CancellationToken ct)
    {
        if (invocation.Get(html) is { } path)
        {
            await SaveAsync(path, report.Html, ct);
        }

        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer => DigestJson.Write(writer, report)));
        }
        else
        {
            DigestView.Write(new Screen(invocation.Console, report.Letter.Language), report);
        }

        if (invocation.Has(open))
        {
            var page = Path.Combine(Path.GetTempPath(), $"sheetsync-digest-{report.Facts.Workbook.Value}.html");
            await SaveAsync(page, report.Html, ct);
            Browser.Open(page);
            invocation.Console.Error.WriteLine(page);
        }
    }

    private static async Task SaveAsync(string path, string page, CancellationToken ct)
    {
        try
        {
            await File.WriteAllTextAsync(path, page, ct);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, NotWritten, path, broken.Message);
        }
    }

    private static DateOnly? ReadDay(string? text) => text is null
        ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CommandFailure(ExitCode.Usage, BadDay, text);
}
