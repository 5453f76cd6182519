using Google.Apis.Sheets.v4.Data;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;

namespace SheetSync.Google.Adoption;

/// <summary>The looks of what this service adds: colours, number formats and the requests that lay them down.</summary>
internal static class Formats
{
    public const string Project = "PROJECT";

    public static readonly Color Green = Rgb(0xD9EAD3);
    public static readonly Color Amber = Rgb(0xFFF2CC);
    public static readonly Color Red = Rgb(0xF4CCCC);
    public static readonly Color Grey = Rgb(0xEFEFEF);
    public static readonly Color Heading = Rgb(0xD9E2F3);
    private static readonly Color Ink = Rgb(0x1F3A5F);

    /// <summary>4.9:1 on <see cref="Grey"/>, 5.7:1 on white.</summary>
    private static readonly Color Muted = Rgb(0x666666);

    public static readonly NumberFormat Percent = new() { Type = "PERCENT", Pattern = "0.0%" };
    private static readonly NumberFormat Date = new() { Type = "DATE", Pattern = "dd.mm.yyyy" };
    private static readonly NumberFormat IsoDate = new() { Type = "DATE", Pattern = "yyyy-mm-dd" };

    public static CellFormat Header => new()
    {
        BackgroundColorStyle = new ColorStyle { RgbColor = Grey },
        TextFormat = new TextFormat { Bold = true, ForegroundColorStyle = new ColorStyle { RgbColor = Muted } },
        WrapStrategy = "WRAP",
        VerticalAlignment = "MIDDLE",
    };

    /// <summary>A page's first line.</summary>
    public static CellFormat Title => new()
    {
        TextFormat = new TextFormat { Bold = true, FontSize = 14, ForegroundColorStyle = new ColorStyle { RgbColor = Ink } },
        VerticalAlignment = "MIDDLE",
    };

    /// <summary>When and from what a page was computed.</summary>
    public static CellFormat Note => new()
    {
        TextFormat = new TextFormat { Italic = true, ForegroundColorStyle = new ColorStyle { RgbColor = Muted } },
    };

    public static NumberFormat? Of(ColumnFormat format, Language language) => format switch
    {
        ColumnFormat.Percent => Percent,
        ColumnFormat.Date => language == Language.Ru ? Date : IsoDate,
        _ => null,
    };

    public static Color Of(FigureStatus status) => status switch
    {
        FigureStatus.Green => Green,
        FigureStatus.Amber => Amber,
        FigureStatus.Red => Red,
        _ => Grey,
    };

    public static GridRange Columns(int sheetId, int first, int count = 1) =>
        new() { SheetId = sheetId, StartColumnIndex = first - 1, EndColumnIndex = first - 1 + count };

    public static Request Repeat(GridRange range, CellFormat format, string fields) => new()
    {
        RepeatCell = new RepeatCellRequest { Range = range, Cell = new CellData { UserEnteredFormat = format }, Fields = fields },
    };

    public static Request Width(int sheetId, int column, int pixels) => new()
    {
        UpdateDimensionProperties = new UpdateDimensionPropertiesRequest
        {
            Range = new DimensionRange { SheetId = sheetId, Dimension = "COLUMNS", StartIndex = column - 1, EndIndex = column },
            Properties = new DimensionProperties { PixelSize = pixels },
            Fields = "pixelSize",
        },
    };

    /// <summary>A colour for cells that meet a condition; <paramref name="bold"/> for headings.</summary>
    public static Request When(GridRange range, string condition, string operand, Color color, bool bold = false) => new()
    {
        AddConditionalFormatRule = new AddConditionalFormatRuleRequest
        {
            Index = 0,
            Rule = new ConditionalFormatRule
            {
                Ranges = [range],
                BooleanRule = new BooleanRule
                {
                    Condition = new BooleanCondition { Type = condition, Values = [new ConditionValue { UserEnteredValue = operand }] },
                    Format = new CellFormat
                    {
                        BackgroundColorStyle = new ColorStyle { RgbColor = color },
                        TextFormat = bold ? new TextFormat { Bold = true } : null,
                    },
                },
            },
        },
    };

    /// <summary>The four statuses in their colours.</summary>
    public static IEnumerable<Request> Statuses(GridRange range, Language language) =>
        Enum.GetValues<FigureStatus>().Select(s => When(range, "TEXT_EQ", WriteBackTexts.Of(s).In(language), Of(s)));

    /// <summary>Anyone who types there is warned and may go on. Such protection has no editors, so it cannot lock the service account out.</summary>
    public static Request Warn(GridRange range, string description) => new()
    {
        AddProtectedRange = new AddProtectedRangeRequest
        {
            ProtectedRange = new ProtectedRange { Range = range, WarningOnly = true, Description = description },
        },
    };

    private static Color Rgb(int rgb) =>
        new() { Red = (rgb >> 16) / 255f, Green = (rgb >> 8 & 0xFF) / 255f, Blue = (rgb & 0xFF) / 255f };
}
