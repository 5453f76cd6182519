using System.Text.Json;
using SheetSync.Application;
using SheetSync.Core.Grid;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups.Explain;
using SheetSync.Service.Api.Access;
using SheetSync.Service.Api.Cells;
using SheetSync.Service.Json;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Api;

/// <summary>What can be asked of one workbook. The documents are those of the command line; beside them stands who asked: <c>caller:{email,role,departments}</c>.</summary>
internal sealed class WorkbookApi(OnDemandRuns runs, PlanApproval approval, Adoption adoption, RemindersNow reminders)
{
    /// <summary><c>check</c>, of the whole plan or of the department whose tab the body's <c>sheetId</c> names.</summary>
    public static async Task ReadinessAsync(Visit visit)
    {
        var sheetId = ApiCall.Number(await visit.Call.BodyAsync(), "sheetId");
        var (run, caller) = await visit.ReadAsync(ApiAction.Readiness);
        var report = visit.ReportOf(run);
        if (sheetId is { } tab)
        {
            report = OfTab(report, tab) ?? throw new ApiRefusal(ApiProblems.NotADepartment);
        }

        await AnswerAsync(visit, caller, writer => CheckJson.Write(writer, report));
    }

    /// <summary><c>overdue</c>, and beside it <c>titles:{TASK:title}</c> of the tasks that it names: a milestone alone tells a reader little.</summary>
    public static async Task OverdueAsync(Visit visit)
    {
        var (run, caller) = await visit.ReadAsync(ApiAction.Overdue);
        var overdue = run.Decision.Overdue;
        await AnswerAsync(visit, caller, writer =>
        {
            OverdueJson.Write(writer, visit.ReportOf(run));
            writer.WriteObject("titles", () =>
            {
                foreach (var task in overdue.Items.Concat(overdue.Postponed).Select(item => item.Task).DistinctBy(task => task.Id))
                {
                    writer.Write(task.Id.Value, task.Title);
                }
            });
        });
    }

    public static async Task RollupsAsync(Visit visit)
    {
        var (run, caller) = await visit.ReadAsync(ApiAction.Rollups);
        var report = visit.ReportOf(run);
        await AnswerAsync(visit, caller, writer =>
        {
            RollupJson.Write(writer, report);
            PeriodsJson.Write(writer, report);
        });
    }

    public static async Task PlanAsync(Visit visit)
    {
        var (run, caller) = await visit.ReadAsync(ApiAction.Plan);
        await AnswerAsync(visit, caller, writer => PlanJson.Write(writer, visit.ReportOf(run)));
    }

    /// <summary>What the cells are, and the arithmetic of the first.</summary>
    public static async Task ExplainAsync(Visit visit)
    {
        var query = CellQuery.Parse(visit.Call.Query("cell"));
        var gid = visit.Call.Gid;
        if (query is null || (query.Tab is null && gid is null))
        {
            throw new ApiRefusal(ApiProblems.BadCell);
        }

        var (run, caller) = await visit.ReadAsync(ApiAction.Explain);
        var sheet = run.Grid.Sheets.FirstOrDefault(s => gid is { } id ? s.SheetId == id : string.Equals(s.Title, query.Tab, StringComparison.OrdinalIgnoreCase))
            ?? throw new ApiRefusal(ApiProblems.BadCell, "no such tab");
        var (first, cells, items) = Inspected(run, sheet, query) ?? throw new ApiRefusal(ApiProblems.BadCell, "too many cells");
        var report = visit.ReportOf(run);
        await AnswerAsync(visit, caller, writer =>
        {
            CellsJson.Write(writer, sheet.Ref(first), cells, report);
            ExplainJson.Write(writer, items, report);
        });
    }

    public async Task SyncAsync(Visit visit)
    {
        var accept = ApiCall.Flag(await visit.Call.BodyAsync(), "accept");
        var caller = await visit.RequireAsync(accept ? ApiAction.Accept : ApiAction.Sync);
        var run = await runs.SyncAsync(visit.Workbook, accept, visit.Aborted);
        await AnswerAsync(visit, caller, writer => SyncJson.Write(writer, run, visit.ReportOf(run)));
    }

    public async Task ApproveAsync(Visit visit)
    {
        await visit.Call.BodyAsync();
        var caller = await visit.RequireAsync(ApiAction.Approve);
        var run = await approval.RunAsync(visit.Workbook, new Approver(caller.Email), today: null, visit.Aborted);
        await AnswerAsync(visit, caller, writer => ApproveJson.Write(writer, run));
    }

    public async Task RemindersAsync(Visit visit)
    {
        await visit.Call.BodyAsync();
        var caller = await visit.RequireAsync(ApiAction.Reminders);
        var run = await reminders.RunAsync(visit.Workbook, visit.Aborted);
        await AnswerAsync(visit, caller, writer => RemindersJson.Write(writer, run));
    }

    public async Task AdoptAsync(Visit visit)
    {
        await visit.Call.BodyAsync();
        var caller = await visit.RequireAsync(ApiAction.Adopt);
        var run = await adoption.RunAsync(visit.Workbook, SyncMode.Apply, visit.Aborted);
        await AnswerAsync(visit, caller, writer => AdoptJson.Write(writer, run, visit.Call.Language));
    }

    /// <summary>One at a time: several people share the run, and cells of a workbook are made out when they are first looked at.</summary>
    private static (CellAddress First, IReadOnlyList<InspectedCell> Cells, IReadOnlyList<ItemExplanation> Items)? Inspected(SyncRun run, SheetGrid sheet, CellQuery query)
    {
        lock (run.Grid)
        {
            if (query.Among(sheet) is not { } cells)
            {
                return null;
            }

            var first = cells.Count > 0 ? cells[0] : query.Range.First;
            return (first, CellInspector.Inspect(run.Decision.Plan, sheet, cells), CellInspector.Explain(run.Decision, sheet, first));
        }
    }

    private static Task AnswerAsync(Visit visit, Caller caller, Action<Utf8JsonWriter> write) => visit.Call.AnswerAsync(writer =>
    {
        write(writer);
        writer.WriteObject("caller", () =>
        {
            writer.Write("email", caller.Email);
            writer.Write("role", Vocabulary.CamelCase(caller.Role));
            writer.WriteList("departments", caller.Departments, writer.WriteStringValue);
        });
    });

    /// <summary>The check cut down to one department; null where the tab is none.</summary>
    private static Report? OfTab(Report report, int sheetId)
    {
        var readiness = report.Decision.Readiness;
        if (readiness.Departments.FirstOrDefault(d => d.Department.HasTab && d.Department.SheetId == sheetId) is not { } department)
        {
            return null;
        }

        var name = department.Department.Name;
        var own = new ReadinessReport(
            department.Ready, department.Score, [department], [.. readiness.Findings.Where(f => f.Department == name || f.Cell?.SheetId == sheetId)])
        {
            Phase = readiness.Phase, Session = readiness.Session, TabsDue = readiness.TabsDue, RuleSettings = readiness.RuleSettings, LoadLimit = readiness.LoadLimit,
        };
        return report with { Decision = report.Decision with { Readiness = own } };
    }
}
