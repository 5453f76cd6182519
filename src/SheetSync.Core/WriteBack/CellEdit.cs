using SheetSync.Core.Grid;

namespace SheetSync.Core.WriteBack;

/// <summary>The service columns of a department tab; the header of each starts with ⚙ (domain.md §8).</summary>
public enum ServiceColumn
{
    Id,
    Flag,
    Attainment,
    Status,
    Forecast,
    Progress,
}

public enum ServiceTab
{
    Summary,
    Readiness,
    Overdue,
}

/// <summary>
/// A cell to be written. Closed: an edit exists only for a column that carries this service's mark or for a service tab,
/// and only <see cref="OwnedColumn"/> and <see cref="OwnedTab"/> make one, so a person's cell cannot be named (domain.md §8).
/// </summary>
public abstract record CellEdit
{
    private protected CellEdit(CellAddress address, CellValue before, CellValue value)
    {
        Address = address;
        Before = before;
        Value = value;
    }

    /// <summary>Where the cell stood when read; the row is where the write goes, the column follows the mark.</summary>
    public CellAddress Address { get; }

    public CellValue Before { get; }

    /// <summary>Blank clears the cell.</summary>
    public CellValue Value { get; }

    public abstract string Tab { get; }

    /// <summary>Where the cell stood when read, to name and link it.</summary>
    public CellRef Cell => Sheet.Ref(Address);

    internal abstract SheetGrid Sheet { get; }
}

/// <summary>An edit in a marked column of a department tab, addressed by the mark's metadata id.</summary>
public sealed record ColumnEdit : CellEdit
{
    internal ColumnEdit(OwnedColumn column, int row, CellValue before, CellValue value)
        : base(new CellAddress(row, column.Mark.Column), before, value) => Column = column;

    public OwnedColumn Column { get; }

    public override string Tab => Column.Tab;

    internal override SheetGrid Sheet => Column.Sheet;
}

/// <summary>An edit in a service tab, addressed by the tab's id.</summary>
public sealed record TabEdit : CellEdit
{
    internal TabEdit(OwnedTab tab, CellAddress address, CellValue before, CellValue value)
        : base(address, before, value) => Owner = tab;

    public OwnedTab Owner { get; }

    public override string Tab => Owner.Title;

    internal override SheetGrid Sheet => Owner.Sheet;
}

/// <summary>A column that the grid says is this service's own. Made from a grid only.</summary>
public sealed record OwnedColumn
{
    private OwnedColumn(SheetGrid sheet, OwnedColumnMark mark, ServiceColumn role)
    {
        Sheet = sheet;
        Mark = mark;
        Role = role;
    }

    public SheetGrid Sheet { get; }

    public OwnedColumnMark Mark { get; }

    public ServiceColumn Role { get; }

    public string Tab => Sheet.Title;

    /// <summary>The marked columns of a tab; marks with an unknown role are left alone.</summary>
    public static IEnumerable<OwnedColumn> In(SheetGrid sheet)
    {
        foreach (var mark in sheet.OwnedColumns)
        {
            if (ServiceMarks.TryParse<ServiceColumn>(mark.Role, out var role))
            {
                yield return new OwnedColumn(sheet, mark, role);
            }
        }
    }

    /// <summary>The edit that makes the cell of a 1-based row hold a value; null where it already does.</summary>
    public ColumnEdit? Set(int row, CellValue value) =>
        TypedComparison.Holds(Sheet.AsRead(row, Mark.Column), value) ? null : new ColumnEdit(this, row, Sheet[row, Mark.Column].Value, value);
}

/// <summary>A tab that carries this service's mark. Made from a grid only.</summary>
public sealed record OwnedTab
{
    private OwnedTab(SheetGrid sheet, ServiceTab role)
    {
        Sheet = sheet;
        Role = role;
    }

    public SheetGrid Sheet { get; }

    public ServiceTab Role { get; }

    public string Title => Sheet.Title;

    public static OwnedTab? From(SheetGrid sheet) =>
        ServiceMarks.TryParse<ServiceTab>(sheet.ServiceTabMark, out var role) ? new OwnedTab(sheet, role) : null;

    /// <summary>Whether a cell holds just this text.</summary>
    public bool Holds(CellAddress address, ReadOnlySpan<char> text) => TypedComparison.Holds(Sheet.AsRead(address.Row, address.Column), text);

    /// <summary>The edit that makes a cell hold a value; null where it already does.</summary>
    public TabEdit? Set(CellAddress address, CellValue value) =>
        TypedComparison.Holds(Sheet.AsRead(address.Row, address.Column), value) ? null : new TabEdit(this, address, Sheet[address].Value, value);
}
