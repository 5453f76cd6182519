using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Reading;

/// <summary>Google's <c>SpreadsheetProperties</c> and <c>SheetProperties</c>, defaults left out as Google leaves them out.</summary>
internal static class PropertiesJson
{
    public static JsonObject Of(Workbook workbook)
    {
        var json = new JsonObject
        {
            ["title"] = workbook.Title,
            ["locale"] = workbook.Locale,
            ["autoRecalc"] = workbook.AutoRecalc,
            ["timeZone"] = workbook.TimeZone,
            ["defaultFormat"] = CellFormats.Default.ToNode(),
        };
        foreach (var (name, value) in workbook.ExtraProperties?.ToObject() ?? [])
            json[name] = value?.DeepClone();
        return json;
    }

    public static JsonObject Of(Workbook workbook, Sheet sheet)
    {
        var grid = new JsonObject { ["rowCount"] = sheet.RowCount, ["columnCount"] = sheet.ColumnCount };
        if (sheet.FrozenRows > 0)
            grid["frozenRowCount"] = sheet.FrozenRows;
        if (sheet.FrozenColumns > 0)
            grid["frozenColumnCount"] = sheet.FrozenColumns;
        foreach (var flag in sheet.GridFlags)
            grid[flag] = true;
        var json = new JsonObject
        {
            ["sheetId"] = sheet.Id,
            ["title"] = sheet.Title,
            ["index"] = workbook.IndexOf(sheet),
            ["sheetType"] = "GRID",
            ["gridProperties"] = grid,
        };
        if (sheet.Hidden)
            json["hidden"] = true;
        if (sheet.TabColor is { } style)
        {
            if (style.Property("rgbColor") is { } color)
                json["tabColor"] = JsonObject.Create(color);
            json["tabColorStyle"] = style.ToNode();
        }
        if (sheet.RightToLeft)
            json["rightToLeft"] = true;
        return json;
    }

    public static JsonObject Of(NamedRange named) => new()
    {
        ["namedRangeId"] = named.Id,
        ["name"] = named.Name,
        ["range"] = named.Range.ToJson(),
    };

    /// <summary>Colours come in two spellings, <c>color</c> and <c>colorStyle</c>; Google answers with both, and leaves zero components out.</summary>
    public static void PairColors(JsonObject json, FieldMask? written = null)
    {
        foreach (var (name, _) in written?.Children ?? [])
        {
            if (name.EndsWith("olorStyle", StringComparison.Ordinal) && !json.ContainsKey(name))
                json.Remove(name[..^"Style".Length]);
        }
        foreach (var (name, value) in json.ToArray())
        {
            if (name.EndsWith("olorStyle", StringComparison.Ordinal))
                PairStyle(json, name, value as JsonObject, written);
            else if (name is "color" || name.EndsWith("Color", StringComparison.Ordinal))
                PairColor(json, name, value as JsonObject);
            else if (value is JsonObject inner)
                PairColors(inner, written?[name]);
            else if (value is JsonArray list)
                PairItems(list);
        }
    }

    private static void PairItems(JsonArray list)
    {
        foreach (var item in list.OfType<JsonObject>())
            PairColors(item);
    }

    private static void PairColor(JsonObject json, string name, JsonObject? color)
    {
        if (color is null || json.ContainsKey(name + "Style"))
            return;
        json[name] = Compact(color);
        json[name + "Style"] = new JsonObject { ["rgbColor"] = Compact(color) };
    }

    private static void PairStyle(JsonObject json, string name, JsonObject? style, FieldMask? written)
    {
        var plain = name[..^"Style".Length];
        var plainWritten = written is { IsAll: false } && written.Children.Any(child => child.Key == plain)
            && !written.Children.Any(child => child.Key == name);
        if (plainWritten)
        {
            json.Remove(name);
            PairColor(json, plain, json[plain] as JsonObject);
        }
        else if (style?["rgbColor"] is JsonObject color)
        {
            json[name] = new JsonObject { ["rgbColor"] = Compact(color) };
            json[plain] = Compact(color);
        }
    }

    private static JsonObject Compact(JsonObject color)
    {
        var kept = new JsonObject();
        foreach (var name in (ReadOnlySpan<string>)["red", "green", "blue", "alpha"])
        {
            if (color[name] is JsonValue value && value.ToString() is not ("0" or "0.0"))
                kept[name] = value.DeepClone();
        }
        return kept;
    }
}
