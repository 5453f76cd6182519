using SheetSync.Core.Grid;
using SheetSync.Core.Identity;
using SheetSync.Core.Reading.Vocabulary;
using SheetSync.Core.WriteBack;
using SheetSync.Testing.Grids;

namespace SheetSync.Core.Tests.Identity;

/// <summary>A row of an item as people see it, and what the test knows of it.</summary>
internal sealed record EditedRow
{
    public required ItemKind Kind { get; init; }

    public required string Title { get; set; }

    /// <summary>Whose words its title has: 0 for words that many titles share; a copy has those of its original.</summary>
    public required int Family { get; init; }

    public string? Parent { get; set; }

    public string? TypedId { get; set; }

    /// <summary>The id that the item must keep; null until a sync gives one.</summary>
    public string? Id { get; set; }

    /// <summary>The title at the last sync.</summary>
    public string? KnownTitle { get; set; }

    public bool IsReworded => Id is not null && Title != KnownTitle;
}

/// <summary>
/// A workbook of three departments with a marked ⚙ ID column each, synced through <see cref="SyncEngine"/> and its edits.
/// Rows stand in blocks of indicators, goals and tasks.
/// </summary>
internal sealed class EditedWorkbook
{
    public const int Tabs = 3;
    private const int IdColumn = 4;
    private static readonly string[] Titles = ["Продажи", "Производство", "Sales"];
    private static readonly ItemKind[] Kinds = [ItemKind.Indicator, ItemKind.Goal, ItemKind.Task];
    private static readonly Dictionary<ItemKind, string[]> Headers = new()
    {
        [ItemKind.Indicator] = ["Показатель", "План на год", "Лучше", "⚙ ID"],
        [ItemKind.Goal] = ["Цель", "Показатель", "Результат", "⚙ ID"],
        [ItemKind.Task] = ["Задача", "Цель", "Ответственный", "⚙ ID"],
    };

    private readonly Dictionary<(int Tab, ItemKind Kind), List<EditedRow>> blocks = [];
    private readonly List<int> removedFamilies = [];
    private KnownWorkbook known = KnownWorkbook.Nothing;

    public EditedWorkbook()
    {
        for (var tab = 0; tab < Tabs; tab++)
        {
            foreach (var kind in Kinds)
            {
                blocks[(tab, kind)] = [];
            }
        }
    }

    public IEnumerable<EditedRow> Rows => blocks.Values.SelectMany(b => b);

    public List<EditedRow> this[int tab, ItemKind kind] => blocks[(tab, kind)];

    public (int Tab, List<EditedRow> Block) Find(EditedRow row)
    {
        var found = blocks.First(b => b.Value.Exists(r => ReferenceEquals(r, row)));
        return (found.Key.Tab, found.Value);
    }

    public void Remove(EditedRow row)
    {
        Find(row).Block.RemoveAll(r => ReferenceEquals(r, row));
        removedFamilies.Add(row.Family);
    }

    /// <summary>
    /// Whether every item can still be told: a title that was reworded stands beside its own id and nobody else does, or has words that no other row has.
    /// Of two rows that carry one id and both resemble its item nobody could say which is which.
    /// </summary>
    public bool IsDecidable() => Rows.All(row => !row.IsReworded || IsAlone(row) || (row.TypedId == row.Id && !Rows.Any(other => !ReferenceEquals(other, row) && other.TypedId == row.Id)));

    private bool IsAlone(EditedRow row) =>
        row.Family != 0 && !removedFamilies.Contains(row.Family) && Rows.Count(other => other.Family == row.Family) == 1;

    /// <summary>Syncs; <paramref name="meanwhile"/> is done after the workbook was read and before the ids are written, so that they may land beside other rows.</summary>
    public IReadOnlyList<(EditedRow Row, IdAssignment Given)> Sync(Action meanwhile)
    {
        var (grid, places) = Draw();
        var decision = SyncEngine.Decide(grid, known, new DateTimeOffset(2027, 5, 12, 9, 0, 0, TimeSpan.Zero));
        known = decision.Known;
        var given = decision.Ids.Where(a => places.ContainsKey((a.Cell.Tab, a.Cell.Address.Row))).Select(a => (places[(a.Cell.Tab, a.Cell.Address.Row)], a)).ToList();
        foreach (var (row, assignment) in given)
        {
            row.Id ??= assignment.Id.Value;
            row.KnownTitle = row.Title;
        }

        removedFamilies.Clear();
        meanwhile();
        Apply(decision.Edits);
        return given;
    }

    private void Apply(IReadOnlyList<CellEdit> edits)
    {
        var places = Draw().Places;
        foreach (var edit in edits.OfType<ColumnEdit>())
        {
            if (places.TryGetValue((edit.Tab, edit.Address.Row), out var row))
            {
                row.TypedId = edit.Value.Text;
            }
        }
    }

    private (WorkbookGrid Grid, Dictionary<(string Tab, int Row), EditedRow> Places) Draw()
    {
        var places = new Dictionary<(string, int), EditedRow>();
        var sheets = new List<SheetGrid>();
        for (var tab = 0; tab < Tabs; tab++)
        {
            var cells = new List<Cell[]>();
            foreach (var kind in Kinds)
            {
                cells.Add([.. Headers[kind].Select(Text)]);
                foreach (var row in blocks[(tab, kind)])
                {
                    cells.Add([Text(row.Title), Text(row.Parent), default, Text(row.TypedId)]);
                    places.Add((Titles[tab], cells.Count), row);
                }

                cells.Add([]);
            }

            sheets.Add(new SheetGrid(10 + tab, Titles[tab], [.. cells]) { OwnedColumns = [new OwnedColumnMark(100 + tab, IdColumn, "id")], GridRows = 500, GridColumns = 10 });
        }

        return (Picture.Workbook([.. sheets]), places);
    }

    private static Cell Text(string? text) => text is null ? default : new Cell(CellValue.OfText(text));

    /// <summary>Common words over all words of two titles.</summary>
    public static double Similarity(string a, string b)
    {
        var one = Normal.Normalize(a).Words;
        var other = Normal.Normalize(b).Words;
        return (double)one.Intersect(other).Count() / one.Union(other).Count();
    }
}
