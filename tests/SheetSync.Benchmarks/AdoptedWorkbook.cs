using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.WriteBack;

namespace SheetSync.Benchmarks;

/// <summary>A workbook as the service meets it every day: its columns and tabs are there and hold what they should, the store knows what is in it.</summary>
internal sealed record AdoptedWorkbook(WorkbookGrid Grid, KnownWorkbook Known)
{
    private const int MostSyncs = 5;

    /// <summary>Adds service columns and tabs as <c>adopt</c> does, then syncs until there is nothing left to write.</summary>
    public static AdoptedWorkbook Of(WorkbookGrid grid, DateTimeOffset now)
    {
        var file = SyncEngine.Decide(grid, KnownWorkbook.Nothing, now);
        var adopted = new AdoptedWorkbook(Marked(grid, AdoptionEngine.Plan(grid, file.Plan, file.Reading)), KnownWorkbook.Nothing);
        for (var sync = 0; sync < MostSyncs; sync++)
        {
            var decision = SyncEngine.Decide(adopted.Grid, adopted.Known, now);
            if (decision is { Edits.Count: 0, Events.Count: 0, Shrink: null } && sync > 1)
            {
                return adopted;
            }

            adopted = new(Written(adopted.Grid, [.. decision.Edits.Select(e => (e.Tab, e.Address, e.Value))]), decision.Known);
        }

        throw new InvalidOperationException("Syncs of an unchanged workbook never came to rest.");
    }

    private static WorkbookGrid Marked(WorkbookGrid grid, AdoptionPlan adoption)
    {
        var mark = 0;
        var marks = adoption.Columns.ToLookup(c => c.SheetId, c => new OwnedColumnMark(++mark, c.Column, c.Role.ToString().ToLowerInvariant()));
        var tabs = adoption.Tabs.Select((tab, i) => new SheetGrid(900_000 + i, tab.Title, []) { ServiceTabMark = tab.Role.ToString().ToLowerInvariant() });
        return grid with { Sheets = [.. grid.Sheets.Select(s => new SheetGrid(s.SheetId, s.Title, Cells(s, s.RowCount, s.ColumnCount)) { OwnedColumns = [.. marks[s.SheetId ?? 0]] }), .. tabs] };
    }

    /// <summary>The grid with some cells changed.</summary>
    public static WorkbookGrid Written(WorkbookGrid grid, IReadOnlyList<(string Tab, CellAddress Address, CellValue Value)> edits)
    {
        var byTab = edits.ToLookup(e => e.Tab);
        return grid with { Sheets = [.. grid.Sheets.Select(s => byTab.Contains(s.Title) ? Written(s, [.. byTab[s.Title]]) : s)] };
    }

    private static SheetGrid Written(SheetGrid sheet, (string Tab, CellAddress Address, CellValue Value)[] edits)
    {
        var cells = Cells(sheet, Math.Max(sheet.RowCount, edits.Max(e => e.Address.Row)), Math.Max(sheet.ColumnCount, edits.Max(e => e.Address.Column)));
        foreach (var (_, address, value) in edits)
        {
            cells[address.Row - 1][address.Column - 1] = new Cell(value);
        }

        return new SheetGrid(sheet.SheetId, sheet.Title, cells) { OwnedColumns = sheet.OwnedColumns, ServiceTabMark = sheet.ServiceTabMark };
    }

    private static Cell[][] Cells(SheetGrid sheet, int rows, int columns) =>
        [.. Enumerable.Range(1, rows).Select(row => Enumerable.Range(1, columns).Select(column => sheet[row, column]).ToArray())];
}
