using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Blocks;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Items;

/// <summary>
/// Walks the rows of a block and tells items from group titles, notes, totals and column numbers (domain.md §3).
/// What a row means for its kind of block is up to the derived class.
/// </summary>
internal abstract class BlockRows(SheetView view, Block block, ValueReader values)
{
    private readonly List<int> filledColumns = [];

    private readonly Predicate<int> isService = ServiceColumns(block);

    private readonly HashSet<int> readColumns = ReadColumns(block);

    private readonly List<HeaderColumn> spans = Spans(block);

    /// <summary>The last row with a title that was read as an item; 0 before the first.</summary>
    private int itemRow;

    protected SheetView View => view;

    protected Block Block => block;

    protected ValueReader Values => values;

    public void Read()
    {
        var first = true;
        for (var row = block.FirstRow; row <= block.LastRow; row++)
        {
            var filled = Filled(row);
            if (filled.Count == 0)
            {
                if (ContinuesAbove(row))
                {
                    ReadRow(row, title: null);
                }

                continue;
            }

            if (WhySkipped(row, filled, first) is { } reason)
            {
                block.Skipped.Add(new SkippedRow(row, reason, string.Join(" | ", filled.Select(c => view[row, c].Value.Display))));
            }
            else
            {
                var title = Title(row);
                itemRow = title is null ? itemRow : row;
                ReadRow(row, title);
                ReportBeyondTheFirst(row);
            }

            first = false;
        }
    }

    /// <summary>Reads a row that belongs to the plan. <paramref name="title"/> is null where the title cell is blank or an error.</summary>
    protected abstract void ReadRow(int row, string? title);

    /// <summary>The title cell is merged with that of the item above, so the row continues it.</summary>
    protected bool ContinuesAbove(int row) =>
        view.MergedFromAbove(row, block.Title.First) is { } merge && merge.First.Row == itemRow;

    protected CellRef TitleCell(int row) => view.Ref(row, block.CellOf(view, row, block.TitleRole)!.Value.Address.Column);

    /// <summary>What stands in a role's column of a row, blank where the block has no such column.</summary>
    protected (CellRef Ref, Cell Cell) At(int row, ColumnRole role) =>
        block.CellOf(view, row, role) is { } found ? (view.Sheet.Ref(found.Address), found.Cell) : (view.Ref(row, 1), default);

    /// <summary>The same, where a cell merged over several rows speaks for each of them (owners, units, dates, statuses).</summary>
    protected (CellRef Ref, Cell Cell) Shared(int row, ColumnRole role)
    {
        var (cell, value) = At(row, role);
        if (value.Value.IsBlank && block.Has(role) && view.MergedFromAbove(row, block.Roles[role].First) is { } merge)
        {
            return (view.Sheet.Ref(merge.First), view.Sheet[merge.First]);
        }

        return (cell, value);
    }

    /// <summary>The owners of a row: a header over several columns may have one in each.</summary>
    protected IEnumerable<(CellRef Ref, Cell Cell)> Owners(int row)
    {
        var first = Shared(row, ColumnRole.Owner);
        yield return first;
        if (block.Roles.TryGetValue(ColumnRole.Owner, out var column))
        {
            for (var c = first.Ref.Address.Column + 1; c <= column.Last; c++)
            {
                yield return (view.Ref(row, c), view[row, c]);
            }
        }
    }

    /// <summary>The id in the ⚙ ID column; null where blank or without such a column.</summary>
    protected string? TypedId(int row) =>
        (view.Sheet.Ids?.Invoke(row) ?? (block.IdColumn is { } column ? view[row, column].Value.Text : null))?.Trim() is { Length: > 0 } id ? id : null;

    /// <summary>Says that a row has figures or names without an item they belong to, at the first cell that has; all of them are named.</summary>
    protected void ReportRowWithoutTitle(int row, IEnumerable<int> columns)
    {
        var filled = columns.Where(c => !view[row, c].Value.IsBlank).ToList();
        if (filled.Count > 0)
        {
            values.Report(
                StructureFindings.RowWithoutTitle,
                view.Ref(row, filled[0]),
                string.Join(" · ", filled.Select(c => ValueReader.Short(view[row, c]))),
                block.Title.Text);
        }
    }

    /// <summary>Columns of the block that carry something into the plan, its title column left out.</summary>
    protected IEnumerable<int> ValueColumns(params ColumnRole[] parents) =>
        block.Roles.Where(r => r.Key != block.TitleRole && Array.IndexOf(parents, r.Key) < 0).SelectMany(r => Enumerable.Range(r.Value.First, r.Value.Last - r.Value.First + 1))
            .Concat(block.Months.Select(m => m.Column))
            .Order();

