using Dapper;
using Npgsql;

namespace SheetSync.Storage;

/// <summary>The store's PostgreSQL database, for those who keep tables of their own in it.</summary>
public static class PostgreSqlSource
{
    /// <summary>Connections with the store's limit to how long a transaction may lie idle. Whoever asks disposes of it.</summary>
    public static NpgsqlDataSource Of(StorageOptions options)
    {
        // Set once a connection: the pool would reset it each time the connection comes back.
        var builder = new NpgsqlDataSourceBuilder(options.ConnectionString) { ConnectionStringBuilder = { NoResetOnClose = true } };
        var set = IdleTransactions(options);
        builder.UsePhysicalConnectionInitializer(connection => connection.Execute(set), connection => connection.ExecuteAsync(set));
        return builder.Build();
    }

    internal static string IdleTransactions(StorageOptions options) =>
        $"set idle_in_transaction_session_timeout = {(int)options.IdleTransactionTime.TotalMilliseconds}";
}
