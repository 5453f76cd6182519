using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SheetSync.Core.Grid;

namespace SheetSync.Testing.Grids;

/// <summary>A grid as the body that <c>spreadsheets.get</c> answers with under the product's mask (google.md, Reading): for tests of what reads it.</summary>
public static class GridJson
{
    /// <param name="indented">False: compact, as the product asks for.</param>
    /// <param name="parents">What a mask asks for inside of something and is not there leaves an empty object, as in the emulator.</param>
    public static byte[] Of(WorkbookGrid grid, bool indented = false, bool parents = false)
    {
        var bytes = new ArrayBufferWriter<byte>();

        // Letters of any alphabet come as they are.
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented }))
        {
            json.WriteStartObject();
            json.WriteStartObject("properties");
            json.WriteString("title", grid.Title);
            json.WriteString("locale", grid.Locale);
            json.WriteEndObject();
            json.WriteStartArray("sheets");
            foreach (var sheet in grid.Sheets)
            {
                Write(json, sheet, parents);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, SheetGrid sheet, bool parents)
    {
        json.WriteStartObject();
        json.WriteStartObject("properties");
        json.WriteNumber("sheetId", sheet.SheetId ?? 0);
        json.WriteString("title", sheet.Title);
        json.WriteBoolean("hidden", sheet.Hidden);
        json.WriteStartObject("gridProperties");
        json.WriteNumber("rowCount", sheet.GridRows);
        json.WriteNumber("columnCount", sheet.GridColumns);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("merges");
        foreach (var merge in sheet.Merges)
        {
            json.WriteStartObject();
            json.WriteNumber("startRowIndex", merge.First.Row - 1);
            json.WriteNumber("endRowIndex", merge.Last.Row);
            json.WriteNumber("startColumnIndex", merge.First.Column - 1);
            json.WriteNumber("endColumnIndex", merge.Last.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("data");
        json.WriteStartObject();
        json.WriteNumber("startRow", 0);
        json.WriteNumber("startColumn", 0);
        json.WriteStartArray("rowData");
        for (var row = 1; row <= sheet.RowCount; row++)
        {
            Write(json, sheet.Row(row), parents);
        }

        json.WriteEndArray();
        Marks(json, sheet);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Marks(Utf8JsonWriter json, SheetGrid sheet)
    {
        json.WriteStartArray("columnMetadata");
        for (var column = 1; column <= sheet.ColumnCount; column++)
        {
            json.WriteStartObject();
            foreach (var mark in sheet.OwnedColumns.Where(m => m.Column == column))
            {
                json.WriteStartArray("developerMetadata");
                json.WriteStartObject();
                json.WriteNumber("metadataId", mark.MetadataId);
                json.WriteString("metadataKey", "sheetsync.column");
                json.WriteString("metadataValue", $"{mark.Role}:{sheet.SheetId}");
                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<Cell> row, bool parents)
    {
        json.WriteStartObject();
        json.WriteStartArray("values");
        foreach (var cell in row)
        {
            json.WriteStartObject();
            if (parents && !cell.Value.IsBlank)
            {
                json.WriteRaw("userEnteredValue", "{}");
            }

            Value(json, cell);
            Format(json, cell, parents);
            if (cell.ChipEmails is { } chips)
            {
                json.WriteStartArray("chipRuns");
                foreach (var email in chips.Split(','))
                {
                    json.WriteRawValue("""{"chip":{"personProperties":{"email":""" + JsonSerializer.Serialize(email) + "}}}");
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, in Cell cell)
    {
        if (cell.Value.IsBlank)
        {
            return;
        }

        json.WriteStartObject("effectiveValue");
        switch (cell.Value.Kind)
        {
            case CellKind.Text:
                json.WriteString("stringValue", Valid(cell.Value.Text!));
                break;
            case CellKind.Boolean:
                json.WriteBoolean("boolValue", cell.Value.Boolean!.Value);
                break;
            case CellKind.Error:
                json.WriteRaw("errorValue", """{"type":"REF"}""");
                break;
            default:
                json.WriteNumber("numberValue", cell.Value.Number!.Value);
                break;
        }

        json.WriteEndObject();
    }

    private static void Format(Utf8JsonWriter json, in Cell cell, bool parents)
    {
        if (parents && cell.Paint is null)
        {
            json.WriteRaw("userEnteredFormat", "{}");
        }

        var type = cell.Value.Kind == CellKind.Date ? "DATE" : cell.IsPercent ? "PERCENT" : null;
        if (type is not null)
        {
            json.WriteRaw("effectiveFormat", $$$"""{"numberFormat":{"type":"{{{type}}}"}}""");
        }
        else if (parents)
        {
            json.WriteRaw("effectiveFormat", "{}");
        }

        if (cell.Paint is { } paint)
        {
            json.WriteRaw("userEnteredFormat", FormattableString.Invariant($$$"""{"backgroundColor":{"red":{{{(paint >> 16) / 255.0}}},"green":{{{((paint >> 8) & 255) / 255.0}}},"blue":{{{(paint & 255) / 255.0}}}}}"""));
        }

        if (cell.Traits.HasFlag(CellTraits.Checkbox))
        {
            json.WriteRaw("dataValidation", """{"condition":{"type":"BOOLEAN"}}""");
        }
    }

    private static void WriteRaw(this Utf8JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value);
    }

    /// <summary>The writer refuses lone surrogates.</summary>
    private static string Valid(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
