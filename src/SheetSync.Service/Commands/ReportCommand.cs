using System.CommandLine;
using System.Text.Json;
using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Reports;
using SheetSync.Service.Terminal;
using SheetSync.Workbooks;

namespace SheetSync.Service.Commands;

/// <summary>A command that reads one workbook, at Google or in a file, decides and shows a part of the decision. It writes nothing.</summary>
internal abstract class ReportCommand : SubCommand
{
    public static readonly LocalText Argument = new(
        "Идентификатор или адрес таблицы, либо файл .xlsx", "Id or address of a spreadsheet, or an .xlsx file");

    private readonly Argument<string> subject;

    protected ReportCommand(string name, LocalText about, Language language)
        : base(name, about, language) => subject = Takes("ID|FILE.xlsx", Argument);

    protected abstract void WriteJson(Utf8JsonWriter writer, Report report, Invocation invocation);

    protected abstract void WriteScreen(Screen screen, Report report, Invocation invocation);

    /// <summary>Something is shown even where no tab holds a plan.</summary>
    protected virtual bool ShowsWithoutPlan(Invocation invocation) => false;

    /// <summary>The answer as an exit code, for a workbook that holds a plan.</summary>
    protected virtual ExitCode Answer(Report report, Invocation invocation) => ExitCode.Done;

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var (grid, known) = await ReadAsync(invocation.Get(subject), invocation, ct);
        var decision = SyncEngine.Decide(grid, known, TimeProvider.System.GetUtcNow(), invocation.Today);
        var report = Report.Of(decision, grid, invocation.Chosen);
        if (invocation.Json)
        {
            invocation.Console.Write(JsonDocuments.Utf8(writer => WriteJson(writer, report, invocation)));
        }
        else if (report.HasBlocks || ShowsWithoutPlan(invocation))
        {
            invocation.Console.WriteAtOnce(console => WriteScreen(new Screen(console, report.Language), report, invocation));
        }

        return NoPlan.Tell(report, grid, invocation) ?? Answer(report, invocation);
    }

    /// <summary>The workbook that an argument names, and what is known of it.</summary>
    public static async Task<(WorkbookGrid Grid, KnownWorkbook Known)> ReadAsync(string named, Invocation invocation, CancellationToken ct)
    {
        switch (Subject.Parse(named))
        {
            case Subject.OfFile file:
                return (XlsxReader.Read(file.Path), KnownWorkbook.Nothing);
            case Subject.OfSpreadsheet spreadsheet:
                using (var backend = new Backend(invocation.Settings))
                {
                    var known = await backend.KnownAsync(spreadsheet.Id, ct);
                    var read = await backend.Sheets.ReadAsync(spreadsheet.Id, ct);
                    return (read.Grid, known);
                }

            default:
                throw new InvalidOperationException("A subject is a file or a spreadsheet.");
        }
    }
}
