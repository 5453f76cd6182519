using System.Diagnostics;
using SheetSync.Application.Mail;
using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.Identity;
using SheetSync.Core.Shrink;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;

namespace SheetSync.Application;

/// <summary>The pure decision, <see cref="SyncEngine.Decide"/>: everything that follows from one revision of a workbook.</summary>
public delegate Decision Decide(WorkbookGrid grid, KnownWorkbook known, DateTimeOffset now, DateOnly? today);

/// <summary>The reconciler: read a workbook whole, decide, write the difference, record. Doing it again changes nothing.</summary>
/// <param name="mail">Composes what is due; null where no mail goes out: a sync by hand makes none.</param>
/// <param name="watches">Told of every sync that ended; a preview is none.</param>
public sealed class WorkbookSync(
    ISpreadsheets sheets, IPlanStore store, Decide decide, TimeProvider clock, IDueMail? mail = null, IEnumerable<ISyncWatch>? watches = null)
{
    /// <summary>A write that found the workbook changed since it was read is decided anew once; people who go on typing are left to the next sync.</summary>
    private const int MostPasses = 2;

    /// <param name="today">Overrides the day in the workbook's time zone.</param>
    /// <exception cref="SheetsException">Reading or writing failed; the run is recorded as failed.</exception>
    /// <exception cref="StorageException">Nothing was recorded; the next pass corrects what was written.</exception>
    public Task<SyncRun> RunAsync(SpreadsheetId id, SyncMode mode, DateOnly? today, CancellationToken ct) => RunAsync(id, mode, today, null, ct);

    /// <summary>As an everyday sync; where what was read is known to need nothing, nothing is decided, written or recorded, and null comes back.</summary>
    /// <param name="isSettled">Told what was read, once.</param>
    /// <exception cref="SheetsException">Reading or writing failed; the run is recorded as failed.</exception>
    /// <exception cref="StorageException">Nothing was recorded; the next pass corrects what was written.</exception>
    public async Task<SyncRun?> RunUnlessAsync(SpreadsheetId id, Predicate<WorkbookGrid> isSettled, CancellationToken ct)
    {
        var pass = new Pass(id, clock.GetUtcNow()) { IsSettled = isSettled };
        return await RunAsync(pass, SyncMode.Apply, null, null, ct) ? pass.Run() : null;
    }

    /// <param name="approver">Keeps the plan as the approved one, where there is a plan and the sync succeeds; null for a mere sync.</param>
    internal async Task<SyncRun> RunAsync(SpreadsheetId id, SyncMode mode, DateOnly? today, Approver? approver, CancellationToken ct)
    {
        if (mode is SyncMode.Preview)
        {
            return await PreviewAsync(id, today, ct);
        }

        var pass = new Pass(id, clock.GetUtcNow());
        await RunAsync(pass, mode, today, approver, ct);
        return pass.Run();
    }

    /// <summary>False where what was read needed nothing, and nothing was recorded.</summary>
    private async Task<bool> RunAsync(Pass pass, SyncMode mode, DateOnly? today, Approver? approver, CancellationToken ct)
    {
        using var activity = Telemetry.Activities.StartActivity("sync");
        var started = Stopwatch.GetTimestamp();
        try
        {
            var recorded = await ConcludeAsync(pass, mode, today, approver, ct);
            Tell(pass.Ended(mode, Stopwatch.GetElapsedTime(started)), activity);
            return recorded;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Tell(pass.Ended(mode, fault, Stopwatch.GetElapsedTime(started)), activity);
            throw;
        }
    }

    private async Task<bool> ConcludeAsync(Pass pass, SyncMode mode, DateOnly? today, Approver? approver, CancellationToken ct)
    {
        await using var lease = await store.LeaseAsync(pass.Workbook, ct);
        var (first, known) = await Opening.OpenAsync(sheets, store, pass.Workbook, ct);
        try
        {
            await ReconcileAsync(pass, first, known, mode, today, ct);
        }
        catch (SheetsException e)
        {
            // The plan as read is kept: figures stay current, and the flags are right after the next sync.
            await store.RecordAsync(lease, pass.Failure(e), ct);
            throw;
        }

        if (pass.Settled)
        {
            pass.Forget();
            return false;
        }

        var run = pass.Run();
        var record = pass.Record(run) with
        {
            Approver = run.HasPlan && run.Outcome is not SyncOutcome.Held ? approver : null,
            Mail = mail is null ? MailBatch.Nothing : await mail.ComposeAsync(run, ct),
        };
        await store.RecordAsync(lease, record, ct);
        return true;
    }

    private void Tell(SyncEnded ended, Activity? activity)
    {
        activity?.SetTag("workbook", ended.Workbook.Value).SetTag("outcome", ended.Word).SetTag("reads", ended.Requests.Reads)
            .SetTag("writes", ended.Requests.Writes).SetTag("cells", ended.CellsWritten);
        if (ended.Fault is { } fault)
        {
            activity?.SetStatus(ActivityStatusCode.Error, fault.Message);
        }

        foreach (var watch in watches ?? [])
        {
            watch.Ended(ended);
        }
    }

    /// <summary>Takes no lease: there is nothing to keep apart, and a preview must not wait for a sync or leave a trace.</summary>
    private async Task<SyncRun> PreviewAsync(SpreadsheetId id, DateOnly? today, CancellationToken ct)
    {
        var known = await store.LoadAsync(id, ct);
        var read = await sheets.ReadAsync(id, ct);
        var decision = decide(read.Grid, known, clock.GetUtcNow(), today);
        var outcome = decision.Shrink is null ? SyncOutcome.Preview : SyncOutcome.Held;
        return SyncRun.Of(id, outcome, read.Grid, decision, decision.Edits.Count, read.Requests) with { IsPreview = true };
    }

    /// <param name="first">The sheet as it was read, or why not; where it must be read anew it is asked for here.</param>
    private async Task ReconcileAsync(Pass pass, Task<ReadResult> first, KnownWorkbook known, SyncMode mode, DateOnly? today, CancellationToken ct)
    {
        for (var number = 1; ; number++)
        {
            try
            {
                var grid = pass.Saw(number == 1 ? await first : await sheets.ReadAsync(pass.Workbook, ct));
                if (number == 1 && pass.IsSettled?.Invoke(grid) is true && !(mail is not null && await mail.IsDueAsync(pass.Workbook, ct)))
                {
                    pass.Settled = true;
                    return;
                }

                var decision = pass.Decided(decide(grid, known, clock.GetUtcNow(), today));
                if (decision.Shrink is not null && mode != SyncMode.Accept)
                {
                    pass.Hold();
                }
                else if (decision.Edits.Count > 0)
                {
                    var writing = sheets.ApplyAsync(pass.Workbook, decision.Edits, ct);
                    store.Foresee(pass.Workbook, decision);
                    pass.Wrote(await writing);
                }

                return;
            }
            catch (SheetsException e)
            {
                pass.Spent(e.Requests);
                if (e.Fault is SheetsFault.ReadOnly)
                {
                    pass.Refused(e);
                    return;
                }

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
        /// <summary>Rows with another id named in the message of a run; the rest is counted.</summary>
        private const int MostTold = 20;

        private WorkbookGrid? grid;
        private Decision? decision;
        private int cells;
        private RequestCount requests;
        private bool held;
        private SheetsException? refusal;

        public SpreadsheetId Workbook { get; } = workbook;

        /// <summary>Null: whatever is read is decided.</summary>
        public Predicate<WorkbookGrid>? IsSettled { get; init; }

        public bool Settled { get; set; }

        public WorkbookGrid Saw(ReadResult read)
        {
            Spent(read.Requests);
            Forget();
            return grid = read.Grid;
        }

        /// <summary>Nobody will look at the cells: their memory serves the next sync.</summary>
        public void Forget() => grid?.Dispose();

        public Decision Decided(Decision latest) => decision = latest;

        public void Wrote(WriteResult written)
        {
            Spent(written.Requests);
            cells = written.Cells;
        }

        /// <summary>Too much vanished to conclude anything.</summary>
        public void Hold() => held = true;

        /// <summary>Nothing may be written: the plan as read is recorded all the same.</summary>
        public void Refused(SheetsException e) => refusal = e;

        public void Spent(RequestCount more) => requests += more;

        public SyncRun Run()
        {
            var run = SyncRun.Of(Workbook, Outcome, grid!, decision!, cells, requests);
            if (held)
            {
                // Nothing is put back in a sync that writes nothing.
                return run with { Notices = [.. run.Notices.Where(n => n.Kind is not (NoticeKind.Conflict or NoticeKind.Locked))] };
            }

            return refusal is null ? run : run with { Notices = [.. run.Notices, new(NoticeKind.ReadOnly, null, null, refusal.Text)] };
        }

        public SyncRecord Record(SyncRun run) => new()
        {
            Decision = held ? null : run.Decision,
            LinkBase = run.Grid.LinkBase,
            Outcome = run.Outcome,
            StartedAt = started,
            Requests = run.Requests,
            CellsWritten = run.CellsWritten,
            CellsUnchanged = run.CellsUnchanged,
            Message = Message(run),
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

        public SyncEnded Ended(SyncMode mode, TimeSpan duration)
        {
            if (Settled)
            {
                return new(Workbook, grid?.Title, mode, SyncOutcome.Unchanged, requests, 0, duration, null, null);
            }

            var run = Run();
            var notice = run.Outcome is SyncOutcome.Held or SyncOutcome.Partial ? Message(run) : null;
            return new(Workbook, grid?.Title, mode, run.Outcome, run.Requests, run.CellsWritten, duration, null, notice);
        }

        public SyncEnded Ended(SyncMode mode, Exception fault, TimeSpan duration) =>
            new(Workbook, grid?.Title, mode, fault is SheetsException ? SyncOutcome.Failed : null, requests, cells, duration, fault, null);

        private static string? Message(SyncRun run)
        {
            if (run.Outcome == SyncOutcome.Held)
            {
                return ShrinkTexts.Summary.Format(Language.En, run.Decision.Shrink!.Lost, run.Decision.Shrink.Known);
            }

            string[] told =
            [
                .. run.Notices.Where(n => n.Kind is NoticeKind.Conflict or NoticeKind.Locked or NoticeKind.ReadOnly).Select(n => n.Text.En),
                .. Reassigned(run.Decision.Ids),
            ];
            return told.Length == 0 ? null : string.Join(' ', told);
        }

        /// <summary>Ids that changed hands, with the reason (domain.md §4); a row that was reworded and keeps its id is in the history.</summary>
        private static IEnumerable<string> Reassigned(IReadOnlyList<IdAssignment> ids)
        {
            var all = Reassignments.Among(ids).Where(a => a.Reason is not IdReason.Reworded).ToList();
            var rest = all.Count - MostTold;
            return all.Take(MostTold).Select(a => $"{a.Cell}: {a.Typed ?? "no ID"} → {a.Id.Value}, {Reassignments.Why(a).En}.")
                .Concat(rest > 0 ? [$"And {rest} more."] : []);
        }

        private SyncOutcome Outcome =>
            held ? SyncOutcome.Held
            : refusal is not null || decision!.Withheld.Count > 0 || cells < decision.Edits.Count ? SyncOutcome.Partial
            : decision.Edits.Count == 0 ? SyncOutcome.Unchanged
            : SyncOutcome.Written;
    }
}
