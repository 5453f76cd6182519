using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.History;

namespace SheetSync.Application;

/// <summary>What changed since the plan was approved: the sheet read now against the approved plan. Writes and records nothing, and takes no lease.</summary>
public sealed class PlanDrift(ISpreadsheets sheets, IPlanStore store, Decide decide, TimeProvider clock)
{
    /// <param name="today">Overrides the day in the workbook's time zone.</param>
    /// <exception cref="SheetsException">The sheet cannot be read.</exception>
    public async Task<DriftRun> RunAsync(SpreadsheetId id, DateOnly? today, CancellationToken ct)
    {
        var approved = await store.ApprovedPlanAsync(id, ct);
        var recorded = approved is null ? [] : await store.HistoryAsync(id, approved.Approval.At, ct);
        var known = await store.LoadAsync(id, ct);
        var read = await sheets.ReadAsync(id, ct);
        var decision = decide(read.Grid, known, clock.GetUtcNow(), today);
        if (approved is null)
        {
            return new DriftRun(decision, read.Grid, null, null);
        }

        var events = recorded.Select(e => new SeenEvent(e.Event, e.Day)).Concat(decision.Events.Select(e => new SeenEvent(e, decision.Today)));
        return new DriftRun(decision, read.Grid, approved, DriftEngine.Compare(approved.Plan, decision.Plan, [.. events], decision.Today));
    }
}

/// <param name="Decision">Of the sheet as it stands now.</param>
/// <param name="Approved">Null where no plan was approved, and so the report.</param>
public sealed record DriftRun(Decision Decision, WorkbookGrid Grid, ApprovedPlan? Approved, DriftReport? Report);
