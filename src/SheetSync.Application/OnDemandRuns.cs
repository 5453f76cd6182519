namespace SheetSync.Application;

/// <summary>Runs that a person waits for: the sheet is read now, several clicks on one workbook share a run (<see cref="JoinedRuns{TKey,TResult}"/>).</summary>
public sealed class OnDemandRuns
{
    private readonly JoinedRuns<(SpreadsheetId Id, SyncMode Mode), SyncRun> runs;

    /// <param name="stopping">The program stops: runs under way are given up.</param>
    public OnDemandRuns(WorkbookSync sync, TimeProvider clock, CancellationToken stopping) => runs = new(
        async (key, ct) =>
        {
            // Before background syncs, where requests to Google are scarce.
            using var urgent = CallUrgency.Begin(Urgency.OnDemand);
            return await sync.RunAsync(key.Id, key.Mode, today: null, ct);
        },
        clock,
        stopping);

    /// <summary>The workbook as it stands now; nothing is written or recorded.</summary>
    /// <exception cref="SheetsException">It cannot be read.</exception>
    public Task<SyncRun> ReadAsync(SpreadsheetId id, CancellationToken ct) => runs.RunAsync((id, SyncMode.Preview), ct);

    /// <summary>A sync.</summary>
    /// <param name="accept">A person confirms that what vanished was meant to.</param>
    /// <exception cref="SheetsException">Reading or writing failed.</exception>
    /// <exception cref="StorageException">Another process syncs the workbook.</exception>
    public Task<SyncRun> SyncAsync(SpreadsheetId id, bool accept, CancellationToken ct) =>
        runs.RunAsync((id, accept ? SyncMode.Accept : SyncMode.Apply), ct);
}
