using System.Text.Json;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Values;

/// <summary>How values are written: Google's <c>ValueRenderOption</c>, <c>DateTimeRenderOption</c> and major dimension.</summary>
internal sealed record RenderOptions(string Value, string DateTime, Dimension Major)
{
    public static RenderOptions Of(string? value, string? dateTime, string? major) => new(
        Known(value, "value_render_option", "FORMATTED_VALUE", "UNFORMATTED_VALUE", "FORMULA"),
        Known(dateTime, "date_time_render_option", "SERIAL_NUMBER", "FORMATTED_STRING"),
        Known(major, "major_dimension", "ROWS", "COLUMNS") == "COLUMNS" ? Dimension.Columns : Dimension.Rows);

    private static string Known(string? text, string name, params ReadOnlySpan<string> allowed)
    {
        if (string.IsNullOrEmpty(text) || text.EndsWith("_UNSPECIFIED", StringComparison.Ordinal))
            return allowed[0];
        foreach (var candidate in allowed)
        {
            if (candidate == text)
                return text;
        }
        throw ApiError.Invalid($"Invalid value at '{name}', \"{text}\"");
    }
}

/// <summary>Writes the cells of a rectangle as Google's <c>values</c>: empty tails trimmed, inner blanks as <c>""</c>.</summary>
internal sealed class ValuesWriter(Workbook workbook, ICellEngine engine, RenderOptions options)
{
    /// <summary>Writes <c>range</c>, <c>majorDimension</c> and <c>values</c>; without any value there is no <c>values</c>.</summary>
    public void WriteRange(Utf8JsonWriter writer, Sheet sheet, Rect rect)
    {
        writer.WriteString("range", A1.Format(sheet, rect));
        writer.WriteString("majorDimension", options.Major == Dimension.Rows ? "ROWS" : "COLUMNS");
        var across = options.Major == Dimension.Rows;
        var (start, end) = across ? (rect.StartRow, rect.EndRow) : (rect.StartColumn, rect.EndColumn);
        while (end > start && Last(sheet, rect, end - 1) < 0)
            end--;
        if (end == start)
            return;
        writer.WriteStartArray("values");
        for (var line = start; line < end; line++)
            WriteLine(writer, sheet, rect, line);
        writer.WriteEndArray();
    }

    private void WriteLine(Utf8JsonWriter writer, Sheet sheet, Rect rect, int line)
    {
        writer.WriteStartArray();
        var last = Last(sheet, rect, line);
        for (var index = options.Major == Dimension.Rows ? rect.StartColumn : rect.StartRow; index <= last; index++)
            WriteCell(writer, Cell(sheet, line, index));
        writer.WriteEndArray();
    }

    private Cell? Cell(Sheet sheet, int line, int index) =>
        options.Major == Dimension.Rows ? sheet[line, index] : sheet[index, line];

    /// <summary>The index of the last cell of a line that has a value, or -1.</summary>
    private int Last(Sheet sheet, Rect rect, int line)
    {
        var (start, end) = options.Major == Dimension.Rows
            ? (rect.StartColumn, Math.Min(rect.EndColumn, sheet.UsedColumns(line)))
            : (rect.StartRow, Math.Min(rect.EndRow, sheet.UsedRows));
        for (var index = end - 1; index >= start; index--)
        {
            if (Cell(sheet, line, index) is { HasValue: true })
                return index;
        }
        return -1;
    }

    private void WriteCell(Utf8JsonWriter writer, Cell? cell)
    {
        var value = cell?.Effective ?? Value.Blank;
        if (cell is { Formula: { } formula } && options.Value == "FORMULA")
            writer.WriteStringValue(formula);
        else if (cell is null || value.IsBlank)
            writer.WriteStringValue("");
        else if (options.Value == "FORMATTED_VALUE" || (IsDate(cell) && options.DateTime == "FORMATTED_STRING"))
            writer.WriteStringValue(engine.Render(cell, workbook.Locale));
        else if (value.Kind == ValueKind.Number)
            writer.WriteNumberValue(value.Number);
        else if (value.Kind == ValueKind.Boolean)
            writer.WriteBooleanValue(value.Bool);
        else
            writer.WriteStringValue(value.Kind == ValueKind.Error ? Value.ErrorText(value.Error) : value.Text);
    }

    private static bool IsDate(Cell cell) =>
        cell.Effective.Kind == ValueKind.Number
        && (cell.Format?.Property("numberFormat") ?? cell.Inferred?.Property("numberFormat")) is { } format
        && format.TryGetProperty("type", out var type)
        && type.GetString() is "DATE" or "TIME" or "DATE_TIME";
}
