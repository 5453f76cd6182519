using System.Text.Json;
using SheetSync.Core.Grid;

namespace SheetSync.Google.Reading;

/// <summary>One cell while it arrives: its format may come before or after its value.</summary>
internal sealed class CellAssembler
{
    private const int White = 0xFFFFFF;

    private CellKind kind;
    private double number;
    private string? text;
    private bool formula;
    private bool checkbox;
    private string? format;
    private (double Red, double Green, double Blue) color;
    private int? background;
    private int? styled;
    private string? theme;
    private List<string>? emails;

    public void Begin()
    {
        (kind, number, text, formula, checkbox, format) = (CellKind.Blank, 0, null, false, false, null);
        (background, styled, theme, emails) = (null, null, null, null);
    }

    public void BeginPart(Node node)
    {
        if (node is Node.Background or Node.StyleColor)
        {
            // A part at 0 is left out: `{}` is black.
            color = default;
        }
    }

    public void EndPart(Node node)
    {
        if (node == Node.Background)
        {
            background = Rgb();
        }
        else if (node == Node.StyleColor)
        {
            styled = Rgb();
        }
    }

    public void Set(Leaf leaf, ref Utf8JsonReader reader)
    {
        switch (leaf)
        {
            case Leaf.Number:
                (kind, number) = (CellKind.Number, Double(ref reader));
                break;
            case Leaf.Boolean:
                (kind, number) = (CellKind.Boolean, reader.TokenType == JsonTokenType.True ? 1 : 0);
                break;
            case Leaf.Text:
                (kind, text) = (CellKind.Text, WorkbookAssembler.Text(ref reader));
                break;
            case Leaf.ErrorType:
                (kind, text) = (CellKind.Error, ErrorText(WorkbookAssembler.Text(ref reader)));
                break;
            case Leaf.Formula:
                formula = true;
                break;
            case Leaf.FormatType:
                format = WorkbookAssembler.Text(ref reader);
                break;
            case Leaf.ConditionType:
                checkbox = WorkbookAssembler.Text(ref reader) == "BOOLEAN";
                break;
            case Leaf.Theme:
                theme = WorkbookAssembler.Text(ref reader);
                break;
            case Leaf.Email when WorkbookAssembler.Text(ref reader) is { Length: > 0 } email:
                (emails ??= []).Add(email);
                break;
            case Leaf.Red:
                color.Red = Double(ref reader);
                break;
            case Leaf.Green:
                color.Green = Double(ref reader);
                break;
            case Leaf.Blue:
                color.Blue = Double(ref reader);
                break;
        }
    }

    public Cell Build()
    {
        var value = Value();
        var traits = (checkbox ? CellTraits.Checkbox : CellTraits.None)
            | (formula ? CellTraits.Formula : CellTraits.None)
            | (format == "PERCENT" && !value.IsBlank ? CellTraits.PercentFormat : CellTraits.None);
        return new Cell(value, traits, Paint(), emails is null ? null : string.Join(',', emails));
    }

    private CellValue Value() => kind switch
    {
        CellKind.Text => CellValue.OfText(text ?? ""),
        CellKind.Number => format is "DATE" or "DATE_TIME" ? CellValue.OfSerialDate(number) : CellValue.OfNumber(number),
        CellKind.Boolean => CellValue.OfBoolean(number != 0),
        CellKind.Error => CellValue.OfError(text ?? "#ERROR!"),
        _ => CellValue.Blank,
    };

    /// <summary>White and the theme's background are no paint: that is what a cell looks like whose colour was taken off again.</summary>
    private int? Paint()
    {
        // The style takes precedence where both are set; the plain colour then is its rendering.
        if (theme is not null)
        {
            return theme == "BACKGROUND" || background == White ? null : background;
        }

        var paint = styled ?? background;
        return paint == White ? null : paint;
    }

    private int Rgb() => (Part(color.Red) << 16) | (Part(color.Green) << 8) | Part(color.Blue);

    private static int Part(double share) => (int)Math.Round(Math.Clamp(share, 0, 1) * 255, MidpointRounding.AwayFromZero);

    private static double Double(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var value) ? value : 0;

    /// <summary>How the sheet shows Google's <c>ErrorType</c>.</summary>
    private static string ErrorText(string? type) => type switch
    {
        "NULL_VALUE" => "#NULL!",
        "DIVIDE_BY_ZERO" => "#DIV/0!",
        "VALUE" => "#VALUE!",
        "REF" => "#REF!",
        "NAME" => "#NAME?",
        "NUM" => "#NUM!",
        "N_A" => "#N/A",
        "LOADING" => "Loading...",
        _ => "#ERROR!",
    };
}
