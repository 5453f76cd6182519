using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Reading;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Requests;

/// <summary>Charts, bandings, filter views and slicers: stored, moved with the grid and returned, not drawn.</summary>
internal static class ObjectRequests
{
    public static readonly Dictionary<string, RequestHandler> Handlers = new()
    {
        ["addChart"] = (draft, request) => Add(draft, request, "chart", "charts", "chartId"),
        ["updateChartSpec"] = (draft, request) => ReplaceSpec(draft, request, "charts", "chartId"),
        ["deleteEmbeddedObject"] = DeleteEmbedded,
        ["updateEmbeddedObjectPosition"] = MoveEmbedded,
        ["addBanding"] = (draft, request) => Add(draft, request, "bandedRange", "bandedRanges", "bandedRangeId"),
        ["updateBanding"] = (draft, request) => Update(draft, request, "bandedRange", "bandedRanges", "bandedRangeId"),
        ["deleteBanding"] = (draft, request) => Delete(draft, request, "bandedRanges", "bandedRangeId", "bandedRangeId"),
        ["addFilterView"] = (draft, request) => Add(draft, request, "filter", "filterViews", "filterViewId"),
        ["updateFilterView"] = (draft, request) => Update(draft, request, "filter", "filterViews", "filterViewId"),
        ["deleteFilterView"] = (draft, request) => Delete(draft, request, "filterViews", "filterViewId", "filterId"),
        ["duplicateFilterView"] = DuplicateFilterView,
        ["addSlicer"] = (draft, request) => Add(draft, request, "slicer", "slicers", "slicerId"),
        ["updateSlicerSpec"] = (draft, request) => ReplaceSpec(draft, request, "slicers", "slicerId"),
    };

    private static JsonObject Add(Draft draft, Args request, string name, string kind, string idName)
    {
        var given = request.Required(name);
        var json = given.Json.DeepClone().AsObject();
        json.Remove(idName);
        var ordered = new JsonObject { [idName] = SheetObjects.ClaimId(draft, kind, idName, given, request) };
        foreach (var (key, value) in json)
            ordered[key] = value?.DeepClone();
        PropertiesJson.PairColors(ordered);
        var sheet = Home(draft, ordered, request);
        SheetObjects.Add(sheet, kind, ordered);
        return new JsonObject { [name] = ordered.DeepClone() };
    }

    /// <summary>Where the object lives: the sheet of its range, or of its anchor; a chart may ask for a sheet of its own.</summary>
    private static Sheet Home(Draft draft, JsonObject json, Args request)
    {
        if (json["range"] is JsonObject range)
        {
            var read = new Args(new JsonObject { ["range"] = range.DeepClone() }, request.Path).Range();
            json["range"] = read.ToJson();
            return draft.Grid(read.SheetId, request);
        }
        var position = json["position"] as JsonObject;
        if (position?["newSheet"]?.GetValue<bool>() == true)
            throw ApiError.Unsupported($"{request.Path} on a sheet of its own");
        var anchor = new Args(position?["overlayPosition"]?["anchorCell"] as JsonObject ?? [], request.Path);
        return draft.Grid(anchor.Int("sheetId") ?? 0, request);
    }

    private static (Sheet Sheet, int Index) Existing(Draft draft, string kind, string idName, int? id, Args request) =>
        SheetObjects.Find(draft.Book, kind, idName, id ?? 0) ?? throw request.Fail($"No {kind.TrimEnd('s')} with id: {id ?? 0}");

    private static JsonObject? Update(Draft draft, Args request, string name, string kind, string idName)
    {
        var given = request.Required(name);
        var (sheet, index) = Existing(draft, kind, idName, given.Int(idName), request);
        var json = sheet.ObjectsOf(kind)[index].ToObject();
        var id = json[idName]!.DeepClone();
        request.Fields().CopyInto(json, given.Json);
        json[idName] = id;
        PropertiesJson.PairColors(json);
        SheetObjects.Replace(sheet, kind, index, json);
        return null;
    }

    private static JsonObject? ReplaceSpec(Draft draft, Args request, string kind, string idName)
    {
        var (sheet, index) = Existing(draft, kind, idName, request.Int(idName), request);
        var json = sheet.ObjectsOf(kind)[index].ToObject();
        if (request.Has("fields"))
        {
            var spec = json["spec"] as JsonObject ?? [];
            request.Fields().CopyInto(spec, request.Object("spec").Json);
            json["spec"] = spec.DeepClone();
        }
        else
        {
            json["spec"] = request.Required("spec").Json.DeepClone();
        }
        SheetObjects.Replace(sheet, kind, index, json);
        return null;
    }

    private static JsonObject? Delete(Draft draft, Args request, string kind, string idName, string given)
    {
        var (sheet, index) = Existing(draft, kind, idName, request.Int(given), request);
        SheetObjects.Remove(sheet, kind, index);
        return null;
    }

    private static (Sheet Sheet, string Kind, int Index) Embedded(Draft draft, Args request)
    {
        var id = request.Int("objectId") ?? 0;
        foreach (var (kind, idName) in (ReadOnlySpan<(string, string)>)[("charts", "chartId"), ("slicers", "slicerId")])
        {
            if (SheetObjects.Find(draft.Book, kind, idName, id) is { } found)
                return (found.Sheet, kind, found.Index);
        }
        throw request.Fail($"No embedded object with id: {id}");
    }

    private static JsonObject? DeleteEmbedded(Draft draft, Args request)
    {
        var (sheet, kind, index) = Embedded(draft, request);
        SheetObjects.Remove(sheet, kind, index);
        return null;
    }

    private static JsonObject MoveEmbedded(Draft draft, Args request)
    {
        var (sheet, kind, index) = Embedded(draft, request);
        var json = sheet.ObjectsOf(kind)[index].ToObject();
        var position = json["position"] as JsonObject ?? [];
        var mask = string.IsNullOrEmpty(request.String("fields")) ? FieldMask.All : request.Fields();
        mask.CopyInto(position, request.Required("newPosition").Json);
        json["position"] = position.DeepClone();
        SheetObjects.Replace(sheet, kind, index, json);
        return new JsonObject { ["position"] = position.DeepClone() };
    }

    private static JsonObject DuplicateFilterView(Draft draft, Args request)
    {
        var (sheet, index) = Existing(draft, "filterViews", "filterViewId", request.Int("filterId"), request);
        var json = sheet.ObjectsOf("filterViews")[index].ToObject();
        json["filterViewId"] = Ids.Number();
        json["title"] = "Copy of " + (json["title"]?.GetValue<string>() ?? "Filter");
        SheetObjects.Add(sheet, "filterViews", json);
        return new JsonObject { ["filter"] = json.DeepClone() };
    }
}