    /// <summary>Where a header spans several columns, the first filled cell below it is its value; more of them are said to be unused.</summary>
    private void ReportBeyondTheFirst(int row)
    {
        foreach (var column in spans)
        {
            var isRead = false;
            for (var c = column.First; c <= column.Last; c++)
            {
                var cell = view[row, c];
                if (isRead && !cell.Value.IsBlank && cell.Value.Boolean != false)
                {
                    values.Report(StructureFindings.ContinuationConflict, view.Ref(row, c), ValueReader.Short(cell), column.Text);
                }

                isRead |= !cell.Value.IsBlank || column.Month is not null;
            }
        }
    }

    /// <summary>Headers over several columns of which one cell is read; of owners and of months in a block of tasks all are.</summary>
    private static List<HeaderColumn> Spans(Block block) =>
    [
        .. block.Roles.Where(r => r.Key != ColumnRole.Owner).Select(r => r.Value)
            .Concat(block.Kind == BlockKind.Indicators ? block.Header.Columns.Where(c => block.Months.Any(m => m.Column == c.First)) : [])
            .Where(c => c.Last > c.First),
    ];

    private List<int> Filled(int row)
    {
        view.FillColumns(row, filledColumns);
        filledColumns.RemoveAll(isService);
        return filledColumns;
    }

    private string? Title(int row)
    {
        var (cell, value) = At(row, block.TitleRole);
        if (value.Value.Kind == CellKind.Error)
        {
            values.Report(ReadingFindings.ErrorCell, cell, value.Value.Error!);
            return null;
        }

        var text = value.Value.Display.Trim();
        return ValueReader.IsDash(text) ? null : text;
    }

    private SkipReason? WhySkipped(int row, List<int> filled, bool isFirst)
    {
        foreach (var column in filled)
        {
            if (column <= block.Title.Last && !IsAggregation(column) && IsTotals(row, column))
            {
                return SkipReason.Totals;
            }
        }

        if (isFirst && AreColumnNumbers(row, filled))
        {
            return SkipReason.ColumnNumbers;
        }

        if (filled is [var lone] && lone == block.PairColumn)
        {
            return SkipReason.EmptyPair;
        }

        if (filled.TrueForAll(c => !IsRead(c)))
        {
            return filled.Count == 1 && view[row, filled[0]].Value.Kind == CellKind.Text && filled[0] <= block.Title.Last ? SkipReason.GroupTitle : SkipReason.Note;
        }

        return filled is [var only] && IsMergedAcross(row, only) ? SkipReason.GroupTitle : null;
    }

    /// <summary>There «всего» and “total” say how months make a year.</summary>
    private bool IsAggregation(int column) =>
        block.Roles.TryGetValue(ColumnRole.Aggregation, out var role) && column >= role.First && column <= role.Last;

    private bool IsTotals(int row, int column) => SectionTitles.IsTotals(view[row, column].Value.Text);

    /// <summary>A column whose cells go into the plan.</summary>
    private bool IsRead(int column) => readColumns.Contains(column);

    private static HashSet<int> ReadColumns(Block block) =>
    [
        .. block.Roles.Values.SelectMany(r => Enumerable.Range(r.First, r.Last - r.First + 1)),
        .. block.Months.Select(m => m.Column),
        .. block.PairColumn is { } pair ? [pair] : Array.Empty<int>(),
    ];

    private static Predicate<int> ServiceColumns(Block block)
    {
        var service = block.Columns.Where(c => c.WhyIgnored == SkipReason.ServiceColumn).ToList();
        return service.Count == 0 ? _ => false : column => service.Exists(c => c.Holds(column));
    }

    /// <summary>A lone text over more columns than its header has.</summary>
    private bool IsMergedAcross(int row, int column)
    {
        var last = view.LastColumnOf(row, column);
        if (last == column)
        {
            return false;
        }

        var header = block.Roles.Values.FirstOrDefault(r => column >= r.First && column <= r.Last);
        return header is not null ? last > header.Last : !block.Months.Any(m => m.Column == column);
    }

    /// <summary>1, 2, 3 … below the header, as printed forms have it.</summary>
    private bool AreColumnNumbers(int row, List<int> filled)
    {
        if (filled.Count < 3)
        {
            return false;
        }

        var before = (int?)null;
        foreach (var column in filled)
        {
            if (!int.TryParse(view[row, column].Value.Display.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
                || (before is { } last && number != last + 1))
            {
                return false;
            }

            before = number;
        }

        return true;
    }
}
