namespace SheetSync.Application;

/// <summary>Hears of every sync that ended, well or not: the log, the metrics. Must be quick and never throws.</summary>
public interface ISyncWatch
{
    void Ended(SyncEnded sync);
}

/// <summary>How one sync ended.</summary>
/// <param name="Title">The spreadsheet's; null where it was not read.</param>
/// <param name="Outcome">Null where the store refused: busy, stale, unreachable; see the fault.</param>
/// <param name="Fault">Null where it succeeded, in part too.</param>
/// <param name="Notice">Why it was held or written in part, English; null otherwise.</param>
public sealed record SyncEnded(
    SpreadsheetId Workbook, string? Title, SyncMode Mode, SyncOutcome? Outcome, RequestCount Requests, int CellsWritten, TimeSpan Duration,
    Exception? Fault, string? Notice)
{
    /// <summary>One word for metrics, of a closed set: the outcome, or <c>busy</c>, <c>stale</c>, <c>storage</c>, <c>internal</c>.</summary>
    public string Word => Outcome is { } outcome
        ? outcome.ToString().ToLowerInvariant()
        : Fault switch
        {
            StorageException { Fault: StorageFault.WorkbookBusy } => "busy",
            StorageException { Fault: StorageFault.StaleLease } => "stale",
            StorageException => "storage",
            _ => "internal",
        };
}
