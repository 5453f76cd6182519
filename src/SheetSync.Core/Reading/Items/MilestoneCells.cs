using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Blocks;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Reading.Items;

/// <summary>Milestones of a task's row (domain.md §3): texts and marks in month cells, merged months, and months painted alike.</summary>
internal sealed class MilestoneCells(SheetView view, Block block, ValueReader values)
{
    private readonly MonthColumn[] months = [.. block.Months.OrderBy(m => m.Column)];

    /// <summary>Adds the milestones of a row.</summary>
    public void Read(int row, List<Milestone> read)
    {
        var painted = false;
        var cells = view.Sheet.Row(row);
        foreach (var month in months)
        {
            if (month.Column > cells.Length || cells[month.Column - 1].IsEmpty)
            {
                continue;
            }

            var value = view[row, month.Column];
            painted |= value.Paint is not null;
            if (!value.IsBlank && values.Milestone(value, new CellAddress(row, month.Column)) is { } text)
            {
                read.Add(new Milestone(LastMonthOf(row, month), text.Text, text.Done, view.Ref(row, month.Column)));
            }
        }

        if (painted || (view.IsMerged(row) && IsPainted(row)))
        {
            AddRuns(row, read);
        }
    }

    /// <summary>The month of a cell, or the last one of the months it is merged over.</summary>
    private FiscalMonth LastMonthOf(int row, MonthColumn month) =>
        view.MergeAt(row, month.Column) is { Columns: > 1 } merge ? LastMonthIn(merge) : month.Month;

    private FiscalMonth LastMonthIn(CellRange merge) =>
        months.Where(m => m.Column >= merge.First.Column && m.Column <= merge.Last.Column).Max(m => m.Month);

    private void AddRuns(int row, List<Milestone> read)
    {
        var paints = Array.ConvertAll(months, m => view.Seen(row, m.Column).Paint);
        if (Array.TrueForAll(paints, p => p == paints[0]))
        {
            return;
        }

        // A row painted as a whole has its own colour: only what differs from it stands out.
        var ground = view.Seen(row, block.Title.First).Paint;
        for (var start = 0; start < months.Length;)
        {
            var end = start;
            while (end + 1 < months.Length && paints[end + 1] == paints[start] && months[end + 1].Column == months[end].Column + 1)
            {
                end++;
            }

            if (paints[start] is { } paint && paint != ground && !HasContent(row, start, end))
            {
                var last = months[end];
                var cell = view.Ref(row, last.Column);
                values.Report(StructureFindings.PaintedMilestone, cell, new CalendarMonth(values.Year.CalendarMonth(last.Month)));
                read.Add(new Milestone(last.Month, null, false, cell));
            }

            start = end + 1;
        }
    }

    private bool IsPainted(int row)
    {
        foreach (var month in months)
        {
            if (view.Seen(row, month.Column).Paint is not null)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasContent(int row, int start, int end) =>
        Enumerable.Range(start, end - start + 1).Any(i => !view.Seen(row, months[i].Column).IsBlank);
}
