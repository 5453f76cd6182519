using System.Text.Json.Nodes;
using SheetSync.Emulator.Formats;
using SheetSync.Emulator.Formulas;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Calculation;

/// <summary>A workbook under edit as formulas see it.</summary>
internal sealed class WorkbookContext(Workbook book, TimeProvider time) : IFormulaContext
{
    private readonly Dictionary<int, (int Rows, int Columns)> _used = [];

    public string Locale => book.Locale;

    public DateTime Now { get; } = NowIn(book, time);

    /// <summary>The wall clock in the spreadsheet's time zone.</summary>
    public static DateTime NowIn(Workbook book, TimeProvider time)
    {
        var now = time.GetUtcNow();
        return TimeZoneInfo.TryFindSystemTimeZoneById(book.TimeZone, out var zone)
            ? TimeZoneInfo.ConvertTime(now, zone).DateTime
            : now.UtcDateTime;
    }

    public int? SheetId(string title) => book.Find(title)?.Id;

    public (int Rows, int Columns) GridSize(int sheetId) => book.Find(sheetId) is { } sheet ? (sheet.RowCount, sheet.ColumnCount) : default;

    public (int Rows, int Columns) UsedSize(int sheetId)
    {
        if (_used.TryGetValue(sheetId, out var size))
            return size;
        if (book.Find(sheetId) is not { } sheet)
            return default;
        var columns = Enumerable.Range(0, sheet.UsedRows).Select(sheet.UsedColumns).DefaultIfEmpty(0).Max();
        return _used[sheetId] = (sheet.UsedRows, columns);
    }

    // Most cells are read from one sheet after another: looking it up once is what makes long ranges quick.
    private Sheet? _latest;

    private Sheet? SheetOf(int sheetId) => _latest?.Id == sheetId ? _latest : _latest = book.Find(sheetId);

    public Value ValueAt(int sheetId, int row, int column) =>
        SheetOf(sheetId) is { } sheet && row >= 0 && column >= 0 ? sheet[row, column]?.Effective ?? Value.Blank : Value.Blank;

    public CellArea? NamedRange(string name)
    {
        if (book.NamedRanges.Find(named => string.Equals(named.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } found)
            return null;
        if (book.Find(found.Range.SheetId) is not { } sheet)
            return null;
        var rect = found.Range.Within(sheet);
        return rect.IsEmpty ? null : new CellArea(sheet.Id, rect.StartRow, rect.StartColumn, rect.EndRow - 1, rect.EndColumn - 1);
    }

    /// <summary>Stores a formula's result, the number format that it takes from what it reads, and the address that HYPERLINK gives the cell.</summary>
    public void Write(CellKey key, Value value, FormulaNode? root)
    {
        var sheet = book.Find(key.SheetId)!;
        var cell = sheet.CellAt(key.Row, key.Column);
        var written = cell.Effective == value ? cell : cell with { Effective = value };
        var format = root is null ? null : FormulaFormat.Infer(root, reference => FormatOf(reference, sheet));
        if (format != SheetEngine.NumberFormatOf(cell.Inferred))
            written = written with { Inferred = format is null ? null : AsJson(format) };
        if (root is CallNode { Name: "HYPERLINK", Arguments: [var address, ..] })
            written = written with { Hyperlink = FormulaEvaluator.Evaluate(address, key, this) is { Kind: ValueKind.Text, Text: var link } ? link : null };
        if (!ReferenceEquals(written, cell))
            sheet.Set(key.Row, key.Column, written);
    }

    private NumberFormat? FormatOf(Reference reference, Sheet home)
    {
        var sheet = reference.Sheet is null ? home : book.Find(reference.Sheet);
        var cell = sheet?[reference.Row1.Index ?? 0, reference.Column1.Index ?? 0];
        return SheetEngine.NumberFormatOf(cell?.Format) ?? SheetEngine.NumberFormatOf(cell?.Inferred);
    }

    private static Json AsJson(NumberFormat format)
    {
        var json = new JsonObject { ["type"] = format.TypeName };
        if (format.Pattern is not null)
            json["pattern"] = format.Pattern;
        return Json.Of(new JsonObject { ["numberFormat"] = json })!;
    }
}
