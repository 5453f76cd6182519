using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using Dapper;
using Npgsql;
using NpgsqlTypes;
using SheetSync.Application;
using SheetSync.Storage.Tables;

namespace SheetSync.Storage.Dialects;

/// <summary>PostgreSQL 15 or newer: a database that several processes share. Types are its own: date, numeric, boolean.</summary>
internal sealed class PostgreSqlDialect : Dialect
{
    /// <summary>Names the advisory lock of the migrations: any number, the same in every version.</summary>
    private const long SchemaLock = 0x53_68_65_65_74_53;

    private readonly NpgsqlConnectionStringBuilder settings;
    private readonly string patience;

    public PostgreSqlDialect(StorageOptions options)
    {
        settings = PostgreSqlSource.Settings(options);
        patience = $"set lock_timeout = {Math.Max(1, (int)options.LockWait.TotalMilliseconds)}; {PostgreSqlSource.IdleTransactions(options)}";
    }

    public override string Where => $"{settings.Host}:{settings.Port}/{settings.Database}";

    public override string Engine => "PostgreSQL";

    public override string SizeSql => "select pg_database_size(current_database())";

    public override string HasSchemaSql =>
        "select count(*) from information_schema.tables where table_schema = current_schema() and table_name = 'schema_version'";

    public override async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
            await connection.ExecuteAsync(new CommandDefinition(patience, cancellationToken: ct));
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override async Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken ct) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);

    public override async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken ct) =>
        await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct);

    public override string Translate(string migration) => migration
        .Replace("$identity", "bigint generated always as identity primary key", StringComparison.Ordinal)
        .Replace("$decimal", "numeric", StringComparison.Ordinal)
        .Replace("$number", "numeric", StringComparison.Ordinal);

    /// <summary>Replicas that start together migrate one after the other: here waiting is right, however long the other's migration takes.</summary>
    public override Task LockSchemaAsync(DbTransaction transaction, CancellationToken ct) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(
            "set local lock_timeout = 0; select pg_advisory_xact_lock(@SchemaLock)", new { SchemaLock }, transaction, cancellationToken: ct));

    public override async Task InsertAsync(DbTransaction transaction, long owner, TableRows rows, CancellationToken ct)
    {
        var connection = (NpgsqlConnection)transaction.Connection!;
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {rows.Table.Name} ({rows.Table.Owner}, {rows.Table.ColumnList}) from stdin (format binary)", ct);
        foreach (var row in rows.Rows)
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(owner, NpgsqlDbType.Bigint, ct);
            for (var at = 0; at < row.Length; at++)
            {
                await WriteAsync(copy, row[at], rows.Table.Columns[at].Type, ct);
            }
        }

        await copy.CompleteAsync(ct);
    }

    public override object? Read(DbDataReader reader, int ordinal, ColumnType type) => reader.IsDBNull(ordinal)
        ? null
        : type switch
        {
            ColumnType.Integer => Boxes.Of(reader.GetInt32(ordinal)),
            ColumnType.Long => reader.GetInt64(ordinal),
            ColumnType.Instant => reader.GetFieldValue<DateTimeOffset>(ordinal),
            ColumnType.Boolean => Boxes.Of(reader.GetBoolean(ordinal)),
            ColumnType.Decimal => reader.GetDecimal(ordinal),
            ColumnType.Date => reader.GetFieldValue<DateOnly>(ordinal),
            _ => reader.GetString(ordinal),
        };

    /// <summary>The server's: clocks of replicas may differ by more than a lease lasts.</summary>
    public override Task<DateTimeOffset> NowAsync(Session session, TimeProvider clock) => ReferenceEquals(clock, TimeProvider.System)
        ? session.FirstAsync<DateTimeOffset>("select clock_timestamp()")
        : base.NowAsync(session, clock);

    public override string SkipLocked(string table) => $"for update of {table} skip locked";

    public override bool IsDeadlock(Exception? fault) => fault is PostgresException { SqlState: "40P01" };

    // Codes: PostgreSQL's manual, appendix A. Class 08: connection, 28: login, 3D: no such database, 57P: shutting down, 25P03: the transaction lay idle.
    public override StorageException? Classify(Exception fault) => fault switch
    {
        PostgresException { SqlState: "55P03" or "40001" or "40P01" } e => StorageException.Locked(Where, e),
        PostgresException { SqlState: "53100" } e => StorageException.Full(Where, e),
        PostgresException e when IsUnreachable(e.SqlState) => StorageException.Unreachable(Where, e.MessageText, e),
        PostgresException { SqlState: "XX001" or "XX002" } e => StorageException.Corrupt(Where, e),
        PostgresException => null,
        NpgsqlException or SocketException or TimeoutException => StorageException.Unreachable(Where, fault.Message, fault),
        _ => null,
    };

    private static bool IsUnreachable(string state) =>
        state is "3D000" or "42501" or "53200" or "53300" or "25006" or "25P03"
        || state.StartsWith("08", StringComparison.Ordinal)
        || state.StartsWith("28", StringComparison.Ordinal)
        || state.StartsWith("57P", StringComparison.Ordinal);

    private static Task WriteAsync(NpgsqlBinaryImporter copy, object? value, ColumnType type, CancellationToken ct) => value switch
    {
        null => copy.WriteNullAsync(ct),
        string text => copy.WriteAsync(text, NpgsqlDbType.Text, ct),
        int number => copy.WriteAsync(number, NpgsqlDbType.Integer, ct),
        decimal number => copy.WriteAsync(number, NpgsqlDbType.Numeric, ct),
        bool flag => copy.WriteAsync(flag, NpgsqlDbType.Boolean, ct),
        DateOnly date => copy.WriteAsync(date, NpgsqlDbType.Date, ct),
        long number => copy.WriteAsync(number, NpgsqlDbType.Bigint, ct),
        DateTimeOffset instant => copy.WriteAsync(instant.ToUniversalTime(), NpgsqlDbType.TimestampTz, ct),
        _ => throw new ArgumentException($"A {type} column cannot hold a {value.GetType().Name}.", nameof(value)),
    };
}
