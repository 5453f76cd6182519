using System.Globalization;
using System.Runtime.CompilerServices;

namespace SheetSync.Core.Grid;

/// <summary>A cell within one tab. Row and column count from 1, as people see them; <see cref="FromZeroBased"/> is the one converter from indices.</summary>
public readonly record struct CellAddress(int Row, int Column) : IComparable<CellAddress>
{
    /// <summary>Address of the cell at 0-based indices, as Google's API and arrays count.</summary>
    public static CellAddress FromZeroBased(int rowIndex, int columnIndex) => new(rowIndex + 1, columnIndex + 1);

    /// <summary>A1 notation without the tab: <c>D14</c>.</summary>
    public string A1 => ColumnName(Column) + Row.ToString(CultureInfo.InvariantCulture);

    /// <summary>Letters of a column counted from 1: 1 → A, 27 → AA.</summary>
    public static string ColumnName(int column) => new(Letters(column, stackalloc char[MostLetters]));

    /// <summary><see cref="A1"/>, behind what is written already.</summary>
    internal void Write(ref DefaultInterpolatedStringHandler text)
    {
        text.AppendFormatted(Letters(Column, stackalloc char[MostLetters]));
        text.AppendFormatted(Row);
    }

    private const int MostLetters = 8;

    private static ReadOnlySpan<char> Letters(int column, Span<char> letters)
    {
        var at = letters.Length;
        while (column > 0)
        {
            column--;
            letters[--at] = (char)('A' + column % 26);
            column /= 26;
        }

        return letters[at..];
    }

    /// <summary>Row first, then column: reading order.</summary>
    public int CompareTo(CellAddress other) =>
        Row != other.Row ? Row.CompareTo(other.Row) : Column.CompareTo(other.Column);

    public override string ToString() => A1;
}

/// <summary>A rectangle of cells, both corners included, counted from 1.</summary>
public readonly record struct CellRange(CellAddress First, CellAddress Last)
{
    public int Rows => Last.Row - First.Row + 1;

    public int Columns => Last.Column - First.Column + 1;

    public bool Contains(CellAddress cell) =>
        cell.Row >= First.Row && cell.Row <= Last.Row && cell.Column >= First.Column && cell.Column <= Last.Column;

    public string A1 => First == Last ? First.A1 : $"{First.A1}:{Last.A1}";
}

/// <summary>A tab: its title when it was read, its stable id (null in a file).</summary>
public sealed record TabRef(string Title, int? SheetId);

/// <summary>Where something stands in the workbook: a tab and a cell of it. A plan holds tens of thousands; those of a tab share it.</summary>
public readonly record struct CellRef(TabRef Sheet, CellAddress Address)
{
    public CellRef(string tab, int? sheetId, CellAddress address)
        : this(new TabRef(tab, sheetId), address)
    {
    }

    public string Tab => Sheet.Title;

    public int? SheetId => Sheet.SheetId;

    public string A1 => Address.A1;

    public override string ToString() => $"{Tab}!{Address.A1}";
}
