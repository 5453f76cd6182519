using System.Collections.Immutable;

namespace SheetSync.Emulator.Model;

/// <summary>What differs from the default in one row or column.</summary>
public sealed record DimensionProperties(bool HiddenByUser = false, bool HiddenByFilter = false, int? PixelSize = null)
{
    public bool IsDefault => !HiddenByUser && !HiddenByFilter && PixelSize is null;
}

/// <summary>
/// One tab. Writers work on a fork and publish it; rows are shared between forks until written, so a revision being read stays as it is.
/// </summary>
public sealed class Sheet
{
    private readonly object _owner = new();
    private readonly List<Row?> _rows;
    private readonly List<DimensionProperties?> _rowProperties;
    private readonly List<DimensionProperties?> _columnProperties;

    public Sheet(int id, string title, int rowCount, int columnCount)
    {
        Id = id;
        Title = title;
        RowCount = rowCount;
        ColumnCount = columnCount;
        (_rows, _rowProperties, _columnProperties) = ([], [], []);
    }

    private Sheet(Sheet source, int id)
    {
        Id = id;
        Title = source.Title;
        RowCount = source.RowCount;
        ColumnCount = source.ColumnCount;
        Hidden = source.Hidden;
        RightToLeft = source.RightToLeft;
        FrozenRows = source.FrozenRows;
        FrozenColumns = source.FrozenColumns;
        TabColor = source.TabColor;
        GridFlags = source.GridFlags;
        Merges = source.Merges;
        Objects = source.Objects;
        _rows = [.. source._rows];
        _rowProperties = [.. source._rowProperties];
        _columnProperties = [.. source._columnProperties];
    }

    public int Id { get; }

    public string Title { get; set; }

    public int RowCount { get; set; }

    public int ColumnCount { get; set; }

    public bool Hidden { get; set; }

    public bool RightToLeft { get; set; }

    public int FrozenRows { get; set; }

    public int FrozenColumns { get; set; }

    /// <summary>Google's <c>tabColorStyle</c>.</summary>
    public Json? TabColor { get; set; }

    /// <summary>True flags of <c>gridProperties</c>: hideGridlines, rowGroupControlAfter, columnGroupControlAfter.</summary>
    public ImmutableSortedSet<string> GridFlags { get; set; } = [];

    public ImmutableList<Rect> Merges { get; set; } = [];

    /// <summary>Rules, protections, filters, charts … by their property name in Google's <c>Sheet</c>. Ranges inside them move with the grid.</summary>
    public ImmutableDictionary<string, ImmutableList<Json>> Objects { get; set; } = ImmutableDictionary<string, ImmutableList<Json>>.Empty;

    /// <summary>One past the last row that holds a cell.</summary>
    public int UsedRows => _rows.Count;

    internal Sheet Fork() => new(this, Id);

    /// <summary>A copy under another id. Ranges inside its objects must be re-aimed by the caller.</summary>
    internal Sheet CopyAs(int id) => new(this, id);

    public Cell? this[int row, int column] => row < _rows.Count ? _rows[row]?[column] : null;

    public Cell CellAt(int row, int column) => this[row, column] ?? Cell.Empty;

    /// <summary>True where both revisions have the very same row: it was not written in between.</summary>
    internal bool SharesRow(Sheet other, int row) =>
        ReferenceEquals(row < _rows.Count ? _rows[row] : null, row < other._rows.Count ? other._rows[row] : null);

    public int UsedColumns(int row) => row < _rows.Count ? _rows[row]?.Count ?? 0 : 0;

    public int Count(Dimension dimension) => dimension == Dimension.Rows ? RowCount : ColumnCount;

    public ImmutableList<Json> ObjectsOf(string kind) => Objects.TryGetValue(kind, out var list) ? list : [];

    internal void SetObjects(string kind, ImmutableList<Json> list) =>
        Objects = list.IsEmpty ? Objects.Remove(kind) : Objects.SetItem(kind, list);

    internal void Set(int row, int column, Cell? cell)
    {
        if (row >= _rows.Count)
        {
            if (cell is null or { IsEmpty: true })
                return;
            while (_rows.Count <= row)
                _rows.Add(null);
        }
        var owned = (_rows[row] ?? new Row(_owner)).OwnedBy(_owner);
        owned.Set(column, cell);
        _rows[row] = owned.Count == 0 ? null : owned;
        TrimRows();
    }

    internal void Update(int row, int column, Func<Cell, Cell> change) => Set(row, column, change(CellAt(row, column)));

    private void TrimRows()
    {
        while (_rows.Count > 0 && _rows[^1] is null)
            _rows.RemoveAt(_rows.Count - 1);
    }

