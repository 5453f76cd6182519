using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SheetSync.Application;

/// <summary>
/// What the process measures of itself, under one name for meter and traces. Nobody listening costs next to nothing. Labels are of closed sets:
/// no workbook, person or address is one, so that the number of series does not grow with customers.
/// </summary>
public static class Telemetry
{
    public const string Name = "SheetSync";

    public static Meter Meter { get; } = new(Name);

    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>Syncs that ended, by <c>outcome</c>: <see cref="SyncEnded.Word"/>.</summary>
    public static Counter<long> Syncs { get; } = Meter.CreateCounter<long>("sheetsync.syncs", "{sync}", "Syncs that ended, by outcome.");

    /// <summary>Seconds from the start of a sync to its record, by <c>outcome</c>.</summary>
    public static Histogram<double> SyncDuration { get; } = Meter.CreateHistogram<double>(
        "sheetsync.sync.duration", "s", "How long a sync took, waiting for quota included.");

    /// <summary>Cells written into sheets.</summary>
    public static Counter<long> Cells { get; } = Meter.CreateCounter<long>("sheetsync.cells", "{cell}", "Cells written into sheets.");

    /// <summary>Requests that left the process, retries included, by <c>kind</c> (read, write, drive, token) and <c>outcome</c> (ok, quota, refused, unavailable).</summary>
    public static Counter<long> Requests { get; } = Meter.CreateCounter<long>("sheetsync.requests", "{request}", "Requests to Google, retries included.");

    /// <summary>Seconds until the answer's head was there, by <c>kind</c>.</summary>
    public static Histogram<double> RequestDuration { get; } = Meter.CreateHistogram<double>(
        "sheetsync.request.duration", "s", "How long Google took to answer one attempt.");
}
