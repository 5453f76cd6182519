using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas;

/// <summary>A cell of a spreadsheet: the sheet's id and 0-based row and column.</summary>
public readonly record struct CellKey(int SheetId, int Row, int Column);

/// <summary>A rectangle of cells, all ends 0-based and inside it.</summary>
public readonly record struct CellArea(int SheetId, int Row1, int Column1, int Row2, int Column2)
{
    public int Rows => Row2 - Row1 + 1;

    public int Columns => Column2 - Column1 + 1;

    public bool Contains(CellKey cell) =>
        cell.SheetId == SheetId && cell.Row >= Row1 && cell.Row <= Row2 && cell.Column >= Column1 && cell.Column <= Column2;
}

/// <summary>What formulas see of their spreadsheet. Implemented by the model; all indices count from 0.</summary>
public interface IFormulaContext
{
    /// <summary>The spreadsheet's locale, <c>ru_RU</c>.</summary>
    string Locale { get; }

    /// <summary>The moment of this calculation in the spreadsheet's time zone.</summary>
    DateTime Now { get; }

    /// <summary>The id of the sheet with this title (case does not matter); null where there is none.</summary>
    int? SheetId(string title);

    /// <summary>How many rows and columns the sheet's grid has.</summary>
    (int Rows, int Columns) GridSize(int sheetId);

    /// <summary>How many rows and columns from the start hold anything: open ranges are read no further.</summary>
    (int Rows, int Columns) UsedSize(int sheetId);

    /// <summary>The effective value of a cell; blank outside the grid.</summary>
    Value ValueAt(int sheetId, int row, int column);

    /// <summary>The rectangle of a named range; null where there is none.</summary>
    CellArea? NamedRange(string name);
}
