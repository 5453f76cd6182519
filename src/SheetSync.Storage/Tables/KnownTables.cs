using SheetSync.Core;
using SheetSync.Core.Identity;
using SheetSync.Core.Plan;
using SheetSync.Core.WriteBack;

namespace SheetSync.Storage.Tables;

/// <summary>What the next sync should know: identities and due dates (domain.md §4, §6).</summary>
internal static class KnownTables
{
    public static Table Items { get; } = new("known_items", "item_no:int, item_id, kind, department, title, parent");

    public static Table Prefixes { get; } = new("known_prefixes", "department, prefix");

    public static Table Counters { get; } = new("known_counters", "prefix, highest:int");

    public static Table DueDates { get; } = new("due_history", "due_id, first_due:date, last_due:date, times_moved:int, marks:int");

    public static Table ServiceCells { get; } = new("known_cells", "cell_no:int, sheet_id:int, service_column, value, cells:int", isSet: true);

    public static Table Conflicts { get; } = new("known_conflicts", "conflict_no:int, conflict");

    public static IReadOnlyList<Table> All { get; } = [Items, Prefixes, Counters, DueDates, ServiceCells, Conflicts];

    public static void Write(PlanRows rows, KnownWorkbook known)
    {
        foreach (var (no, item) in known.Items.Items.Numbered())
        {
            rows.Of(Items).Add(no, item.Id.Value, Words.Of(item.Kind), item.Department, item.Title, item.Parent);
        }

        foreach (var (department, prefix) in Sorted(known.Items.Prefixes))
        {
            rows.Of(Prefixes).Add(department, prefix);
        }

        foreach (var (prefix, highest) in Sorted(known.Items.Counters))
        {
            rows.Of(Counters).Add(prefix, highest);
        }

        foreach (var (id, due) in Sorted(known.DueDates))
        {
            rows.Of(DueDates).Add(id, due.FirstDue, due.LastDue, due.TimesMoved, (int)due.Marks);
        }

        foreach (var (no, cell) in known.Cells.Numbered())
        {
            rows.Of(ServiceCells).Add(no, cell.SheetId, Words.Of(cell.Column), cell.Value, cell.Count);
        }

        foreach (var (no, conflict) in known.Reported.Numbered())
        {
            rows.Of(Conflicts).Add(no, conflict);
        }
    }

    public static KnownWorkbook Read(IReadOnlyDictionary<Table, IReadOnlyList<Row>> rows) => new()
    {
        Items = new KnownItems(
            [.. rows[Items].Select(row => new KnownItem(
                new ItemId(row.Text("item_id")), row.Word<ItemKind>("kind"), row.Text("department"), row.Text("title"),
                row.TextOrNull("parent")))],
            rows[Prefixes].ToDictionary(row => row.Text("department"), row => row.Text("prefix")),
            rows[Counters].ToDictionary(row => row.Text("prefix"), row => row.Int("highest"))),
        DueDates = rows[DueDates].ToDictionary(
            row => row.Text("due_id"),
            row => new DueHistory(row.Date("first_due"), row.DateOrNull("last_due"), row.Int("times_moved"), (DueMarks)row.Int("marks"))),
        Cells = [.. rows[ServiceCells].Select(row => new KnownServiceCell(
            row.Int("sheet_id"), row.Word<ServiceColumn>("service_column"), row.Text("value"), row.Int("cells")))],
        Reported = [.. rows[Conflicts].Select(row => row.Text("conflict"))],
    };

    // A dictionary has no order of its own: sorted, the same content has the same hash.
    private static IEnumerable<KeyValuePair<string, T>> Sorted<T>(IReadOnlyDictionary<string, T> pairs) =>
        pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal);
}
