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

    public WorkbookGrid Grid => new("ID", "Plan", "https://x/ID/edit", null, sheets);

    /// <summary>Adds a service tab as <c>adopt</c> makes it; blank.</summary>
    public WriteBackCase With(ServiceTab role, int id)
    {
        sheets.Add(new SheetGrid(id, role.ToString(), []) { ServiceTabMark = role.ToString().ToLowerInvariant(), GridRows = 500, GridColumns = 12 });
        return this;
    }

    public WriteBackFacts Facts()
    {
        var rollup = RollupEngine.RollUp(Plan, Today);
        return new WriteBackFacts(Grid, Plan, Reading, ReadinessEngine.Evaluate(Plan, rollup, Today), rollup, OverdueEngine.Evaluate(Plan, Today));
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

    private static Department OnTab(Department department) => department with
    {
        SheetId = TabId,
        Indicators = [.. department.Indicators.Select(i => i with { Cell = i.Cell with { SheetId = TabId } })],
        Goals = [.. department.Goals.Select(g => g with { Cell = g.Cell with { SheetId = TabId } })],
        Tasks = [.. department.Tasks.Select(t => t with { Cell = t.Cell with { SheetId = TabId } })],
    };
}
