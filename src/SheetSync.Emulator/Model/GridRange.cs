using System.Text.Json;
using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Model;

/// <summary>Rows or columns.</summary>
public enum Dimension
{
    Rows,
    Columns,
}

/// <summary>Google's <c>GridRange</c>: 0-based, half open, a missing bound is open.</summary>
public readonly record struct GridRange(int SheetId, int? StartRow, int? EndRow, int? StartColumn, int? EndColumn)
{
    /// <summary>Closes open bounds at the edge of a grid and cuts what stands out.</summary>
    public Rect Within(Sheet sheet) => new(
        Math.Min(StartRow ?? 0, sheet.RowCount),
        Math.Min(EndRow ?? sheet.RowCount, sheet.RowCount),
        Math.Min(StartColumn ?? 0, sheet.ColumnCount),
        Math.Min(EndColumn ?? sheet.ColumnCount, sheet.ColumnCount));

    /// <summary>Closes open bounds at the edge of a grid; given bounds stay, so a range may stand out.</summary>
    public Rect Closed(Sheet sheet) => new(
        StartRow ?? 0, EndRow ?? Math.Max(sheet.RowCount, (StartRow ?? 0) + 1),
        StartColumn ?? 0, EndColumn ?? Math.Max(sheet.ColumnCount, (StartColumn ?? 0) + 1));

    /// <summary>As Google writes it: <c>sheetId</c> 0 is left out, a start index never is (recorded responses).</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject();
        if (SheetId != 0)
            json["sheetId"] = SheetId;
        if (StartRow is { } startRow)
            json["startRowIndex"] = startRow;
        if (EndRow is { } endRow)
            json["endRowIndex"] = endRow;
        if (StartColumn is { } startColumn)
            json["startColumnIndex"] = startColumn;
        if (EndColumn is { } endColumn)
            json["endColumnIndex"] = endColumn;
        return json;
    }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (SheetId != 0)
            writer.WriteNumber("sheetId", SheetId);
        WriteBound(writer, "startRowIndex", StartRow);
        WriteBound(writer, "endRowIndex", EndRow);
        WriteBound(writer, "startColumnIndex", StartColumn);
        WriteBound(writer, "endColumnIndex", EndColumn);
        writer.WriteEndObject();
    }

    private static void WriteBound(Utf8JsonWriter writer, string name, int? bound)
    {
        if (bound is { } value)
            writer.WriteNumber(name, value);
    }
}

/// <summary>A closed rectangle of cells on some sheet: 0-based, half open.</summary>
public readonly record struct Rect(int StartRow, int EndRow, int StartColumn, int EndColumn)
{
    public int Height => Math.Max(0, EndRow - StartRow);

    public int Width => Math.Max(0, EndColumn - StartColumn);

    public bool IsEmpty => Height == 0 || Width == 0;

    public bool Contains(int row, int column) =>
        row >= StartRow && row < EndRow && column >= StartColumn && column < EndColumn;

    public bool Contains(Rect other) =>
        other.StartRow >= StartRow && other.EndRow <= EndRow && other.StartColumn >= StartColumn && other.EndColumn <= EndColumn;

    public bool Overlaps(Rect other) =>
        StartRow < other.EndRow && other.StartRow < EndRow && StartColumn < other.EndColumn && other.StartColumn < EndColumn;

    public GridRange On(int sheetId) => new(sheetId, StartRow, EndRow, StartColumn, EndColumn);

    public Rect Offset(int rows, int columns) =>
        new(StartRow + rows, EndRow + rows, StartColumn + columns, EndColumn + columns);

    public int Start(Dimension dimension) => dimension == Dimension.Rows ? StartRow : StartColumn;

    public int End(Dimension dimension) => dimension == Dimension.Rows ? EndRow : EndColumn;
}
