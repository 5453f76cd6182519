using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Template;

/// <summary>A plan as companies draw it by hand: one table, indicators and goals merged down over their tasks (domain.md §3).</summary>
public sealed record SingleTableOutline(Language Language, FiscalYear FiscalYear, string Tab, string Title, IReadOnlyList<TableGroup> Groups);

/// <param name="Title">Merged across the table; null for none.</param>
public sealed record TableGroup(string? Title, IReadOnlyList<TableIndicator> Indicators);

public sealed record TableIndicator(string? Name, IReadOnlyList<TableGoal> Goals);

public sealed record TableGoal(string? Title, IReadOnlyList<TableTask> Tasks);

public sealed record TableTask(string? Title, string? Owners, IReadOnlyList<TableMark> Marks);

/// <summary>What stands in the months of a task.</summary>
/// <param name="From">Fiscal month 1–12.</param>
/// <param name="To">Last month of a painted or merged stretch; the same as <paramref name="From"/> for one cell.</param>
/// <param name="Paint">0xRRGGBB, painted by hand; null for none.</param>
/// <param name="Merged">The months are one merged cell.</param>
public sealed record TableMark(int From, int To, string? Text = null, int? Paint = null, bool Merged = false);

public static class SingleTable
{
    private const int FirstMonthColumn = 5;
    private const int LastColumn = FirstMonthColumn + 11;

    private static readonly LocalText[] Columns =
    [
        new("Ключевые показатели", "Key indicators"), new("Цели на год", "Goals"), new("Задачи", "Tasks"), new("Ответственные", "Owners"),
    ];

    private static readonly CellLook Head = new()
    {
        Fill = 0xD9D9D9, Bold = true, Align = Align.Center, Wrap = true, Border = Border.Box,
    };

    private static readonly CellLook Body = new() { Wrap = true, Border = Border.Box, Align = Align.Left, Indent = 1 };

    private static readonly CellLook Month = Body with { Align = Align.Center, Size = 9, Indent = 0 };

    public static WorkbookDesign Draw(SingleTableOutline outline)
    {
        var canvas = new TabCanvas(outline.Tab);
        canvas.Widths([26, 34, 44, 22, .. Enumerable.Repeat(12.0, 12)]);
        canvas.Span(1, 1, 1, LastColumn, outline.Title, new CellLook { Bold = true, Size = 14, Align = Align.Center });
        canvas.Height(1, 30);
        for (var i = 0; i < Columns.Length; i++)
        {
            canvas.Put(2, i + 1, Columns[i].In(outline.Language), Head);
        }

        for (var month = 1; month <= 12; month++)
        {
            var name = Show.Month(outline.FiscalYear.CalendarMonth(new FiscalMonth(month)), outline.Language);
            canvas.Put(2, FirstMonthColumn + month - 1, char.ToUpperInvariant(name[0]) + name[1..], Head);
        }

        canvas.Height(2, 26);
        for (var column = 1; column <= LastColumn; column++)
        {
            canvas.Put(3, column, column, Head with { Bold = false, Size = 8 });
        }

        var row = 4;
        foreach (var group in outline.Groups)
        {
            row = DrawGroup(canvas, group, row);
        }

        return new WorkbookDesign(outline.Title, [canvas.Finish(0xBFBFBF, frozenRows: 2, frozenColumns: 3)]);
    }

    private static int DrawGroup(TabCanvas canvas, TableGroup group, int row)
    {
        if (group.Title is not null)
        {
            canvas.Span(row++, 1, 1, LastColumn, group.Title, Head with { Fill = 0xFCE4D6, Align = Align.Left, Indent = 1 });
        }

        foreach (var indicator in group.Indicators)
        {
            var first = row;
            foreach (var goal in indicator.Goals)
            {
                var start = row;
                foreach (var task in goal.Tasks)
                {
                    DrawTask(canvas, task, row++);
                }

                canvas.Span(start, 2, row - start, 1, goal.Title, Body);
            }

            canvas.Span(first, 1, row - first, 1, indicator.Name, Body with { Bold = true });
        }

        return row;
    }

    private static void DrawTask(TabCanvas canvas, TableTask task, int row)
    {
        canvas.Put(row, 3, task.Title, Body);
        canvas.Put(row, 4, task.Owners, Body);
        canvas.Fill(row, FirstMonthColumn, 1, 12, Month);
        foreach (var mark in task.Marks)
        {
            var look = Month with { Fill = mark.Paint };
            var column = FirstMonthColumn + mark.From - 1;
            var width = mark.To - mark.From + 1;
            if (mark.Merged)
            {
                canvas.Span(row, column, 1, width, mark.Text, look);
                continue;
            }

            canvas.Fill(row, column, 1, width, look);
            canvas.Put(row, column + width - 1, mark.Text, look);
        }
    }
}
