using SheetSync.Core.Grid;

namespace SheetSync.Workbooks.Reading;

/// <summary>What merges and validations do to the cells of a tab.</summary>
internal static class SheetShape
{
    /// <summary>A merged range shows its first cell; values that stand behind it are lost in Google's conversion.</summary>
    public static void HideBehindMerges(Cell[][] rows, List<CellRange> merges) =>
        Each(rows, merges, static (range, row, column, cell) =>
            range.First.Row == row && range.First.Column == column ? cell : new Cell(default, cell.Traits, cell.Paint, cell.ChipEmails));

    public static void MarkCheckboxes(Cell[][] rows, List<CellRange> ranges) =>
        Each(rows, ranges, static (_, _, _, cell) => new Cell(cell.Value, cell.Traits | CellTraits.Checkbox, cell.Paint, cell.ChipEmails));

    /// <summary><c>"TRUE,FALSE"</c> in either order.</summary>
    public static bool IsTruthList(string formula)
    {
        var parts = formula.Trim().Trim('"').Split(',', StringSplitOptions.TrimEntries);
        return parts is ["TRUE", "FALSE"] or ["FALSE", "TRUE"];
    }

    private static void Each(Cell[][] rows, List<CellRange> ranges, Func<CellRange, int, int, Cell, Cell> change)
    {
        foreach (var range in ranges)
        {
            for (var row = range.First.Row; row <= Math.Min(range.Last.Row, rows.Length); row++)
            {
                var cells = rows[row - 1];
                for (var column = range.First.Column; column <= Math.Min(range.Last.Column, cells.Length); column++)
                {
                    cells[column - 1] = change(range, row, column, cells[column - 1]);
                }
            }
        }
    }
}
