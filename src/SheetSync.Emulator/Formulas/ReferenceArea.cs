namespace SheetSync.Emulator.Formulas;

/// <summary>The rectangle a reference names on a sheet of a given size.</summary>
public static class ReferenceArea
{
    /// <summary>The rectangle, open ends closed by the grid and the rest cut at it; null where nothing of it is on the grid.</summary>
    public static CellArea? Of(Reference reference, int sheetId, (int Rows, int Columns) grid)
    {
        var row1 = reference.Row1.Index ?? 0;
        var column1 = reference.Column1.Index ?? 0;
        if (row1 >= grid.Rows || column1 >= grid.Columns)
        {
            return null;
        }
        var row2 = Math.Min(reference.Row2.Index ?? grid.Rows - 1, grid.Rows - 1);
        var column2 = Math.Min(reference.Column2.Index ?? grid.Columns - 1, grid.Columns - 1);
        return new(sheetId, row1, column1, row2, column2);
    }
}
