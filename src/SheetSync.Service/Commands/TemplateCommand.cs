using System.CommandLine;
using SheetSync.Core.Template;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Terminal;
using SheetSync.Workbooks;

namespace SheetSync.Service.Commands;

/// <summary><c>template export|create</c>: the workbook that leaders fill, as a file or as a spreadsheet at Google.</summary>
internal sealed class TemplateCommand : Command
{
    public TemplateCommand(Language language)
        : base("template", About.In(language))
    {
        Subcommands.Add(new TemplateExportCommand(language));
        Subcommands.Add(new TemplateCreateCommand(language));
    }

    private static readonly LocalText About = new("Шаблон плана: export (файл .xlsx), create (Google Таблица)", "The plan's template: export (an .xlsx file), create (a Google spreadsheet)");
}

internal sealed class TemplateExportCommand : SubCommand
{
    private static readonly LocalText About = new("Записать шаблон плана в файл .xlsx", "Write the plan's template to an .xlsx file");

    private static readonly LocalText Exists = new(
        "Файл «{0}» уже есть, и в нём может быть чей-то план. Укажите другое имя или добавьте --force.",
        "The file “{0}” exists already and may hold somebody's plan. Give another name, or add --force.");

    private static readonly LocalText CannotWrite = new(
        "Файл «{0}» не записывается. Проверьте, что папка есть и в неё можно писать.", "The file “{0}” cannot be written. Check that the folder exists and that you may write to it.");

    private static readonly LocalText TwoNames = new("Укажите имя файла один раз.", "Give the file's name once.");

    private readonly Argument<string?> file;
    private readonly Option<string> output;
    private readonly Option<bool> force;
    private readonly TemplateOptions options;

    public TemplateExportCommand(Language language)
        : base("export", About, language)
    {
        file = new Argument<string?>("FILE.xlsx")
        {
            Description = new LocalText("Имя файла; без этого — по названию плана, в текущей папке", "Name of the file; without it: after the plan, in the current folder").In(language),
            HelpName = "[FILE.xlsx]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Arguments.Add(file);
        output = Value("--out", "FILE.xlsx", new("То же, что FILE.xlsx", "The same as FILE.xlsx"));
        force = Flag("--force", new("Заменить файл, если он есть", "Replace the file if it exists"));
        options = new TemplateOptions(Value);
    }

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var company = options.Read(invocation);
        var design = CompanyTemplate.Draw(company);
        var (named, given) = (invocation.GetOptional(file), invocation.Get(output));
        if (named is not null && given is not null)
        {
            throw new CommandFailure(ExitCode.Usage, TwoNames);
        }

        var path = named ?? given ?? FileName(design.Title);
        if (!invocation.Has(force) && new FileInfo(path) is { Exists: true, Length: > 0 })
        {
            throw new CommandFailure(ExitCode.Usage, Exists, path);
        }

        try
        {
            await File.WriteAllBytesAsync(path, XlsxWriter.ToBytes(design), ct);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandFailure(ExitCode.Usage, CannotWrite, path);
        }

        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer => TemplateJson.WriteFile(writer, path, company, design)));
        }
        else
        {
            TemplateView.WriteFile(new Screen(invocation.Console, invocation.Language), path, company);
        }

        return ExitCode.Done;
    }

    private static string FileName(string title) =>
        string.Concat(title.Select(c => char.IsControl(c) || c is ':' or '/' or '\\' or '*' or '?' or '"' or '<' or '>' or '|' ? ' ' : c)).Trim() + ".xlsx";
}

internal sealed class TemplateCreateCommand : SubCommand
{
    private static readonly LocalText About = new("Создать Google Таблицу по шаблону плана", "Make a Google spreadsheet from the plan's template");

    private static readonly LocalText NotBoth = new(
        "--share не нужен вместе с --into: таблица ваша, доступ к ней даёте вы.", "--share does not go with --into: the spreadsheet is yours, and you share it.");

    private readonly Option<string> share;
    private readonly Option<string> into;
    private readonly TemplateOptions options;

    public TemplateCreateCommand(Language language)
        : base("create", About, language)
    {
        share = Value("--share", "E-MAILS", new(
            "Кому дать доступ редактора; без этого — адресам из --owner и --facilitator", "Who may edit it; without it: the addresses of --owner and --facilitator"));
        into = Value("--into", "ID", new(
            "Не создавать таблицу, а заполнить эту: пустую, с доступом редактора для сервисного аккаунта",
            "Do not make a spreadsheet but fill this one: blank, and shared with the service account as an editor"));
        options = new TemplateOptions(Value);
    }

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var company = options.Read(invocation);
        var target = invocation.Get(into);
        if (target is not null && invocation.Get(share) is not null)
        {
            throw new CommandFailure(ExitCode.Usage, NotBoth);
        }

        var with = TemplateOptions.Addresses(invocation, share);
        using var backend = new Backend(invocation.Settings);
        var templates = backend.Templates(invocation.Today);
        var created = target is null
            ? await templates.CreateAsync(company, with.Count > 0 ? with : options.People(invocation), ct)
            : await templates.LayAsync(Subject.ParseSpreadsheet(target), company, ct);
        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer => TemplateJson.WriteSpreadsheet(writer, created, company, invocation.Language)));
        }
        else
        {
            TemplateView.WriteSpreadsheet(new Screen(invocation.Console, invocation.Language), created, company, own: target is not null);
        }

        return created.Shares.Any(s => s.Refusal is not null) ? ExitCode.AnswerIsNo : ExitCode.Done;
    }
}
