using System.Text.Json;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Metadata;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Values;

/// <summary>values.get, batchGet and batchGetByDataFilter.</summary>
internal sealed class ValueReads(Workbook workbook, ICellEngine engine, RenderOptions options)
{
    public void WriteOne(Utf8JsonWriter writer, string range)
    {
        writer.WriteStartObject();
        WriteFields(writer, A1.Parse(workbook, range));
        writer.WriteEndObject();
    }

    public void WriteBatch(Utf8JsonWriter writer, IReadOnlyList<string> ranges)
    {
        var parsed = ranges.Select(range => A1.Parse(workbook, range)).ToList();
        writer.WriteStartObject();
        writer.WriteString("spreadsheetId", workbook.Id);
        if (parsed.Count > 0)
        {
            writer.WriteStartArray("valueRanges");
            foreach (var range in parsed)
            {
                writer.WriteStartObject();
                WriteFields(writer, range);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    public void WriteByFilter(Utf8JsonWriter writer, Args body, string project)
    {
        var filters = new DataFilters(workbook, project);
        var matched = body.Objects("dataFilters").SelectMany(filter => filters.Ranges(filter).Select(range => (filter, range)))
            .GroupBy(pair => pair.range, pair => pair.filter).ToList();
        writer.WriteStartObject();
        writer.WriteString("spreadsheetId", workbook.Id);
        if (matched.Count > 0)
        {
            writer.WriteStartArray("valueRanges");
            foreach (var group in matched)
            {
                writer.WriteStartObject();
                writer.WriteStartObject("valueRange");
                WriteFields(writer, group.Key);
                writer.WriteEndObject();
                writer.WriteStartArray("dataFilters");
                foreach (var filter in group)
                    filter.Json.WriteTo(writer);
                writer.WriteEndArray();
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private void WriteFields(Utf8JsonWriter writer, GridRange range)
    {
        var sheet = workbook.Find(range.SheetId)!;
        new ValuesWriter(workbook, engine, options).WriteRange(writer, sheet, GridLimits.ForReading(sheet, range));
    }
}

/// <summary>What happens where a range leaves the grid.</summary>
internal static class GridLimits
{
    /// <summary>A range that only sticks out is cut; one that begins outside is refused.</summary>
    public static Rect ForReading(Sheet sheet, GridRange range)
    {
        RequireStartInside(sheet, range);
        return range.Within(sheet);
    }

    public static void RequireStartInside(Sheet sheet, GridRange range)
    {
        if ((range.StartRow ?? 0) < sheet.RowCount && (range.StartColumn ?? 0) < sheet.ColumnCount)
            return;
        throw ApiError.Invalid(
            $"Range ({A1.Format(sheet, range.Closed(sheet))}) exceeds grid limits. Max rows: {sheet.RowCount}, max columns: {sheet.ColumnCount}");
    }
}