    public DimensionProperties Properties(Dimension dimension, int index)
    {
        var list = dimension == Dimension.Rows ? _rowProperties : _columnProperties;
        return (index < list.Count ? list[index] : null) ?? Default;
    }

    private static readonly DimensionProperties Default = new();

    internal void SetProperties(Dimension dimension, int index, DimensionProperties properties)
    {
        var list = dimension == Dimension.Rows ? _rowProperties : _columnProperties;
        if (index >= list.Count && properties.IsDefault)
            return;
        while (list.Count <= index)
            list.Add(null);
        list[index] = properties.IsDefault ? null : properties;
    }

    /// <summary>Changes rows or columns: cells, sizes and merges. What lives outside the sheet is moved by <see cref="Workbook"/>.</summary>
    internal void Apply(DimensionEdit edit)
    {
        switch (edit.Kind)
        {
            case DimensionEditKind.Insert:
                InsertCells(edit);
                Resize(edit.Dimension, edit.Count);
                break;
            case DimensionEditKind.Delete:
                DeleteCells(edit);
                Resize(edit.Dimension, -edit.Count);
                break;
            default:
                MoveCells(edit);
                break;
        }
        Merges = [.. Merges.Select(merge => edit.Map(merge)).OfType<Rect>().Where(rect => rect.Height * rect.Width > 1)];
    }

    private void Resize(Dimension dimension, int delta)
    {
        if (dimension == Dimension.Rows)
            RowCount += delta;
        else
            ColumnCount += delta;
    }

    private void InsertCells(DimensionEdit edit)
    {
        InsertNulls(edit.Dimension == Dimension.Rows ? _rowProperties : _columnProperties, edit);
        if (edit.Dimension == Dimension.Rows)
            InsertNulls(_rows, edit);
        else
            ForEachRow(row => row.Insert(edit.Start, edit.Count), edit.Start);
    }

    private static void InsertNulls<T>(List<T?> list, DimensionEdit edit)
        where T : class
    {
        if (edit.Start < list.Count)
            list.InsertRange(edit.Start, new T?[edit.Count]);
    }

    private void DeleteCells(DimensionEdit edit)
    {
        RemoveRange(edit.Dimension == Dimension.Rows ? _rowProperties : _columnProperties, edit);
        if (edit.Dimension == Dimension.Rows)
            RemoveRange(_rows, edit);
        else
            ForEachRow(row => row.Delete(edit.Start, edit.Count), edit.Start);
        TrimRows();
    }

    private static void RemoveRange<T>(List<T?> list, DimensionEdit edit)
        where T : class
    {
        if (edit.Start < list.Count)
            list.RemoveRange(edit.Start, Math.Min(edit.Count, list.Count - edit.Start));
    }

    private void MoveCells(DimensionEdit edit)
    {
        Permute(edit.Dimension == Dimension.Rows ? _rowProperties : _columnProperties, edit);
        if (edit.Dimension == Dimension.Rows)
            Permute(_rows, edit);
        else
            ForEachRow(row => MoveCells(row, edit), Math.Min(edit.Start, edit.Destination));
        TrimRows();
    }

    private static void MoveCells(Row row, DimensionEdit edit)
    {
        var cells = Enumerable.Range(0, row.Count).Select(index => row[index]).ToList();
        Permute(cells, edit);
        for (var i = 0; i < cells.Count; i++)
            row.Set(i, cells[i]);
    }

    private static void Permute<T>(List<T?> list, DimensionEdit edit)
        where T : class
    {
        var reach = Math.Max(edit.End, edit.Destination);
        if (Math.Min(edit.Start, edit.Destination) >= list.Count)
            return;
        while (list.Count < reach)
            list.Add(null);
        var moved = list.GetRange(edit.Start, edit.Count);
        list.RemoveRange(edit.Start, edit.Count);
        list.InsertRange(edit.Destination > edit.Start ? edit.Destination - edit.Count : edit.Destination, moved);
    }

    private void ForEachRow(Action<Row> change, int fromColumn)
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            if (_rows[i] is not { } row || row.Count <= fromColumn)
                continue;
            row = row.OwnedBy(_owner);
            change(row);
            _rows[i] = row.Count == 0 ? null : row;
        }
        TrimRows();
    }

    /// <summary>All cells that are there, row by row.</summary>
    public IEnumerable<(int Row, int Column, Cell Cell)> Cells()
    {
        for (var row = 0; row < _rows.Count; row++)
        {
            for (var column = 0; column < UsedColumns(row); column++)
            {
                if (this[row, column] is { } cell)
                    yield return (row, column, cell);
            }
        }
    }
}
