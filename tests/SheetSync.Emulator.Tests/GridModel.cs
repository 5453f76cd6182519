namespace SheetSync.Emulator.Tests;

/// <summary>
/// A sheet as simply as one can write it: a list of rows of cells, each cell a text, plus marks on rows and columns and rectangles of cells.
/// Everything is moved by moving the things themselves, not by arithmetic on indices, so that it cannot share the emulator's mistakes.
/// </summary>
internal sealed class GridModel
{
    private sealed class Item
    {
        public string Text { get; set; } = "";

        public int? Merge { get; set; }
    }

    private readonly List<List<Item>> _rows;
    private readonly List<List<string>> _rowMarks;
    private readonly List<List<string>> _columnMarks;

    public GridModel(int rows, int columns)
    {
        _rows = [.. Enumerable.Range(0, rows).Select(_ => NewRow(columns))];
        _rowMarks = [.. Enumerable.Range(0, rows).Select(_ => new List<string>())];
        _columnMarks = [.. Enumerable.Range(0, columns).Select(_ => new List<string>())];
    }

    private static List<Item> NewRow(int columns) => [.. Enumerable.Range(0, columns).Select(_ => new Item())];

    public int RowCount => _rows.Count;

    public int ColumnCount => _columnMarks.Count;

    public void Put(int row, int column, string text) => _rows[row][column].Text = text;

    public void Mark(bool row, int index, string mark) => (row ? _rowMarks : _columnMarks)[index].Add(mark);

    public void Insert(bool rows, int at, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (rows)
            {
                _rows.Insert(at, [.. Enumerable.Range(0, ColumnCount).Select(column => Between(Above(at, column), Below(at, column)))]);
                _rowMarks.Insert(at, []);
            }
            else
            {
                foreach (var row in _rows)
                    row.Insert(at, Between(at > 0 ? row[at - 1].Merge : null, at < row.Count ? row[at].Merge : null));
                _columnMarks.Insert(at, []);
            }
        }
    }

    private int? Above(int row, int column) => row > 0 ? _rows[row - 1][column].Merge : null;

    private int? Below(int row, int column) => row < _rows.Count ? _rows[row][column].Merge : null;

    /// <summary>What is put inside a merged range becomes part of it.</summary>
    private static Item Between(int? before, int? after) => new() { Merge = before is not null && before == after ? before : null };

    public void Delete(bool rows, int at, int count)
    {
        if (rows)
        {
            _rows.RemoveRange(at, count);
            _rowMarks.RemoveRange(at, count);
        }
        else
        {
            _rows.ForEach(row => row.RemoveRange(at, count));
            _columnMarks.RemoveRange(at, count);
        }
    }

    public void Move(bool rows, int start, int count, int destination)
    {
        if (rows)
        {
            Move(_rows, start, count, destination);
            Move(_rowMarks, start, count, destination);
        }
        else
        {
            _rows.ForEach(row => Move(row, start, count, destination));
            Move(_columnMarks, start, count, destination);
        }
    }

    private static void Move<T>(List<T> list, int start, int count, int destination)
    {
        var taken = list.GetRange(start, count);
        var anchor = destination < list.Count ? list[destination] : default;
        list.RemoveRange(start, count);
        list.InsertRange(anchor is null ? list.Count : list.IndexOf(anchor), taken);
    }

    public bool CanMove(bool rows, int start, int count, int destination) => Merges().All(merge =>
    {
        var (from, to) = rows ? (merge.Row, merge.EndRow) : (merge.Column, merge.EndColumn);
        var inside = from >= start && to <= start + count;
        var apart = to <= start || from >= start + count;
        return (inside || apart) && !(destination > from && destination < to);
    });

    public void Sort(int from, int to)
    {
        var sorted = _rows.GetRange(from, to - from).OrderBy(row => row[0].Text.Length == 0).ThenBy(row => row[0].Text, StringComparer.OrdinalIgnoreCase).ToList();
        _rows.RemoveRange(from, to - from);
        _rows.InsertRange(from, sorted);
    }

    public bool HasTallMerge(int from, int to) => Merges().Any(merge => merge.EndRow - merge.Row > 1 && merge.Row < to && from < merge.EndRow);

    public bool Touches(int row, int endRow, int column, int endColumn) =>
        Merges().Any(merge => merge.Row < endRow && row < merge.EndRow && merge.Column < endColumn && column < merge.EndColumn);

    public void Merge(int number, int row, int endRow, int column, int endColumn)
    {
        var kept = "";
        for (var r = row; r < endRow; r++)
        {
            for (var c = column; c < endColumn; c++)
            {
                kept = kept.Length == 0 ? _rows[r][c].Text : kept;
                (_rows[r][c].Text, _rows[r][c].Merge) = ("", number);
            }
        }
        _rows[row][column].Text = kept;
    }

    /// <summary>The merged rectangles that are left, largest extent of the cells that carry the same number; a single cell is none.</summary>
    public List<(int Row, int EndRow, int Column, int EndColumn)> Merges() =>
    [
        .. from place in _rows.SelectMany((row, r) => row.Select((item, c) => (item.Merge, r, c)))
           where place.Merge is not null
           group place by place.Merge into cells
           let merge = (Row: cells.Min(cell => cell.r), EndRow: cells.Max(cell => cell.r) + 1, Column: cells.Min(cell => cell.c), EndColumn: cells.Max(cell => cell.c) + 1)
           where (merge.EndRow - merge.Row) * (merge.EndColumn - merge.Column) > 1
           orderby merge
           select merge,
    ];

    public string Picture() => string.Join('\n',
    [
        $"{RowCount}x{ColumnCount}",
        .. _rows.Select(row => string.Join('|', row.Select(item => item.Text))),
        "rows " + Marks(_rowMarks),
        "columns " + Marks(_columnMarks),
        "merges " + string.Join(' ', Merges()),
    ]);

    private static string Marks(List<List<string>> marks) =>
        string.Join(' ', marks.SelectMany((list, index) => list.Select(mark => $"{mark}@{index}")).Order(StringComparer.Ordinal));
}
