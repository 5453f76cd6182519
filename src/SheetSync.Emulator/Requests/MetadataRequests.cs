using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Metadata;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Requests;

/// <summary>Developer metadata (developers.google.com/workspace/sheets/api/guides/metadata).</summary>
internal static class MetadataRequests
{
    /// <summary>Google's limit of characters in keys and values, for the spreadsheet and for each sheet.</summary>
    private const int MaxCharacters = 30_000;

    public static readonly Dictionary<string, RequestHandler> Handlers = new()
    {
        ["createDeveloperMetadata"] = Create,
        ["updateDeveloperMetadata"] = Update,
        ["deleteDeveloperMetadata"] = Delete,
    };

    private static JsonObject Create(Draft draft, Args request)
    {
        var given = request.Required("developerMetadata");
        if (string.IsNullOrEmpty(given.String("metadataKey")))
            throw request.Fail("Developer metadata must have a metadataKey.");
        var visibility = given.Enum("visibility", "DOCUMENT", "PROJECT")
            ?? throw request.Fail("Developer metadata must have a visibility of DOCUMENT or PROJECT.");
        var id = given.Int("metadataId") ?? Ids.Number();
        if (draft.Book.Metadata.Exists(item => item.Id == id))
            throw request.Fail($"Developer metadata with id {id} already exists.");
        var item = new DeveloperMetadata(
            id, given.String("metadataKey")!, given.String("metadataValue"), visibility, Location(draft, given.Required("location"), request), draft.Actor.Project);
        draft.Book.Metadata = draft.Book.Metadata.Add(item);
        RequireRoom(draft.Book, item.Location, request);
        return new JsonObject { ["developerMetadata"] = item.ToJson() };
    }

    private static void RequireRoom(Workbook book, MetadataLocation location, Args request)
    {
        var spreadsheet = location.Place == MetadataPlace.Spreadsheet;
        var used = book.Metadata
            .Where(item => spreadsheet ? item.Location.Place == MetadataPlace.Spreadsheet : item.Location.Place != MetadataPlace.Spreadsheet && item.Location.SheetId == location.SheetId)
            .Sum(item => item.Key.Length + (item.Value?.Length ?? 0));
        if (used > MaxCharacters)
            throw request.Fail($"Developer metadata exceeds the limit of {MaxCharacters} characters.");
    }

    private static MetadataLocation Location(Draft draft, Args location, Args request)
    {
        if (location.Bool("spreadsheet"))
            return new MetadataLocation(MetadataPlace.Spreadsheet, 0, 0);
        if (!location.Has("dimensionRange"))
            return new MetadataLocation(MetadataPlace.Sheet, draft.Tab(location.Int("sheetId") ?? throw request.Fail("A location must be specified."), request).Id, 0);
        var range = location.Object("dimensionRange");
        var sheet = draft.Grid(range.Int("sheetId") ?? 0, request);
        var dimension = range.Dimension();
        var (start, end) = (range.Int("startIndex"), range.Int("endIndex"));
        if (start is not { } index || end != index + 1)
            throw request.Fail("dimensionRange must represent a single row or column; it cannot be unbounded or span multiple rows or columns.");
        if (index < 0 || index >= sheet.Count(dimension))
            throw request.Fail($"dimensionRange.startIndex[{index}] is outside the grid[{sheet.Count(dimension)}]");
        return new MetadataLocation(dimension == Dimension.Rows ? MetadataPlace.Row : MetadataPlace.Column, sheet.Id, index);
    }

    private static JsonObject Update(Draft draft, Args request)
    {
        var filters = new DataFilters(draft.Book, draft.Actor.Project);
        var found = request.Objects("dataFilters").SelectMany(filters.Metadata).Select(item => item.Id).ToHashSet();
        var (given, mask) = (request.Object("developerMetadata"), request.Fields());
        var changed = new JsonArray();
        draft.Book.Metadata = [.. draft.Book.Metadata.Select(item =>
        {
            if (!found.Contains(item.Id))
                return item;
            var updated = item with
            {
                Key = mask.Has("metadataKey") && given.String("metadataKey") is { } key ? key : item.Key,
                Value = mask.Has("metadataValue") ? given.String("metadataValue") : item.Value,
                Visibility = mask.Has("visibility") && given.Enum("visibility", "DOCUMENT", "PROJECT") is { } visibility ? visibility : item.Visibility,
                Location = mask.Has("location") && given.Has("location") ? Location(draft, given.Object("location"), request) : item.Location,
            };
            changed.Add(updated.ToJson());
            return updated;
        })];
        return new JsonObject { ["developerMetadata"] = changed };
    }

    private static JsonObject Delete(Draft draft, Args request)
    {
        var found = new DataFilters(draft.Book, draft.Actor.Project).Metadata(request.Required("dataFilter"));
        draft.Book.Metadata = draft.Book.Metadata.RemoveRange(found);
        return found.Count == 0
            ? []
            : new JsonObject { ["deletedDeveloperMetadata"] = new JsonArray([.. found.Select(item => item.ToJson())]) };
    }
}
