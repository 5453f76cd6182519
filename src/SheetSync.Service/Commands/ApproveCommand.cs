using System.CommandLine;
using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Reports;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary><c>approve</c>: syncs and keeps the plan as the approved one.</summary>
internal sealed class ApproveCommand : SubCommand
{
    private static readonly LocalText About = new(
        "Утвердить план: запомнить его таким, какой он сейчас", "Approve the plan: keep it as it stands now");

    private static readonly LocalText NotApproved = new(
        "План не утверждён: синхронизация не прошла до конца. Что мешает, покажет: sheetsync sync {0}",
        "The plan was not approved: the sync did not come to its end. To see what is in the way: sheetsync sync {0}");

    private readonly Argument<string> id;
    private readonly Option<string> by;

    public ApproveCommand(Language language)
        : base("approve", About, language)
    {
        id = Takes("ID", new("Идентификатор или адрес таблицы", "Id or address of a spreadsheet"));
        by = Value("--by", "NAME", new("Кто утверждает; по умолчанию — пользователь этого компьютера", "Who approves; by default the user of this computer"));
    }

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var spreadsheet = Subject.ParseSpreadsheet(invocation.Get(id));
        using var backend = new Backend(invocation.Settings);
        var run = await backend.Approval().RunAsync(spreadsheet, new Approver(NameOf(invocation.Get(by))), invocation.Today, ct);
        var report = Report.Of(run.Sync.Decision, run.Sync.Grid, invocation.Chosen);
        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer => ApproveJson.Write(writer, run)));
        }
        else if (run.Approval is not null)
        {
            ApproveView.Write(new Screen(invocation.Console, report.Language), run);
        }

        return run.Approval is not null ? ExitCode.Done : NoPlan.Tell(report, run.Sync.Grid, invocation) ?? TellNotApproved(invocation, spreadsheet);
    }

    private static ExitCode TellNotApproved(Invocation invocation, SpreadsheetId id)
    {
        invocation.Console.Error.WriteLine(NotApproved.Format(invocation.Language, id.Value));
        return ExitCode.AnswerIsNo;
    }

    private static string? NameOf(string? given) =>
        !string.IsNullOrWhiteSpace(given) ? given.Trim()
        : Environment.UserName is { Length: > 0 } user ? user
        : null;
}
