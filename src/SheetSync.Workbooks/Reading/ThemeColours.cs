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

        double red = (rgb >> 16 & 255) / 255.0, green = (rgb >> 8 & 255) / 255.0, blue = (rgb & 255) / 255.0;
        double max = Math.Max(red, Math.Max(green, blue)), min = Math.Min(red, Math.Min(green, blue)), spread = max - min;
        var light = (max + min) / 2;
        var saturation = spread == 0 ? 0 : light <= 0.5 ? spread / (max + min) : spread / (2 - max - min);
        var sixth = spread == 0 ? 0
            : max == red ? (green - blue) / spread
            : max == green ? 2 + (blue - red) / spread
            : 4 + (red - green) / spread;
        var hue = (sixth / 6 + 1) % 1;
        light = Math.Clamp(tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint, 0, 1);
        var high = light <= 0.5 ? light * (1 + saturation) : light + saturation - light * saturation;
        var low = 2 * light - high;
        return Channel(low, high, hue + 1.0 / 3) << 16 | Channel(low, high, hue) << 8 | Channel(low, high, hue - 1.0 / 3);
    }

    public static bool TryHex(string? text, out int rgb)
    {
        rgb = 0;
        return text is { Length: 6 or 8 }
            && int.TryParse(text.AsSpan(text.Length - 6), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out rgb);
    }

    /// <summary>One channel, 0–255, between the lowest and the highest; the hue is turned by a third for red and back for blue.</summary>
    private static int Channel(double low, double high, double hue)
    {
        hue = (hue + 1) % 1;
        var share = hue < 1.0 / 6 ? low + (high - low) * hue * 6
            : hue < 0.5 ? high
            : hue < 2.0 / 3 ? low + (high - low) * (2.0 / 3 - hue) * 6
            : low;
        return (int)Math.Round(share * 255);
    }
}
