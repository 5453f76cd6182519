using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Metadata;

/// <summary>Google's <c>DataFilter</c>: an A1 range, a grid range, or a lookup of developer metadata.</summary>
internal sealed class DataFilters(Workbook workbook, string project)
{
    /// <summary>The ranges that the filter means. Metadata on the whole spreadsheet means none.</summary>
    public IReadOnlyList<GridRange> Ranges(Args filter)
    {
        if (Direct(filter) is { } range)
            return [range];
        return [.. Metadata(filter).Select(item => item.Location.Range).OfType<GridRange>().Distinct()];
    }

    /// <summary>The metadata that the filter finds: by lookup, or what lies in the range.</summary>
    public IReadOnlyList<DeveloperMetadata> Metadata(Args filter)
    {
        var visible = workbook.Metadata.Where(item => item.VisibleTo(project));
        if (Direct(filter) is { } range)
            return [.. visible.Where(item => item.Location.Range is { } place && Intersects(place, range))];
        if (!filter.Has("developerMetadataLookup"))
            throw ApiError.Invalid("Must specify at least one of a1Range, gridRange or developerMetadataLookup in a DataFilter.");
        var lookup = filter.Object("developerMetadataLookup");
        return [.. visible.Where(item => Matches(item, lookup))];
    }

    private GridRange? Direct(Args filter)
    {
        if (filter.String("a1Range") is { } text)
            return A1.Parse(workbook, text);
        if (!filter.Has("gridRange"))
            return null;
        var range = filter.Range("gridRange");
        return workbook.Find(range.SheetId) is null ? throw ApiError.Invalid($"No grid with id: {range.SheetId}") : range;
    }

    private static bool Matches(DeveloperMetadata item, Args lookup)
    {
        var type = lookup.Enum("locationType", "ROW", "COLUMN", "SHEET", "SPREADSHEET", "OBJECT", "DEVELOPER_METADATA_LOCATION_TYPE_UNSPECIFIED");
        return (lookup.Int("metadataId") is not { } id || item.Id == id)
            && (lookup.String("metadataKey") is not { } key || item.Key == key)
            && (lookup.String("metadataValue") is not { } value || (item.Value ?? "") == value)
            && (lookup.String("visibility") is not ("DOCUMENT" or "PROJECT") || item.Visibility == lookup.String("visibility"))
            && (type is null or "DEVELOPER_METADATA_LOCATION_TYPE_UNSPECIFIED" || item.Location.Type == type)
            && (!lookup.Has("metadataLocation") || IsAt(item, lookup));
    }

    private static bool IsAt(DeveloperMetadata item, Args lookup)
    {
        var place = lookup.Object("metadataLocation");
        var exact = lookup.Enum(
            "locationMatchingStrategy", "EXACT_LOCATION", "INTERSECTING_LOCATION", "DEVELOPER_METADATA_LOCATION_MATCHING_STRATEGY_UNSPECIFIED") == "EXACT_LOCATION";
        if (place.Bool("spreadsheet"))
            return !exact || item.Location.Place == MetadataPlace.Spreadsheet;
        var range = RangeOf(place);
        return exact
            ? item.Location.Range == range
            : item.Location.Range is { } mine && Intersects(mine, range);
    }

    private static GridRange RangeOf(Args place)
    {
        if (!place.Has("dimensionRange"))
            return new GridRange(place.Int("sheetId") ?? 0, null, null, null, null);
        var span = place.Object("dimensionRange");
        var (sheet, start, end) = (span.Int("sheetId") ?? 0, span.Int("startIndex"), span.Int("endIndex"));
        return span.Dimension() == Dimension.Rows
            ? new GridRange(sheet, start, end, null, null)
            : new GridRange(sheet, null, null, start, end);
    }

    private static bool Intersects(GridRange one, GridRange other) =>
        one.SheetId == other.SheetId
        && Overlap(one.StartRow, one.EndRow, other.StartRow, other.EndRow)
        && Overlap(one.StartColumn, one.EndColumn, other.StartColumn, other.EndColumn);

    private static bool Overlap(int? start, int? end, int? otherStart, int? otherEnd) =>
        (start ?? 0) < (otherEnd ?? int.MaxValue) && (otherStart ?? 0) < (end ?? int.MaxValue);
}
