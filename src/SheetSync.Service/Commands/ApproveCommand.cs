using System.CommandLine;
using SheetSync.Application;
using SheetSync.Core.Shrink;
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

    private static readonly LocalText Held = new(
        "План не утверждён: из таблицы пропало {0} {0|строка плана|строки плана|строк плана} из {1}. Верните их или подтвердите: sheetsync sync {2} --accept, затем утвердите план снова.",
        "The plan was not approved: {0} of its {1} {1|item|items} vanished from the workbook. Bring them back or confirm: sheetsync sync {2} --accept, then approve again.");

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
        var screen = new Screen(invocation.Console, report.Language);
        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer => ApproveJson.Write(writer, run)));
        }
        else if (run.Approval is not null)
        {
            ApproveView.Write(screen, run);
        }
        else if (Vanished(run) is { } shrink)
        {
            VanishedView.Write(screen, shrink, spreadsheet.Value);
        }

        return run.Approval is not null ? ExitCode.Done : TellNotApproved(run, report, invocation);
    }

    /// <summary>What the shrink guard holds the sync for; null where it does not. A plan that vanished as a whole is told by it too.</summary>
    private static ShrinkReport? Vanished(ApprovalRun run) => run.Sync.Outcome is SyncOutcome.Held ? run.Sync.Decision.Shrink : null;

    private static ExitCode TellNotApproved(ApprovalRun run, Report report, Invocation invocation)
    {
        var (sync, error) = (run.Sync, invocation.Console.Error);
        if (Vanished(run) is { } shrink)
        {
            error.WriteLine(Held.Format(invocation.Language, shrink.Lost, shrink.Known, sync.Workbook.Value));
        }
        else if (NoPlan.Tell(report, sync.Grid, invocation) is null)
        {
            error.WriteLine(NotApproved.Format(invocation.Language, sync.Workbook.Value));
        }

        return ExitCode.AnswerIsNo;
    }

    private static string? NameOf(string? given) =>
        !string.IsNullOrWhiteSpace(given) ? given.Trim()
        : Environment.UserName is { Length: > 0 } user ? user
        : null;
}
