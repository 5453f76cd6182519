using Microsoft.Data.Sqlite;
using SheetSync.Storage;

namespace SheetSync.Service.Scheduling;

/// <summary>
/// The scheduler's SQLite file, <c>sheetsync.schedule.db</c> beside the store's. Apart, because SQLite has one writer at a time and the
/// scheduler writes several times for each sync. Losing it loses nothing: what is due is written in the store.
/// </summary>
internal static class ScheduleFile
{
    public static string PathOf(StorageOptions options) => Path.ChangeExtension(options.SqliteFile, ".schedule.db");

    public static string ConnectionString(StorageOptions options) => new SqliteConnectionStringBuilder { DataSource = PathOf(options) }.ConnectionString;

    /// <summary>Write-ahead logging, kept in the file: a write waits for the disk once instead of three times.</summary>
    public static async Task PrepareAsync(StorageOptions options, CancellationToken ct)
    {
        if (options.Provider == StorageProvider.PostgreSql)
        {
            return;
        }

        await using var connection = new SqliteConnection(ConnectionString(options));
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = wal";
        await command.ExecuteNonQueryAsync(ct);
    }
}
