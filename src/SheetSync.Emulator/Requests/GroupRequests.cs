using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Requests;

/// <summary>
/// Groups of rows and columns. A row's depth is the number of added ranges that cover it, and a group of depth d is a longest run of
/// rows at least that deep: this gives every case that AddDimensionGroupRequest describes (nesting, overlap, adjoining ranges).
/// </summary>
internal static class GroupRequests
{
    public static readonly Dictionary<string, RequestHandler> Handlers = new()
    {
        ["addDimensionGroup"] = (draft, request) => Change(draft, request, 1),
        ["deleteDimensionGroup"] = (draft, request) => Change(draft, request, -1),
        ["updateDimensionGroup"] = Update,
    };

    private static string Kind(Dimension dimension) => dimension == Dimension.Rows ? "rowGroups" : "columnGroups";

    private static JsonObject Change(Draft draft, Args request, int by)
    {
        var span = DimensionRequests.SpanOf(draft, request);
        var groups = span.Sheet.ObjectsOf(Kind(span.Dimension));
        var depths = new int[Math.Max(span.Sheet.Count(span.Dimension), span.End)];
        foreach (var (start, end) in groups.Select(Bounds))
        {
            for (var index = start; index < Math.Min(end, depths.Length); index++)
                depths[index]++;
        }
        for (var index = span.Start; index < span.End; index++)
        {
            depths[index] += by;
            if (depths[index] < 0)
                throw request.Fail("There is no group that covers the whole range.");
        }
        var collapsed = groups.Where(group => group.Property("collapsed") is not null).Select(group => (Bounds(group), group.Int("depth"))).ToHashSet();
        var changed = Runs(depths).Select(run => ToJson(span, run.Start, run.End, run.Depth, collapsed.Contains(((run.Start, run.End), run.Depth)))).ToList();
        span.Sheet.SetObjects(Kind(span.Dimension), [.. changed.Select(group => Json.Of(group)!)]);
        return changed.Count == 0 ? [] : new JsonObject { ["dimensionGroups"] = new JsonArray([.. changed]) };
    }

    private static (int Start, int End) Bounds(Json group)
    {
        var range = group.Property("range")!.Value;
        return (range.GetProperty("startIndex").GetInt32(), range.GetProperty("endIndex").GetInt32());
    }

    private static IEnumerable<(int Start, int End, int Depth)> Runs(int[] depths)
    {
        for (var depth = 1; depth <= depths.Max(); depth++)
        {
            for (var index = 0; index < depths.Length; index++)
            {
                if (depths[index] < depth)
                    continue;
                var start = index;
                while (index < depths.Length && depths[index] >= depth)
                    index++;
                yield return (start, index, depth);
            }
        }
    }

    private static JsonObject ToJson(DimensionRequests.Span span, int start, int end, int depth, bool collapsed)
    {
        var range = new JsonObject
        {
            ["sheetId"] = span.Sheet.Id,
            ["dimension"] = span.Dimension == Dimension.Rows ? "ROWS" : "COLUMNS",
            ["startIndex"] = start,
            ["endIndex"] = end,
        };
        var json = new JsonObject { ["range"] = range, ["depth"] = depth };
        if (collapsed)
            json["collapsed"] = true;
        return json;
    }

    private static JsonObject? Update(Draft draft, Args request)
    {
        var given = request.Required("dimensionGroup");
        var span = DimensionRequests.SpanOf(draft, given);
        var depth = given.Int("depth") ?? 0;
        var groups = span.Sheet.ObjectsOf(Kind(span.Dimension));
        var index = groups.FindIndex(group => Bounds(group) == (span.Start, span.End) && group.Int("depth") == depth);
        if (index < 0)
            throw request.Fail("No dimension group with that range and depth exists.");
        if (!request.Fields().Has("collapsed"))
            return null;
        var collapsed = given.Bool("collapsed");
        SheetObjects.Replace(span.Sheet, Kind(span.Dimension), index, ToJson(span, span.Start, span.End, depth, collapsed));
        for (var at = span.Start; at < span.End; at++)
            span.Sheet.SetProperties(span.Dimension, at, span.Sheet.Properties(span.Dimension, at) with { HiddenByUser = collapsed });
        return null;
    }
}
