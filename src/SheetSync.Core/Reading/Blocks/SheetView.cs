using System.Runtime.InteropServices;
using SheetSync.Core.Grid;

namespace SheetSync.Core.Reading.Blocks;

/// <summary>A tab with its merges looked up by cell: a merged range has its value in its first cell and nowhere else (google.md, Reading).</summary>
internal sealed class SheetView
{
    private readonly Dictionary<(int Row, int Column), CellRange> merges = [];

    /// <summary>Rows, counted from 1, that a merge touches: most rows of most sheets have none, and need no look-up for each cell.</summary>
    private readonly bool[] mergedRows;

    public SheetView(SheetGrid sheet)
    {
        Sheet = sheet;
        mergedRows = new bool[sheet.Merges.Count == 0 ? 0 : 1 + Math.Max(sheet.RowCount, sheet.Merges.Max(m => m.First.Row))];
        foreach (var merge in sheet.Merges)
        {
            AddWithinData(merge);
        }
    }

    public SheetGrid Sheet { get; }

    public string Title => Sheet.Title;

    public int RowCount => Sheet.RowCount;

    public int ColumnCount => Sheet.ColumnCount;

    /// <summary>The cell itself: blank inside a merge except for its first cell.</summary>
    public Cell this[int row, int column] =>
        IsMerged(row) && MergeAt(row, column) is { } merge && merge.First != new CellAddress(row, column) ? default : Sheet[row, column];

    public CellRef Ref(int row, int column) => Sheet.Ref(row, column);

    public CellRange? MergeAt(int row, int column) =>
        IsMerged(row) && merges.TryGetValue((row, column), out var range) ? range : null;

    /// <summary>The merge that covers a cell and started in a row above it.</summary>
    public CellRange? MergedFromAbove(int row, int column) =>
        MergeAt(row, column) is { } merge && merge.First.Row < row ? merge : null;

    /// <summary>Where the value of a cell stands: the first cell of its merge, else itself.</summary>
    public CellAddress Origin(int row, int column) => MergeAt(row, column)?.First ?? new CellAddress(row, column);

    /// <summary>The value that people see in a cell: that of its merge.</summary>
    public Cell Seen(int row, int column) => Sheet[Origin(row, column)];

    /// <summary>Last column of the merge that a cell starts, else its own.</summary>
    public int LastColumnOf(int row, int column) => MergeAt(row, column)?.Last.Column ?? column;

    /// <summary>Columns of the filled cells of a row, from left to right.</summary>
    public List<int> FilledColumns(int row)
    {
        var filled = new List<int>(16);
        FillColumns(row, filled);
        return filled;
    }

    /// <summary>The same into a list that the caller keeps.</summary>
    public void FillColumns(int row, List<int> filled)
    {
        var merged = IsMerged(row);
        var cells = Sheet.Row(row);
        CollectionsMarshal.SetCount(filled, cells.Length);
        var columns = CollectionsMarshal.AsSpan(filled);
        var count = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            if (!cells[i].IsBlank && (!merged || !this[row, i + 1].IsBlank))
            {
                columns[count++] = i + 1;
            }
        }

        CollectionsMarshal.SetCount(filled, count);
    }

    /// <summary>The column of a row's only filled cell; null where none or several are filled.</summary>
    public int? OnlyFilledColumn(int row)
    {
        int? only = null;
        var merged = IsMerged(row);
        var cells = Sheet.Row(row);
        for (var i = 0; i < cells.Length; i++)
        {
            if (!cells[i].IsBlank && (!merged || !this[row, i + 1].IsBlank))
            {
                if (only is not null)
                {
                    return null;
                }

                only = i + 1;
            }
        }

        return only;
    }

    /// <summary>A merge touches the row.</summary>
    public bool IsMerged(int row) => (uint)row < (uint)mergedRows.Length && mergedRows[row];

    private void AddWithinData(CellRange merge)
    {
        // No sheet has a merge without cells; a broken file may.
        if (merge.First.Row < 1 || merge.First.Column < 1 || merge.Last.Row < merge.First.Row || merge.Last.Column < merge.First.Column)
        {
            return;
        }

        // A merge may span whole rows or columns: only the part beside data can matter, and is kept.
        var last = new CellAddress(
            Math.Min(merge.Last.Row, Math.Max(Sheet.RowCount, merge.First.Row)), Math.Min(merge.Last.Column, Math.Max(Sheet.ColumnCount + 1, merge.First.Column)));
        var within = new CellRange(merge.First, last);
        var cells = from row in Enumerable.Range(within.First.Row, within.Rows)
                    from column in Enumerable.Range(within.First.Column, within.Columns)
                    select (row, column);

        // Merges never overlap in a sheet; in a broken file the first one counts.
        if (!cells.Any(merges.ContainsKey))
        {
            foreach (var cell in cells)
            {
                merges.Add(cell, within);
                mergedRows[cell.row] = true;
            }
        }
    }
}
