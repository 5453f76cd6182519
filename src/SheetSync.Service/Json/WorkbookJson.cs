using System.Globalization;
using System.Text.Json;
using SheetSync.Application;

namespace SheetSync.Service.Json;

/// <summary><c>workbook add|list|show</c>: a workbook is <c>{spreadsheetId,title,addedAt,lastRun}</c>; instants are ISO in UTC.</summary>
internal static class WorkbookJson
{
    /// <summary><c>{spreadsheetId,title,new,requests}</c>.</summary>
    public static void WriteAdded(Utf8JsonWriter writer, AddedWorkbook added)
    {
        writer.Write("spreadsheetId", added.Id.Value);
        writer.Write("title", added.Title);
        writer.Write("new", added.New);
        SyncJson.WriteRequests(writer, added.Requests);
    }

    public static void Write(Utf8JsonWriter writer, Registration workbook)
    {
        writer.Write("spreadsheetId", workbook.Id.Value);
        writer.Write("title", workbook.Title);
        writer.Write("addedAt", Instant(workbook.AddedAt));
        if (workbook.LastRun is { } run)
        {
            writer.WriteObject("lastRun", () => WriteRun(writer, run));
        }
        else
        {
            writer.WriteNull("lastRun");
        }
    }

    /// <summary><c>{outcome,startedAt,finishedAt,requests,cells,planChanged,message}</c>.</summary>
    public static void WriteRun(Utf8JsonWriter writer, RecordedRun run)
    {
        writer.Write("outcome", Vocabulary.Of(run.Outcome));
        writer.Write("startedAt", Instant(run.StartedAt));
        writer.Write("finishedAt", Instant(run.FinishedAt));
        SyncJson.WriteRequests(writer, run.Requests);
        writer.WriteObject("cells", () =>
        {
            writer.Write("written", run.CellsWritten);
            writer.Write("unchanged", run.CellsUnchanged);
        });
        writer.Write("planChanged", run.PlanChanged);
        writer.Write("message", run.Message);
    }

    public static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
