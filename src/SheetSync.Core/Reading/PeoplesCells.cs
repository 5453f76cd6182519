using SheetSync.Core.Grid;

namespace SheetSync.Core.Reading;

/// <summary>
/// A workbook as people filled it: what stands in marked columns is this service's business and is taken out before anything is read, ids
/// alone are looked up. So whatever came to stand there, a header wiped or retyped, a note, a value beside rows that moved, cannot change how
/// people's cells are understood, and a sync that puts it right has nothing more to do in the next.
/// </summary>
internal static class PeoplesCells
{
    public static SheetGrid Of(SheetGrid sheet)
    {
        if (sheet.OwnedColumns.Count == 0)
        {
            return sheet;
        }

        var marked = sheet.OwnedColumns.Select(m => m.Column).ToArray();
        var rows = new ArraySegment<Cell>[sheet.RowCount];
        for (var row = 1; row <= rows.Length; row++)
        {
            rows[row - 1] = Without(marked, sheet.Segment(row));
        }

        return new SheetGrid(sheet.SheetId, sheet.Title, rows, store: null)
        {
            Hidden = sheet.Hidden,
            Merges = sheet.Merges,
            OwnedColumns = sheet.OwnedColumns,
            ServiceTabMark = sheet.ServiceTabMark,
            GridRows = sheet.GridRows,
            GridColumns = sheet.GridColumns,
            Ids = row => sheet.OwnedColumns.Where(m => m.IsId).Select(m => sheet[row, m.Column].Value.Text).FirstOrDefault(),
        };
    }

    /// <summary>Marked columns stand at the end, as a rule, and are cut off; where people have added others behind them the row is copied.</summary>
    private static ArraySegment<Cell> Without(int[] marked, ArraySegment<Cell> row)
    {
        var end = row.Count;
        while (end > 0 && marked.Contains(end))
        {
            end--;
        }

        var cells = end < row.Count ? row[..end] : row;
        if (Array.Exists(marked, column => column <= end))
        {
            cells = cells.ToArray();
            foreach (var column in marked)
            {
                if (column <= end)
                {
                    cells[column - 1] = default;
                }
            }
        }

        return cells;
    }
}
