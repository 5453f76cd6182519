using System.CommandLine;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Reports;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary><c>drift</c>: what differs from the approved plan, by quarter; exit code 0 whatever it lists, 1 where no plan was approved.</summary>
internal sealed class DriftCommand : SubCommand
{
    private static readonly LocalText About = new(
        "Показать, что изменилось с утверждения плана, по кварталам", "Show what has changed since the plan was approved, by quarter");

    private static readonly LocalText NotApproved = new(
        "План «{0}» ещё не утверждён, сравнивать не с чем. Утвердите его: sheetsync approve {1}",
        "The plan “{0}” has not been approved yet, so there is nothing to compare with. To approve it: sheetsync approve {1}");

    private static readonly LocalText Unconfirmed = new(
        "Ещё не подтверждено: из таблицы пропало {0} {0|строка плана|строки плана|строк плана} из {1}. Если это ошибка, верните их; если так и задумано: sheetsync sync {2} --accept",
        "Not confirmed yet: {0} of {1} {1|item|items} of the plan vanished from the workbook. If this was a slip, bring them back; if it was meant: sheetsync sync {2} --accept");

    private readonly Argument<string> id;

    public DriftCommand(Language language)
        : base("drift", About, language) => id = Takes("ID", new("Идентификатор или адрес таблицы", "Id or address of a spreadsheet"));

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var spreadsheet = Subject.ParseSpreadsheet(invocation.Get(id));
        using var backend = new Backend(invocation.Settings);
        var run = await backend.Drift().RunAsync(spreadsheet, invocation.Today, ct);
        var report = Report.Of(run.Decision, run.Grid, invocation.Chosen);
        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer => DriftJson.Write(writer, run, report.LinkTo)));
        }
        else if (run is { Approved: { } approved, Report: { } drift })
        {
            var screen = new Screen(invocation.Console, report.Language);
            DriftView.Write(screen, approved.Approval, drift, report.LinkTo);
            if (run.Decision.Shrink is { } shrink)
            {
                screen.Line(Unconfirmed.Format(screen.Language, shrink.Lost, shrink.Known, spreadsheet.Value), Styles.Bad);
            }
        }

        if (run.Approved is not null)
        {
            return ExitCode.Done;
        }

        invocation.Console.Error.WriteLine(NotApproved.Format(invocation.Language, run.Grid.Title, spreadsheet.Value));
        return ExitCode.AnswerIsNo;
    }
}
