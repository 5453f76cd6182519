using SheetSync.Emulator.Formats;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas;

/// <summary>
/// The formulas of one spreadsheet over its revisions. A calculation compares the draft with the revision calculated last,
/// row by row (unchanged rows are shared between revisions), and computes only what depends on the difference.
/// </summary>
internal sealed class WorkbookCalculation
{
    private readonly FormulaBook _book = new();
    private Workbook? _last;

    public void Run(Workbook draft, DateTimeOffset now)
    {
        var context = new WorkbookContext(draft, now);
        var anew = _last is null || !SameStructure(_last, draft);
        var changed = Difference(_last, draft);
        var fresh = new HashSet<CellKey>();
        foreach (var cell in changed)
        {
            var formula = context.Cell(cell.SheetId, cell.Row, cell.Column)?.Formula;
            if (formula is not null && _last?.Find(cell.SheetId)?[cell.Row, cell.Column]?.Formula != formula)
                fresh.Add(cell);
            if (!anew)
                Note(cell, formula, context);
        }
        if (anew)
            _book.Reset(Formulas(draft), context);
        void Write(CellKey cell, Value value) => Store(context, cell, value, fresh.Contains(cell));
        if (anew)
            _book.CalculateAll(context, Write);
        else
            _book.Calculate(changed, context, Write);
        _last = draft;
    }

    private void Note(CellKey cell, string? formula, IFormulaContext context)
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
        && ReferenceEquals(last.NamedRanges, draft.NamedRanges)
        && last.Sheets.Select(Shape).SequenceEqual(draft.Sheets.Select(Shape));

    private static (int, string, int, int) Shape(Sheet sheet) => (sheet.Id, sheet.Title, sheet.RowCount, sheet.ColumnCount);

    private static List<CellKey> Difference(Workbook? last, Workbook draft)
    {
        var changed = new List<CellKey>();
        foreach (var sheet in draft.Sheets)
        {
            var before = last?.Find(sheet.Id);
            for (var row = 0; row < Math.Max(sheet.UsedRows, before?.UsedRows ?? 0); row++)
            {
                if (before is not null && sheet.SharesRow(before, row))
                    continue;
                for (var column = 0; column < Math.Max(sheet.UsedColumns(row), before?.UsedColumns(row) ?? 0); column++)
                {
                    if (Differ(before?[row, column], sheet[row, column]))
                        changed.Add(new CellKey(sheet.Id, row, column));
                }
            }
        }
        return changed;
    }

    private static bool Differ(Cell? one, Cell? other) =>
        !ReferenceEquals(one, other)
        && (one?.Formula != other?.Formula || (one?.Entered ?? default) != (other?.Entered ?? default) || (one?.Effective ?? default) != (other?.Effective ?? default));

    private void Store(WorkbookContext context, CellKey key, Value value, bool fresh)
    {
        var cell = context.Cell(key.SheetId, key.Row, key.Column)!;
        var written = cell.Effective == value ? cell : cell with { Effective = value };
        if (fresh && _book.RootOf(key) is { } root)
            written = Dressed(written, root, context, key);
        if (!ReferenceEquals(written, cell))
            context.Sheet(key.SheetId).Set(key.Row, key.Column, written);
    }

    /// <summary>What a formula brings along when it is put in: a number format where the cell has none, and HYPERLINK's address.</summary>
    private static Cell Dressed(Cell cell, FormulaNode root, WorkbookContext context, CellKey key)
    {
        if (root is CallNode { Name: "HYPERLINK", Arguments: [var address, ..] } && FormulaEvaluator.Evaluate(address, key, context) is { Kind: ValueKind.Text, Text: var link })
            cell = cell with { Hyperlink = link };
        if (JsonFormats.NumberFormat(cell.Format) is not null)
            return cell;
        var inferred = FormulaFormat.Infer(root, reference =>
            (reference.Sheet is null ? key.SheetId : context.SheetId(reference.Sheet)) is { } sheet
                ? JsonFormats.NumberFormat(context.Cell(sheet, reference.Row1.Index ?? 0, reference.Column1.Index ?? 0)?.Format)
                : null);
        return inferred is null ? cell : cell with { Format = JsonFormats.With(cell.Format, inferred) };
    }
}
