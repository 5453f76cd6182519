using System.Text.Json.Nodes;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Reading;

/// <summary>Google's default cell format, and what a cell's own format makes of it.</summary>
internal static class CellFormats
{
    /// <summary>As recorded for a new spreadsheet.</summary>
    public static readonly Json Default = Json.Parse("""
        {"backgroundColor":{"red":1,"green":1,"blue":1},"padding":{"top":2,"right":3,"bottom":2,"left":3},"verticalAlignment":"BOTTOM",
        "wrapStrategy":"OVERFLOW_CELL","textFormat":{"foregroundColor":{},"fontFamily":"arial,sans,sans-serif","fontSize":10,"bold":false,
        "italic":false,"strikethrough":false,"underline":false,"foregroundColorStyle":{"rgbColor":{}}},
        "backgroundColorStyle":{"rgbColor":{"red":1,"green":1,"blue":1}}}
        """);

    private static readonly Json[] Plain = [.. Enum.GetValues<ValueKind>().Select(kind => Merge(null, kind))];

    /// <summary>Google's <c>effectiveFormat</c>, without conditional formatting and banding (a known difference).</summary>
    public static Json Effective(Json? format, ValueKind kind)
    {
        if (format is null)
            return Plain[(int)kind];
        var known = format.Derived as Json?[] ?? new Json?[Plain.Length];
        format.Derived = known;
        return known[(int)kind] ??= Merge(format, kind);
    }

    private static Json Merge(Json? format, ValueKind kind)
    {
        var merged = Default.ToObject();
        merged["textFormat"]!["fontFamily"] = "Arial";
        merged["hyperlinkDisplayType"] = "PLAIN_TEXT";
        var side = kind switch
        {
            ValueKind.Number => "RIGHT",
            ValueKind.Boolean or ValueKind.Error => "CENTER",
            ValueKind.Text => "LEFT",
            _ => null,
        };
        if (side is not null)
            merged["horizontalAlignment"] = side;
        if (format is not null)
            Lay(format.ToObject(), merged);
        return Json.Of(merged)!;
    }

    private static void Lay(JsonObject upper, JsonObject lower)
    {
        foreach (var (name, value) in upper.ToArray())
        {
            if (value is JsonObject inner && lower[name] is JsonObject below && !name.Contains("olor", StringComparison.Ordinal))
                Lay(inner, below);
            else
                lower[name] = value?.DeepClone();
        }
    }
}
