namespace SheetSync.Application;

/// <summary>Keeps the plan as it stands in the sheet now as the approved one: what <see cref="PlanDrift"/> compares with. A sync that is kept.</summary>
public sealed class PlanApproval(WorkbookSync sync, IPlanStore store)
{
    /// <param name="today">Overrides the day in the workbook's time zone.</param>
    /// <exception cref="SheetsException">Reading or writing failed; nothing was approved.</exception>
    /// <exception cref="StorageException">Nothing was recorded or approved.</exception>
    public async Task<ApprovalRun> RunAsync(SpreadsheetId id, Approver approver, DateOnly? today, CancellationToken ct)
    {
        var replaced = await store.ApprovalAsync(id, ct);
        var run = await sync.RunAsync(id, SyncMode.Apply, today, approver, ct);
        var approval = await store.ApprovalAsync(id, ct);
        return approval is null || approval == replaced ? new ApprovalRun(run, null, null) : new ApprovalRun(run, approval, replaced);
    }
}

/// <param name="Approval">Null where nothing was approved, as where no tab holds a plan.</param>
/// <param name="Replaced">The approval before, whose plan this one takes the place of; null for the first.</param>
public sealed record ApprovalRun(SyncRun Sync, Approval? Approval, Approval? Replaced);
