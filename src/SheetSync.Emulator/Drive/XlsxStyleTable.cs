using System.Globalization;
using System.Text.Json;
using System.Xml;
using SheetSync.Emulator.Formats;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Drive;

/// <summary>The styles that the cells of an exported file use, each once: number format, fill, bold, wrapping.</summary>
internal sealed class XlsxStyleTable(string locale)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int FirstOwnFormat = 164;

    private readonly List<Style> _styles = [new(null, null, false, false)];
    private readonly Dictionary<Style, int> _known = new() { [new(null, null, false, false)] = 0 };
    private readonly Dictionary<Json, int> _byFormat = [];

    /// <summary>The index of a cell format's style; 0 is the plain one.</summary>
    public int Of(Json? format)
    {
        if (format is null)
            return 0;
        if (_byFormat.TryGetValue(format, out var index))
            return index;
        var style = StyleOf(format);
        if (!_known.TryGetValue(style, out index))
        {
            index = _styles.Count;
            _styles.Add(style);
            _known.Add(style, index);
        }
        return _byFormat[format] = index;
    }

    public void Write(XmlWriter writer)
    {
        writer.WriteStartElement("styleSheet", Main);
        var patterns = _styles.Select(style => style.Pattern).OfType<string>().Distinct().ToList();
        var colors = _styles.Select(style => style.Fill).OfType<string>().Distinct().ToList();
        if (patterns.Count > 0)
            WriteAll("numFmts", patterns.Select((pattern, i) => (Action)(() => Element("numFmt", ("numFmtId", Number(FirstOwnFormat + i)), ("formatCode", pattern)))).ToList());
        WriteAll("fonts", [() => Font(false), () => Font(true)]);
        WriteAll("fills", [() => Fill("none", null), () => Fill("gray125", null), .. colors.Select(color => (Action)(() => Fill("solid", color)))]);
        WriteAll("borders", [() => Element("border")]);
        WriteAll("cellStyleXfs", [() => Element("xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0"))]);
        WriteAll("cellXfs", [.. _styles.Select(style => (Action)(() => Cell(style)))]);
        writer.WriteEndElement();

        void WriteAll(string name, IReadOnlyList<Action> items)
        {
            writer.WriteStartElement(name, Main);
            writer.WriteAttributeString("count", Number(items.Count));
            foreach (var item in items)
                item();
            writer.WriteEndElement();
        }

        void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
        {
            writer.WriteStartElement(name, Main);
            foreach (var (key, value) in attributes)
                writer.WriteAttributeString(key, value);
            writer.WriteEndElement();
        }

        void Font(bool bold)
        {
            writer.WriteStartElement("font", Main);
            if (bold)
                Element("b");
            Element("sz", ("val", "10"));
            Element("name", ("val", "Arial"));
            writer.WriteEndElement();
        }

        void Fill(string kind, string? color)
        {
            writer.WriteStartElement("fill", Main);
            writer.WriteStartElement("patternFill", Main);
            writer.WriteAttributeString("patternType", kind);
            if (color is not null)
                Element("fgColor", ("rgb", color));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        void Cell(Style style)
        {
            writer.WriteStartElement("xf", Main);
            writer.WriteAttributeString("numFmtId", Number(style.Pattern is null ? 0 : FirstOwnFormat + patterns.IndexOf(style.Pattern)));
            writer.WriteAttributeString("fontId", style.Bold ? "1" : "0");
            writer.WriteAttributeString("fillId", Number(style.Fill is null ? 0 : 2 + colors.IndexOf(style.Fill)));
            writer.WriteAttributeString("borderId", "0");
            writer.WriteAttributeString("xfId", "0");
            writer.WriteAttributeString("applyNumberFormat", "1");
            writer.WriteAttributeString("applyFill", "1");
            if (style.Wrap)
                Element("alignment", ("wrapText", "1"));
            writer.WriteEndElement();
        }
    }

    private Style StyleOf(Json format)
    {
        var pattern = JsonFormats.NumberFormat(format) is { } number ? NumberFormatter.PatternOf(number, FormatLocale.Of(locale)) : null;
        var bold = format.Property("textFormat") is { ValueKind: JsonValueKind.Object } text && text.TryGetProperty("bold", out var flag) && flag.ValueKind == JsonValueKind.True;
        return new Style(pattern, Color(format), bold, format.String("wrapStrategy") == "WRAP");
    }

    /// <summary>ARGB in hexadecimal. Parts that Google leaves out are 0.</summary>
    private static string? Color(Json format)
    {
        var color = format.Property("backgroundColorStyle") is { ValueKind: JsonValueKind.Object } style && style.TryGetProperty("rgbColor", out var rgb)
            ? rgb
            : format.Property("backgroundColor");
        return color is { ValueKind: JsonValueKind.Object } found ? $"FF{Part(found, "red")}{Part(found, "green")}{Part(found, "blue")}" : null;
    }

    private static string Part(JsonElement color, string name) =>
        ((int)Math.Round((color.TryGetProperty(name, out var part) ? part.GetDouble() : 0) * 255)).ToString("X2", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Style(string? Pattern, string? Fill, bool Bold, bool Wrap);
}
