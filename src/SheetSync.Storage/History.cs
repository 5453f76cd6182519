using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Storage.Tables;

namespace SheetSync.Storage;

/// <summary>What happened to a workbook's plan, and who approved it.</summary>
internal sealed class History(StorageOptions options)
{
    private const string ListTail = """
        where workbook_id = (select id from workbooks where spreadsheet_id = @id) and seen_at > @since order by seen_at, id
        """;

    private const string ApprovalTail = """
        where workbook_id = (select id from workbooks where spreadsheet_id = @id) order by id desc limit 1
        """;

    /// <summary>Records the events and forgets those that are older than they are kept.</summary>
    public async Task RecordAsync(Session session, long workbook, RecordedRun run, Decision decision)
    {
        if (decision.Events.Count > 0)
        {
            await session.InsertAsync(workbook, HistoryTables.Write(decision.Events, run.FinishedAt, decision.Today, run.Id));
        }

        await session.ExecuteAsync(
            "delete from history where workbook_id = @workbook and seen_at < @before",
            new { workbook, before = run.FinishedAt - options.HistoryTime });
    }

    /// <summary>Of all workbooks, those too that are no longer synced. Returns how many events.</summary>
    public static Task<int> ForgetAsync(Session session, DateTimeOffset before) =>
        session.ExecuteAsync("delete from history where seen_at < @before", new { before });

    /// <summary>Every approval is kept, the plan of the newest alone.</summary>
    public static Task ApproveAsync(Session session, long workbook, RecordedRun run, DateOnly day, Approver approver) =>
        session.InsertAsync(workbook, HistoryTables.Write(approver, run.FinishedAt, day, run.Id));

    public static async Task<IReadOnlyList<RecordedEvent>> ListAsync(Session session, SpreadsheetId id, DateTimeOffset since) =>
        [.. (await session.RowsAsync(HistoryTables.Events, ListTail, new { id = id.Value, since })).Select(HistoryTables.ReadEvent)];

    public static async Task<Approval?> ApprovalAsync(Session session, SpreadsheetId id)
    {
        var rows = await session.RowsAsync(HistoryTables.Approvals, ApprovalTail, new { id = id.Value });
        return rows.Count == 0 ? null : HistoryTables.ReadApproval(rows[0]);
    }
}
