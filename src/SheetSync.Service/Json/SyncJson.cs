using System.Text.Json;
using SheetSync.Application;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Json;

/// <summary><c>sync</c>: <c>{outcome,requests:{reads,writes},cells:{written,unchanged},rollup,overdue,findings}</c>.</summary>
internal static class SyncJson
{
    public static void Write(Utf8JsonWriter writer, SyncRun run, Report report)
    {
        writer.Write("outcome", Vocabulary.Of(run.Outcome));
        WriteRequests(writer, run.Requests);
        writer.WriteObject("cells", () =>
        {
            writer.Write("written", run.CellsWritten);
            writer.Write("unchanged", run.CellsUnchanged);
        });
        writer.WriteObject("rollup", () => RollupJson.Write(writer, report));
        writer.WriteObject("overdue", () => OverdueJson.Write(writer, report));
        CheckJson.WriteFindings(writer, report.Decision.Readiness.Findings, report);
    }

    /// <summary><c>requests:{reads,writes}</c>, counted at the HTTP layer.</summary>
    public static void WriteRequests(Utf8JsonWriter writer, RequestCount requests) => writer.WriteObject("requests", () =>
    {
        writer.Write("reads", requests.Reads);
        writer.Write("writes", requests.Writes);
    });
}
