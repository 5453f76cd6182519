using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading;
using SheetSync.Core.Texts;

namespace SheetSync.Core.WriteBack;

/// <summary>Decides what a workbook lacks to be written to (domain.md §8). Adopting twice adds nothing.</summary>
public static class AdoptionEngine
{
    public static AdoptionPlan Plan(WorkbookGrid grid, CompanyPlan plan, ReadingReport reading)
    {
        var language = plan.Settings.Language;
        var obstacles = new List<LocalText>();
        var tabs = MissingTabs(grid, language, obstacles);
        var columns = new List<AdoptedColumn>();
        foreach (var department in plan.Departments)
        {
            if (WriteBackEngine.SheetOf(grid, department) is { } sheet)
            {
                columns.AddRange(MissingColumns(sheet, DepartmentCells.HeaderRows(reading, sheet.Title), language));
            }
        }

        return new AdoptionPlan(tabs, columns) { Obstacles = obstacles, Language = language };
    }

    private static List<AdoptedTab> MissingTabs(WorkbookGrid grid, Language language, List<LocalText> obstacles)
    {
        var present = grid.Sheets.Select(OwnedTab.From).OfType<OwnedTab>().Select(t => t.Role).ToHashSet();
        var missing = new List<AdoptedTab>();
        foreach (var role in Enum.GetValues<ServiceTab>().Where(r => !present.Contains(r)))
        {
            var title = ServiceNames.Title(role).In(language);

            // Google compares titles of tabs without case.
            if (grid.Sheets.FirstOrDefault(s => string.Equals(s.Title.Trim(), title, StringComparison.OrdinalIgnoreCase)) is { } taken)
            {
                obstacles.Add(new LocalText(
                    WriteBackTexts.TabTaken.Format(Language.Ru, taken.Title), WriteBackTexts.TabTaken.Format(Language.En, taken.Title)));
            }

            missing.Add(new AdoptedTab(role, title));
        }

        return missing;
    }

    private static IEnumerable<AdoptedColumn> MissingColumns(
        SheetGrid sheet, IReadOnlyList<(int Row, BlockKind Kind)> headers, Language language)
    {
        var present = OwnedColumn.In(sheet).Select(c => c.Role).ToHashSet();
        var column = LastUsedColumn(sheet);
        foreach (var role in Enum.GetValues<ServiceColumn>().Where(r => !present.Contains(r)))
        {
            int[] rows = [.. headers.Where(h => role.Serves(h.Kind)).Select(h => h.Row)];
            if (rows.Length > 0)
            {
                yield return new AdoptedColumn(sheet.SheetId!.Value, sheet.Title, ++column, rows, role, ServiceNames.Header(role).In(language))
                {
                    GridColumns = sheet.GridColumns,
                };
            }
        }
    }

    /// <summary>The last column that holds, merges or paints anything: whatever a person did to a cell, ours stand right of it.</summary>
    private static int LastUsedColumn(SheetGrid sheet)
    {
        var last = sheet.Merges.Select(m => m.Last.Column).Concat(sheet.OwnedColumns.Select(c => c.Column)).DefaultIfEmpty(0).Max();
        for (var row = 1; row <= sheet.RowCount; row++)
        {
            var cells = sheet.Row(row);
            for (var column = cells.Length; column > last; column--)
            {
                if (cells[column - 1] != default)
                {
                    last = column;
                }
            }
        }

        return last;
    }
}
