using System.Data.Common;
using System.Text;
using Dapper;

namespace SheetSync.Adapters.Tests.Storage;

/// <summary>A SQLite database as SQL text, as the shell's <c>.dump</c> writes it; without needing the shell.</summary>
internal static class SqliteDump
{
    public static async Task<string> OfAsync(DbConnection connection)
    {
        var text = new StringBuilder("PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n");
        var tables = (await connection.QueryAsync<(string Name, string Sql)>("select name, sql from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")).ToList();
        foreach (var (name, sql) in tables)
        {
            text.Append(sql).Append(";\n");
            await RowsAsync(connection, name, text);
        }

        foreach (var sql in await connection.QueryAsync<string>("select sql from sqlite_master where type in ('index', 'view', 'trigger') and sql is not null order by rowid"))
        {
            text.Append(sql).Append(";\n");
        }

        text.Append("DELETE FROM sqlite_sequence;\n");
        await RowsAsync(connection, "sqlite_sequence", text);
        return text.Append("COMMIT;\nPRAGMA foreign_keys=ON;\n").ToString();
    }

    private static async Task RowsAsync(DbConnection connection, string table, StringBuilder text)
    {
        var columns = await connection.QueryAsync<string>("select name from pragma_table_info(@table)", new { table });
        var values = string.Join(" || ',' || ", columns.Select(column => $"quote({column})"));
        foreach (var row in await connection.QueryAsync<string>($"select {values} from {table}"))
        {
            text.Append("INSERT INTO ").Append(table).Append(" VALUES(").Append(row).Append(");\n");
        }
    }
}
