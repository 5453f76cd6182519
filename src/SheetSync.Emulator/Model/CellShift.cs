namespace SheetSync.Emulator.Model;

/// <summary>A change that moves cells and not whole rows or columns; formulas follow it.</summary>
public abstract record CellShift
{
    /// <summary>insertRange: the cells of <paramref name="Rect"/> and those behind it in its band are pushed along the dimension.</summary>
    public sealed record Insert(int SheetId, Rect Rect, Dimension Dimension) : CellShift;

    /// <summary>deleteRange: the cells behind <paramref name="Rect"/> in its band close up.</summary>
    public sealed record Delete(int SheetId, Rect Rect, Dimension Dimension) : CellShift;

    /// <summary>cutPaste: a rectangle goes elsewhere, perhaps to another sheet.</summary>
    public sealed record Cut(int SheetId, Rect Source, int DestinationSheetId, int Row, int Column) : CellShift;
}
