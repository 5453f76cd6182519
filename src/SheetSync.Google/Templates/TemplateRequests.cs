using Google.Apis.Sheets.v4.Data;
using SheetSync.Application;
using SheetSync.Core.Grid;
using SheetSync.Core.Template;

namespace SheetSync.Google.Templates;

/// <summary>
/// A drawn workbook as requests. Looks are laid down as rectangles and not cell by cell: twelve departments are some thousand requests
/// in one batch of under the 2 MB that Google recommends.
/// </summary>
internal static class TemplateRequests
{
    /// <summary>The tabs without their cells.</summary>
    public static IEnumerable<SheetProperties> Tabs(NewWorkbook workbook) => workbook.Design.Tabs.Select((tab, index) => new SheetProperties
    {
        SheetId = workbook.FirstSheetId + index,
        Title = tab.Title,
        Index = index,
        TabColorStyle = tab.TabColour is { } colour ? CellFormats.Style(colour) : null,
        GridProperties = new GridProperties
        {
            RowCount = DesignGrid.RowsOf(tab),
            ColumnCount = DesignGrid.ColumnsOf(tab),
            FrozenRowCount = tab.FrozenRows,
            FrozenColumnCount = tab.FrozenColumns,
            HideGridlines = !tab.Gridlines,
        },
    });

    /// <summary>What stands in the tabs, for tabs that exist and are blank.</summary>
    public static IEnumerable<Request> Contents(NewWorkbook workbook) =>
        workbook.Design.Tabs.SelectMany((tab, index) => Contents(tab, workbook.FirstSheetId + index));

    private static IEnumerable<Request> Contents(TabDesign tab, int sheetId) =>
    [
        .. Sizes(tab, sheetId),
        .. LookRectangles.In(tab).Select(r => Look(r.Range, r.Look, sheetId)),
        .. CellRuns.In(tab).Select(run => Values(run, sheetId)),
        .. tab.Merges.Select(m => new Request { MergeCells = new MergeCellsRequest { Range = On(sheetId, m), MergeType = "MERGE_ALL" } }),
        .. tab.Choices.Select(c => RuleRequests.Choose(c, sheetId)),
        .. tab.Colours.Select((rule, index) => RuleRequests.Colour(rule, sheetId, index)),
    ];

    public static GridRange On(int sheetId, CellRange range) => new()
    {
        SheetId = sheetId,
        StartRowIndex = range.First.Row - 1,
        EndRowIndex = range.Last.Row,
        StartColumnIndex = range.First.Column - 1,
        EndColumnIndex = range.Last.Column,
    };

    private static IEnumerable<Request> Sizes(TabDesign tab, int sheetId)
    {
        // A character of the default font is 7 pixels wide, and a cell has 5 beside its text; a point is 4/3 of a pixel.
        var columns = tab.Widths.Select(w => Size(sheetId, "COLUMNS", w.Key, w.Value * 7 + 5));
        var rows = tab.FixedHeights.Order().Select(row => Size(sheetId, "ROWS", row, tab.Heights[row] * 4 / 3));
        return columns.Concat(rows);
    }

    private static Request Size(int sheetId, string dimension, int number, double pixels) => new()
    {
        UpdateDimensionProperties = new UpdateDimensionPropertiesRequest
        {
            Range = new DimensionRange { SheetId = sheetId, Dimension = dimension, StartIndex = number - 1, EndIndex = number },
            Properties = new DimensionProperties { PixelSize = (int)Math.Round(pixels) },
            Fields = "pixelSize",
        },
    };

    private static Request Look(CellRange range, CellLook look, int sheetId) => new()
    {
        RepeatCell = new RepeatCellRequest
        {
            Range = On(sheetId, range), Cell = new CellData { UserEnteredFormat = CellFormats.Of(look) }, Fields = "userEnteredFormat",
        },
    };

    private static Request Values(CellRun run, int sheetId) => new()
    {
        UpdateCells = new UpdateCellsRequest
        {
            Start = new GridCoordinate { SheetId = sheetId, RowIndex = run.First.Row - 1, ColumnIndex = run.First.Column - 1 },
            Rows = [new RowData { Values = [.. run.Cells.Select(c => new CellData { UserEnteredValue = Entered(c.Value), Note = c.Note })] }],
            Fields = "userEnteredValue,note",
        },
    };

    /// <summary>Text is sent as a string value, which Google keeps as it is: never parsed, never a formula.</summary>
    private static ExtendedValue Entered(CellValue value) => value.Match(
        blank: () => new ExtendedValue(),
        text: text => new ExtendedValue { StringValue = text },
        number: number => new ExtendedValue { NumberValue = number },
        date: date => new ExtendedValue { NumberValue = SerialDate.FromDate(date) },
        boolean: flag => new ExtendedValue { BoolValue = flag },
        error: error => new ExtendedValue { StringValue = error });
}
