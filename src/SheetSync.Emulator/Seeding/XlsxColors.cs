using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace SheetSync.Emulator.Seeding;

/// <summary>Resolves a workbook's colours (rgb, theme with tint, indexed) to Google's <c>Color</c>.</summary>
internal sealed class XlsxColors
{
    /// <summary>The default palette of ECMA-376 part 1, §18.8.27, from index 8.</summary>
    private const string Palette =
        "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333";

    private static readonly string[] DefaultTheme =
        ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];

    private readonly string[] _theme;

    public XlsxColors(XElement? theme)
    {
        var scheme = theme?.Descendants(XlsxPackage.Drawing + "clrScheme").FirstOrDefault();
        var colors = scheme?.Elements().ToDictionary(
            item => item.Name.LocalName,
            item => (string?)(item.Elements().FirstOrDefault()?.Attribute("lastClr") ?? item.Elements().FirstOrDefault()?.Attribute("val")) ?? "000000") ?? [];
        string[] order = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
        _theme = [.. order.Select((name, index) => colors.GetValueOrDefault(name, DefaultTheme[index]))];
    }

    /// <summary>A colour element (<c>fgColor</c>, <c>color</c>, <c>tabColor</c>); null if it says automatic or nothing.</summary>
    public JsonObject? Resolve(XElement? color)
    {
        if (color is null || Hex(color) is not { Length: >= 6 } hex)
            return null;
        var tint = double.Parse((string?)color.Attribute("tint") ?? "0", CultureInfo.InvariantCulture);
        var (red, green, blue) = Tinted(hex[^6..], tint);
        var json = new JsonObject();
        Add(json, "red", red);
        Add(json, "green", green);
        Add(json, "blue", blue);
        return json;
    }

    private string? Hex(XElement color)
    {
        if ((string?)color.Attribute("rgb") is { } rgb)
            return rgb;
        if ((int?)color.Attribute("theme") is { } theme)
            return theme >= 0 && theme < _theme.Length ? _theme[theme] : null;
        if ((int?)color.Attribute("indexed") is not { } index || index >= 64)
            return null;
        var slot = index < 8 ? index : index - 8;
        return slot >= 0 && (slot * 6) + 6 <= Palette.Length ? Palette.Substring(slot * 6, 6) : null;
    }

    private static void Add(JsonObject json, string name, double part)
    {
        if (part > 0)
            json[name] = JsonValue.Create(Math.Round(part / 255.0, 8));
    }

    /// <summary>Tint lightens or darkens by the L of HLS (ECMA-376 part 1, §18.3.1.15).</summary>
    private static (double Red, double Green, double Blue) Tinted(string hex, double tint)
    {
        var parts = Enumerable.Range(0, 3).Select(index => (double)Convert.ToInt32(hex.Substring(index * 2, 2), 16)).ToArray();
        if (tint == 0)
            return (parts[0], parts[1], parts[2]);
        var (hue, light, saturation) = ToHls(parts[0] / 255, parts[1] / 255, parts[2] / 255);
        light = tint < 0 ? light * (1 + tint) : (light * (1 - tint)) + tint;
        return FromHls(hue, light, saturation);
    }

    private static (double Hue, double Light, double Saturation) ToHls(double red, double green, double blue)
    {
        var (max, min) = (Math.Max(red, Math.Max(green, blue)), Math.Min(red, Math.Min(green, blue)));
        var (light, spread) = ((max + min) / 2, max - min);
        if (spread == 0)
            return (0, light, 0);
        var saturation = light <= 0.5 ? spread / (max + min) : spread / (2 - max - min);
        var hue = max == red ? (green - blue) / spread : max == green ? 2 + ((blue - red) / spread) : 4 + ((red - green) / spread);
        return (((hue / 6) + 1) % 1, light, saturation);
    }

    private static (double Red, double Green, double Blue) FromHls(double hue, double light, double saturation)
    {
        var high = light <= 0.5 ? light * (1 + saturation) : light + saturation - (light * saturation);
        var low = (2 * light) - high;
        return (Channel(low, high, hue + (1.0 / 3)), Channel(low, high, hue), Channel(low, high, hue - (1.0 / 3)));
    }

    private static double Channel(double low, double high, double hue)
    {
        hue = (hue + 1) % 1;
        var part = hue < 1.0 / 6 ? low + ((high - low) * hue * 6)
            : hue < 0.5 ? high
            : hue < 2.0 / 3 ? low + ((high - low) * ((2.0 / 3) - hue) * 6)
            : low;
        return Math.Round(part * 255);
    }
}
