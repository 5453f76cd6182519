using System.Globalization;
using System.Xml;

namespace SheetSync.Workbooks.Reading;

/// <summary>Colours of a workbook's theme by the index that cells use, and the arithmetic of tints.</summary>
internal static class ThemeColours
{
    /// <summary>The theme's elements in the order of the index: light 1 stands before dark 1 (Excel's order, not the file's).</summary>
    private static readonly string[] Order =
        ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

    /// <summary>For a workbook without a theme part: the colours of Office 2013.</summary>
    public static readonly int[] Office =
        [0xFFFFFF, 0x000000, 0xE7E6E6, 0x44546A, 0x4472C4, 0xED7D31, 0xA5A5A5, 0xFFC000, 0x5B9BD5, 0x70AD47, 0x0563C1, 0x954F72];

    public static int[] Read(XmlReader reader)
    {
        var colours = (int[])Office.Clone();
        var slot = -1;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "clrScheme" })
            {
                break;
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (Array.IndexOf(Order, reader.LocalName) is >= 0 and var named)
            {
                slot = named;
            }
            else if (slot >= 0 && reader.LocalName is "srgbClr" or "sysClr"
                && TryHex(reader.GetAttribute(reader.LocalName == "srgbClr" ? "val" : "lastClr"), out var rgb) && slot >= 0)
            {
                colours[slot] = rgb;
                slot = -1;
            }
        }

        return colours;
    }

    /// <summary>Lightness moved towards white (tint above 0) or black (below), hue and saturation kept (ECMA-376 part 1, 18.8.19).</summary>
    public static int Tint(int rgb, double tint)
    {
        if (tint == 0)
        {
            return rgb;
        }

        double r = (rgb >> 16 & 255) / 255.0, g = (rgb >> 8 & 255) / 255.0, b = (rgb & 255) / 255.0;
        double max = Math.Max(r, Math.Max(g, b)), min = Math.Min(r, Math.Min(g, b)), spread = max - min;
        var light = (max + min) / 2;
        var saturation = spread == 0 ? 0 : spread / (1 - Math.Abs(2 * light - 1));
        var hue = spread == 0 ? 0
            : max == r ? ((g - b) / spread + 6) % 6
            : max == g ? (b - r) / spread + 2
            : (r - g) / spread + 4;
        light = Math.Clamp(tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint, 0, 1);
        var chroma = (1 - Math.Abs(2 * light - 1)) * saturation;
        return Channel(hue, chroma, light, 0) << 16 | Channel(hue, chroma, light, 4) << 8 | Channel(hue, chroma, light, 2);
    }

    public static bool TryHex(string? text, out int rgb)
    {
        rgb = 0;
        return text is { Length: 6 or 8 }
            && int.TryParse(text.AsSpan(text.Length - 6), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out rgb);
    }

    /// <summary>One channel of hue, chroma and lightness; the offset is 0, 4, 2 for red, green, blue.</summary>
    private static int Channel(double hue, double chroma, double light, int offset)
    {
        var k = (hue + offset) % 6;
        var share = Math.Clamp(Math.Abs(k - 3) - 1, 0, 1);
        return (int)Math.Round(255 * (light - chroma / 2 + chroma * share));
    }
}
