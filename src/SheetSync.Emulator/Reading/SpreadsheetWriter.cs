using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Reading;

/// <summary>What of a spreadsheet to write.</summary>
/// <param name="Ranges">Only these; null means all. One entry of <c>data</c> for each range on a sheet.</param>
/// <param name="GridData">Whether cells are wanted.</param>
/// <param name="Project">The reader's project: hides the metadata of others.</param>
internal sealed record ReadOptions(IReadOnlyList<GridRange>? Ranges, bool GridData, FieldMask Mask, string Project, string BaseAddress)
{
    /// <summary>Whether the reader may edit what a protection covers (<c>requestingUserCanEdit</c>); null writes protections as they are kept.</summary>
    public Func<Json, bool>? CanEdit { get; init; }
}

/// <summary>Writes Google's <c>Spreadsheet</c> as a stream: nothing is built that the mask leaves out.</summary>
internal sealed class SpreadsheetWriter(Workbook workbook, ICellEngine engine, ReadOptions options)
{
    /// <summary>Properties of <c>Sheet</c> that hold stored objects, in the order in which Google writes them.</summary>
    private static readonly string[] ObjectKinds =
        ["conditionalFormats", "filterViews", "protectedRanges", "charts", "bandedRanges", "slicers", "rowGroups", "columnGroups", "tables"];

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (options.Mask.Has("spreadsheetId"))
            writer.WriteString("spreadsheetId", workbook.Id);
        if (options.Mask.Take("properties", out var properties))
            WriteNode(writer, "properties", PropertiesJson.Of(workbook), properties);
        if (options.Mask.Take("sheets", out var sheets))
            WriteSheets(writer, sheets);
        if (options.Mask.Take("namedRanges", out var named) && !workbook.NamedRanges.IsEmpty)
            WriteNode(writer, "namedRanges", new JsonArray([.. workbook.NamedRanges.Select(PropertiesJson.Of)]), named);
        if (options.Mask.Has("spreadsheetUrl"))
            writer.WriteString("spreadsheetUrl", $"{options.BaseAddress}/spreadsheets/d/{workbook.Id}/edit");
        if (options.Mask.Take("developerMetadata", out var metadata))
            WriteMetadata(writer, metadata, location => location.Place == MetadataPlace.Spreadsheet);
        writer.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter writer, string name, JsonNode node, FieldMask mask)
    {
        writer.WritePropertyName(name);
        (mask.Filter(node) ?? node).WriteTo(writer);
    }

    private void WriteSheets(Utf8JsonWriter writer, FieldMask mask)
    {
        writer.WriteStartArray("sheets");
        foreach (var sheet in workbook.Sheets)
        {
            if (options.Ranges is null || options.Ranges.Any(range => range.SheetId == sheet.Id))
                WriteSheet(writer, sheet, mask);
        }
        writer.WriteEndArray();
    }

    private void WriteSheet(Utf8JsonWriter writer, Sheet sheet, FieldMask mask)
    {
        writer.WriteStartObject();
        if (mask.Take("properties", out var properties))
            WriteNode(writer, "properties", PropertiesJson.Of(workbook, sheet), properties);
        if (options.GridData && mask.Take("data", out var data))
            WriteData(writer, sheet, data);
        if (mask.Take("merges", out _) && !sheet.Merges.IsEmpty)
            WriteMerges(writer, sheet);
        foreach (var kind in ObjectKinds)
        {
            if (mask.Take(kind, out var objects) && sheet.ObjectsOf(kind) is { IsEmpty: false } list)
                WriteObjects(writer, kind, kind == "protectedRanges" ? list.Select(AsSeen) : list, objects);
        }
        if (mask.Take("basicFilter", out var filter) && sheet.ObjectsOf("basicFilter") is [var basic, ..])
        {
            writer.WritePropertyName("basicFilter");
            filter.Write(writer, basic.Element);
        }
        if (mask.Take("developerMetadata", out var metadata))
            WriteMetadata(writer, metadata, location => location.Place == MetadataPlace.Sheet && location.SheetId == sheet.Id);
        writer.WriteEndObject();
    }

    private void WriteMerges(Utf8JsonWriter writer, Sheet sheet)
    {
        writer.WriteStartArray("merges");
        foreach (var merge in sheet.Merges)
        {
            if (options.Ranges is null || options.Ranges.Any(range => range.SheetId == sheet.Id && range.Closed(sheet).Overlaps(merge)))
                merge.On(sheet.Id).Write(writer);
        }
        writer.WriteEndArray();
    }

    /// <summary>A protection as this reader sees it: a false flag is left out, like every default.</summary>
    private Json AsSeen(Json protection)
    {
        if (options.CanEdit is not { } canEdit || canEdit(protection))
            return protection;
        var json = protection.ToObject();
        json.Remove("requestingUserCanEdit");
        json.Remove("editors");
        return Json.Of(json)!;
    }

    private static void WriteObjects(Utf8JsonWriter writer, string kind, IEnumerable<Json> list, FieldMask mask)
    {
        writer.WriteStartArray(kind);
        foreach (var item in list)
            mask.Write(writer, item.Element);
        writer.WriteEndArray();
    }

    private void WriteMetadata(Utf8JsonWriter writer, FieldMask mask, Func<MetadataLocation, bool> here)
    {
        var items = workbook.Metadata.Where(item => here(item.Location) && item.VisibleTo(options.Project)).ToList();
        if (items.Count > 0)
            WriteNode(writer, "developerMetadata", new JsonArray([.. items.Select(item => item.ToJson())]), mask);
    }

    private void WriteData(Utf8JsonWriter writer, Sheet sheet, FieldMask mask)
    {
        writer.WriteStartArray("data");
        if (options.Ranges is null)
        {
            WriteGrid(writer, sheet, new Rect(0, sheet.RowCount, 0, sheet.ColumnCount), mask);
        }
        else
        {
            foreach (var range in options.Ranges.Where(range => range.SheetId == sheet.Id))
                WriteGrid(writer, sheet, range.Within(sheet), mask);
        }
        writer.WriteEndArray();
    }

    private void WriteGrid(Utf8JsonWriter writer, Sheet sheet, Rect rect, FieldMask mask)
    {
        writer.WriteStartObject();
        if (rect.StartRow > 0 && mask.Has("startRow"))
            writer.WriteNumber("startRow", rect.StartRow);
        if (rect.StartColumn > 0 && mask.Has("startColumn"))
            writer.WriteNumber("startColumn", rect.StartColumn);
        if (mask.Take("rowData", out var rows))
            WriteRows(writer, sheet, rect, rows);
        if (mask.Take("rowMetadata", out var rowMetadata))
            WriteDimension(writer, "rowMetadata", sheet, Dimension.Rows, (rect.StartRow, rect.EndRow), rowMetadata);
        if (mask.Take("columnMetadata", out var columnMetadata))
            WriteDimension(writer, "columnMetadata", sheet, Dimension.Columns, (rect.StartColumn, rect.EndColumn), columnMetadata);
        writer.WriteEndObject();
    }

    private void WriteRows(Utf8JsonWriter writer, Sheet sheet, Rect rect, FieldMask mask)
    {
        var end = Math.Min(rect.EndRow, sheet.UsedRows);
        while (end > rect.StartRow && LastColumn(sheet, end - 1, rect) == rect.StartColumn)
            end--;
        if (end <= rect.StartRow)
            return;
        var values = mask["values"];
        var cells = values is null ? null : new CellWriter(values, engine, workbook.Locale);
        writer.WriteStartArray("rowData");
        for (var row = rect.StartRow; row < end; row++)
        {
            writer.WriteStartObject();
            var last = LastColumn(sheet, row, rect);
            if (cells is not null && last > rect.StartColumn)
            {
                writer.WriteStartArray("values");
                for (var column = rect.StartColumn; column < last; column++)
                    cells.Write(writer, sheet[row, column]);
                writer.WriteEndArray();
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    /// <summary>One past the last filled cell of a row inside the rectangle; its start if there is none.</summary>
    private static int LastColumn(Sheet sheet, int row, Rect rect)
    {
        var last = Math.Min(rect.EndColumn, sheet.UsedColumns(row));
        while (last > rect.StartColumn && sheet[row, last - 1] is null)
            last--;
        return Math.Max(last, rect.StartColumn);
    }

    private void WriteDimension(Utf8JsonWriter writer, string name, Sheet sheet, Dimension dimension, (int Start, int End) span, FieldMask mask)
    {
        if (span.Start >= span.End)
            return;
        var metadata = MetadataByIndex(sheet, dimension, mask);
        var (size, hiddenByUser, hiddenByFilter) = (mask.Has("pixelSize"), mask.Has("hiddenByUser"), mask.Has("hiddenByFilter"));
        writer.WriteStartArray(name);
        for (var index = span.Start; index < span.End; index++)
        {
            var properties = sheet.Properties(dimension, index);
            writer.WriteStartObject();
            if (hiddenByFilter && properties.HiddenByFilter)
                writer.WriteBoolean("hiddenByFilter", true);
            if (hiddenByUser && properties.HiddenByUser)
                writer.WriteBoolean("hiddenByUser", true);
            if (size)
                writer.WriteNumber("pixelSize", properties.PixelSize ?? DefaultSize(dimension));
            if (metadata?[index].ToList() is { Count: > 0 } here)
                WriteNode(writer, "developerMetadata", new JsonArray([.. here.Select(item => item.ToJson())]), mask["developerMetadata"]!);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private ILookup<int, DeveloperMetadata>? MetadataByIndex(Sheet sheet, Dimension dimension, FieldMask mask)
    {
        if (!mask.Has("developerMetadata") || workbook.Metadata.IsEmpty)
            return null;
        var place = dimension == Dimension.Rows ? MetadataPlace.Row : MetadataPlace.Column;
        return workbook.Metadata
            .Where(item => item.Location.Place == place && item.Location.SheetId == sheet.Id && item.VisibleTo(options.Project))
            .ToLookup(item => item.Location.Index);
    }

    /// <summary>Google's default height of a row and width of a column, in pixels.</summary>
    public static int DefaultSize(Dimension dimension) => dimension == Dimension.Rows ? 21 : 100;
}
