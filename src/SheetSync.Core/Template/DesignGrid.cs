using SheetSync.Core.Grid;

namespace SheetSync.Core.Template;

/// <summary>A drawn workbook as the grid an adapter would read from it, before anybody has made it.</summary>
public static class DesignGrid
{
    /// <summary>Blank rows below what is drawn, for people to go on.</summary>
    public const int SpareRows = 60;

    /// <param name="firstId">Id of the first tab, the next ones count on; null: none, as in a file.</param>
    public static WorkbookGrid Of(WorkbookDesign design, int? firstId = null) =>
        new(null, design.Title, null, null, [.. design.Tabs.Select((tab, i) => Sheet(tab, firstId + i))]);

    /// <summary>Rows that a new tab is given.</summary>
    public static int RowsOf(TabDesign tab) => Last(tab, a => a.Row) + SpareRows;

    public static int ColumnsOf(TabDesign tab) => Math.Max(1, Last(tab, a => a.Column));

    private static SheetGrid Sheet(TabDesign tab, int? id)
    {
        var byRow = tab.Cells.ToLookup(c => c.Key.Row);
        var rows = new Cell[Last(tab, a => a.Row)][];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = new Cell[byRow[row + 1].Select(c => c.Key.Column).DefaultIfEmpty(0).Max()];
            foreach (var (address, cell) in byRow[row + 1])
            {
                var percent = !cell.Value.IsBlank && cell.Look.Format?.Contains('%') == true;
                rows[row][address.Column - 1] = new Cell(cell.Value, percent ? CellTraits.PercentFormat : default, cell.Look.Fill);
            }
        }

        return new SheetGrid(id, tab.Title, rows) { Merges = tab.Merges, GridRows = RowsOf(tab), GridColumns = ColumnsOf(tab) };
    }

    private static int Last(TabDesign tab, Func<CellAddress, int> part) => tab.Cells.Count == 0 ? 0 : tab.Cells.Keys.Max(part);
}
