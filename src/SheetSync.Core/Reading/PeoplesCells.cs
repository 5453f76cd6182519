using SheetSync.Core.Grid;

namespace SheetSync.Core.Reading;

/// <summary>
/// A workbook as people filled it: what stands in marked columns is this service's business and is taken out before anything is read, ids
/// alone are looked up. So whatever came to stand there, a header wiped or retyped, a note, a value beside rows that moved, cannot change how
/// people's cells are understood, and a sync that puts it right has nothing more to do in the next.
/// </summary>
internal static class PeoplesCells
{
    public static WorkbookGrid Of(WorkbookGrid grid) =>
        grid.Sheets.Any(s => s.OwnedColumns.Count > 0) ? grid with { Sheets = [.. grid.Sheets.Select(Of)] } : grid;

    private static SheetGrid Of(SheetGrid sheet)
    {
        if (sheet.OwnedColumns.Count == 0)
        {
            return sheet;
        }

        var rows = new Cell[sheet.RowCount][];
        for (var row = 1; row <= rows.Length; row++)
        {
            var cells = rows[row - 1] = sheet.Row(row).ToArray();
            foreach (var mark in sheet.OwnedColumns.Where(m => m.Column <= cells.Length))
            {
                cells[mark.Column - 1] = default;
            }
        }

        return new SheetGrid(sheet.SheetId, sheet.Title, rows)
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
}
