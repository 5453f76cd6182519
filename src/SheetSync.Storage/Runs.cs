using SheetSync.Application;
using SheetSync.Storage.Tables;

namespace SheetSync.Storage;

/// <summary>The log of syncs.</summary>
internal sealed class Runs(TimeProvider clock)
{
    internal const string Columns = """
        r.id as Id, r.token as Token, r.outcome as Outcome, r.started_at as StartedAt, r.finished_at as FinishedAt, r.reads as Reads,
        r.writes as Writes, r.cells_written as CellsWritten, r.cells_unchanged as CellsUnchanged, r.plan_changed as PlanChanged,
        r.fault as Fault, r.message as Message
        """;

    private const string InsertSql = """
        insert into sync_runs (workbook_id, token, outcome, started_at, finished_at, reads, writes, cells_written, cells_unchanged,
            plan_changed, fault, message)
        values (@WorkbookId, @Token, @Outcome, @StartedAt, @FinishedAt, @Reads, @Writes, @CellsWritten, @CellsUnchanged,
            @PlanChanged, @Fault, @Message)
        returning id
        """;

    private const string ListSql = $"""
        select {Columns} from sync_runs r join workbooks w on w.id = r.workbook_id
        where w.spreadsheet_id = @id order by r.id desc limit @newest
        """;

    private const string ForgetSql = """
        delete from sync_runs where started_at < @before
        and id < (select max(newer.id) from sync_runs newer where newer.workbook_id = sync_runs.workbook_id)
        """;

    /// <param name="workbookId">Null where the workbook is not registered: then the run is handed back and nothing is kept.</param>
    public async Task<RecordedRun> RecordAsync(Session session, long? workbookId, ILease lease, SyncRecord record, bool planChanged)
    {
        var row = new RunRow
        {
            WorkbookId = workbookId ?? 0,
            Token = lease.Token,
            Outcome = Words.Of(record.Outcome),
            StartedAt = record.StartedAt,
            FinishedAt = clock.GetUtcNow(),
            Reads = record.Requests.Reads,
            Writes = record.Requests.Writes,
            CellsWritten = record.CellsWritten,
            CellsUnchanged = record.CellsUnchanged,
            PlanChanged = planChanged,
            Fault = Words.Of(record.Fault),
            Message = record.Message,
        };
        return (workbookId is null ? row : row with { Id = await session.FirstAsync<long>(InsertSql, row) }).ToRun();
    }

    public async Task<IReadOnlyList<RecordedRun>> ListAsync(Session session, SpreadsheetId id, int newest) =>
        [.. (await session.ListAsync<RunRow>(ListSql, new { id = id.Value, newest })).Select(row => row.ToRun())];

    public Task<int> ForgetAsync(Session session, DateTimeOffset before) => session.ExecuteAsync(ForgetSql, new { before });
}

/// <summary>A row of <c>sync_runs</c> in the database's own words.</summary>
internal record RunRow
{
    public long Id { get; init; }

    public long WorkbookId { get; init; }

    public long Token { get; init; }

    public string Outcome { get; init; } = "";

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset FinishedAt { get; init; }

    public int Reads { get; init; }

    public int Writes { get; init; }

    public int CellsWritten { get; init; }

    public int CellsUnchanged { get; init; }

    public bool PlanChanged { get; init; }

    public string? Fault { get; init; }

    public string? Message { get; init; }

    public RecordedRun ToRun() => new(
        Id, Token, Words.Parse<SyncOutcome>(Outcome), StartedAt, FinishedAt, new RequestCount(Reads, Writes), CellsWritten, CellsUnchanged,
        PlanChanged, Fault is null ? null : Words.Parse<SheetsFault>(Fault), Message);
}
