namespace SheetSync.Storage.Tables;

/// <summary>A plan on its way into the database: the rows of every table, and the cells they name.</summary>
internal sealed class PlanRows
{
    private readonly Dictionary<Table, TableRows> tables = PlanTables.All.ToDictionary(table => table, table => new TableRows(table));

    public Cells Cells { get; } = new();

    public TableRows Of(Table table) => tables[table];

    /// <summary>Every table, those that others refer to first.</summary>
    public IEnumerable<TableRows> InOrder() =>
        PlanTables.All.Select(table => table == Cells.Table ? Cells.Rows() : tables[table]);
}

/// <summary>A plan on its way out: the rows that were read, in the order in which they were written.</summary>
internal sealed class ReadRows(IReadOnlyDictionary<Table, IReadOnlyList<Row>> tables)
{
    private Dictionary<Table, ILookup<(int Department, int Item), Row>> Items { get; } = [];

    public Cells Cells { get; } = new(tables[Tables.Cells.Table]);

    public IReadOnlyList<Row> Of(Table table) => tables[table];

    /// <summary>The rows of one department.</summary>
    public IEnumerable<Row> Of(Table table, int department) =>
        tables[table].Where(row => row.Int("department_no") == department);

    /// <summary>The rows that belong to one item of a department, named by <paramref name="key"/>.</summary>
    public IEnumerable<Row> Of(Table table, string key, int department, int item)
    {
        if (!Items.TryGetValue(table, out var lookup))
        {
            Items[table] = lookup = tables[table].ToLookup(row => (row.Int("department_no"), row.Int(key)));
        }

        return lookup[(department, item)];
    }
}
