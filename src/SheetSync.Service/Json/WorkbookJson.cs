using System.Globalization;
using System.Text.Json;
using SheetSync.Application;
using SheetSync.Service.Commands;

namespace SheetSync.Service.Json;

/// <summary>
/// <c>workbook add|list|show</c>: a workbook is <c>{spreadsheetId,title,state,addedAt,account,sharedBy,foundAt,trouble:{fault,message,failures,since,nextTry},lastRun}</c>;
/// instants are ISO in UTC; trouble is null where the last try succeeded, its since where it is not parked.
/// </summary>
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

    public static void Write(Utf8JsonWriter writer, ListedWorkbook workbook)
    {
        writer.Write("spreadsheetId", workbook.Id.Value);
        writer.Write("title", workbook.Title);
        writer.Write("state", Vocabulary.Of(workbook.Standing));
        writer.Write("addedAt", workbook.Registration is { } registration ? Instant(registration.AddedAt) : null);
        writer.Write("account", workbook.Found?.Account ?? workbook.State?.Account);
        writer.Write("sharedBy", workbook.Found?.SharedBy);
        writer.Write("foundAt", workbook.Found is { } found ? Instant(found.FoundAt) : null);
        WriteTrouble(writer, workbook.State);
        if (workbook.Registration?.LastRun is { } run)
        {
            writer.WriteObject("lastRun", () => WriteRun(writer, run));
        }
        else
        {
            writer.WriteNull("lastRun");
        }
    }

    private static void WriteTrouble(Utf8JsonWriter writer, SyncState? state)
    {
        if (state is not { Fault: { } fault })
        {
            writer.WriteNull("trouble");
            return;
        }

        writer.WriteObject("trouble", () =>
        {
            writer.Write("fault", Vocabulary.Of(fault));
            writer.Write("message", state.Message?.En);
            writer.Write("failures", state.Failures);
            writer.Write("since", state.ParkedAt is { } parked ? Instant(parked) : null);
            writer.Write("nextTry", Instant(state.DueAt));
        });
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
