using SheetSync.Emulator.Formulas;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Calculation;

/// <summary>
/// The formulas of one spreadsheet over its revisions. A calculation compares the draft with the revision calculated last,
/// row by row (unchanged rows are shared between revisions), and computes only what depends on the difference.
/// </summary>
internal sealed class WorkbookCalculation
{
    private readonly FormulaBook _book = new();
    private Workbook? _last;

    public void Run(Workbook draft, WorkbookContext context)
    {
        void Write(CellKey cell, Value value) => context.Write(cell, value, _book.RootOf(cell));
        if (_last is null || !SameStructure(_last, draft))
        {
            _book.Reset(Formulas(draft), context);
            _book.CalculateAll(context, Write);
        }
        else
        {
            var changed = Difference(_last, draft);
            foreach (var cell in changed)
                Note(cell, draft.Find(cell.SheetId)?[cell.Row, cell.Column]?.Formula, context);
            _book.Calculate(changed, context, Write);
        }
        _last = draft;
    }

    private void Note(CellKey cell, string? formula, WorkbookContext context)
    {
        if (formula is null)
            _book.Remove(cell);
        else
            _book.Set(cell, formula, context);
    }

    private static IEnumerable<KeyValuePair<CellKey, string>> Formulas(Workbook draft) =>
        from sheet in draft.Sheets
        from item in sheet.Cells()
        where item.Cell.Formula is not null
        select KeyValuePair.Create(new CellKey(sheet.Id, item.Row, item.Column), item.Cell.Formula!);

    /// <summary>Whether references of unchanged formulas still mean the same cells.</summary>
    private static bool SameStructure(Workbook last, Workbook draft) =>
        last.Locale == draft.Locale
        && last.TimeZone == draft.TimeZone
        && last.NamedRanges.SequenceEqual(draft.NamedRanges)
        && last.Sheets.Select(Shape).SequenceEqual(draft.Sheets.Select(Shape));

    private static (int, string, int, int) Shape(Sheet sheet) => (sheet.Id, sheet.Title, sheet.RowCount, sheet.ColumnCount);

    private static List<CellKey> Difference(Workbook last, Workbook draft)
    {
        var changed = new List<CellKey>();
        foreach (var sheet in draft.Sheets)
        {
            var before = last.Find(sheet.Id)!;
            for (var row = 0; row < Math.Max(sheet.UsedRows, before.UsedRows); row++)
            {
                if (sheet.SharesRow(before, row))
                    continue;
                for (var column = 0; column < Math.Max(sheet.UsedColumns(row), before.UsedColumns(row)); column++)
                {
                    if (Differ(before[row, column] ?? Cell.Empty, sheet[row, column] ?? Cell.Empty))
                        changed.Add(new CellKey(sheet.Id, row, column));
                }
            }
        }
        return changed;
    }

    /// <summary>Formats count too: a formula's result takes the number format of what it reads.</summary>
    private static bool Differ(Cell one, Cell other) =>
        !ReferenceEquals(one, other)
        && (one.Formula != other.Formula || one.Entered != other.Entered || one.Effective != other.Effective
            || !ReferenceEquals(one.Format, other.Format) || !ReferenceEquals(one.Inferred, other.Inferred));
}
