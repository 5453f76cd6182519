namespace SheetSync.Emulator.Model;

/// <summary>The cells of one row up to the last filled one. Copied on the first write of a revision that does not own it.</summary>
internal sealed class Row
{
    private Cell?[] _cells;

    private Row(object owner, Cell?[] cells, int count)
    {
        Owner = owner;
        _cells = cells;
        Count = count;
    }

    public Row(object owner)
        : this(owner, [], 0)
    {
    }

    public object Owner { get; }

    /// <summary>One past the last cell that is not empty.</summary>
    public int Count { get; private set; }

    public Cell? this[int column] => column < Count ? _cells[column] : null;

    public Row OwnedBy(object owner) => ReferenceEquals(owner, Owner) ? this : new Row(owner, _cells[..Count], Count);

    public void Set(int column, Cell? cell)
    {
        cell = cell is { IsEmpty: true } ? null : cell;
        if (cell is null && column >= Count)
            return;
        if (column >= _cells.Length)
            Array.Resize(ref _cells, Math.Max(column + 1, _cells.Length * 2));
        _cells[column] = cell;
        if (cell is not null)
            Count = Math.Max(Count, column + 1);
        else if (column == Count - 1)
            Trim();
    }

    public void Insert(int column, int count)
    {
        if (column >= Count)
            return;
        var cells = new Cell?[Count + count];
        Array.Copy(_cells, cells, column);
        Array.Copy(_cells, column, cells, column + count, Count - column);
        (_cells, Count) = (cells, cells.Length);
    }

    public void Delete(int column, int count)
    {
        if (column >= Count)
            return;
        var end = Math.Min(column + count, Count);
        Array.Copy(_cells, end, _cells, column, Count - end);
        Array.Clear(_cells, Count - (end - column), end - column);
        Count -= end - column;
        Trim();
    }

    private void Trim()
    {
        while (Count > 0 && _cells[Count - 1] is null)
            Count--;
    }
}
