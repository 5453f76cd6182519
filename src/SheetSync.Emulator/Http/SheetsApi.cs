using System.Globalization;
using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Identity;
using SheetSync.Emulator.Metadata;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Http;

/// <summary>Routes <c>/v4/spreadsheets</c> (developers.google.com/workspace/sheets/api/reference/rest).</summary>
internal sealed class SheetsApi(SpreadsheetCalls spreadsheets, ValueCalls values, WorkbookStore store) : IApiGroup
{
    public bool NeedsToken => true;

    public async Task HandleAsync(ApiCall call)
    {
        var parts = Joined(call.Segments);
        if (parts.Count < 2 || !parts[1].StartsWith("spreadsheets", StringComparison.Ordinal))
            throw ApiError.NotFound();
        RequireScope(call);
        switch (parts.Count)
        {
            case 2 when call.Method == "POST":
                call.RequireMaskOf("Spreadsheet");
                spreadsheets.Create(call, await call.BodyAsync("Spreadsheet"));
                break;
            case 3:
                await OnSpreadsheetAsync(call, parts[2]);
                break;
            case 4:
                await OnCollectionAsync(call, parts[2], parts[3]);
                break;
            case 5:
                await OnItemAsync(call, parts[2], parts[3], parts[4]);
                break;
            default:
                throw ApiError.NotFound();
        }
    }

    /// <summary>Google takes <c>ID/:batchUpdate</c> for <c>ID:batchUpdate</c>; the google-spreadsheet client relies on it.</summary>
    private static List<string> Joined(IReadOnlyList<string> segments)
    {
        var parts = new List<string>();
        foreach (var segment in segments)
        {
            if (segment.StartsWith(':') && parts.Count > 0)
                parts[^1] += segment;
            else
                parts.Add(segment);
        }
        return parts;
    }

    private static void RequireScope(ApiCall call)
    {
        var reads = call.Method == "GET" || call.Path.Contains("GetByDataFilter", StringComparison.OrdinalIgnoreCase)
            || call.Path.EndsWith("developerMetadata:search", StringComparison.Ordinal);
        if (reads)
            AccessTokens.RequireScope(call.Token!, "spreadsheets", "spreadsheets.readonly", "drive", "drive.readonly", "drive.file");
        else
            AccessTokens.RequireScope(call.Token!, "spreadsheets", "drive", "drive.file");
    }

    /// <summary>Splits a custom verb off: <c>id:batchUpdate</c>. A range keeps its own colons.</summary>
    private static (string Name, string Verb) Verb(string part, params ReadOnlySpan<string> verbs)
    {
        foreach (var verb in verbs)
        {
            if (part.EndsWith(":" + verb, StringComparison.Ordinal))
                return (part[..^(verb.Length + 1)], verb);
        }
        return (part, "");
    }

    private async Task OnSpreadsheetAsync(ApiCall call, string part)
    {
        var (id, verb) = Verb(part, "batchUpdate", "getByDataFilter");
        switch (call.Method, verb)
        {
            case ("GET", ""):
                call.RequireMaskOf("Spreadsheet");
                spreadsheets.Get(call, id);
                break;
            case ("POST", "batchUpdate"):
                call.RequireMaskOf("BatchUpdateSpreadsheetResponse");
                spreadsheets.BatchUpdate(call, id, await call.BodyAsync("BatchUpdateSpreadsheetRequest"));
                break;
            case ("POST", "getByDataFilter"):
                call.RequireMaskOf("Spreadsheet");
                spreadsheets.GetByDataFilter(call, id, await call.BodyAsync("GetSpreadsheetByDataFilterRequest"));
                break;
            default:
                throw ApiError.NotFound();
        }
    }

