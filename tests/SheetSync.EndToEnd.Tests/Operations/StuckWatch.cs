using System.Data.Common;
using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using SheetSync.Storage;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary>
/// How long a workbook was due and nobody had it, by the store's own records: no claim and no lease in force, the same signal, and no sync since. Only time
/// in which a service was up to take it counts. What somebody who died had taken stays taken, for no longer than a lease.
/// </summary>
internal sealed class StuckWatch(StorageOptions storage, Func<bool> somebodyIsUp)
{
    private const string Sql = """
        select w.spreadsheet_id as Id, s.due_at as DueAt, s.signals as Signals, s.claimed_until as ClaimedUntil, l.holder as Holder, l.token as Token, l.expires_at as ExpiresAt
        from sync_states s join workbooks w on w.id = s.workbook_id left join leases l on l.spreadsheet_id = w.spreadsheet_id
        """;

    private readonly Dictionary<string, (Row Row, TimeSpan Waited)> waiting = [];
    private long lastLook;
    private bool wasUp;

    /// <summary>Due, and in nobody's hands, at a stretch.</summary>
    public TimeSpan LongestUnattended { get; private set; }

    /// <summary>How far ahead a claim or a lease ran out at most: what was taken by somebody who dies at that moment waits so long.</summary>
    public TimeSpan LongestHold { get; private set; }

    public int Looks { get; private set; }

    public async Task LookAsync()
    {
        await using var connection = Connection();
        await connection.OpenAsync();

        // Looking takes time, more on a busy machine: nothing taken meanwhile may seem to be held for longer than it is, or by nobody.
        var before = await NowAsync(connection);
        var rows = (await connection.QueryAsync<Row>(Sql)).ToList();
        var after = await NowAsync(connection);
        var up = somebodyIsUp();
        var passed = up && wasUp ? Stopwatch.GetElapsedTime(lastLook) : TimeSpan.Zero;
        (lastLook, wasUp) = (Stopwatch.GetTimestamp(), up);
        Looks++;
        foreach (var row in rows)
        {
            LongestHold = Longer(LongestHold, row.ClaimedUntil - after);
            LongestHold = Longer(LongestHold, row.Holder is null ? null : row.ExpiresAt - after);
            Look(row, before, passed);
        }
    }

    /// <summary>Leases and claims are dated by the database's clock where it has one.</summary>
    private static async Task<DateTimeOffset> NowAsync(DbConnection connection) =>
        connection is NpgsqlConnection ? await connection.ExecuteScalarAsync<DateTimeOffset>("select clock_timestamp()") : DateTimeOffset.UtcNow;

    private void Look(Row row, DateTimeOffset now, TimeSpan passed)
    {
        if (row.DueAt > now || row.ClaimedUntil > now || (row.Holder is not null && row.ExpiresAt > now))
        {
            waiting.Remove(row.Id);
            return;
        }

        var waited = waiting.TryGetValue(row.Id, out var known) && known.Row == row ? known.Waited + passed : TimeSpan.Zero;
        waiting[row.Id] = (row, waited);
        LongestUnattended = Longer(LongestUnattended, waited);
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan? other) => other > one ? other.Value : one;

    private DbConnection Connection() => storage.Provider == StorageProvider.PostgreSql
        ? new NpgsqlConnection(storage.ConnectionString)
        : new SqliteConnection($"Data Source={storage.SqliteFile};Default Timeout=60;Mode=ReadOnly");

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public DateTimeOffset DueAt { get; init; }

        public long Signals { get; init; }

        public DateTimeOffset? ClaimedUntil { get; init; }

        public string? Holder { get; init; }

        public long? Token { get; init; }

        public DateTimeOffset? ExpiresAt { get; init; }
    }
}
