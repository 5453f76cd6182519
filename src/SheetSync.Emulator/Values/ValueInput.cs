using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Values;

/// <summary>Values as a client sends them: a list of lines, rows or columns.</summary>
internal sealed record ValueBlock(JsonArray Lines, Dimension Major)
{
    public static ValueBlock Of(Args range)
    {
        var major = range.Enum("majorDimension", "ROWS", "COLUMNS", "DIMENSION_UNSPECIFIED") == "COLUMNS" ? Dimension.Columns : Dimension.Rows;
        var lines = range.Array("values") ?? [];
        foreach (var line in lines)
        {
            if (line is not JsonArray)
                throw ApiError.Invalid($"Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue), {line?.ToJsonString() ?? "null"}");
        }
        return new ValueBlock(lines, major);
    }

    public int Height => Major == Dimension.Rows ? Lines.Count : Longest;

    public int Width => Major == Dimension.Rows ? Longest : Lines.Count;

    private int Longest => Lines.Count == 0 ? 0 : Lines.Max(line => ((JsonArray)line!).Count);

    public IEnumerable<(int Row, int Column, JsonNode? Value)> Cells()
    {
        for (var line = 0; line < Lines.Count; line++)
        {
            var values = (JsonArray)Lines[line]!;
            for (var index = 0; index < values.Count; index++)
                yield return Major == Dimension.Rows ? (line, index, values[index]) : (index, line, values[index]);
        }
    }
}

/// <summary>Puts values into cells: <c>null</c> skips, <c>""</c> clears, text is stored (RAW) or read as if typed (USER_ENTERED).</summary>
internal sealed class ValueInput(Draft draft, string? option)
{
    private readonly bool _typed = option switch
    {
        "RAW" => false,
        "USER_ENTERED" => true,
        null or "" or "INPUT_VALUE_OPTION_UNSPECIFIED" => throw ApiError.Invalid("'valueInputOption' is required but not specified"),
        _ => throw ApiError.Invalid($"Invalid value at 'value_input_option' (type.googleapis.com/google.apps.sheets.v4.ValueInputOption), \"{option}\""),
    };

    public void Put(Sheet sheet, int row, int column, JsonNode? value)
    {
        if (value is null)
            return;
        if (value is not JsonValue)
            throw ApiError.Invalid($"Invalid values[{row}][{column}]: {Describe(value)}");
        sheet.Update(row, column, cell => Enter(cell, (JsonValue)value));
    }

    private static string Describe(JsonNode value) => value is JsonArray ? $"list_value {value.ToJsonString()}" : $"struct_value {value.ToJsonString()}";

    private Cell Enter(Cell cell, JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => cell.WithValue(Value.Of(true)),
        JsonValueKind.False => cell.WithValue(Value.Of(false)),
        JsonValueKind.Number when value.GetValue<double>() is var number && double.IsFinite(number) => cell.WithValue(Value.Of(number)),
        JsonValueKind.Number => throw ApiError.Invalid($"Invalid value at 'data.values' (TYPE_DOUBLE), {value.ToJsonString()}"),
        _ => Enter(cell, value.GetValue<string>()),
    };

    private Cell Enter(Cell cell, string text)
    {
        if (text.Length > Draft.MaxCellText)
            throw ApiError.Invalid($"Your input contains more than the maximum of {Draft.MaxCellText} characters in a single cell.");
        if (text.Length == 0)
            return cell.WithValue(Value.Blank);
        return _typed ? Type(draft, cell, text) : cell.WithValue(Value.Of(text));
    }

    /// <summary>What a cell becomes when a person types the text into it.</summary>
    public static Cell Type(Draft draft, Cell cell, string text)
    {
        if (text.Length == 0)
            return cell.WithValue(Value.Blank);
        var typed = draft.Engine.Enter(text, draft.Book, cell.Format);
        var filled = typed.Formula is { } formula ? cell.WithFormula(formula) : cell.WithValue(typed.Value);
        return typed.NumberFormat is null ? filled : filled with { Format = draft.WithNumberFormat(cell.Format, typed) };
    }
}
