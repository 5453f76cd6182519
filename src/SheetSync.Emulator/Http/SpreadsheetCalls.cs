using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Metadata;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Reading;
using SheetSync.Emulator.Requests;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Http;

/// <summary>spreadsheets.create, get, getByDataFilter, batchUpdate and sheets.copyTo.</summary>
internal sealed class SpreadsheetCalls(WorkbookStore store)
{
    public void Create(ApiCall call, Args body)
    {
        var actor = call.Token!.Actor;
        var workbook = SpreadsheetCreation.Create(body, actor.Email, store.Engine);
        store.Add(workbook, actor.Email);
        Write(call, workbook, null, false);
    }

    public void Get(ApiCall call, string id)
    {
        var workbook = store.Readable(id, call.Token!.Actor).Current;
        var ranges = call.QueryAll("ranges");
        var parsed = ranges.Count == 0 ? null : ranges.Select(range => A1.Parse(workbook, range)).ToList();
        Write(call, workbook, parsed, WantsGrid(call, call.QueryFlag("includeGridData")));
    }

    /// <summary>"This parameter is ignored if a field mask was set in the request" (reference of spreadsheets.get).</summary>
    private static bool WantsGrid(ApiCall call, bool asked) => asked || call.Query("fields") is { Length: > 0 };

    public void GetByDataFilter(ApiCall call, string id, Args body)
    {
        var workbook = store.Readable(id, call.Token!.Actor).Current;
        var filters = new DataFilters(workbook, call.Token.Actor.Project);
        var ranges = body.Has("dataFilters") ? body.Objects("dataFilters").SelectMany(filters.Ranges).Distinct().ToList() : null;
        Write(call, workbook, ranges, WantsGrid(call, body.Bool("includeGridData")));
    }

    private void Write(ApiCall call, Workbook workbook, IReadOnlyList<GridRange>? ranges, bool gridData)
    {
        var options = new ReadOptions(ranges, gridData, call.Mask, call.Token!.Actor.Project, call.Address) { CanEdit = MayEdit(call, workbook) };
        call.WriteMasked(new SpreadsheetWriter(workbook, store.Engine, options).Write);
    }

    private Func<Json, bool> MayEdit(ApiCall call, Workbook workbook)
    {
        var email = call.Token!.Actor.Email;
        var owns = string.Equals(store.Find(workbook.Id)?.Owner, email, StringComparison.OrdinalIgnoreCase);
        return protection => owns || ProtectedRanges.MayEdit(protection, email)
            || (protection.Property("warningOnly") is { ValueKind: JsonValueKind.True });
    }

    public void BatchUpdate(ApiCall call, string id, Args body)
    {
        var actor = call.Token!.Actor;
        var file = store.Writable(id, actor);
        var (replies, workbook) = file.Edit(actor, draft => (Requests.BatchUpdate.Run(draft, body), draft.Book));
        call.WriteJson(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("spreadsheetId", id);
            writer.WritePropertyName("replies");
            replies.WriteTo(writer);
            if (body.Bool("includeSpreadsheetInResponse"))
                WriteUpdated(writer, call, body, workbook);
            writer.WriteEndObject();
        });
    }

    private void WriteUpdated(Utf8JsonWriter writer, ApiCall call, Args body, Workbook workbook)
    {
        var ranges = body.Strings("responseRanges");
        var parsed = ranges.Count == 0 ? null : ranges.Select(range => A1.Parse(workbook, range)).ToList();
        var options = new ReadOptions(parsed, body.Bool("responseIncludeGridData"), FieldMask.All, call.Token!.Actor.Project, call.Address) { CanEdit = MayEdit(call, workbook) };
        writer.WritePropertyName("updatedSpreadsheet");
        new SpreadsheetWriter(workbook, store.Engine, options).Write(writer);
    }

    public void CopySheet(ApiCall call, string id, string sheetId, Args body)
    {
        var actor = call.Token!.Actor;
        var source = store.Readable(id, actor).Current;
        var number = int.TryParse(sheetId, NumberStyles.Integer, CultureInfo.InvariantCulture, out var parsed) ? parsed : -1;
        var sheet = source.Find(number) ?? throw ApiError.Invalid($"No sheet with id: {sheetId}");
        var target = store.Writable(body.String("destinationSpreadsheetId") ?? throw ApiError.NotFound(), actor);
        var properties = target.Edit<JsonObject>(actor, draft =>
        {
            var title = SheetCopy.FreeTitle(draft.Book, "Copy of " + sheet.Title);
            var copy = SheetCopy.Into(draft.Book, sheet, source, draft.Book.NewSheetId(), title, actor.Email);
            return PropertiesJson.Of(draft.Book, copy);
        });
        call.WriteJson(properties);
    }
}
