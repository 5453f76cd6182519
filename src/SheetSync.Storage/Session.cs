using System.Data.Common;
using Dapper;
using SheetSync.Storage.Dialects;
using SheetSync.Storage.Tables;

namespace SheetSync.Storage;

/// <summary>One transaction on one connection: the statements of the store run through it.</summary>
internal sealed class Session(Dialect dialect, DbTransaction transaction, CancellationToken ct)
{
    private DbConnection Connection => transaction.Connection!;

    public Task<int> ExecuteAsync(string sql, object? parameters = null) => Connection.ExecuteAsync(Command(sql, parameters));

    public async Task<T?> FirstAsync<T>(string sql, object? parameters = null) =>
        await Connection.QueryFirstOrDefaultAsync<T>(Command(sql, parameters));

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? parameters = null) =>
        [.. await Connection.QueryAsync<T>(Command(sql, parameters))];

    public Task LockSchemaAsync() => dialect.LockSchemaAsync(transaction, ct);

    public Task InsertAsync(long owner, TableRows rows) => dialect.InsertAsync(transaction, owner, rows, ct);

    /// <summary>The rows of a plan by table, in the order in which they were written.</summary>
    public async Task<IReadOnlyDictionary<Table, IReadOnlyList<Row>>> RowsAsync(long planId, IReadOnlyList<Table> tables)
    {
        var all = new Dictionary<Table, IReadOnlyList<Row>>();
        foreach (var table in tables)
        {
            all[table] = await RowsAsync(planId, table);
        }

        return all;
    }

    private Task<IReadOnlyList<Row>> RowsAsync(long planId, Table table)
    {
        var numbers = table.Columns.Where(c => c.Name.EndsWith("_no", StringComparison.Ordinal) || c.Name == "month").Select(c => c.Name);
        var order = string.Join(", ", numbers.DefaultIfEmpty("1"));
        return RowsAsync(table, $"where plan_id = @planId order by {order}", new { planId });
    }

    /// <param name="tail">What follows the table in the query.</param>
    public async Task<IReadOnlyList<Row>> RowsAsync(Table table, string tail, object parameters)
    {
        var rows = new List<Row>();
        await using var reader = await Connection.ExecuteReaderAsync(Command($"select {table.ColumnList} from {table.Name} {tail}", parameters));

        // A plan is a hundred thousand values: they are asked for without Dapper's reader in between.
        var values = (reader as IWrappedDataReader)?.Reader as DbDataReader ?? reader;
        while (await reader.ReadAsync(ct))
        {
            var row = new object?[table.Columns.Count];
            for (var at = 0; at < row.Length; at++)
            {
                row[at] = dialect.Read(values, at, table.Columns[at].Type);
            }

            rows.Add(new Row(table, row));
        }

        return rows;
    }

    private CommandDefinition Command(string sql, object? parameters) => new(sql, parameters, transaction, cancellationToken: ct);
}
