using SheetSync.Core.Grid;
using SheetSync.Core.Reading.Blocks;

namespace SheetSync.Core.Reading.Tabs;

/// <summary>A table outside department tabs: a header of known names, then rows; other columns are not read.</summary>
/// <param name="Columns">Column, counted from 1, by what its header means; the first of each.</param>
internal sealed record SimpleTable<T>(int HeaderRow, int FirstColumn, int LastColumn, IReadOnlyDictionary<T, int> Columns)
    where T : struct
{
    /// <summary>Rows below the header end here: at the next table in these columns, or at the end of the tab.</summary>
    public int LastRow { get; init; }

    public bool Overlaps(int firstColumn, int lastColumn) => FirstColumn <= lastColumn && firstColumn <= LastColumn;

    public (CellRef Ref, Cell Cell) At(SheetView view, int row, T column) =>
        Columns.TryGetValue(column, out var at) ? (view.Ref(row, at), view.Seen(row, at)) : (view.Ref(row, FirstColumn), default);

    public string? TextAt(SheetView view, int row, T column) => ValueReader.PlainText(At(view, row, column).Cell);

    /// <summary>Rows with something in a known column.</summary>
    public IEnumerable<int> Rows(SheetView view)
    {
        for (var row = HeaderRow + 1; row <= LastRow; row++)
        {
            if (Columns.Values.Any(c => !view[row, c].IsBlank))
            {
                yield return row;
            }
        }
    }
}

/// <summary>Finds a table by the names in its header.</summary>
internal static class TableFinder
{
    /// <summary>The first table whose header has at least two known names, <paramref name="required"/> among them; null without one.</summary>
    public static SimpleTable<T>? Find<T>(SheetView view, Func<string?, T?> match, T required)
        where T : struct
    {
        for (var row = 1; row <= view.RowCount; row++)
        {
            if (InRow(view, row, view.FilledColumns(row), match) is { } table && table.Columns.ContainsKey(required))
            {
                return table with { LastRow = view.RowCount };
            }
        }

        return null;
    }

    /// <summary>The header that some cells of a row make; null where fewer than two are known.</summary>
    public static SimpleTable<T>? InRow<T>(SheetView view, int row, IReadOnlyList<int> cells, Func<string?, T?> match)
        where T : struct
    {
        var columns = new Dictionary<T, int>();
        foreach (var column in cells)
        {
            if (match(view[row, column].Value.Text) is { } meaning)
            {
                columns.TryAdd(meaning, column);
            }
        }

        return columns.Count >= 2 ? new SimpleTable<T>(row, cells[0], cells[^1], columns) : null;
    }
}
