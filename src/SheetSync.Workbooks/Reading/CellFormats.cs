using System.Globalization;
using System.Xml;

namespace SheetSync.Workbooks.Reading;

/// <summary>What a cell's style says that the reader asks for: kind of number, and paint (0xRRGGBB; null where none or white).</summary>
internal readonly record struct CellFormat(NumberKind Number, int? Paint);

/// <summary>The cell styles of a workbook by their index (attribute <c>s</c> of a cell).</summary>
internal sealed class CellFormats
{
    /// <summary>The palette of Excel 97, index 0–63 (ECMA-376 part 1, 18.8.27); 8–63 can be replaced by the workbook.</summary>
    private static readonly int[] Palette =
    [
        0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF,
        0xFFFF00, 0xFF00FF, 0x00FFFF, 0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080, 0x9999FF, 0x993366,
        0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080,
        0x0000FF, 0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00,
        0xFF9900, 0xFF6600, 0x666699, 0x969696, 0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333,
    ];

    public static readonly CellFormats Plain = new([]);

    private readonly CellFormat[] formats;

    private CellFormats(CellFormat[] formats) => this.formats = formats;

    public CellFormat this[int style] => (uint)style < (uint)formats.Length ? formats[style] : default;

    public static CellFormats Read(XmlReader reader, int[] theme)
    {
        var codes = new Dictionary<int, NumberKind>();
        var fills = new List<FillColour?>();
        var uses = new List<(int Number, int Fill)>();
        var palette = Palette;
        var inCellXfs = false;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "cellXfs")
            {
                inCellXfs = false;
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "numFmt" when reader.Depth == 2:
                    codes[Int(reader, "numFmtId")] = NumberFormats.OfCode(reader.GetAttribute("formatCode") ?? "");
                    break;
                case "fill" when reader.Depth == 2:
                    fills.Add(FillOf(reader));
                    break;
                case "cellXfs":
                    inCellXfs = !reader.IsEmptyElement;
                    break;
                case "xf" when inCellXfs:
                    uses.Add((Int(reader, "numFmtId"), Int(reader, "fillId")));
                    break;
                case "indexedColors":
                    palette = PaletteOf(reader);
                    break;
            }
        }

        var paints = fills.ConvertAll(f => f?.Rgb(theme, palette));
        return new CellFormats([.. uses.Select(u => new CellFormat(
            codes.TryGetValue(u.Number, out var kind) ? kind : NumberFormats.OfBuiltIn(u.Number),
            u.Fill >= 0 && u.Fill < paints.Count ? paints[u.Fill] : null))]);
    }

    /// <summary>The colour of a fill: of a hatching its foreground, as a person sees it painted; gradients are not paint.</summary>
    private static FillColour? FillOf(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return null;
        }

        var depth = reader.Depth;
        string? pattern = null;
        FillColour? foreground = null, background = null;
        while (reader.Read() && reader.Depth > depth)
        {
            switch (reader.NodeType == XmlNodeType.Element ? reader.LocalName : "")
            {
                case "patternFill":
                    pattern = reader.GetAttribute("patternType");
                    break;
                case "fgColor":
                    foreground = ColourOf(reader);
                    break;
                case "bgColor":
                    background = ColourOf(reader);
                    break;
            }
        }

        return pattern is null or "none" or "gray125" ? null : foreground ?? (pattern == "solid" ? background : null);
    }

    private static FillColour ColourOf(XmlReader reader) => new(
        ThemeColours.TryHex(reader.GetAttribute("rgb"), out var rgb) ? rgb : null,
        reader.GetAttribute("theme") is null ? null : Int(reader, "theme"),
        reader.GetAttribute("indexed") is null ? null : Int(reader, "indexed"),
        double.TryParse(reader.GetAttribute("tint"), NumberStyles.Float, CultureInfo.InvariantCulture, out var tint) ? tint : 0);

    private static int[] PaletteOf(XmlReader reader)
    {
        var palette = (int[])Palette.Clone();
        var depth = reader.Depth;
        for (var i = 0; !reader.IsEmptyElement && reader.Read() && reader.Depth > depth;)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rgbColor" } && i < palette.Length)
            {
                palette[i] = ThemeColours.TryHex(reader.GetAttribute("rgb"), out var rgb) ? rgb : palette[i];
                i++;
            }
        }

        return palette;
    }

    private static int Int(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private readonly record struct FillColour(int? Direct, int? Theme, int? Indexed, double Tint)
    {
        private const int White = 0xFFFFFF;

        public int? Rgb(int[] theme, int[] palette)
        {
            // Index 64 and above are the system's colours: as a background, none.
            var chosen = Direct
                ?? (Theme is { } t && t >= 0 && t < theme.Length ? theme[t] : (int?)null)
                ?? (Indexed is { } i && i >= 0 && i < palette.Length ? palette[i] : (int?)null);
            return chosen is { } rgb && ThemeColours.Tint(rgb, Tint) is var tinted && tinted != White ? tinted : null;
        }
    }
}
