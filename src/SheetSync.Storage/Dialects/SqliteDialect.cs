using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using SheetSync.Application;
using SheetSync.Storage.Tables;
using SQLitePCL;

namespace SheetSync.Storage.Dialects;

/// <summary>SQLite: one file. Dates are ISO text, decimals exact text, booleans 0 and 1.</summary>
internal sealed class SqliteDialect : Dialect
{
    public const string FileName = "sheetsync.db";

    private const string DateFormat = "yyyy-MM-dd";

    private readonly SqliteConnectionStringBuilder settings;
    private readonly string pragmas;
    private volatile bool hasFolder;

    /// <param name="morePragmas">Run on every connection after the store's own.</param>
    public SqliteDialect(StorageOptions options, string morePragmas = "")
    {
        settings = new SqliteConnectionStringBuilder(options.ConnectionString ?? "")
        {
            ForeignKeys = true,
            // Also how long a statement waits for a lock; 0 would be for ever.
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.LockWait.TotalSeconds)),
        };
        if (options.ConnectionString is null)
        {
            settings.DataSource = Path.Combine(Path.GetFullPath(options.DataDirectory), FileName);
        }

        // Deleted rows are overwritten: a purged company must not stay readable in free pages.
        pragmas = "pragma secure_delete = on; " + morePragmas;
    }

    public override string Where => settings.DataSource;

    public override string Engine => "SQLite";

    public override string SizeSql => "select page_count * page_size from pragma_page_count, pragma_page_size";

    public override bool IsMissing => !File.Exists(settings.DataSource);

    public override long? FreeBytes()
    {
        // The folder may not be made yet: then what counts is the one that it will stand in.
        var folder = Path.GetDirectoryName(Path.GetFullPath(settings.DataSource));
        while (folder is not null && !Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder is null ? null : new DriveInfo(folder).AvailableFreeSpace;
    }

    public override bool HasOneWriter => true;

    public override string HasSchemaSql => "select count(*) from sqlite_master where type = 'table' and name = 'schema_version'";

    public override async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        // Once: a folder that is taken away under a running process is a fault, not a reason to start an empty database.
        if (!hasFolder && Path.GetDirectoryName(settings.DataSource) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            hasFolder = true;
        }

        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
            await connection.ExecuteAsync(new CommandDefinition(pragmas, cancellationToken: ct));
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Write-ahead logging lets readers go on while a sync records. The mode is kept in the file.</summary>
    public override async Task PrepareAsync(DbConnection connection, CancellationToken ct)
    {
        var mode = await connection.ExecuteScalarAsync<string>(new CommandDefinition("pragma journal_mode", cancellationToken: ct));
        if (mode != "wal")
        {
            await connection.ExecuteAsync(new CommandDefinition("pragma journal_mode = wal", cancellationToken: ct));
        }
    }

    public override Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken ct) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public override Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken ct) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    public override string Translate(string migration) => migration
        .Replace("$identity", "integer not null primary key autoincrement", StringComparison.Ordinal)
        .Replace("$decimal", "text", StringComparison.Ordinal)
        .Replace("$number", "real", StringComparison.Ordinal);

    /// <summary>Straight to the statement: a command would look up each parameter of each row by its name.</summary>
    public override Task InsertAsync(DbTransaction transaction, long owner, TableRows rows, CancellationToken ct)
    {
        var database = ((SqliteConnection)transaction.Connection!).Handle!;
        var columns = rows.Table.Columns;
        var sql = $"insert into {rows.Table.Name} ({rows.Table.Owner}, {rows.Table.ColumnList}) values ({owner.ToString(CultureInfo.InvariantCulture)}{string.Concat(columns.Select(_ => ", ?"))})";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out var statement), database);
        using (statement)
        {
            foreach (var row in rows.Rows)
            {
                ct.ThrowIfCancellationRequested();
                for (var at = 0; at < columns.Count; at++)
                {
                    SqliteException.ThrowExceptionForRC(Bind(statement, at + 1, row[at]), database);
                }

                SqliteException.ThrowExceptionForRC(raw.sqlite3_step(statement), database);
                SqliteException.ThrowExceptionForRC(raw.sqlite3_reset(statement), database);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Straight from the statement: the reader would ask it for the type and the length of each value time and again.</summary>
    public override object? Read(DbDataReader reader, int ordinal, ColumnType type)
    {
        var row = ((SqliteDataReader)reader).Handle!;
        return raw.sqlite3_column_type(row, ordinal) == raw.SQLITE_NULL
            ? null
            : type switch
            {
                ColumnType.Integer => Boxes.Of(raw.sqlite3_column_int(row, ordinal)),
                ColumnType.Long => raw.sqlite3_column_int64(row, ordinal),
                ColumnType.Boolean => Boxes.Of(raw.sqlite3_column_int64(row, ordinal) != 0),
                ColumnType.Decimal => decimal.Parse(raw.sqlite3_column_blob(row, ordinal), NumberStyles.Number, CultureInfo.InvariantCulture),
                ColumnType.Date => DateOnly.ParseExact(Text(row, ordinal), DateFormat, CultureInfo.InvariantCulture),
                ColumnType.Instant => Instants.Read(Text(row, ordinal)),
                _ => Text(row, ordinal),
            };
    }

    // The database's encoding is UTF-8, so that a text's bytes are its UTF-8 (sqlite.org/c3ref/column_blob.html).
    private static string Text(sqlite3_stmt row, int ordinal) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(row, ordinal));

    /// <summary>The log still holds what was erased, until it is written back and cut: readers are waited for a while.</summary>
    public override Task AfterPurgeAsync(DbConnection connection, CancellationToken ct) => connection.ExecuteAsync(new CommandDefinition(
        $"pragma busy_timeout = {settings.DefaultTimeout * 1000}; pragma wal_checkpoint(truncate); pragma busy_timeout = 0", cancellationToken: ct));

    // Primary result codes: sqlite.org/rescode.html.
    public override StorageException? Classify(Exception fault) => fault switch
    {
        SqliteException { SqliteErrorCode: 5 or 6 } e => StorageException.Locked(Where, e),
        SqliteException { SqliteErrorCode: 13 } e => StorageException.Full(Where, e),
        SqliteException { SqliteErrorCode: 11 or 26 } e => StorageException.Corrupt(Where, e),
        SqliteException { SqliteErrorCode: 3 or 8 or 10 or 14 } e => StorageException.Unreachable(Where, e.Message, e),
        IOException or UnauthorizedAccessException => StorageException.Unreachable(Where, fault.Message, fault),
        _ => null,
    };

    private static int Bind(sqlite3_stmt statement, int number, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, number),
        int whole => raw.sqlite3_bind_int(statement, number, whole),
        long whole => raw.sqlite3_bind_int64(statement, number, whole),
        bool flag => raw.sqlite3_bind_int(statement, number, flag ? 1 : 0),
        decimal exact => raw.sqlite3_bind_text(statement, number, exact.ToString(CultureInfo.InvariantCulture)),
        DateOnly date => raw.sqlite3_bind_text(statement, number, date.ToString(DateFormat, CultureInfo.InvariantCulture)),
        DateTimeOffset instant => raw.sqlite3_bind_text(statement, number, Instants.Text(instant)),
        string text => raw.sqlite3_bind_text(statement, number, text),
        _ => throw new ArgumentException($"No column holds a {value.GetType().Name}.", nameof(value)),
    };
}
