using System.Data.Common;
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
        var builder = new NpgsqlDataSourceBuilder(Settings(options).ConnectionString) { ConnectionStringBuilder = { NoResetOnClose = true } };
        var set = IdleTransactions(options);
        builder.UsePhysicalConnectionInitializer(connection => connection.Execute(set), connection => connection.ExecuteAsync(set));
        return builder.Build();
    }

    /// <summary>
    /// The connection string. Encryption by Kerberos is asked for only where somebody says so: by default the driver tries it first, and on a system
    /// without that library (the container's) it complains on standard error at each start.
    /// </summary>
    internal static NpgsqlConnectionStringBuilder Settings(StorageOptions options)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = options.ConnectionString };
        var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString ?? "");
        var isSaid = Environment.GetEnvironmentVariable("PGGSSENCMODE") is not null
            || given.Keys.Cast<string>().Any(key => key.Replace(" ", "", StringComparison.Ordinal).Equals(nameof(settings.GssEncryptionMode), StringComparison.OrdinalIgnoreCase));
        if (!isSaid)
        {
            settings.GssEncryptionMode = GssEncryptionMode.Disable;
        }

        return settings;
    }

    internal static string IdleTransactions(StorageOptions options) =>
        $"set idle_in_transaction_session_timeout = {(int)options.IdleTransactionTime.TotalMilliseconds}";
}
