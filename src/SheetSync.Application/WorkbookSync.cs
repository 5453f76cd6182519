using SheetSync.Core;
using SheetSync.Core.Grid;

namespace SheetSync.Application;

/// <summary>The pure decision, <see cref="SyncEngine.Decide"/>: everything that follows from one revision of a workbook.</summary>
public delegate Decision Decide(WorkbookGrid grid, KnownWorkbook known, DateTimeOffset now, DateOnly? today);

/// <summary>The reconciler: read a workbook whole, decide, write the difference, record. Doing it again changes nothing.</summary>
public sealed class WorkbookSync(ISpreadsheets sheets, IPlanStore store, Decide decide, TimeProvider clock)
{
    /// <summary>A write that found the workbook changed since it was read is decided anew once; people who go on typing are left to the next sync.</summary>
    private const int MostPasses = 2;

    /// <param name="today">Overrides the day in the workbook's time zone.</param>
    /// <exception cref="SheetsException">Reading or writing failed; the run is recorded as failed.</exception>
    /// <exception cref="StorageException">Nothing was recorded; the next pass corrects what was written.</exception>
    public Task<SyncRun> RunAsync(SpreadsheetId id, SyncMode mode, DateOnly? today, CancellationToken ct) => RunAsync(id, mode, today, null, ct);

    /// <param name="approver">Keeps the plan as the approved one, where there is a plan and the sync succeeds; null for a mere sync.</param>
    internal async Task<SyncRun> RunAsync(SpreadsheetId id, SyncMode mode, DateOnly? today, Approver? approver, CancellationToken ct)
    {
        if (mode is SyncMode.Preview)
        {
            return await PreviewAsync(id, today, ct);
        }

        var pass = new Pass(id, clock.GetUtcNow());
        await using var lease = await store.LeaseAsync(id, ct);
        var known = await store.LoadAsync(id, ct);
        try
        {
            await ReconcileAsync(pass, known, today, ct);
        }
        catch (SheetsException e)
        {
            // The plan as read is kept: figures stay current, and the flags are right after the next sync.
            await store.RecordAsync(lease, pass.Failure(e), ct);
            throw;
        }

        var run = pass.Run();
        await store.RecordAsync(lease, pass.Record(run) with { Approver = run.HasPlan ? approver : null }, ct);
        return run;
    }

    /// <summary>Takes no lease: there is nothing to keep apart, and a preview must not wait for a sync or leave a trace.</summary>
    private async Task<SyncRun> PreviewAsync(SpreadsheetId id, DateOnly? today, CancellationToken ct)
    {
        var known = await store.LoadAsync(id, ct);
        var read = await sheets.ReadAsync(id, ct);
        var decision = decide(read.Grid, known, clock.GetUtcNow(), today);
        return SyncRun.Of(id, SyncOutcome.Preview, read.Grid, decision, decision.Edits.Count, read.Requests);
    }

    private async Task ReconcileAsync(Pass pass, KnownWorkbook known, DateOnly? today, CancellationToken ct)
    {
        for (var number = 1; ; number++)
        {
            try
            {
                var grid = pass.Saw(await sheets.ReadAsync(pass.Workbook, ct));
                var decision = pass.Decided(decide(grid, known, clock.GetUtcNow(), today));
                if (decision.Edits.Count > 0)
                {
                    pass.Wrote(await sheets.ApplyAsync(pass.Workbook, decision.Edits, ct));
                }

                return;
            }
            catch (SheetsException e)
            {
                pass.Spent(e.Requests);
                if (e.Fault is not SheetsFault.Stale || number == MostPasses)
                {
                    throw;
                }
            }
        }
    }

    /// <summary>How far a sync came: enough to record it wherever it stops.</summary>
    private sealed class Pass(SpreadsheetId workbook, DateTimeOffset started)
    {
        private WorkbookGrid? grid;
        private Decision? decision;
        private int cells;
        private RequestCount requests;

        public SpreadsheetId Workbook { get; } = workbook;

        public WorkbookGrid Saw(ReadResult read)
        {
            Spent(read.Requests);
            return grid = read.Grid;
        }

        public Decision Decided(Decision latest) => decision = latest;

        public void Wrote(WriteResult written)
        {
            Spent(written.Requests);
            cells = written.Cells;
        }

        public void Spent(RequestCount more) => requests += more;

        public SyncRun Run() => SyncRun.Of(Workbook, Outcome, grid!, decision!, cells, requests);

        public SyncRecord Record(SyncRun run) => new()
        {
            Decision = run.Decision,
            LinkBase = run.Grid.LinkBase,
            Outcome = run.Outcome,
            StartedAt = started,
            Requests = run.Requests,
            CellsWritten = run.CellsWritten,
            CellsUnchanged = run.CellsUnchanged,
        };

        public SyncRecord Failure(SheetsException e) => new()
        {
            Decision = decision,
            LinkBase = grid?.LinkBase,
            Outcome = SyncOutcome.Failed,
            StartedAt = started,
            Requests = requests,
            CellsUnchanged = decision?.CellsUnchanged ?? 0,
            Fault = e.Fault,
            Message = e.Message,
        };

        private SyncOutcome Outcome =>
            decision!.Edits.Count == 0 ? SyncOutcome.Unchanged
            : cells < decision.Edits.Count ? SyncOutcome.Partial
            : SyncOutcome.Written;
    }
}
