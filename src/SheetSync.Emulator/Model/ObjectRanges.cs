using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Model;

/// <summary>Finds and moves the ranges inside rules, protections, filters and charts, wherever they stand in the JSON.</summary>
internal static class ObjectRanges
{
    private static readonly string[] Bounds = ["startRowIndex", "endRowIndex", "startColumnIndex", "endColumnIndex"];

    public static void Move(Sheet sheet, DimensionEdit edit)
    {
        foreach (var (kind, list) in sheet.Objects)
            sheet.SetObjects(kind, [.. list.Select(item => Rewrite(item, range => edit.Map(range), (id, row, column) => MoveAnchor(edit, id, row, column))).OfType<Json>()]);
    }

    /// <summary>Points everything at another sheet, for a copied tab.</summary>
    public static void Reaim(Sheet sheet, int from, int to)
    {
        foreach (var (kind, list) in sheet.Objects)
        {
            sheet.SetObjects(kind, [.. list
                .Select(item => Rewrite(item, range => range.SheetId == from ? range with { SheetId = to } : range, (id, row, column) => (id == from ? to : id, row, column)))
                .OfType<Json>()]);
        }
    }

    private static (int Sheet, int Row, int Column) MoveAnchor(DimensionEdit edit, int sheetId, int row, int column)
    {
        if (sheetId != edit.SheetId)
            return (sheetId, row, column);
        return edit.Dimension == Dimension.Rows
            ? (sheetId, edit.Map(row) ?? edit.Start, column)
            : (sheetId, row, edit.Map(column) ?? edit.Start);
    }

    private static Json? Rewrite(Json item, Func<GridRange, GridRange?> move, Func<int, int, int, (int, int, int)> anchor)
    {
        var node = item.ToObject();
        var before = node.ToJsonString();
        if (!Visit(node, move, anchor))
            return null;
        return string.Equals(before, node.ToJsonString(), StringComparison.Ordinal) ? item : Json.Of(node);
    }

    /// <summary>False if the object lost its own range and so is gone.</summary>
    private static bool Visit(JsonObject node, Func<GridRange, GridRange?> move, Func<int, int, int, (int, int, int)> anchor)
    {
        foreach (var (name, child) in node.ToArray())
        {
            if (child is JsonObject inner)
            {
                if (IsRange(name, inner))
                {
                    if (move(Read(inner)) is not { } moved)
                        return false;
                    node[name] = moved.ToJson();
                }
                else if (name == "anchorCell")
                {
                    var (sheet, row, column) = anchor(Number(inner, "sheetId"), Number(inner, "rowIndex"), Number(inner, "columnIndex"));
                    node[name] = new JsonObject { ["sheetId"] = sheet, ["rowIndex"] = row, ["columnIndex"] = column };
                }
                else if (!Visit(inner, move, anchor))
                {
                    return false;
                }
            }
            else if (child is JsonArray list && !VisitList(name, list, move, anchor))
            {
                return false;
            }
        }
        return true;
    }

    private static bool VisitList(string name, JsonArray list, Func<GridRange, GridRange?> move, Func<int, int, int, (int, int, int)> anchor)
    {
        var ranges = name is "ranges" or "sources" or "unprotectedRanges";
        for (var i = list.Count - 1; i >= 0; i--)
        {
            if (list[i] is not JsonObject inner)
                continue;
            if (!ranges)
                Visit(inner, move, anchor);
            else if (move(Read(inner)) is { } moved)
                list[i] = moved.ToJson();
            else
                list.RemoveAt(i);
        }
        return name != "ranges" || list.Count > 0;
    }

    private static bool IsRange(string name, JsonObject node) =>
        name is "range" or "dataRange" or "source" && (node.Count == 0 || node.ContainsKey("sheetId") || Bounds.Any(node.ContainsKey)) && !node.ContainsKey("dimension");

    public static GridRange Read(JsonObject node) => new(
        Number(node, "sheetId"), Bound(node, Bounds[0]), Bound(node, Bounds[1]), Bound(node, Bounds[2]), Bound(node, Bounds[3]));

    private static int Number(JsonObject node, string name) => Bound(node, name) ?? 0;

    private static int? Bound(JsonObject node, string name) => new Api.Args(node, "").Int(name);
}
