using Google.Apis.Sheets.v4.Data;
using SheetSync.Core.Template;
using Align = SheetSync.Core.Template.Align;
using BorderLook = SheetSync.Core.Template.Border;
using SheetBorder = Google.Apis.Sheets.v4.Data.Border;

namespace SheetSync.Google.Templates;

/// <summary>A look as Google's format of a cell.</summary>
internal static class CellFormats
{
    private const int LineColour = 0xCBD3DC;

    public static CellFormat Of(CellLook look) => new()
    {
        BackgroundColorStyle = look.Fill is { } fill ? Style(fill) : null,
        TextFormat = new TextFormat
        {
            Bold = look.Bold ? true : null,
            Italic = look.Italic ? true : null,
            FontSize = (int)Math.Round(look.Size),
            ForegroundColorStyle = Style(look.Colour),
        },
        HorizontalAlignment = look.Align switch
        {
            Align.Left => "LEFT",
            Align.Center => "CENTER",
            Align.Right => "RIGHT",
            _ => null,
        },
        VerticalAlignment = look.Middle ? "MIDDLE" : "TOP",
        WrapStrategy = look.Wrap ? "WRAP" : "OVERFLOW_CELL",
        Padding = look.Indent > 0 ? PaddingOf(look) : null,
        NumberFormat = look.Format is { } pattern ? new NumberFormat { Type = TypeOf(pattern), Pattern = pattern } : null,
        Borders = look.Border == BorderLook.Box ? new Borders { Top = Line(), Right = Line(), Bottom = Line(), Left = Line() } : null,
    };

    public static ColorStyle Style(int rgb) => new()
    {
        RgbColor = new Color { Red = (rgb >> 16) / 255f, Green = (rgb >> 8 & 0xFF) / 255f, Blue = (rgb & 0xFF) / 255f },
    };

    /// <summary>Google has no indent: room is made on the side the text begins. 3 and 2 pixels are its own padding.</summary>
    private static Padding PaddingOf(CellLook look)
    {
        var (near, far) = (3 + look.Indent * 6, 3);
        return look.Align == Align.Right
            ? new Padding { Left = far, Right = near, Top = 2, Bottom = 2 }
            : new Padding { Left = near, Right = far, Top = 2, Bottom = 2 };
    }

    private static string TypeOf(string pattern) =>
        pattern.Contains('%') ? "PERCENT" : pattern.Contains('y') ? "DATE" : "NUMBER";

    private static SheetBorder Line() => new() { Style = "SOLID", ColorStyle = Style(LineColour) };
}
