using SheetSync.Core.Grid;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;

namespace SheetSync.Core.WriteBack;

/// <summary>
/// What the service cells of each recognised item's row should hold, in one tab. Items that only a parent column names have
/// no row of their own. Where one row is claimed twice the task has it, then the goal: it is what the row is about.
/// </summary>
internal sealed class RowValues
{
    private static readonly int Columns = Enum.GetValues<ServiceColumn>().Length;

    /// <summary>By row, counted from 1.</summary>
    private CellValue[]?[] rows = [];

    public int LastRow => rows.Length - 1;

    /// <summary>By service column, blank where it says nothing of the item: a goal has no flag. Null beside no item.</summary>
    public CellValue[]? this[int row] => rows[row];

    public static RowValues Of(WriteBackFacts facts, Department department, SheetGrid sheet, Language language)
    {
        var values = new RowValues();
        var figures = facts.Rollup.Departments.FirstOrDefault(d => d.Department.Name == department.Name);
        foreach (var task in department.Tasks)
        {
            if (values.Add(sheet, task.Cell, task.Id) is { } cells)
            {
                cells[(int)ServiceColumn.Flag] = Flag(facts.Overdue.Flags.GetValueOrDefault(task.Id), language);
                cells[(int)ServiceColumn.Progress] = Number(TaskProgress.Of(task));
            }
        }

        var progress = figures?.Goals.ToDictionary(g => g.Goal.Id, g => g.Progress) ?? [];
        foreach (var goal in department.Goals.Where(g => g.HasRow))
        {
            if (values.Add(sheet, goal.Cell, goal.Id) is { } cells)
            {
                cells[(int)ServiceColumn.Progress] = Number(progress.GetValueOrDefault(goal.Id));
            }
        }

        var indicators = figures?.Indicators.ToDictionary(i => i.Indicator.Id) ?? [];
        foreach (var indicator in department.Indicators.Where(i => i.HasRow))
        {
            if (values.Add(sheet, indicator.Cell, indicator.Id) is { } cells && indicators.TryGetValue(indicator.Id, out var row))
            {
                cells[(int)ServiceColumn.Attainment] = Number(row.Attainment);
                cells[(int)ServiceColumn.Status] = CellValue.OfText(WriteBackTexts.Of(row.Status).In(language));
                cells[(int)ServiceColumn.Forecast] = Figure(row.Indicator, row.Forecast, language);
            }
        }

        return values;
    }

    internal static CellValue Flag(TaskFlag flag, Language language) =>
        flag.OverdueDays > 0 ? CellValue.OfText(WriteBackTexts.Overdue.Format(language, flag.OverdueDays))
        : flag.DueThisMonth ? CellValue.OfText(WriteBackTexts.DueThisMonth.In(language))
        : CellValue.Blank;

    internal static CellValue Number(decimal? value) => value is { } number ? CellValue.OfNumber((double)number) : CellValue.Blank;

    /// <summary>
    /// A figure in the unit of its row, as it is shown: at most two decimals. Rounded here and not by a number format, because a pattern of
    /// optional decimals leaves its separator behind a whole number (<c>100.</c>).
    /// </summary>
    internal static CellValue Amount(decimal? value) =>
        value is { } number ? Number(Math.Round(number, 2, MidpointRounding.AwayFromZero)) : CellValue.Blank;

    /// <summary>
    /// A figure as its indicator's unit asks: a percent is written as people read it (<c>15 %</c>). Rows of every unit share the column, a row's
    /// format can only be laid down when the column is made, and indicators come later; text needs no format and sorts along with its row.
    /// </summary>
    internal static CellValue Figure(Indicator indicator, decimal? value, Language language) =>
        value is { } number && indicator.IsPercent ? CellValue.OfText(Show.Percent(number, language)) : Amount(value);

    /// <summary>The cells of an item's row, its id filled in; null where the row is taken.</summary>
    private CellValue[]? Add(SheetGrid sheet, CellRef cell, ItemId id)
    {
        // An item's cell may lie in another tab where a plan is read from a copy; it is written only where it stands.
        var row = cell.Address.Row;
        if (cell.SheetId != sheet.SheetId || (row <= LastRow && rows[row] is not null))
        {
            return null;
        }

        if (row > LastRow)
        {
            Array.Resize(ref rows, Math.Max(row, sheet.RowCount) + 1);
        }

        var values = new CellValue[Columns];
        values[(int)ServiceColumn.Id] = CellValue.OfText(id.Value);
        return rows[row] = values;
    }
}
