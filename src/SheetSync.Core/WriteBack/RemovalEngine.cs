using SheetSync.Core.Grid;
using SheetSync.Core.Texts;

namespace SheetSync.Core.WriteBack;

/// <summary>
/// Decides how to undo an adoption (domain.md §8). What tells ours from a person's is the mark on column and tab, and inside a column what
/// only this service writes there (<see cref="ServiceForms"/>), wherever it stands: a person's word beside a task is kept too, though a sync
/// would have put it right. A copy of a service tab that a person made carries no mark of its own and is not looked at.
/// </summary>
public static class RemovalEngine
{
    private static readonly LocalText NoTabLeft = new(
        "В книге не осталось бы ни одной видимой вкладки, а Google такого не допускает. Добавьте вкладку или покажите скрытую и повторите команду.",
        "The workbook would have no visible tab left, which Google does not allow. Add a tab or show a hidden one and run the command again.");

    public static RemovalPlan Plan(WorkbookGrid grid)
    {
        var columns = grid.Sheets.SelectMany(OwnedColumn.In).ToLookup(c => TypedIn(c).Count > 0);
        var tabs = grid.Sheets.Select(OwnedTab.From).OfType<OwnedTab>().ToLookup(t => TypedIn(t).Count > 0);
        var plan = new RemovalPlan([.. columns[false]], [.. tabs[false]])
        {
            KeptColumns = [.. columns[true].Select(c => new KeptColumn(c, TypedIn(c), [.. Clearing(c)]))],
            KeptTabs = [.. tabs[true].Select(t => new KeptTab(t, TypedIn(t)))],
            FormulasElsewhere = grid.Sheets.Where(s => OwnedTab.From(s) is null).Sum(Formulas),
        };
        var deleted = plan.Tabs.Select(t => t.Sheet).ToHashSet();
        return deleted.Count > 0 && !grid.Sheets.Any(s => !s.Hidden && !deleted.Contains(s)) ? plan with { Obstacles = [NoTabLeft] } : plan;
    }

    private static List<TypedCell> TypedIn(OwnedColumn column) =>
    [
        .. Rows(column.Sheet).Select(row => (row, Cell: column.Sheet[row, column.Mark.Column]))
            .Where(c => !c.Cell.Value.IsBlank && !ServiceForms.IsOurs(column.Role, c.Cell))
            .Select(c => new TypedCell(column.Sheet.Ref(c.row, column.Mark.Column), c.Cell.Value)),
    ];

    /// <summary>Beside the page nothing is ever written by this service, and within it no formula.</summary>
    private static List<TypedCell> TypedIn(OwnedTab tab)
    {
        var width = PageLayout.Of(tab.Role).Columns.Count;
        return [.. from row in Rows(tab.Sheet)
                   from column in Enumerable.Range(1, tab.Sheet.Row(row).Length)
                   let cell = tab.Sheet[row, column]
                   where !cell.Value.IsBlank && (column > width || cell.IsFormula)
                   select new TypedCell(tab.Sheet.Ref(row, column), cell.Value)];
    }

    private static IEnumerable<CellEdit> Clearing(OwnedColumn column) =>
        Rows(column.Sheet).Where(row => ServiceForms.IsOurs(column.Role, column.Sheet[row, column.Mark.Column]))
            .Select(row => column.Set(row, CellValue.Blank)).OfType<CellEdit>();

    private static int Formulas(SheetGrid sheet)
    {
        var owned = OwnedColumn.In(sheet).Select(c => c.Mark.Column).ToHashSet();
        return Rows(sheet).Sum(row => Enumerable.Range(1, sheet.Row(row).Length).Count(column => sheet[row, column].IsFormula && !owned.Contains(column)));
    }

    private static IEnumerable<int> Rows(SheetGrid sheet) => Enumerable.Range(1, sheet.RowCount);
}
