using Google.Apis.Sheets.v4.Data;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;

namespace SheetSync.Google.Adoption;

/// <summary>A service column: room, mark, header beside each block header, formats, colours, and a warning for who types there.</summary>
internal static class ColumnRequests
{
    private static readonly LocalText Protected = new(
        "Эту колонку заполняет SheetSync: правки рядом с задачами, целями и показателями будут перезаписаны.",
        "SheetSync fills this column: edits beside tasks, goals and indicators are overwritten.");

    /// <summary>Whether a protected range carries our words.</summary>
    public static bool IsOurs(string? description) => description == Protected.Ru || description == Protected.En;

    /// <summary>
    /// Room for the columns of one tab. New columns are inserted, not taken: whatever a person does to the tab between our read and this
    /// request, the cells we then write are blank by construction. A spare one first, so that there is always a column to insert before.
    /// </summary>
    public static IEnumerable<Request> Room(IReadOnlyList<AdoptedColumn> columns)
    {
        var (sheetId, first) = (columns[0].SheetId, columns.Min(c => c.Column));
        if (first > columns[0].GridColumns)
        {
            yield return new Request { AppendDimension = new AppendDimensionRequest { SheetId = sheetId, Dimension = "COLUMNS", Length = first - columns[0].GridColumns } };
        }

        yield return new Request
        {
            InsertDimension = new InsertDimensionRequest
            {
                Range = new DimensionRange { SheetId = sheetId, Dimension = "COLUMNS", StartIndex = first - 1, EndIndex = first - 1 + columns.Count },
                InheritFromBefore = false,
            },
        };

        // Inserted columns look like their neighbour: its borders, fills and drop-downs are not ours.
        yield return new Request
        {
            RepeatCell = new RepeatCellRequest
            {
                Range = Formats.Columns(sheetId, first, columns.Count),
                Cell = new CellData { UserEnteredFormat = new CellFormat { VerticalAlignment = "MIDDLE" } },
                Fields = "userEnteredFormat,dataValidation",
            },
        };
    }

    public static IEnumerable<Request> For(AdoptedColumn column, Language language, int markId)
    {
        var range = Formats.Columns(column.SheetId, column.Column);
        yield return Mark(column, markId);
        yield return Formats.Width(column.SheetId, column.Column, Width(column.Role));
        if (Format(column.Role) is { } format)
        {
            yield return Formats.Repeat(range, new CellFormat { NumberFormat = format }, "userEnteredFormat.numberFormat");
        }

        if (column.Role == ServiceColumn.Forecast)
        {
            // Numbers, and percents as text: both stand as figures do.
            yield return Formats.Repeat(range, new CellFormat { HorizontalAlignment = "RIGHT" }, "userEnteredFormat.horizontalAlignment");
        }

        foreach (var row in column.HeaderRows)
        {
            yield return Header(column, row);
        }

        foreach (var request in Colours(column.Role, range, language))
        {
            yield return request;
        }

        yield return Formats.Warn(range, Protected.In(language));
    }

    private static Request Mark(AdoptedColumn column, int markId) => new()
    {
        CreateDeveloperMetadata = new CreateDeveloperMetadataRequest
        {
            DeveloperMetadata = new DeveloperMetadata
            {
                MetadataId = markId,
                MetadataKey = ServiceMarks.ColumnKey,
                MetadataValue = ServiceMarks.Value(column.Role, column.SheetId),
                Visibility = Formats.Project,
                Location = new DeveloperMetadataLocation
                {
                    DimensionRange = new DimensionRange
                    {
                        SheetId = column.SheetId, Dimension = "COLUMNS", StartIndex = column.Column - 1, EndIndex = column.Column,
                    },
                },
            },
        },
    };

    private static Request Header(AdoptedColumn column, int row) => new()
    {
        UpdateCells = new UpdateCellsRequest
        {
            Start = new GridCoordinate { SheetId = column.SheetId, RowIndex = row - 1, ColumnIndex = column.Column - 1 },
            Rows =
            [
                new RowData
                {
                    Values = [new CellData { UserEnteredValue = new ExtendedValue { StringValue = column.Header }, UserEnteredFormat = Formats.Header }],
                },
            ],
            Fields = "userEnteredValue,userEnteredFormat",
        },
    };

    private static IEnumerable<Request> Colours(ServiceColumn role, GridRange range, Language language) => role switch
    {
        ServiceColumn.Status => Formats.Statuses(range, language),
        ServiceColumn.Flag =>
        [
            Formats.When(range, "TEXT_EQ", WriteBackTexts.DueThisMonth.In(language), Formats.Amber),
            Formats.When(range, "TEXT_STARTS_WITH", WriteBackTexts.OverdueStart.In(language), Formats.Red),
        ],
        _ => [],
    };

    private static NumberFormat? Format(ServiceColumn role) => role switch
    {
        ServiceColumn.Attainment or ServiceColumn.Progress => Formats.Percent,
        _ => null,
    };

    private static int Width(ServiceColumn role) => role switch
    {
        ServiceColumn.Id => 80,
        ServiceColumn.Flag => 170,
        _ => 110,
    };
}
