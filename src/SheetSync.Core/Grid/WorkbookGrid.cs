using System.Globalization;
using System.Runtime.CompilerServices;
using SheetSync.Core.Reading;

namespace SheetSync.Core.Grid;

/// <summary>A whole workbook of one revision, as an adapter read it: nothing interpreted yet.</summary>
/// <param name="SpreadsheetId">Google's id; null for a file.</param>
/// <param name="LinkBase">Start of links to cells, ending before <c>#gid=</c>; null for a file.</param>
/// <param name="Locale">Locale of the spreadsheet (<c>ru_RU</c>); null where unknown. Never used to parse what people typed.</param>
public sealed record WorkbookGrid(
    string? SpreadsheetId, string Title, string? LinkBase, string? Locale, IReadOnlyList<SheetGrid> Sheets) : IDisposable
{
    /// <summary>Where the cells are kept, if that can be given back.</summary>
    public CellStore? Store { get; init; }

    /// <summary>What was read of it while it arrived, if anything; it holds for these sheets alone.</summary>
    public ReadAhead? Ahead { get; init; }

    /// <summary>Address that opens the sheet at a cell (domain.md §3, Provenance); null for a file.</summary>
    public string? LinkTo(CellRef cell)
    {
        if (LinkBase is null || cell.SheetId is null)
        {
            return null;
        }

        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        WriteLink(cell, ref text);
        return text.ToStringAndClear();
    }

    /// <summary>The same address, behind what is written already. Not for a file.</summary>
    internal void WriteLink(CellRef cell, ref DefaultInterpolatedStringHandler text)
    {
        text.AppendLiteral(LinkBase!);
        text.AppendLiteral("#gid=");
        text.AppendFormatted(cell.SheetId!.Value);
        text.AppendLiteral("&range=");
        cell.Address.Write(ref text);
    }

    /// <summary>Gives the memory of the cells back: nobody may ask for one afterwards. Titles and links stay.</summary>
    public void Dispose() => Store?.Dispose();
}

/// <summary>One tab: cells by 1-based address, merges and the service's own marks. Rows and cells at the end that are empty are absent.</summary>
public sealed class SheetGrid
{
    private readonly TabRef tab;
    private ArraySegment<Cell>[]? rows;

    /// <param name="rows">Jagged cells, index 0 is row 1 and column A. The arrays are taken over, not copied.</param>
    public SheetGrid(int? sheetId, string title, Cell[][] rows)
        : this(sheetId, title, Array.ConvertAll(rows, row => new ArraySegment<Cell>(row)), null)
    {
    }

    /// <param name="rows">As above, kept in the store.</param>
    public SheetGrid(int? sheetId, string title, ArraySegment<Cell>[] rows, CellStore? store)
    {
        tab = new TabRef(title, sheetId);
        this.rows = rows;
        RowCount = rows.Length;
        ColumnCount = rows.Length == 0 ? 0 : rows.Max(r => r.Count);
        store?.Own(this);
    }

    /// <summary>Google's id of the tab; null in a file.</summary>
    public int? SheetId => tab.SheetId;

    public string Title => tab.Title;

    public bool Hidden { get; init; }

    public IReadOnlyList<CellRange> Merges { get; init; } = [];

    /// <summary>Columns that this service made and marked, by their developer metadata (domain.md §8).</summary>
    public IReadOnlyList<OwnedColumnMark> OwnedColumns { get; init; } = [];

    /// <summary>The tab's own mark where the service made it (service tabs); null otherwise.</summary>
    public string? ServiceTabMark { get; init; }

    /// <summary>What a protection keeps this service from writing; protections that only warn, or that let it in, are left out.</summary>
    public IReadOnlyList<LockedRange> Locked { get; init; } = [];

    /// <summary>The id beside a row where marked columns were taken out of the cells; null where they were not.</summary>
    internal Func<int, string?>? Ids { get; init; }

    /// <summary>Size of the grid itself, blank cells included; 0 where unknown (a file).</summary>
    public int GridRows { get; init; }

    public int GridColumns { get; init; }

    /// <summary>Last row that holds a cell, counted from 1; 0 for a blank tab.</summary>
    public int RowCount { get; }

    /// <summary>Last column that holds a cell, counted from 1.</summary>
    public int ColumnCount { get; }

    /// <summary>The cell at a 1-based address; a blank cell outside what was read.</summary>
    public Cell this[int row, int column]
    {
        get
        {
            var all = Rows;
            if ((uint)(row - 1) >= (uint)all.Length || (uint)(column - 1) >= (uint)all[row - 1].Count)
            {
                return default;
            }

            ref var cell = ref all[row - 1].Array![all[row - 1].Offset + column - 1];
            if (cell.IsUnread)
            {
                cell = cell.Read();
            }

            return cell;
        }
    }

    public Cell this[CellAddress address] => this[address.Row, address.Column];

    /// <summary>The cell as it came in: a text that nobody has read is left in its bytes.</summary>
    internal Cell AsRead(int row, int column)
    {
        var cells = Row(row);
        return (uint)(column - 1) < (uint)cells.Length ? cells[column - 1] : default;
    }

    /// <summary>The cells of a 1-based row, from column A; empty outside what was read.</summary>
    public ReadOnlySpan<Cell> Row(int row) => (uint)(row - 1) < (uint)Rows.Length ? Rows[row - 1] : [];

    /// <summary>The same with the right to keep it, for as long as the workbook's memory.</summary>
    internal ArraySegment<Cell> Segment(int row) => Rows[row - 1];

    /// <summary>A merge hides the cell: it has no value of its own, and what is written to it never shows.</summary>
    public bool IsCovered(CellAddress cell) => Merges.Any(merge => merge.First != cell && merge.Contains(cell));

    public CellRef Ref(int row, int column) => new(tab, new CellAddress(row, column));

    public CellRef Ref(CellAddress address) => new(tab, address);

    /// <summary>The memory of the cells has been given back.</summary>
    internal void Forget() => rows = null;

    private ArraySegment<Cell>[] Rows => rows ?? throw new ObjectDisposedException(nameof(WorkbookGrid));
}

/// <summary>Developer metadata on a column: a write addressed by <paramref name="MetadataId"/> follows the column wherever people move it.</summary>
/// <param name="Column">Where the column stood when read, counted from 1.</param>
/// <param name="Role">The value of the metadata: which service column it is (<c>id</c>, <c>flag</c> …).</param>
public readonly record struct OwnedColumnMark(int MetadataId, int Column, string Role)
{
    internal bool IsId => string.Equals(Role, "id", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A protected part of a tab.</summary>
/// <param name="Range">Open sides reach to <see cref="LockedRange.NoEnd"/>.</param>
/// <param name="Except">Parts of it that may be written all the same.</param>
public sealed record LockedRange(CellRange Range, IReadOnlyList<CellRange> Except)
{
    public const int NoEnd = int.MaxValue;

    public bool Locks(CellAddress cell) => Range.Contains(cell) && !Except.Any(free => free.Contains(cell));
}
