using SheetSync.Application;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Terminal;

/// <summary>What was approved, by whom, and what it takes the place of.</summary>
internal static class ApproveView
{
    private static readonly LocalText Approved = new("План «{0}» утверждён {1}.", "The plan “{0}” is approved as of {1}.");
    private static readonly LocalText ApprovedBy = new("План «{0}» утверждён {1}, утвердил(а) {2}.", "The plan “{0}” is approved as of {1} by {2}.");

    private static readonly LocalText Contents = new(
        "В нём {0} {0|отдел|отдела|отделов}, {1} {1|показатель|показателя|показателей}, {2} {2|цель|цели|целей}, {3} {3|задача|задачи|задач}.",
        "It holds {0} {0|department|departments}, {1} {1|indicator|indicators}, {2} {2|goal|goals}, {3} {3|task|tasks}.");

    private static readonly LocalText Replaced = new(
        "Он заменил план, утверждённый {0}.", "It takes the place of the plan approved on {0}.");

    private static readonly LocalText ReplacedBy = new(
        "Он заменил план, утверждённый {0} ({1}).", "It takes the place of the plan approved on {0} ({1}).");

    private static readonly LocalText NotReady = new(
        "Обратите внимание: план не готов, {0} {0|блокирующее замечание|блокирующих замечания|блокирующих замечаний}. Подробно: sheetsync check {1}",
        "Note that the plan is not ready: {0} {0|blocker|blockers}. In detail: sheetsync check {1}");

    private static readonly LocalText Next = new(
        "Что изменится после этого, покажет: sheetsync drift {0}", "To see what changes from now on: sheetsync drift {0}");

    public static void Write(Screen screen, ApprovalRun run)
    {
        var decision = run.Sync.Decision;
        var approval = run.Approval!;
        screen.Line(approval.By is null
            ? Approved.Format(screen.Language, decision.Plan.Title, approval.Day)
            : ApprovedBy.Format(screen.Language, decision.Plan.Title, approval.Day, approval.By));
        var departments = decision.Plan.Departments.Where(d => d.HasTab).ToList();
        screen.Line(Contents.Format(
            screen.Language, departments.Count, departments.Sum(d => d.Indicators.Count), departments.Sum(d => d.Goals.Count),
            departments.Sum(d => d.Tasks.Count)));
        if (run.Replaced is { } replaced)
        {
            screen.Line(replaced.By is null
                ? Replaced.Format(screen.Language, replaced.Day)
                : ReplacedBy.Format(screen.Language, replaced.Day, replaced.By));
        }

        if (!decision.Readiness.Ready)
        {
            var blockers = decision.Readiness.Findings.Count(f => f.Severity == Severity.Blocker);
            screen.Line(NotReady.Format(screen.Language, blockers, run.Sync.Workbook.Value), Styles.Middling);
        }

        screen.Line(Next.Format(screen.Language, run.Sync.Workbook.Value), Styles.Faint);
    }
}
