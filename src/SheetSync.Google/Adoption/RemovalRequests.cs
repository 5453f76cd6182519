using Google.Apis.Sheets.v4.Data;
using SheetSync.Core.WriteBack;
using SheetSync.Google.Writing;

namespace SheetSync.Google.Adoption;

/// <summary>
/// Everything that is taken away, as one atomic batch. Google deletes a column by its index alone, and a person may insert one between our
/// read and this batch; so the batch proves first that each mark is still where it was read. It takes the mark off by id <em>and</em>
/// place and puts one with the same id on again: where the column has moved, the first finds nothing, the second finds the id taken,
/// and the batch is refused as a whole (that Google refuses a second mark of one id is inferred from ids being unique; google.md, Writing).
/// </summary>
internal static class RemovalRequests
{
    private const string Exactly = "EXACT_LOCATION";

    /// <param name="warnings">Ids of our warnings on what stays.</param>
    public static IReadOnlyList<Request> For(RemovalPlan plan, IReadOnlyList<int> warnings) =>
    [
        .. plan.Columns.SelectMany(StillThere),

        // From the right, so that no deletion moves a column that is yet to go.
        .. plan.Columns.OrderByDescending(c => c.Mark.Column).Select(Delete),
        .. plan.Tabs.Select(t => new Request { DeleteSheet = new DeleteSheetRequest { SheetId = t.Sheet.SheetId } }),
        .. plan.KeptColumns.Select(c => TakeOff(EditBatch.ByMark(c.Column.Mark.MetadataId))),
        .. plan.KeptTabs.Select(t => TakeOff(new DataFilter { DeveloperMetadataLookup = MarkOf(t.Tab) })),
        .. warnings.Select(id => new Request { DeleteProtectedRange = new DeleteProtectedRangeRequest { ProtectedRangeId = id } }),
    ];

    /// <summary>Our warnings on the columns and tabs that stay, by their words and their range: those that people laid down remain.</summary>
    public static IReadOnlyList<int> WarningsOn(RemovalPlan plan, Spreadsheet spreadsheet)
    {
        var columns = plan.KeptColumns.Select(c => (c.Column.Sheet.SheetId, First: (int?)(c.Column.Mark.Column - 1))).ToHashSet();
        var tabs = plan.KeptTabs.Select(t => t.Tab.Sheet.SheetId).ToHashSet();
        return [.. from sheet in spreadsheet.Sheets ?? []
                   let id = sheet.Properties?.SheetId ?? 0
                   from warning in sheet.ProtectedRanges ?? []
                   where warning.WarningOnly == true && warning.ProtectedRangeId is not null
                   where (ColumnRequests.IsOurs(warning.Description) && columns.Contains((id, warning.Range?.StartColumnIndex ?? 0)))
                       || (TabRequests.IsOurs(warning.Description) && tabs.Contains(id))
                   select warning.ProtectedRangeId!.Value];
    }

    private static IEnumerable<Request> StillThere(OwnedColumn column)
    {
        var place = Place(column);
        yield return TakeOff(new DataFilter
        {
            DeveloperMetadataLookup = new DeveloperMetadataLookup
            {
                MetadataId = column.Mark.MetadataId, MetadataLocation = place, LocationMatchingStrategy = Exactly,
            },
        });
        yield return new Request
        {
            CreateDeveloperMetadata = new CreateDeveloperMetadataRequest
            {
                DeveloperMetadata = new DeveloperMetadata
                {
                    MetadataId = column.Mark.MetadataId,
                    MetadataKey = ServiceMarks.ColumnKey,
                    MetadataValue = ServiceMarks.Value(column.Role, column.Sheet.SheetId!.Value),
                    Visibility = Formats.Project,
                    Location = place,
                },
            },
        };
    }

    private static Request Delete(OwnedColumn column) => new() { DeleteDimension = new DeleteDimensionRequest { Range = Span(column) } };

    private static Request TakeOff(DataFilter filter) => new() { DeleteDeveloperMetadata = new DeleteDeveloperMetadataRequest { DataFilter = filter } };

    private static DeveloperMetadataLookup MarkOf(OwnedTab tab) => new()
    {
        MetadataKey = ServiceMarks.TabKey,
        MetadataValue = ServiceMarks.Value(tab.Role, tab.Sheet.SheetId!.Value),
        MetadataLocation = new DeveloperMetadataLocation { SheetId = tab.Sheet.SheetId },
        LocationMatchingStrategy = Exactly,
    };

    private static DeveloperMetadataLocation Place(OwnedColumn column) => new() { DimensionRange = Span(column) };

    private static DimensionRange Span(OwnedColumn column) => new()
    {
        SheetId = column.Sheet.SheetId, Dimension = "COLUMNS", StartIndex = column.Mark.Column - 1, EndIndex = column.Mark.Column,
    };
}
