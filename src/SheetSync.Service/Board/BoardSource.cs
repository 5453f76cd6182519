using SheetSync.Application;
using SheetSync.Core.Board;
using SheetSync.Core.History;
using SheetSync.Service.Scheduling;

namespace SheetSync.Service.Board;

/// <summary>What the store knows of a workbook, judged today. Google is not asked: looking at a board costs no quota and shows the last sync.</summary>
internal sealed class BoardSource(IPlanStore store, TimeProvider clock)
{
    /// <returns>Null where no plan was recorded.</returns>
    public async Task<BoardFacts?> FindAsync(SpreadsheetId id, CancellationToken ct)
    {
        if (await store.LoadPlanAsync(id, ct) is not { } stored)
        {
            return null;
        }

        var zone = stored.Plan.Settings.TimeZone;
        var today = WorkbookTime.Today(zone, clock.GetUtcNow());
        var input = BoardInput.Of(stored.Plan, stored.Readiness, stored.Overdue.History, today);
        return new BoardFacts(input with { Drift = await DriftAsync(id, input, ct) }, stored.LinkBase, WorkbookTime.Local(zone, stored.RecordedAt));
    }

    private async Task<BoardDrift?> DriftAsync(SpreadsheetId id, BoardInput input, CancellationToken ct)
    {
        if (await store.ApprovedPlanAsync(id, ct) is not { } approved)
        {
            return null;
        }

        var events = await store.HistoryAsync(id, approved.Approval.At, ct);
        var report = DriftEngine.Compare(approved.Plan, input.Plan, [.. events.Select(e => new SeenEvent(e.Event, e.Day))], input.Today);
        return new BoardDrift(approved.Approval.Day, approved.Approval.By, report);
    }
}

/// <param name="Workbook">Address of the sheet; null where it is unknown.</param>
/// <param name="RecordedAt">When the plan was recorded, in the workbook's time zone.</param>
internal sealed record BoardFacts(BoardInput Input, string? Workbook, DateTime RecordedAt);
