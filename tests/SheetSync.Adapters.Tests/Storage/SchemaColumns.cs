using System.Data.Common;
using Dapper;
using Npgsql;

namespace SheetSync.Adapters.Tests.Storage;

/// <summary>A column as the engine itself tells it.</summary>
/// <param name="Kind"><c>table</c> or <c>view</c>.</param>
/// <param name="Type">The migrations' word for it: <c>timestamptz</c>, <c>numeric</c> … In SQLite whatever was declared.</param>
/// <param name="Identity">The engine numbers the rows.</param>
internal sealed record SchemaColumn(string Table, string Kind, string Name, string Type, bool Nullable, bool Identity)
{
    private const string Sqlite = """
        select m.name as "Table", m.type as Kind, c.name as Name, c.type as Type, c."notnull" = 0 as Nullable,
            c.pk = 1 and m.sql like '%autoincrement%' as "Identity"
        from sqlite_master m join pragma_table_info(m.name) c
        where m.type in ('table', 'view') and m.name not like 'sqlite_%'
        """;

    private const string PostgreSql = """
        select c.table_name as "Table", case t.table_type when 'VIEW' then 'view' else 'table' end as Kind, c.column_name as Name,
            case c.data_type when 'timestamp with time zone' then 'timestamptz' else c.data_type end as Type,
            case c.is_nullable when 'YES' then 1 else 0 end as Nullable, case c.is_identity when 'YES' then 1 else 0 end as "Identity"
        from information_schema.columns c
        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
        where c.table_schema = current_schema()
        order by c.table_name, c.ordinal_position
        """;

    /// <summary>All tables and views of the schema, without the scheduler's own.</summary>
    public static async Task<IReadOnlyList<SchemaColumn>> ReadAsync(DbConnection connection) =>
        [.. (await connection.QueryAsync<Found>(connection is NpgsqlConnection ? PostgreSql : Sqlite))
            .Where(c => !c.Table.StartsWith("qrtz_", StringComparison.OrdinalIgnoreCase))
            .Select(c => new SchemaColumn(c.Table, c.Kind, c.Name, c.Type, c.Nullable != 0, c.Identity != 0))];

    private sealed record Found
    {
        public string Table { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Name { get; init; } = "";

        public string Type { get; init; } = "";

        public long Nullable { get; init; }

        public long Identity { get; init; }
    }
}
