using System.Text.Json;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Reading;

namespace SheetSync.Emulator.Page;

/// <summary>Writes a tab as the page draws it: only cells that are there, each format once; against an earlier revision only rows that differ.</summary>
internal sealed class GridWriter(Workbook workbook, Sheet sheet, ICellEngine engine, TimeProvider time)
{
    private readonly Dictionary<Json, int> _formats = [];

    /// <param name="author">Who made the last change.</param>
    /// <param name="since">The tab as the page has it; null for an answer with everything.</param>
    public void Write(Utf8JsonWriter writer, long version, string author, Sheet? since)
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", version);
        writer.WriteString("modifiedBy", author);
        writer.WritePropertyName("properties");
        PropertiesJson.Of(workbook, sheet).WriteTo(writer);
        writer.WriteNumber("usedRows", sheet.UsedRows);
        if (since is not null)
            WriteReplaced(writer, since);
        WriteCells(writer, since);
        WriteConditions(writer);
        WriteFormats(writer);
        writer.WriteStartArray("merges");
        foreach (var merge in sheet.Merges)
            merge.On(sheet.Id).Write(writer);
        writer.WriteEndArray();
        WriteDimensions(writer, Dimension.Rows, "rows");
        WriteDimensions(writer, Dimension.Columns, "columns");
        writer.WriteEndObject();
    }

    private IEnumerable<int> Differing(Sheet since) =>
        Enumerable.Range(0, Math.Max(sheet.UsedRows, since.UsedRows)).Where(row => !sheet.SharesRow(since, row));

    private void WriteReplaced(Utf8JsonWriter writer, Sheet since)
    {
        writer.WriteStartArray("replaced");
        foreach (var row in Differing(since))
            writer.WriteNumberValue(row);
        writer.WriteEndArray();
    }

    private void WriteCells(Utf8JsonWriter writer, Sheet? since)
    {
        writer.WriteStartArray("cells");
        foreach (var row in since is null ? Enumerable.Range(0, sheet.UsedRows) : Differing(since))
        {
            for (var column = 0; column < sheet.UsedColumns(row); column++)
            {
                if (sheet[row, column] is { } cell)
                    WriteCell(writer, row, column, cell);
            }
        }
        writer.WriteEndArray();
    }

    private void WriteCell(Utf8JsonWriter writer, int row, int column, Cell cell)
    {
        writer.WriteStartObject();
        writer.WriteNumber("r", row);
        writer.WriteNumber("c", column);
        if (!cell.Effective.IsBlank)
        {
            var shown = engine.Render(cell, workbook.Locale);
            writer.WriteString("t", shown);
            writer.WriteString("k", Kind(cell.Effective.Kind));
            if (cell.Formula is null && EditText.Of(cell, shown, workbook, engine) is var typed && typed != shown)
                writer.WriteString("u", typed);
        }
        if (cell.Formula is not null)
            writer.WriteString("e", cell.Formula);
        if (cell.Note is not null)
            writer.WriteString("n", cell.Note);
        if (cell.Hyperlink is not null)
            writer.WriteString("h", cell.Hyperlink);
        if (Choices.KindOf(cell.Validation) is { } choices)
            writer.WriteString("v", choices);
        if (cell.Format is { } format)
            writer.WriteNumber("f", IndexOf(format));
        writer.WriteEndObject();
    }

    private static string Kind(ValueKind kind) => kind switch
    {
        ValueKind.Number => "number",
        ValueKind.Boolean => "boolean",
        ValueKind.Error => "error",
        _ => "text",
    };

    private int IndexOf(Json format)
    {
        if (!_formats.TryGetValue(format, out var index))
            _formats[format] = index = _formats.Count;
        return index;
    }

    /// <summary>What conditional formats add, always for the whole tab: a rule may read cells of other rows.</summary>
    private void WriteConditions(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("conditions");
        foreach (var (row, column, format) in new ConditionalFormats(workbook, sheet, time).Met())
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(row);
            writer.WriteNumberValue(column);
            writer.WriteNumberValue(IndexOf(format));
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
    }

    private void WriteFormats(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("formats");
        foreach (var format in _formats.OrderBy(pair => pair.Value))
            format.Key.Element.WriteTo(writer);
        writer.WriteEndArray();
    }

    private void WriteDimensions(Utf8JsonWriter writer, Dimension dimension, string name)
    {
        writer.WriteStartArray(name);
        for (var index = 0; index < sheet.Count(dimension); index++)
        {
            var properties = sheet.Properties(dimension, index);
            if (properties.IsDefault)
                continue;
            writer.WriteStartObject();
            writer.WriteNumber("i", index);
            if (properties.HiddenByUser || properties.HiddenByFilter)
                writer.WriteBoolean("hidden", true);
            if (properties.PixelSize is { } size)
                writer.WriteNumber("size", size);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
