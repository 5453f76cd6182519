using SheetSync.Core.Grid;
using SheetSync.Core.WriteBack;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Storage;
using Cell = SheetSync.Emulator.Model.Cell;

namespace SheetSync.Adapters.Tests.Adversary;

/// <summary>Compares a spreadsheet before and after one write of the service, knowing nothing of what it meant to write.</summary>
internal static class WriteWatch
{
    private static readonly HashSet<string> Tabs = [.. Enum.GetValues<ServiceTab>().Select(t => t.ToString().ToLowerInvariant())];

    /// <summary>Everything that changed and is not the service's: cells, formats, formulas, rows, columns, tabs, marks.</summary>
    public static IEnumerable<string> Trespasses(Workbook before, Workbook after)
    {
        if (before.Title != after.Title || !before.Sheets.Select(s => s.Id).SequenceEqual(after.Sheets.Select(s => s.Id)) || before.Metadata != after.Metadata)
        {
            yield return "tabs or marks changed";
            yield break;
        }

        foreach (var (old, sheet) in before.Sheets.Zip(after.Sheets))
        {
            var isService = IsServiceTab(before, old);
            if (Shape(old, !isService) != Shape(sheet, !isService) || (isService && (sheet.RowCount < old.RowCount || sheet.ColumnCount < old.ColumnCount)))
            {
                yield return $"{old.Title}: its shape changed";
            }

            foreach (var (row, column, was, now) in Changes(old, sheet))
            {
                if (!isService && !IsServiceColumn(before, old, column))
                {
                    yield return $"{Name(old, row, column)}: a person's «{Shown(was)}» became «{Shown(now)}»";
                }
                else if (now.Formula is not null || was.WithValue(now.Entered) != now)
                {
                    yield return $"{Name(old, row, column)}: more than a value changed, or a formula came to be";
                }
            }
        }
    }

    /// <summary>People's notes in service columns that a write replaced.</summary>
    public static IEnumerable<(int SheetId, CellAddress Cell, string Text)> Replaced(Workbook before, Workbook after) =>
        from pair in before.Sheets.Zip(after.Sheets)
        where pair.First.Id == pair.Second.Id && !IsServiceTab(before, pair.First)
        from change in Changes(pair.First, pair.Second)
        where Person.IsOwn(change.Was)
        select (pair.First.Id, CellAddress.FromZeroBased(change.Row, change.Column), Name(pair.First, change.Row, change.Column) + " " + Shown(change.Was));

    private static IEnumerable<(int Row, int Column, Cell Was, Cell Now)> Changes(Sheet old, Sheet sheet)
    {
        for (var row = 0; row < Math.Max(old.UsedRows, sheet.UsedRows); row++)
        {
            for (var column = 0; column < Math.Max(old.UsedColumns(row), sheet.UsedColumns(row)); column++)
            {
                var (was, now) = (old.CellAt(row, column), sheet.CellAt(row, column));
                if (!ReferenceEquals(was, now) && Lasting(was) != Lasting(now))
                {
                    yield return (row, column, was, now);
                }
            }
        }
    }

    /// <summary>What a formula shows follows from other cells; nobody wrote it.</summary>
    private static Cell Lasting(Cell cell) => cell.Formula is null ? cell : cell with { Effective = Value.Blank, Inferred = null };

    private static bool IsServiceTab(Workbook book, Sheet sheet) => book.Metadata.Exists(m =>
        m is { Key: ServiceMarks.TabKey, Value: { } value } && m.Location.Place == MetadataPlace.Sheet && m.Location.SheetId == sheet.Id
        && Tabs.Any(tab => value == $"{tab}:{sheet.Id}"));

    private static bool IsServiceColumn(Workbook book, Sheet sheet, int column) => book.Metadata.Exists(m =>
        m.Key == ServiceMarks.ColumnKey && m.Location == new MetadataLocation(MetadataPlace.Column, sheet.Id, column));

    private static (string, int, int, bool, int, int, object, object) Shape(Sheet sheet, bool size) =>
        (sheet.Title, size ? sheet.RowCount : 0, size ? sheet.ColumnCount : 0, sheet.Hidden, sheet.FrozenRows, sheet.FrozenColumns, sheet.Merges, sheet.Objects);

    private static string Name(Sheet sheet, int row, int column) => $"{sheet.Title}!{CellAddress.FromZeroBased(row, column).A1}";

    private static string Shown(Cell cell) => cell.Formula ?? cell.Entered.ToString();
}
