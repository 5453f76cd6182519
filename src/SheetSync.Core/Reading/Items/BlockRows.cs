using System.Runtime.InteropServices;
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

    /// <summary>By column, counted from 1: written by the service, and going into the plan.</summary>
    private readonly (bool IsService, bool IsRead)[] columns = Columns(view, block);

    private readonly bool hasService = block.Columns.Any(c => c.WhyIgnored == SkipReason.ServiceColumn);

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
            if (!first && IsPlainItem(row))
            {
                ReadItem(row);
                continue;
            }

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
                ReadItem(row);
            }

            first = false;
        }
    }

    private void ReadItem(int row)
    {
        var title = Title(row);
        itemRow = title is null ? itemRow : row;
        ReadRow(row, title);
        ReportBeyondTheFirst(row);
    }

    /// <summary>A short way to what most rows are: a title that is no total and something beside it. What it passes would not be skipped.</summary>
    private bool IsPlainItem(int row)
    {
        var title = block.Title.First;
        if (title != 1 || block.Title.Last != 1 || view.IsMerged(row))
        {
            return false;
        }

        var cells = view.Sheet.Row(row);
        if (cells.Length < 2 || cells[0].Kind != CellKind.Text || IsTotals(row, title))
        {
            return false;
        }

        for (var i = 1; i < cells.Length; i++)
        {
            if (!cells[i].IsBlank)
            {
                return !columns[i + 1].IsService;
            }
        }

        return false;
    }

    /// <summary>Reads a row that belongs to the plan. <paramref name="title"/> is null where the title cell is blank or an error.</summary>
    protected abstract void ReadRow(int row, string? title);

    /// <summary>The title cell is merged with that of the item above, so the row continues it.</summary>
    protected bool ContinuesAbove(int row) =>
        view.MergedFromAbove(row, block.Title.First) is { } merge && merge.First.Row == itemRow;

    protected CellRef TitleCell(int row) => view.Ref(row, block.CellOf(view, row, block.TitleRole).Address.Column);

    /// <summary>What stands in a role's column of a row, blank where the block has no such column.</summary>
    protected (CellAddress Address, Cell Cell) At(int row, ColumnRole role) => block.CellOf(view, row, role);

    /// <summary>The same, where a cell merged over several rows speaks for each of them (owners, units, dates, statuses).</summary>
    protected (CellAddress Address, Cell Cell) Shared(int row, ColumnRole role)
    {
        var found = At(row, role);
        return found.Cell.IsBlank && block.ColumnOf(role) is { } column && view.MergedFromAbove(row, column.First) is { } merge
            ? (merge.First, view.Sheet[merge.First])
            : found;
    }

    /// <summary>An item's owners with those of a row: a header over several columns may have one in each.</summary>
    protected IReadOnlyList<Owner> Owners(int row, IReadOnlyList<Owner> owners)
    {
        if (block.ColumnOf(ColumnRole.Owner) is not { } column)
        {
            return owners;
        }

        var (first, cell) = Shared(row, ColumnRole.Owner);
        var all = values.AddOwners(owners, cell, first);
        for (var c = first.Column + 1; c <= column.Last; c++)
        {
            all = values.AddOwners(all, view[row, c], new CellAddress(row, c));
        }

        return all;
    }

    /// <summary>The id in the ⚙ ID column; null where blank or without such a column.</summary>
    protected string? TypedId(int row) =>
        (view.Sheet.Ids?.Invoke(row) ?? (block.IdColumn is { } column ? view[row, column].Text : null))?.Trim() is { Length: > 0 } id ? id : null;

    /// <summary>Says that a row has figures or names without an item they belong to, at the first cell that has; all of them are named.</summary>
    protected void ReportRowWithoutTitle(int row, IEnumerable<int> among)
    {
        var filled = among.Where(c => !view[row, c].IsBlank).ToList();
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
        if (hasService)
        {
            RemoveService();
        }

        return filledColumns;
    }

    private void RemoveService()
    {
        var kept = 0;
        foreach (var column in filledColumns)
        {
            if (!columns[column].IsService)
            {
                CollectionsMarshal.AsSpan(filledColumns)[kept++] = column;
            }
        }

        CollectionsMarshal.SetCount(filledColumns, kept);
    }

    private string? Title(int row)
    {
        var (address, cell) = At(row, block.TitleRole);
        if (cell.Kind == CellKind.Error)
        {
            values.Report(ReadingFindings.ErrorCell, address, cell.Value.Error!);
            return null;
        }

        var text = cell.Value.Display.Trim();
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

        if (!AnyRead(filled))
        {
            return filled.Count == 1 && view[row, filled[0]].Kind == CellKind.Text && filled[0] <= block.Title.Last ? SkipReason.GroupTitle : SkipReason.Note;
        }

        return filled is [var only] && IsMergedAcross(row, only) ? SkipReason.GroupTitle : null;
    }

    /// <summary>There «всего» and “total” say how months make a year.</summary>
    private bool IsAggregation(int column) =>
        block.ColumnOf(ColumnRole.Aggregation) is { } role && column >= role.First && column <= role.Last;

    private bool AnyRead(List<int> filled)
    {
        foreach (var column in filled)
        {
            if (columns[column].IsRead)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTotals(int row, int column) => SectionTitles.IsTotals(view[row, column].Text);

    private static (bool IsService, bool IsRead)[] Columns(SheetView view, Block block)
    {
        var last = block.Roles.Values.Select(r => r.Last).Concat(block.Months.Select(m => m.Column)).Concat(block.Columns.Select(c => c.LastColumn));
        var kinds = new (bool IsService, bool IsRead)[1 + Math.Max(view.ColumnCount, last.DefaultIfEmpty(0).Max())];
        foreach (var service in block.Columns.Where(c => c.WhyIgnored == SkipReason.ServiceColumn))
        {
            kinds.AsSpan(service.Header.Column, service.LastColumn - service.Header.Column + 1).Fill((true, false));
        }

        foreach (var role in block.Roles.Values)
        {
            kinds.AsSpan(role.First, role.Last - role.First + 1).Fill((false, true));
        }

        foreach (var column in block.Months.Select(m => m.Column).Concat(block.PairColumn is { } pair ? [pair] : Array.Empty<int>()))
        {
            kinds[column].IsRead = true;
        }

        return kinds;
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
