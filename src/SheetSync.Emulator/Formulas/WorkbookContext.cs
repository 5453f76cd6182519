using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas;

/// <summary>A workbook under calculation, as formulas see it.</summary>
internal sealed class WorkbookContext : IFormulaContext
{
    private readonly Workbook _book;
    private readonly Dictionary<int, Sheet> _sheets;
    private readonly Dictionary<int, (int Rows, int Columns)> _used = [];

    public WorkbookContext(Workbook book, DateTimeOffset now)
    {
        _book = book;
        _sheets = book.Sheets.ToDictionary(sheet => sheet.Id);
        Now = LocalTime(book, now);
    }

    public string Locale => _book.Locale;

    public DateTime Now { get; }

    public int? SheetId(string title) => _book.Find(title)?.Id;

    public (int Rows, int Columns) GridSize(int sheetId) =>
        _sheets.TryGetValue(sheetId, out var sheet) ? (sheet.RowCount, sheet.ColumnCount) : (0, 0);

    /// <summary>Taken once: results land in cells that are there, so a calculation does not widen it.</summary>
    public (int Rows, int Columns) UsedSize(int sheetId)
    {
        if (_used.TryGetValue(sheetId, out var known))
            return known;
        var size = (0, 0);
        if (_sheets.TryGetValue(sheetId, out var sheet))
            size = (sheet.UsedRows, Enumerable.Range(0, sheet.UsedRows).Select(sheet.UsedColumns).DefaultIfEmpty(0).Max());
        return _used[sheetId] = size;
    }

    public Value ValueAt(int sheetId, int row, int column) => Cell(sheetId, row, column)?.Effective ?? Value.Blank;

    public CellArea? NamedRange(string name)
    {
        var named = _book.NamedRanges.Find(item => string.Equals(item.Name, name, StringComparison.OrdinalIgnoreCase));
        if (named is null || !_sheets.TryGetValue(named.Range.SheetId, out var sheet))
            return null;
        var rect = named.Range.Within(sheet);
        return rect.IsEmpty ? null : new CellArea(sheet.Id, rect.StartRow, rect.StartColumn, rect.EndRow - 1, rect.EndColumn - 1);
    }

    public Cell? Cell(int sheetId, int row, int column) =>
        row >= 0 && column >= 0 && _sheets.TryGetValue(sheetId, out var sheet) ? sheet[row, column] : null;

    public Sheet Sheet(int sheetId) => _sheets[sheetId];

    /// <summary>A moment on the clock of the workbook's time zone; of an unknown zone, of UTC.</summary>
    public static DateTime LocalTime(Workbook book, DateTimeOffset now) => TimeZoneInfo.ConvertTime(now, Zone(book.TimeZone)).DateTime;

    private static TimeZoneInfo Zone(string? id) =>
        id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
}
