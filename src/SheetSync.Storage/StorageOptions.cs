namespace SheetSync.Storage;

public enum StorageProvider
{
    /// <summary>One file, one machine.</summary>
    Sqlite,

    /// <summary>A server that several processes share.</summary>
    PostgreSql,
}

/// <summary>Section <c>Storage</c> of the configuration.</summary>
public sealed record StorageOptions
{
    public StorageProvider Provider { get; init; } = StorageProvider.Sqlite;

    /// <summary>Required for PostgreSQL. For SQLite it overrides <see cref="DataDirectory"/>: <c>Data Source=/path/file.db</c>.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Folder of the SQLite file <c>sheetsync.db</c>; made where missing. Default: the current folder. <c>--data</c> sets it.</summary>
    public string DataDirectory { get; init; } = ".";

    /// <summary>Full path of the SQLite file.</summary>
    public string SqliteFile => ConnectionString is null
        ? Path.Combine(Path.GetFullPath(DataDirectory), Dialects.SqliteDialect.FileName)
        : Path.GetFullPath(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(ConnectionString).DataSource);

    /// <summary>How long to wait for another process's transaction, in whole seconds, at least 1. Default 2 s.</summary>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a workbook stays taken after its holder died. Default 60 s, <c>Storage:LeaseTime</c> sets it; a live holder renews three times as often.</summary>
    public TimeSpan LeaseTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long a transaction on PostgreSQL may lie idle before the server ends it. What a process that was stopped, or whose machine is gone, has locked
    /// would keep all others waiting otherwise: a quarter of a lease, 2 s – 15 s.
    /// </summary>
    internal TimeSpan IdleTransactionTime => LeaseTime / 4 is var part && part < ShortestIdle ? ShortestIdle : part > LongestIdle ? LongestIdle : part;

    private static readonly TimeSpan ShortestIdle = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(15);

    /// <summary>Whoever takes leases is the hosted service: what it held when it died, its successor on SQLite can tell from a command's.</summary>
    public bool IsService { get; init; }

    /// <summary>How long to wait for another sync of the same workbook. Default 10 s.</summary>
    public TimeSpan LeaseWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long events are kept. Default three years, 1096 days; <c>Storage:HistoryDays</c> sets it.</summary>
    public TimeSpan HistoryTime { get; init; } = TimeSpan.FromDays(1096);

    /// <summary>Without the connection string, which holds the password.</summary>
    public override string ToString() => Provider.ToString();

    /// <summary>How long runs are kept; the last of a workbook always is. Default 90 days; <c>Storage:RunDays</c> sets it.</summary>
    public TimeSpan RunTime { get; init; } = TimeSpan.FromDays(90);
}
