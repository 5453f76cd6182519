using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Requests;

/// <summary>Carries one kind of batchUpdate request out on a draft and gives its reply; null where Google's reply is empty.</summary>
internal delegate JsonObject? RequestHandler(Draft draft, Args request);

/// <summary>spreadsheets.batchUpdate: the requests in order, on one draft, so that all happen or none.</summary>
internal static class BatchUpdate
{
    private static readonly Dictionary<string, RequestHandler> Handlers = new[]
    {
        SheetRequests.Handlers, CellRequests.Handlers, DimensionRequests.Handlers, MergeRequests.Handlers, MetadataRequests.Handlers,
        RuleRequests.Handlers, ProtectionRequests.Handlers, NamedRangeRequests.Handlers, SortRequests.Handlers,
        RangeRequests.Handlers, PasteRequests.Handlers, FindRequests.Handlers, FilterRequests.Handlers, GroupRequests.Handlers,
        ObjectRequests.Handlers, TidyRequests.Handlers,
    }.SelectMany(group => group).ToDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>What the field masks of requests are masks of.</summary>
    private static readonly Dictionary<string, string> Masked = new()
    {
        ["updateSpreadsheetProperties"] = "SpreadsheetProperties",
        ["updateSheetProperties"] = "SheetProperties",
        ["updateDimensionProperties"] = "DimensionProperties",
        ["updateCells"] = "CellData",
        ["repeatCell"] = "CellData",
        ["appendCells"] = "CellData",
        ["updateNamedRange"] = "NamedRange",
        ["updateProtectedRange"] = "ProtectedRange",
        ["updateDeveloperMetadata"] = "DeveloperMetadata",
        ["updateDimensionGroup"] = "DimensionGroup",
        ["updateBanding"] = "BandedRange",
        ["updateFilterView"] = "FilterView",
        ["updateSlicerSpec"] = "SlicerSpec",
        ["updateEmbeddedObjectPosition"] = "EmbeddedObjectPosition",
    };

    /// <summary>The names of the requests that are supported.</summary>
    public static IEnumerable<string> Supported => Handlers.Keys.Order(StringComparer.Ordinal);

    public static JsonArray Run(Draft draft, Args body)
    {
        if (body.Array("requests") is not { Count: > 0 })
            throw ApiError.Invalid("Must specify at least one request.");
        return new JsonArray([.. body.Objects("requests").Select(request => RunOne(draft, request))]);
    }

    private static JsonObject RunOne(Draft draft, Args request)
    {
        var names = request.Json.Where(pair => pair.Value is not null).Select(pair => pair.Key).ToList();
        if (names.Count == 0)
            throw ApiError.Invalid($"Invalid {request.Path}: No request set.");
        if (names.Count > 1)
            throw ApiError.Invalid($"Invalid value at '{request.Path}' (oneof), oneof field 'kind' is already set. Cannot set '{names[1]}'");
        if (!Handlers.TryGetValue(names[0], out var handler))
            throw Known.Requests.Contains(names[0]) ? ApiError.Unsupported($"the batchUpdate request {names[0]}") : Unknown(names[0], request);
        var body = request.Object(names[0]);
        if (Masked.TryGetValue(names[0], out var type) && Schema.UnknownPath(type, FieldMask.Parse(body.String("fields"))) is { } path)
            throw body.Fail($"Invalid field: {path}");
        var reply = handler(draft, body);
        return reply is null ? [] : new JsonObject { [names[0]] = reply };
    }

    private static ApiError Unknown(string name, Args request) =>
        ApiError.Invalid($"Invalid JSON payload received. Unknown name \"{name}\" at '{request.Path}': Cannot find field.");
}
