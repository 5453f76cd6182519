using System.CommandLine;
using SheetSync.Core;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Reports;
using SheetSync.Service.Terminal;
using SheetSync.Workbooks.Exports;

namespace SheetSync.Service.Commands;

/// <summary>
/// <c>export ID|FILE.xlsx --format csv|json|xlsx|ics</c>: the normalized plan as a file for other programs. To standard output, unless a file is named, a
/// terminal would be shown a binary file, or <c>--json</c> asks for a document there: then to a file, and what was written is told.
/// </summary>
internal sealed class ExportCommand : SubCommand
{
    private static readonly LocalText About = new(
        "Выгрузить план: csv (задачи), json, xlsx (читается обратно), ics (календарь вех и сроков)",
        "Export the plan: csv (tasks), json, xlsx (can be read back), ics (calendar of milestones and due dates)");

    private static readonly LocalText BadFormat = new(
        "--format: «{0}» выгрузить нельзя. Укажите csv, json, xlsx или ics.", "--format: “{0}” cannot be exported. Give csv, json, xlsx or ics.");

    private static readonly LocalText NoFormat = new("Укажите формат: --format csv, json, xlsx или ics.", "Give a format: --format csv, json, xlsx or ics.");

    private static readonly LocalText OnlyCsv = new("--for подходит только к --format csv.", "--for goes with --format csv alone.");

    private static readonly LocalText NoMapping = new(
        "--for: «{0}» — не bitrix24, jira или trello, и такого файла нет.", "--for: “{0}” is not bitrix24, jira or trello, and there is no such file.");

    private static readonly LocalText BadMapping = new("Файл столбцов «{0}» не понят: {1}.", "The file of columns “{0}” is not understood: {1}.");

    private static readonly LocalText Exists = new(
        "Файл «{0}» уже есть. Укажите другое имя в --out или добавьте --force.", "The file “{0}” exists already. Give another name to --out, or add --force.");

    private static readonly LocalText CannotWrite = new(
        "Файл «{0}» не записывается. Проверьте, что папка есть и в неё можно писать.", "The file “{0}” cannot be written. Check that the folder exists and that you may write to it.");

    private static readonly LocalText Written = new(
        "Записано в {0}: {1} {1|отдел|отдела|отделов}, {2} {2|задача|задачи|задач}.", "Written to {0}: {1} {1|department|departments}, {2} {2|task|tasks}.");

    private static readonly LocalText Cut = new(
        "{0} {0|текст длиннее|текста длиннее|текстов длиннее} 32767 знаков, больше ячейка Excel не вмещает: в файле {0|он обрезан|они обрезаны|они обрезаны}. В csv и json они целиком.",
        "{0} {0|text is|texts are} longer than 32767 characters, which is all that a cell of Excel holds, and cut in the file. They are whole in csv and json.");

    private readonly Argument<string> subject;
    private readonly Option<string> format;
    private readonly Option<string> target;
    private readonly Option<string> output;
    private readonly Option<bool> force;

    public ExportCommand(Language language)
        : base("export", About, language)
    {
        subject = Takes("ID|FILE.xlsx", ReportCommand.Argument);
        format = Value("--format", "csv|json|xlsx|ics", new("Формат файла", "Format of the file"));
        target = Value("--for", "bitrix24|jira|trello|FILE", new("Столбцы csv для импорта в программу задач или из файла", "Columns of the csv, as a task manager imports them or as a file says"));
        output = Value("--out", "FILE", new("Записать в файл, а не в стандартный вывод", "Write to a file instead of standard output"));
        force = Flag("--force", new("Заменить файл, если он есть", "Replace the file if it exists"));
    }

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var kind = FormatOf(invocation);
        var (mapping, suffix) = MappingOf(invocation, kind);
        var (grid, known) = await ReportCommand.ReadAsync(invocation.Get(subject), invocation, ct);
        var report = Report.Of(SyncEngine.Decide(grid, known, TimeProvider.System.GetUtcNow(), invocation.Today), grid, invocation.Chosen);
        var export = PlanExport.Of(report, kind, mapping, suffix);
        var path = invocation.Get(output) ?? (NeedsFile(kind, invocation) ? export.FileName : null);
        var isWritten = report.HasBlocks && path is not null;
        if (isWritten)
        {
            await WriteAsync(path!, export.Bytes, invocation.Has(force), ct);
        }

        if (path is not null)
        {
            await TellAsync(report, kind, isWritten ? path : null, export, invocation);
        }
        else if (report.HasBlocks || kind == ExportFormat.Json)
        {
            invocation.Console.Write(new(export.Bytes));
        }

        if (report.HasBlocks && export.Cut > 0)
        {
            await invocation.Console.Error.WriteLineAsync(Cut.Format(invocation.Language, export.Cut));
        }

        return NoPlan.Tell(report, grid, invocation) ?? ExitCode.Done;
    }

    private ExportFormat FormatOf(Invocation invocation) => invocation.Get(format) is { } name
        ? PlanExport.Parse(name) ?? throw new CommandFailure(ExitCode.Usage, BadFormat, name)
        : throw new CommandFailure(ExitCode.Usage, NoFormat);

    private (CsvMapping? Mapping, string? Suffix) MappingOf(Invocation invocation, ExportFormat kind)
    {
        if (invocation.Get(target) is not { } name)
        {
            return (null, null);
        }

        if (kind != ExportFormat.Csv)
        {
            throw new CommandFailure(ExitCode.Usage, OnlyCsv);
        }

        if (CsvMapping.Shipped(name) is { } shipped)
        {
            return (shipped, name.ToLowerInvariant());
        }

        try
        {
            return (CsvMappingFile.Parse(File.ReadAllText(name)), Path.GetFileNameWithoutExtension(name));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandFailure(ExitCode.Usage, NoMapping, name);
        }
        catch (CsvMappingException wrong)
        {
            throw new CommandFailure(ExitCode.Usage, BadMapping, name, wrong.Text);
        }
    }

    /// <summary>With <c>--json</c> standard output carries one document: the plan itself, or what was written elsewhere.</summary>
    private static bool NeedsFile(ExportFormat kind, Invocation invocation) =>
        invocation.Json ? kind != ExportFormat.Json : kind == ExportFormat.Xlsx && !invocation.Console.Redirected;

    private static async Task WriteAsync(string path, byte[] bytes, bool force, CancellationToken ct)
    {
        if (!force && new FileInfo(path) is { Exists: true, Length: > 0 })
        {
            throw new CommandFailure(ExitCode.Usage, Exists, path);
        }

        try
        {
            await File.WriteAllBytesAsync(path, bytes, ct);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandFailure(ExitCode.Usage, CannotWrite, path);
        }
    }

    private static async Task TellAsync(Report report, ExportFormat kind, string? path, PlanExport export, Invocation invocation)
    {
        var departments = report.Decision.Plan.Departments;
        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer =>
            {
                writer.Write("format", Vocabulary.CamelCase(kind));
                writer.Write("file", path);
                writer.Write("bytes", path is null ? 0 : export.Bytes.Length);
                writer.Write("departments", departments.Count);
                writer.Write("indicators", departments.Sum(d => d.Indicators.Count));
                writer.Write("goals", departments.Sum(d => d.Goals.Count));
                writer.Write("tasks", departments.Sum(d => d.Tasks.Count));
                writer.Write("cut", export.Cut);
            }));
        }
        else if (path is not null)
        {
            new Screen(invocation.Console, invocation.Language).Line(Written.Format(invocation.Language, path, departments.Count, departments.Sum(d => d.Tasks.Count)));
        }
    }
}
