using SheetSync.Core.Grid;
using SheetSync.Core.Template;

namespace SheetSync.Core.Tests.Template;

/// <summary>A drawn workbook as the grid an adapter would read from it.</summary>
internal static class DesignGrid
{
    public static WorkbookGrid Of(WorkbookDesign design) =>
        new(null, design.Title, null, null, [.. design.Tabs.Select(Sheet)]);

    private static SheetGrid Sheet(TabDesign tab)
    {
        var rows = new Cell[tab.Cells.Count == 0 ? 0 : tab.Cells.Keys.Max(a => a.Row)][];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = new Cell[tab.Cells.Keys.Where(a => a.Row == row + 1).Select(a => a.Column).DefaultIfEmpty(0).Max()];
        }

        foreach (var (address, cell) in tab.Cells)
        {
            var percent = !cell.Value.IsBlank && cell.Look.Format?.Contains('%') == true;
            rows[address.Row - 1][address.Column - 1] = new Cell(cell.Value, percent ? CellTraits.PercentFormat : default, cell.Look.Fill);
        }

        return new SheetGrid(null, tab.Title, rows) { Merges = tab.Merges };
    }
}
