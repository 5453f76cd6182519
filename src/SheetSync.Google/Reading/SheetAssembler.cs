using System.Runtime.InteropServices;
using System.Text.Json;
using SheetSync.Core.Grid;
using SheetSync.Core.WriteBack;

namespace SheetSync.Google.Reading;

/// <summary>Where the rows of a tab are gathered: one tab after another fills them.</summary>
internal sealed class RowBuffers
{
    public List<ArraySegment<Cell>> Rows { get; } = [];

    public List<ArraySegment<Cell>> Data { get; } = [];

    public List<Cell> Row { get; } = [];

    /// <summary>For the next tab.</summary>
    public RowBuffers Cleared()
    {
        Rows.Clear();
        Data.Clear();
        Row.Clear();
        return this;
    }
}

/// <summary>One tab while it arrives. Its id, title and offsets may come after its cells, so they are applied at the end.</summary>
internal sealed class SheetAssembler(CellStore store, RowBuffers buffers)
{
    /// <summary>A spreadsheet has at most 10 million cells (google.md, Quotas and requests) and 18 278 columns, up to ZZZ (Google's help, "Files you can store in Drive").</summary>
    private const int MostRows = 10_000_000;
    private const int MostColumns = 18_278;

    private readonly List<CellRange> merges = [];
    private readonly List<(string Key, string Value)> tabMarks = [];
    private readonly List<(int Id, string Value, int Column)> columnMarks = [];
    private readonly List<ArraySegment<Cell>> rows = buffers.Rows;
    private readonly List<ArraySegment<Cell>> data = buffers.Data;
    private readonly List<(int Id, string Value, int Column)> dataMarks = [];
    private readonly List<Cell> row = buffers.Row;
    private int sheetId;
    private string title = "";
    private bool hidden;
    private int rowCount;
    private int columnCount;
    private (int Row, int EndRow, int Column, int EndColumn) merge;
    private (int Id, string? Key, string? Value) mark;
    private int startRow;
    private int startColumn;
    private int columnIndex;

    public void BeginMerge() => merge = default;

    public LockAssembler Locks { get; } = new();

    public void BeginMark() => mark = default;

    public void BeginData() => (startRow, startColumn, columnIndex) = (0, 0, -1);

    public void BeginRow() => row.Clear();

    public void BeginColumn() => columnIndex++;

    public void Add(Cell cell) => row.Add(cell);

    public void EndRow() => data.Add(Trimmed());

    /// <summary>A range that holds no cell is no merge.</summary>
    public void EndMerge()
    {
        if (merge.Row >= 0 && merge.Column >= 0 && merge.EndRow > merge.Row && merge.EndColumn > merge.Column)
        {
            merges.Add(new CellRange(CellAddress.FromZeroBased(merge.Row, merge.Column), new CellAddress(merge.EndRow, merge.EndColumn)));
        }
    }

    /// <summary>A range of a protection arrives like a merge, but its sides may be open.</summary>
    public CellRange EndLockRange() => new(
        CellAddress.FromZeroBased(merge.Row, merge.Column),
        new CellAddress(merge.EndRow == 0 ? LockedRange.NoEnd : merge.EndRow, merge.EndColumn == 0 ? LockedRange.NoEnd : merge.EndColumn));

    public void EndTabMark()
    {
        if (mark is { Key: { } key, Value: { } value })
        {
            tabMarks.Add((key, value));
        }
    }

    public void EndColumnMark()
    {
        if (mark is { Key: ServiceMarks.ColumnKey, Value: { } value })
        {
            dataMarks.Add((mark.Id, value, columnIndex));
        }
    }

    public void EndData()
    {
        for (var i = 0; i < data.Count; i++)
        {
            Place(startRow + i, data[i]);
        }

        columnMarks.AddRange(dataMarks.Select(m => (m.Id, m.Value, m.Column + startColumn + 1)));
        data.Clear();
        dataMarks.Clear();
    }

    public void Set(Leaf leaf, ref Utf8JsonReader reader)
    {
        switch (leaf)
        {
            case Leaf.SheetTitle:
                title = WorkbookAssembler.Text(ref reader) ?? "";
                break;
            case Leaf.MarkKey:
                mark.Key = WorkbookAssembler.Text(ref reader);
                break;
            case Leaf.MarkValue:
                mark.Value = WorkbookAssembler.Text(ref reader);
                break;
            case Leaf.Hidden:
                hidden = reader.TokenType == JsonTokenType.True;
                break;
            case Leaf.WarningOnly or Leaf.CanEdit:
                Locks.Set(leaf, reader.TokenType == JsonTokenType.True);
                break;
            default:
                SetNumber(leaf, WorkbookAssembler.Int(ref reader));
                break;
        }
    }

    public SheetGrid Build()
    {
        while (rows.Count > 0 && rows[^1].Count == 0)
        {
            rows.RemoveAt(rows.Count - 1);
        }

        return new SheetGrid(sheetId, title, [.. rows], store)
        {
            Hidden = hidden,
            Merges = merges,
            Locked = Locks.Ranges,
            GridRows = rowCount,
            GridColumns = columnCount,
            OwnedColumns = [.. columnMarks.Select(m => new OwnedColumnMark(m.Id, m.Column, ServiceMarks.Role(m.Value))).OrderBy(m => m.Column)],
            ServiceTabMark = tabMarks.Where(m => m.Key == ServiceMarks.TabKey).Select(m => ServiceMarks.RoleOfTab(m.Value, sheetId)).FirstOrDefault(r => r is not null),
        };
    }

    private void SetNumber(Leaf leaf, int number)
    {
        switch (leaf)
        {
            case Leaf.SheetId:
                sheetId = number;
                break;
            case Leaf.RowCount:
                rowCount = number;
                break;
            case Leaf.ColumnCount:
                columnCount = number;
                break;
            case Leaf.StartRow:
                merge.Row = number;
                break;
            case Leaf.EndRow:
                merge.EndRow = number;
                break;
            case Leaf.StartColumn:
                merge.Column = number;
                break;
            case Leaf.EndColumn:
                merge.EndColumn = number;
                break;
            case Leaf.MarkId:
                mark.Id = number;
                break;
            case Leaf.DataStartRow:
                startRow = WithinSheet(number, MostRows);
                break;
            case Leaf.DataStartColumn:
                startColumn = WithinSheet(number, MostColumns);
                break;
        }
    }

    /// <summary>A position that no sheet has would make room for billions of cells.</summary>
    private static int WithinSheet(int index, int most) =>
        index >= 0 && index < most ? index : throw new JsonException($"The answer places cells at index {index}, where no sheet has any.");

    private void Place(int index, ArraySegment<Cell> cells)
    {
        if (cells.Count == 0)
        {
            return;
        }

        while (rows.Count <= index)
        {
            rows.Add(ArraySegment<Cell>.Empty);
        }

        rows[index] = startColumn == 0 ? cells : new([.. new Cell[startColumn], .. cells]);
    }

    /// <summary>Cells that hold nothing at the end of a row are absent from the grid.</summary>
    private ArraySegment<Cell> Trimmed()
    {
        var length = row.Count;
        while (length > 0 && row[length - 1].IsEmpty)
        {
            length--;
        }

        return length == 0 ? ArraySegment<Cell>.Empty : store.Row(CollectionsMarshal.AsSpan(row)[..length]);
    }
}
