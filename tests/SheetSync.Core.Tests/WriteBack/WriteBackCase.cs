using SheetSync.Core.Grid;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Reading;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.WriteBack;

/// <summary>
/// A plan of one department on tab 7 whose ⚙ columns are drawn as a table: the header row names roles, <c>.</c> is blank, <c>"x"</c> is text,
/// anything else a number. Column A stands for what people wrote and is never looked at.
/// </summary>
internal sealed class WriteBackCase
{
    public const int TabId = 7;

    public static readonly DateTimeOffset Now = new(2027, 3, 15, 9, 30, 0, TimeSpan.Zero);

    private static readonly DateOnly Today = new(2027, 3, 15);

    private readonly List<SheetGrid> sheets = [];

    public WriteBackCase(CompanyPlan plan, string columns, params (int Row, BlockKind Kind)[] headers)
    {
        Plan = plan with { Departments = [.. plan.Departments.Select(OnTab)] };
        Reading = new ReadingReport([new TabReading("Sales", TabRole.Department, "Sales", [.. headers.Select(h => new BlockReading(h.Kind, h.Row, h.Row, [], []))], [])]);
        sheets.Add(Draw(columns));
    }

    public CompanyPlan Plan { get; }

    public ReadingReport Reading { get; }

    public WorkbookGrid Grid => new("ID", "Plan", "https://x/ID/edit", null, [.. sheets.Select(s => s.SheetId == TabId && Locked is { } range ? Lock(s, range) : s)]);

    /// <summary>Adds a service tab as <c>adopt</c> makes it; blank.</summary>
    public WriteBackCase With(ServiceTab role, int id)
    {
        sheets.Add(new SheetGrid(id, role.ToString(), []) { ServiceTabMark = role.ToString().ToLowerInvariant(), GridRows = 500, GridColumns = 12 });
        return this;
    }

    /// <summary>What earlier syncs wrote and told, as the store gives it back.</summary>
    public KnownWorkbook Known { get; set; } = KnownWorkbook.Nothing;

    /// <summary>A protection on the department tab that keeps the service out.</summary>
    public CellRange? Locked { get; set; }

    public WriteBackFacts Facts()
    {
        var rollup = RollupEngine.RollUp(Plan, Today);
        return new WriteBackFacts(Grid, Plan, Reading, ReadinessEngine.Evaluate(Plan, rollup, Today), rollup, OverdueEngine.Evaluate(Plan, Today))
        {
            Memory = new ServiceMemory(Known.Cells), Reported = Known.Reported,
        };
    }

    /// <summary>Remembers what a sync leaves behind.</summary>
    public void Remember(WriteBackDiff diff) => Known = Known with { Cells = diff.Written.Value, Reported = diff.Reported };

    /// <summary>A person types into the department tab; a number where it is one.</summary>
    public void Type(string a1, string text)
    {
        var cell = new CellAddress(int.Parse(a1[1..]), a1[0] - 'A' + 1);
        var sheet = sheets[0];
        var value = double.TryParse(text, out var number) ? CellValue.OfNumber(number) : CellValue.OfText(text);
        var rows = Enumerable.Range(1, Math.Max(sheet.RowCount, cell.Row)).Select(row => Enumerable.Range(1, Math.Max(sheet.ColumnCount, cell.Column))
            .Select(column => cell == new CellAddress(row, column) ? new Cell(value) : sheet[row, column]).ToArray());
        sheets[0] = new SheetGrid(sheet.SheetId, sheet.Title, [.. rows])
        {
            OwnedColumns = sheet.OwnedColumns, GridRows = sheet.GridRows, GridColumns = sheet.GridColumns,
        };
    }

    public WriteBackDiff Diff(Language language = Language.En, DateTimeOffset? now = null) => WriteBackEngine.Diff(Facts(), now ?? Now, language);

    /// <summary>The edits in the department tab, as <c>B2 x</c> lines.</summary>
    public string Cells(Language language = Language.En) => string.Join(
        '\n', Diff(language).Edits.OfType<ColumnEdit>().OrderBy(e => e.Address).Select(e => $"{e.Address} {(e.Value.IsBlank ? "(clear)" : e.Value.Display)}"));

    /// <summary>Does what the gateway would: puts the edits into the grid.</summary>
    public void Apply(WriteBackDiff diff)
    {
        foreach (var edits in diff.Edits.GroupBy(e => e.Tab))
        {
            var at = sheets.FindIndex(s => s.Title == edits.Key);
            sheets[at] = Applied(sheets[at], [.. edits]);
        }
    }

    public static SheetGrid Applied(SheetGrid sheet, IReadOnlyList<CellEdit> edits)
    {
        var cells = edits.ToDictionary(e => e.Address, e => new Cell(e.Value));
        var (rows, columns) = (Math.Max(sheet.RowCount, edits.Max(e => e.Address.Row)), Math.Max(sheet.ColumnCount, edits.Max(e => e.Address.Column)));
        return new SheetGrid(sheet.SheetId, sheet.Title, [.. Enumerable.Range(1, rows).Select(row => Enumerable.Range(1, columns)
            .Select(column => cells.TryGetValue(new(row, column), out var cell) ? cell : sheet[row, column]).ToArray())])
        {
            OwnedColumns = sheet.OwnedColumns, ServiceTabMark = sheet.ServiceTabMark, GridRows = sheet.GridRows, GridColumns = sheet.GridColumns,
        };
    }

    private static SheetGrid Lock(SheetGrid sheet, CellRange range) =>
        new(sheet.SheetId, sheet.Title, [.. Enumerable.Range(1, sheet.RowCount).Select(row => sheet.Row(row).ToArray())])
        {
            OwnedColumns = sheet.OwnedColumns, GridRows = sheet.GridRows, GridColumns = sheet.GridColumns, Locked = [new LockedRange(range, [])],
        };

    private static SheetGrid Draw(string columns)
    {
        var lines = columns.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var roles = lines[0].Split('|', StringSplitOptions.TrimEntries);
        return new SheetGrid(TabId, "Sales", [.. lines[1..].Select(line => line.Split('|', StringSplitOptions.TrimEntries).Select(CellOf).ToArray())])
        {
            OwnedColumns = [.. roles.Select((role, i) => new OwnedColumnMark(100 + i, i + 1, role)).Where(m => m.Role != "-")],
            GridRows = 1000,
            GridColumns = 26,
        };
    }

    private static Cell CellOf(string text) => text switch
    {
        "." => default,
        _ when text.StartsWith('"') => new Cell(CellValue.OfText(text.Trim('"'))),
        _ when text.StartsWith('=') => new Cell(CellValue.OfNumber(1), CellTraits.Formula),
        _ => new Cell(CellValue.OfNumber(double.Parse(text))),
    };

    private static CellRef OnTab(CellRef cell) => new(cell.Tab, TabId, cell.Address);

    private static Department OnTab(Department department) => department with
    {
        SheetId = TabId,
        Indicators = [.. department.Indicators.Select(i => i with { Cell = OnTab(i.Cell) })],
        Goals = [.. department.Goals.Select(g => g with { Cell = OnTab(g.Cell) })],
        Tasks = [.. department.Tasks.Select(t => t with { Cell = OnTab(t.Cell) })],
    };
}
