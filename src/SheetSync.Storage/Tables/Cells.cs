using System.Globalization;
using SheetSync.Core.Grid;

namespace SheetSync.Storage.Tables;

/// <summary>Cells are stored as <c>Tab!A1</c>; the tabs' ids stand once, in their own table.</summary>
internal sealed class Cells
{
    public static Table Table { get; } = new("tabs", "title, sheet_id:int");

    private readonly Dictionary<string, TabRef> tabs = [];

    public Cells()
    {
    }

    public Cells(IEnumerable<Row> rows)
    {
        foreach (var row in rows)
        {
            tabs[row.Text("title")] = new TabRef(row.Text("title"), row.IntOrNull("sheet_id"));
        }
    }

    /// <summary>The stored form; remembers the tab.</summary>
    public string? Of(CellRef? cell)
    {
        if (cell is not { } known)
        {
            return null;
        }

        tabs.TryAdd(known.Tab, known.Sheet);
        return known.ToString();
    }

    public CellRef? OrNull(string? stored) => stored is null ? null : At(stored);

    public CellRef At(string stored)
    {
        var mark = stored.LastIndexOf('!');
        var tab = stored[..mark];
        return new CellRef(tabs.GetValueOrDefault(tab) ?? new TabRef(tab, null), Address(stored.AsSpan(mark + 1)));
    }

    public TableRows Rows()
    {
        var rows = new TableRows(Table);
        foreach (var (title, id) in tabs.Values)
        {
            rows.Add(title, id);
        }

        return rows;
    }

    public static CellAddress Address(ReadOnlySpan<char> a1)
    {
        var column = 0;
        var at = 0;
        for (; at < a1.Length && char.IsAsciiLetterUpper(a1[at]); at++)
        {
            column = column * 26 + (a1[at] - 'A' + 1);
        }

        return new CellAddress(int.Parse(a1[at..], CultureInfo.InvariantCulture), column);
    }
}
