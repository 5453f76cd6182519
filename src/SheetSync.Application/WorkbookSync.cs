using SheetSync.Core;
using SheetSync.Core.Grid;

namespace SheetSync.Application;

/// <summary>The pure decision, <c>SyncEngine.Decide</c>: everything that follows from one revision of a workbook.</summary>
public delegate Decision Decide(WorkbookGrid grid, KnownWorkbook known, DateTimeOffset now, DateOnly? today);

/// <summary>The reconciler: read a workbook whole, decide, write the difference, record. Doing it again changes nothing.</summary>
public sealed class WorkbookSync(ISpreadsheets sheets, IPlanStore store, Decide decide, TimeProvider clock)
{
    /// <param name="today">Overrides the day in the workbook's time zone.</param>
    /// <exception cref="SheetsException">Reading or writing failed; the run is recorded as failed.</exception>
    /// <exception cref="StorageException">Nothing was recorded; the next pass corrects what was written.</exception>
    public async Task<SyncRun> RunAsync(SpreadsheetId id, SyncMode mode, DateOnly? today, CancellationToken ct)
    {
        if (mode is SyncMode.Preview)
        {
            return await PreviewAsync(id, today, ct);
        }

        var started = clock.GetUtcNow();
        await using var lease = await store.LeaseAsync(id, ct);
        var known = await store.LoadAsync(id, ct);
        var read = await ReadAsync(lease, started, ct);
        var decision = decide(read.Grid, known, clock.GetUtcNow(), today);
        var written = await ApplyAsync(lease, started, read, decision, ct);

        var run = SyncRun.Of(id, OutcomeOf(decision, written), read, decision, written);
        await store.RecordAsync(lease, RecordOf(run, started), ct);
        return run;
    }

    /// <summary>Takes no lease: there is nothing to keep apart, and a preview must not wait for a sync or leave a trace.</summary>
    private async Task<SyncRun> PreviewAsync(SpreadsheetId id, DateOnly? today, CancellationToken ct)
    {
        var known = await store.LoadAsync(id, ct);
        var read = await sheets.ReadAsync(id, ct);
        var decision = decide(read.Grid, known, clock.GetUtcNow(), today);
        return SyncRun.Of(id, SyncOutcome.Preview, read, decision, new WriteResult(decision.Edits.Count, default));
    }

    private async Task<ReadResult> ReadAsync(ILease lease, DateTimeOffset started, CancellationToken ct)
    {
        try
        {
            return await sheets.ReadAsync(lease.Workbook, ct);
        }
        catch (SheetsException e)
        {
            await store.RecordAsync(lease, Failure(e, started), ct);
            throw;
        }
    }

    /// <summary>A failed write keeps the plan as read: figures stay current, and the flags are right after the next pass.</summary>
    private async Task<WriteResult> ApplyAsync(
        ILease lease, DateTimeOffset started, ReadResult read, Decision decision, CancellationToken ct)
    {
        if (decision.Edits.Count == 0)
        {
            return default;
        }

        try
        {
            return await sheets.ApplyAsync(lease.Workbook, decision.Edits, ct);
        }
        catch (SheetsException e)
        {
            var failure = Failure(e, started) with
            {
                Decision = decision,
                LinkBase = read.Grid.LinkBase,
                Requests = read.Requests,
                CellsUnchanged = decision.CellsUnchanged,
            };
            await store.RecordAsync(lease, failure, ct);
            throw;
        }
    }

    private static SyncOutcome OutcomeOf(Decision decision, WriteResult written) =>
        decision.Edits.Count == 0 ? SyncOutcome.Unchanged
        : written.Cells < decision.Edits.Count ? SyncOutcome.Partial
        : SyncOutcome.Written;

    private static SyncRecord RecordOf(SyncRun run, DateTimeOffset started) => new()
    {
        Decision = run.Decision,
        LinkBase = run.Grid.LinkBase,
        Outcome = run.Outcome,
        StartedAt = started,
        Requests = run.Requests,
        CellsWritten = run.CellsWritten,
        CellsUnchanged = run.CellsUnchanged,
    };

    private static SyncRecord Failure(SheetsException e, DateTimeOffset started) => new()
    {
        Outcome = SyncOutcome.Failed,
        StartedAt = started,
        Requests = default,
        Fault = e.Fault,
        Message = e.Message,
    };
}
