using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetSync.Core.Template;
using BorderLook = SheetSync.Core.Template.Border;
using XlsxBorder = DocumentFormat.OpenXml.Spreadsheet.Border;

namespace SheetSync.Workbooks.Writing;

/// <summary>Looks of cells as the numbered styles of a file, and the colours of conditional rules.</summary>
internal sealed class StyleTable
{
    private const string FontName = "Arial";
    private const int LineColour = 0xCBD3DC;
    private const uint FirstOwnFormat = 164;

    /// <summary>Formats that are numbered by the standard and whose code a file does not hold.</summary>
    private static readonly Dictionary<string, uint> BuiltIn = new()
    {
        ["0"] = 1, ["0.00"] = 2, ["#,##0"] = 3, ["#,##0.00"] = 4, ["0%"] = 9, ["0.00%"] = 10, ["@"] = 49,
    };

    private readonly List<(CellLook Look, bool Quote)> looks = [(CellLook.Plain, false)];
    private readonly Dictionary<(CellLook, bool), uint> numbers = new() { [(CellLook.Plain, false)] = 0 };
    private readonly List<DifferentialFormat> conditional = [];

    /// <summary>The style's number.</summary>
    /// <param name="quote">The text begins like a formula: Excel keeps it text when it is edited.</param>
    public uint Of(CellLook look, bool quote)
    {
        if (!numbers.TryGetValue((look, quote), out var number))
        {
            number = (uint)looks.Count;
            looks.Add((look, quote));
            numbers.Add((look, quote), number);
        }

        return number;
    }

    /// <summary>The number of a conditional rule's format.</summary>
    public uint Of(ColourRule rule)
    {
        var font = new Font();
        if (rule.Bold)
        {
            font.Append(new Bold());
        }

        if (rule.Strike)
        {
            font.Append(new Strike());
        }

        if (rule.Colour is { } colour)
        {
            font.Append(new Color { Rgb = Argb(colour) });
        }

        var format = new DifferentialFormat();
        if (font.HasChildren)
        {
            format.Append(font);
        }

        if (rule.Fill is { } fill)
        {
            format.Append(new Fill(new PatternFill(new BackgroundColor { Rgb = Argb(fill) })));
        }

        conditional.Add(format);
        return (uint)(conditional.Count - 1);
    }

    public Stylesheet ToStylesheet()
    {
        var fonts = new Numbered<(bool, bool, double, int)>();
        var fills = new Numbered<int?>();
        var formats = new Numbered<string>();
        fonts.Of(FontOf(CellLook.Plain));
        var cells = looks.ConvertAll(l => CellFormatOf(l.Look, l.Quote, fonts, fills, formats));
        var sheet = new Stylesheet();
        if (formats.Values.Count > 0)
        {
            sheet.Append(new NumberingFormats(formats.Values.Select((code, i) =>
                new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)i, FormatCode = code })));
        }

        sheet.Append(
            new Fonts(fonts.Values.Select(ToFont)),
            new Fills([
                new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                .. fills.Values.Select(f => new Fill(new PatternFill(
                    new ForegroundColor { Rgb = Argb(f!.Value) }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid }))]),
            new Borders(NoBorder(), Box()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(cells),
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }),
            new DifferentialFormats(conditional));
        return sheet;
    }

    public static HexBinaryValue Argb(int rgb) => "FF" + rgb.ToString("X6", CultureInfo.InvariantCulture);

    private static CellFormat CellFormatOf(
        CellLook look, bool quote, Numbered<(bool, bool, double, int)> fonts, Numbered<int?> fills, Numbered<string> formats)
    {
        var format = new CellFormat
        {
            FontId = fonts.Of(FontOf(look)),
            FillId = look.Fill is null ? 0 : fills.Of(look.Fill) + 2,
            BorderId = look.Border == BorderLook.Box ? 1u : 0u,
            NumberFormatId = look.Format is null ? 0 : BuiltIn.TryGetValue(look.Format, out var id) ? id : formats.Of(look.Format) + FirstOwnFormat,
            FormatId = 0,
            ApplyFont = true,
            ApplyAlignment = true,
        };
        format.ApplyFill = look.Fill is null ? null : true;
        format.ApplyBorder = look.Border == BorderLook.None ? null : true;
        format.ApplyNumberFormat = look.Format is null ? null : true;
        format.QuotePrefix = quote ? true : null;
        format.Alignment = new Alignment
        {
            Vertical = look.Middle ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
            WrapText = look.Wrap ? true : null,
            Indent = look.Indent > 0 ? (uint)look.Indent : null,
        };
        if (look.Align != Align.Auto)
        {
            format.Alignment.Horizontal = look.Align switch
            {
                Align.Left => HorizontalAlignmentValues.Left,
                Align.Center => HorizontalAlignmentValues.Center,
                _ => HorizontalAlignmentValues.Right,
            };
        }

        return format;
    }

    private static (bool Bold, bool Italic, double Size, int Colour) FontOf(CellLook look) => (look.Bold, look.Italic, look.Size, look.Colour);

    private static Font ToFont((bool Bold, bool Italic, double Size, int Colour) look)
    {
        var font = new Font();
        if (look.Bold)
        {
            font.Append(new Bold());
        }

        if (look.Italic)
        {
            font.Append(new Italic());
        }

        font.Append(new FontSize { Val = look.Size }, new Color { Rgb = Argb(look.Colour) }, new FontName { Val = FontName }, new FontFamilyNumbering { Val = 2 });
        return font;
    }

    private static XlsxBorder NoBorder() => new(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder());

    private static XlsxBorder Box() => new(
        new LeftBorder(Line()) { Style = BorderStyleValues.Thin },
        new RightBorder(Line()) { Style = BorderStyleValues.Thin },
        new TopBorder(Line()) { Style = BorderStyleValues.Thin },
        new BottomBorder(Line()) { Style = BorderStyleValues.Thin },
        new DiagonalBorder());

    private static Color Line() => new() { Rgb = Argb(LineColour) };

    /// <summary>Distinct values, numbered in the order of their first use.</summary>
    private sealed class Numbered<T>
    {
        public List<T> Values { get; } = [];

        public uint Of(T value)
        {
            var at = Values.IndexOf(value);
            if (at < 0)
            {
                at = Values.Count;
                Values.Add(value);
            }

            return (uint)at;
        }
    }
}
