using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formats;

/// <summary>The number format inside Google's <c>CellFormat</c>.</summary>
internal static class JsonFormats
{
    public static NumberFormat? NumberFormat(Json? cellFormat)
    {
        if (cellFormat?.Property("numberFormat") is not { ValueKind: JsonValueKind.Object } format)
            return null;
        var type = format.TryGetProperty("type", out var name) ? Formats.NumberFormat.TypeOf(name.GetString()) : NumberFormatType.Unspecified;
        return new NumberFormat(type, format.TryGetProperty("pattern", out var pattern) ? pattern.GetString() : null);
    }

    public static Json With(Json? cellFormat, NumberFormat format)
    {
        var json = cellFormat?.ToObject() ?? [];
        var written = new JsonObject { ["type"] = format.TypeName };
        if (format.Pattern is not null)
            written["pattern"] = format.Pattern;
        json["numberFormat"] = written;
        return Json.Of(json)!;
    }
}
