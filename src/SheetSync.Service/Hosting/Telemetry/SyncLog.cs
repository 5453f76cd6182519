using System.Globalization;
using Microsoft.Extensions.Logging;
using SheetSync.Application;

namespace SheetSync.Service.Hosting.Telemetry;

/// <summary>A line for each sync that a person can read: which workbook, how it ended, what it cost. The log is English.</summary>
internal sealed class SyncLog(ILoggerFactory logging) : ISyncWatch
{
    private readonly ILogger log = logging.CreateLogger("Sync");

    public void Ended(SyncEnded sync)
    {
        // For collectors, beside the sentence.
        using var scope = log.BeginScope(new Dictionary<string, object?>
        {
            ["Workbook"] = sync.Workbook.Value, ["Outcome"] = sync.Word, ["Reads"] = sync.Requests.Reads, ["Writes"] = sync.Requests.Writes,
            ["Cells"] = sync.CellsWritten, ["Seconds"] = Math.Round(sync.Duration.TotalSeconds, 3),
        });
        log.Log(Level(sync), "{Name}: {Told} ({Cost})", Name(sync), Told(sync), Cost(sync));
    }

    private static LogLevel Level(SyncEnded sync) => sync switch
    {
        { Outcome: null, Fault: StorageException { Fault: StorageFault.WorkbookBusy } } => LogLevel.Information,
        { Outcome: null, Fault: not StorageException } => LogLevel.Error,
        { Fault: not null } or { Outcome: SyncOutcome.Held or SyncOutcome.Partial } => LogLevel.Warning,
        _ => LogLevel.Information,
    };

    private static string Name(SyncEnded sync) => sync.Title is { Length: > 0 } title ? $"“{OneLine(title)}” {sync.Workbook.Value}" : sync.Workbook.Value;

    private static string Told(SyncEnded sync) => sync switch
    {
        { Outcome: SyncOutcome.Written } => $"{Count(sync.CellsWritten, "cell")} written",
        { Outcome: SyncOutcome.Unchanged } => "nothing to write",
        { Outcome: SyncOutcome.Partial } => $"{Count(sync.CellsWritten, "cell")} written, not all: {OneLine(sync.Notice ?? "")}",
        { Outcome: SyncOutcome.Held } => $"held, nothing written: {OneLine(sync.Notice ?? "")}",
        { Outcome: SyncOutcome.Failed } => $"failed: {OneLine(sync.Fault!.Message)}",
        { Fault: StorageException { Fault: StorageFault.WorkbookBusy } } => "another sync of it is running",
        _ => $"not recorded: {OneLine(sync.Fault!.Message)}",
    };

    private static string Cost(SyncEnded sync) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Count(sync.Requests.Reads, "read")}, {Count(sync.Requests.Writes, "write")}, {sync.Duration.TotalSeconds:0.0} s");

    private static string Count(int number, string thing) => string.Create(CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? "" : "s")}");

    /// <summary>People type titles: none may look like a line of the log.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
