using SheetSync.Core.Grid;
using SheetSync.Core.Reading.Blocks;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Tabs;

/// <summary>The settings tab taken apart, nothing interpreted: where each setting stands, and its two tables (domain.md §2).</summary>
internal sealed class SettingsTab
{
    private static readonly HashSet<string> HeadingWords =
        new(["параметр", "настройка", "ключ", "название", "значение", "setting", "parameter", "key", "name", "value", "настройки", "settings"], StringComparer.Ordinal);

    private readonly Dictionary<SettingKey, (CellRef Ref, Cell Cell)> entries = [];
    private readonly List<SimpleTable<DepartmentColumn>> departments = [];
    private readonly List<SimpleTable<PersonColumn>> people = [];
    private readonly List<(Plan.FindingKind Kind, CellRef Cell, object?[] Arguments)> findings = [];

    private SettingsTab(SheetView view) => View = view;

    public SheetView View { get; }

    public IReadOnlyList<SimpleTable<DepartmentColumn>> Departments => departments;

    public IReadOnlyList<SimpleTable<PersonColumn>> People => people;

    public IReadOnlyList<(Plan.FindingKind Kind, CellRef Cell, object?[] Arguments)> Findings => findings;

    /// <summary>The value cell of a setting; null where it is missing or blank.</summary>
    public (CellRef Ref, Cell Cell)? this[SettingKey key] =>
        entries.TryGetValue(key, out var entry) && !entry.Cell.IsBlank ? entry : null;

    public static SettingsTab Read(SheetView view)
    {
        var tab = new SettingsTab(view);
        for (var row = 1; row <= view.RowCount; row++)
        {
            tab.ReadRow(row);
        }

        tab.Close(tab.departments, view.RowCount, 1, int.MaxValue);
        tab.Close(tab.people, view.RowCount, 1, int.MaxValue);
        return tab;
    }

    private void ReadRow(int row)
    {
        var filled = View.FilledColumns(row);
        var isHeader = false;
        foreach (var run in Runs(row, filled))
        {
            isHeader |= StartTable(row, run);
        }

        if (!isHeader)
        {
            ReadEntries(row, filled);
        }
    }

    /// <summary>Neighbouring cells; a table of people that touches the departments' starts a run of its own at its name column.</summary>
    private IEnumerable<List<int>> Runs(int row, List<int> filled)
    {
        var run = new List<int>();
        foreach (var column in filled)
        {
            var text = View[row, column].Value.Text;
            var isName = WorkbookWords.MatchPersonColumn(text) == PersonColumn.Name && WorkbookWords.MatchDepartmentColumn(text) is null;
            if (run.Count > 0 && (column > View.LastColumnOf(row, run[^1]) + 1 || isName))
            {
                yield return run;
                run = [];
            }

            run.Add(column);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private bool StartTable(int row, List<int> run)
    {
        var ofDepartments = TableFinder.InRow(View, row, run, WorkbookWords.MatchDepartmentColumn);
        var ofPeople = TableFinder.InRow(View, row, run, WorkbookWords.MatchPersonColumn);
        if (ofDepartments is not null && (ofDepartments.Columns.ContainsKey(DepartmentColumn.Tab) || ofDepartments.Columns.ContainsKey(DepartmentColumn.Leader)))
        {
            CloseAll(row - 1, run);
            departments.Add(ofDepartments);
            return true;
        }

        if (ofPeople is not null && ofPeople.Columns.ContainsKey(PersonColumn.Name))
        {
            CloseAll(row - 1, run);
            people.Add(ofPeople);
            return true;
        }

        return false;
    }

    private void CloseAll(int lastRow, List<int> run)
    {
        Close(departments, lastRow, run[0], run[^1]);
        Close(people, lastRow, run[0], run[^1]);
    }

    /// <summary>A table ends where the next one begins in its columns.</summary>
    private void Close<T>(List<SimpleTable<T>> tables, int lastRow, int firstColumn, int lastColumn)
        where T : struct
    {
        for (var i = 0; i < tables.Count; i++)
        {
            if (tables[i].LastRow == 0 && tables[i].Overlaps(firstColumn, lastColumn))
            {
                tables[i] = tables[i] with { LastRow = lastRow };
            }
        }
    }

    private bool IsInTable(int column) =>
        departments.Exists(t => t.LastRow == 0 && t.Overlaps(column, column)) || people.Exists(t => t.LastRow == 0 && t.Overlaps(column, column));

    private void ReadEntries(int row, List<int> filled)
    {
        for (var i = 0; i < filled.Count; i++)
        {
            var column = filled[i];
            if (IsInTable(column))
            {
                continue;
            }

            var next = View.LastColumnOf(row, column) + 1;
            var text = View[row, column].Value.Text;
            if (WorkbookWords.MatchSetting(text) is { } key)
            {
                Add(key, text!, row, next);
                i += i + 1 < filled.Count && filled[i + 1] == next ? 1 : 0;
            }
            else if (i == 0 && text is not null && !View[row, next].IsBlank && departments.Count + people.Count == 0 && !IsHeading(text))
            {
                findings.Add((StructureFindings.UnknownSetting, View.Ref(row, column), [text.Trim()]));
                break;
            }
        }
    }

    private void Add(SettingKey key, string text, int row, int column)
    {
        var cell = View.Ref(row, column);
        if (!entries.TryAdd(key, (cell, View[row, column])))
        {
            findings.Add((StructureFindings.DuplicateSetting, cell, [text.Trim(), entries[key].Ref.A1]));
        }
    }

    private static bool IsHeading(string text) => HeadingWords.Contains(Normal.Normalize(text).Value);
}