    private static readonly Dictionary<string, (string Request, string Reply)> Bodies = new()
    {
        ["values:batchUpdate"] = ("BatchUpdateValuesRequest", "BatchUpdateValuesResponse"),
        ["values:batchClear"] = ("BatchClearValuesRequest", "BatchClearValuesResponse"),
        ["values:batchGetByDataFilter"] = ("BatchGetValuesByDataFilterRequest", "BatchGetValuesByDataFilterResponse"),
        ["values:batchUpdateByDataFilter"] = ("BatchUpdateValuesByDataFilterRequest", "BatchUpdateValuesByDataFilterResponse"),
        ["values:batchClearByDataFilter"] = ("BatchClearValuesByDataFilterRequest", "BatchClearValuesByDataFilterResponse"),
        ["developerMetadata:search"] = ("SearchDeveloperMetadataRequest", "SearchDeveloperMetadataResponse"),
    };

    private async Task OnCollectionAsync(ApiCall call, string id, string collection)
    {
        if (call.Method == "GET" && collection == "values:batchGet")
        {
            call.RequireMaskOf("BatchGetValuesResponse");
            values.BatchGet(call, id);
            return;
        }
        if (call.Method != "POST")
            throw ApiError.NotFound();
        var (request, reply) = Bodies.TryGetValue(collection, out var types) ? types : throw ApiError.NotFound();
        call.RequireMaskOf(reply);
        var body = await call.BodyAsync(request);
        switch (collection)
        {
            case "values:batchUpdate":
                values.BatchUpdate(call, id, body);
                break;
            case "values:batchClear":
                values.BatchClear(call, id, body);
                break;
            case "values:batchGetByDataFilter":
                values.BatchGetByDataFilter(call, id, body);
                break;
            case "values:batchUpdateByDataFilter":
                values.BatchUpdateByDataFilter(call, id, body);
                break;
            case "values:batchClearByDataFilter":
                values.BatchClearByDataFilter(call, id, body);
                break;
            case "developerMetadata:search":
                SearchMetadata(call, id, body);
                break;
            default:
                throw ApiError.NotFound();
        }
    }

    private async Task OnItemAsync(ApiCall call, string id, string collection, string item)
    {
        var (name, verb) = Verb(item, "append", "clear", "copyTo");
        switch (call.Method, collection, verb)
        {
            case ("GET", "values", _):
                call.RequireMaskOf("ValueRange");
                values.Get(call, id, item);
                break;
            case ("PUT", "values", _):
                call.RequireMaskOf("UpdateValuesResponse");
                values.Update(call, id, item, await call.BodyAsync("ValueRange"));
                break;
            case ("POST", "values", "append"):
                call.RequireMaskOf("AppendValuesResponse");
                values.Append(call, id, name, await call.BodyAsync("ValueRange"));
                break;
            case ("POST", "values", "clear"):
                values.Clear(call, id, name);
                break;
            case ("GET", "developerMetadata", _):
                GetMetadata(call, id, item);
                break;
            case ("POST", "sheets", "copyTo"):
                spreadsheets.CopySheet(call, id, name, await call.BodyAsync("CopySheetToAnotherSpreadsheetRequest"));
                break;
            default:
                throw ApiError.NotFound();
        }
    }

    private void GetMetadata(ApiCall call, string id, string metadataId)
    {
        var workbook = store.Readable(id, call.Token!.Actor).Current;
        var found = int.TryParse(metadataId, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? workbook.Metadata.Find(item => item.Id == number && item.VisibleTo(call.Token.Actor.Project))
            : throw ApiError.Invalid($"Invalid value at 'metadata_id' (TYPE_INT32), \"{metadataId}\"");
        call.WriteJson(found?.ToJson() ?? throw ApiError.NotFound());
    }

    private void SearchMetadata(ApiCall call, string id, Args body)
    {
        var workbook = store.Readable(id, call.Token!.Actor).Current;
        var filters = new DataFilters(workbook, call.Token.Actor.Project);
        var matches = body.Objects("dataFilters")
            .SelectMany(filter => filters.Metadata(filter).Select(item => (item, filter)))
            .GroupBy(pair => pair.item, pair => pair.filter)
            .Select(group => new JsonObject
            {
                ["developerMetadata"] = group.Key.ToJson(),
                ["dataFilters"] = new JsonArray([.. group.Select(filter => filter.Json.DeepClone())]),
            })
            .ToList();
        call.WriteJson(matches.Count == 0 ? [] : new JsonObject { ["matchedDeveloperMetadata"] = new JsonArray([.. matches]) });
    }
}
