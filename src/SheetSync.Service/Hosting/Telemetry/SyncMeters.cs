using SheetSync.Application;
using Measured = SheetSync.Application.Telemetry;

namespace SheetSync.Service.Hosting.Telemetry;

/// <summary>Counts syncs and their cells.</summary>
internal sealed class SyncMeters : ISyncWatch
{
    public void Ended(SyncEnded sync)
    {
        var outcome = new KeyValuePair<string, object?>("outcome", sync.Word);
        Measured.Syncs.Add(1, outcome);
        Measured.SyncDuration.Record(sync.Duration.TotalSeconds, outcome);
        if (sync.CellsWritten > 0)
        {
            Measured.Cells.Add(sync.CellsWritten);
        }
    }
}
