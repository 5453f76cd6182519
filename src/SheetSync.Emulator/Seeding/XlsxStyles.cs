using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Seeding;

/// <summary>A workbook's cell styles as Google's <c>CellFormat</c>; what equals the workbook's default is left out.</summary>
internal sealed class XlsxStyles
{
    private static readonly XNamespace N = XlsxPackage.Main;

    private readonly XlsxColors _colors;
    private readonly Json?[] _formats;
    private readonly bool[] _dates;
    private readonly JsonObject[] _differential;

    public XlsxStyles(XElement? styles, XlsxColors colors)
    {
        _colors = colors;
        var custom = (styles?.Element(N + "numFmts")?.Elements() ?? [])
            .GroupBy(item => (int)item.Attribute("numFmtId")!)
            .ToDictionary(group => group.Key, group => (string?)group.Last().Attribute("formatCode") ?? "");
        var fonts = styles?.Element(N + "fonts")?.Elements().ToList() ?? [];
        var fills = styles?.Element(N + "fills")?.Elements().ToList() ?? [];
        var borders = styles?.Element(N + "borders")?.Elements().ToList() ?? [];
        var plain = fonts.Count > 0 ? Font(fonts[0]) : [];
        var formats = (styles?.Element(N + "cellXfs")?.Elements() ?? []).Select(item => Format(item, custom, fonts, fills, borders, plain)).ToList();
        _formats = [.. formats.Select(format => format.Count == 0 ? null : Json.Of(format))];
        _dates = [.. formats.Select(format => format["numberFormat"]?["type"]?.GetValue<string>() is "DATE" or "TIME" or "DATE_TIME")];
        _differential = [.. (styles?.Element(N + "dxfs")?.Elements() ?? []).Select(Differential)];
    }

    public Json? Format(int style) => style >= 0 && style < _formats.Length ? _formats[style] : null;

    public bool IsDate(int style) => style >= 0 && style < _dates.Length && _dates[style];

    public JsonObject? Color(XElement color) => _colors.Resolve(color);

    /// <summary>The format of a conditional rule.</summary>
    public JsonObject Differential(int index) => index >= 0 && index < _differential.Length ? _differential[index].DeepClone().AsObject() : [];

    private static T? At<T>(List<T> list, XElement item, string name)
        where T : class => (int?)item.Attribute(name) is { } index && index >= 0 && index < list.Count ? list[index] : null;

    private JsonObject Format(
        XElement item, Dictionary<int, string> custom, List<XElement> fonts, List<XElement> fills, List<XElement> borders, JsonObject plain)
    {
        var json = new JsonObject();
        if (XlsxNumberFormats.Of((int?)item.Attribute("numFmtId") ?? 0, custom) is { } number)
            json["numberFormat"] = number;
        if (Fill(At(fills, item, "fillId")?.Element(N + "patternFill"), "fgColor") is { } background)
            AddColor(json, "backgroundColor", background);
        if (At(borders, item, "borderId") is { } border && Borders(border) is { Count: > 0 } lines)
            json["borders"] = lines;
        Align(json, item.Element(N + "alignment"));
        if (At(fonts, item, "fontId") is { } font && Differences(Font(font), plain) is { Count: > 0 } text)
            json["textFormat"] = text;
        return json;
    }

    private JsonObject? Fill(XElement? pattern, string solid)
    {
        var type = (string?)pattern?.Attribute("patternType");
        if (pattern is null || type is "none" or "gray125" || (type is null && solid == "fgColor"))
            return null;
        return _colors.Resolve(pattern.Element(N + solid)) ?? (type == "solid" ? _colors.Resolve(pattern.Element(N + "bgColor")) : null);
    }

    private JsonObject Differential(XElement dxf)
    {
        var json = new JsonObject();
        var pattern = dxf.Element(N + "fill")?.Element(N + "patternFill");
        if ((Fill(pattern, "bgColor") ?? Fill(pattern, "fgColor")) is { } background)
            AddColor(json, "backgroundColor", background);
        if (dxf.Element(N + "font") is { } font && Font(font) is { Count: > 0 } text)
            json["textFormat"] = text;
        return json;
    }

    internal static void AddColor(JsonObject json, string name, JsonObject color)
    {
        json[name] = color;
        json[name + "Style"] = new JsonObject { ["rgbColor"] = color.DeepClone() };
    }

    private static bool On(XElement font, string name) => font.Element(N + name) is { } flag && (string?)flag.Attribute("val") is not ("0" or "false");

    private JsonObject Font(XElement font)
    {
        var json = new JsonObject();
        if (_colors.Resolve(font.Element(N + "color")) is { } color)
            AddColor(json, "foregroundColor", color);
        if ((string?)font.Element(N + "name")?.Attribute("val") is { } family)
            json["fontFamily"] = family;
        if (double.TryParse((string?)font.Element(N + "sz")?.Attribute("val"), NumberStyles.Float, CultureInfo.InvariantCulture, out var size))
            json["fontSize"] = (int)Math.Round(size);
        foreach (var (element, name) in (ReadOnlySpan<(string, string)>)[("b", "bold"), ("i", "italic"), ("strike", "strikethrough")])
        {
            if (On(font, element))
                json[name] = true;
        }
        if (font.Element(N + "u") is { } line && (string?)line.Attribute("val") != "none")
            json["underline"] = true;
        return json;
    }

    private static JsonObject Differences(JsonObject font, JsonObject plain)
    {
        foreach (var (name, value) in font.ToArray())
        {
            if (JsonNode.DeepEquals(value, plain[name]))
                font.Remove(name);
        }
        return font;
    }

    private JsonObject Borders(XElement border)
    {
        var json = new JsonObject();
        foreach (var side in (ReadOnlySpan<string>)["top", "bottom", "left", "right"])
        {
            if (border.Element(N + side) is not { } line || BorderStyle((string?)line.Attribute("style")) is not { } style)
                continue;
            var one = new JsonObject { ["style"] = style };
            AddColor(one, "color", _colors.Resolve(line.Element(N + "color")) ?? []);
            json[side] = one;
        }
        return json;
    }

    private static string? BorderStyle(string? style) => style switch
    {
        null or "none" => null,
        "medium" or "mediumDashed" or "mediumDashDot" or "mediumDashDotDot" => "SOLID_MEDIUM",
        "thick" => "SOLID_THICK",
        "double" => "DOUBLE",
        "dotted" or "hair" => "DOTTED",
        "dashed" or "dashDot" or "dashDotDot" or "slantDashDot" => "DASHED",
        _ => "SOLID",
    };

    private static void Align(JsonObject json, XElement? alignment)
    {
        if (alignment is null)
            return;
        if ((string?)alignment.Attribute("horizontal") is { } side and ("left" or "center" or "right"))
            json["horizontalAlignment"] = side.ToUpperInvariant();
        if (Vertical((string?)alignment.Attribute("vertical")) is { } vertical)
            json["verticalAlignment"] = vertical;
        if ((string?)alignment.Attribute("wrapText") is "1" or "true")
            json["wrapStrategy"] = "WRAP";
    }

    private static string? Vertical(string? vertical) => vertical switch
    {
        "top" => "TOP",
        "center" => "MIDDLE",
        _ => null,
    };
}
