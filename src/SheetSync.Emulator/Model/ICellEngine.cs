namespace SheetSync.Emulator.Model;

/// <summary>What typing a text into a cell means: a value or a formula, and the number format that the typing brings along.</summary>
/// <param name="NumberFormat">Google's <c>NumberFormat</c> type, such as <c>PERCENT</c>; null if the text brings none.</param>
public readonly record struct Typed(Value Value, string? Formula = null, string? NumberFormat = null, string? Pattern = null);

/// <summary>The part of a spreadsheet that knows formulas, number formats and what typed text means.</summary>
public interface ICellEngine
{
    /// <summary>Reads text as <c>USER_ENTERED</c> does, in the workbook's locale and time zone.</summary>
    /// <param name="format">The cell's <c>userEnteredFormat</c> before, if any: 50 typed into a percent cell is 50 %.</param>
    Typed Enter(string text, Workbook book, Json? format);

    /// <summary>The text of <c>formattedValue</c>.</summary>
    string Render(Cell cell, string locale);

    /// <summary>Sets the effective value of every formula in the workbook, which the caller owns.</summary>
    void Recalculate(Workbook draft);

    /// <summary>The formula as it reads when copied by so many rows and columns.</summary>
    string Copy(string formula, int rows, int columns, string locale);

    /// <summary>The formula of a cell on <paramref name="home"/> after rows or columns changed.</summary>
    string Follow(string formula, Sheet home, Workbook book, DimensionEdit edit);

    /// <summary>The formula of a cell on <paramref name="home"/> after cells were pushed, closed up, or cut and pasted.</summary>
    string Follow(string formula, Sheet home, Workbook book, CellShift shift);

    /// <summary>A formula that is cut and pasted from one sheet to another: what it points to stays.</summary>
    string Carry(string formula, string fromTitle, string locale);

    /// <summary>The formula after a sheet got another title, or was deleted (<paramref name="newTitle"/> null).</summary>
    string Rename(string formula, string oldTitle, string? newTitle, string locale);
}
