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

        // Leases and claims are dated by the database's clock where it has one.
        var now = connection is NpgsqlConnection ? await connection.ExecuteScalarAsync<DateTimeOffset>("select clock_timestamp()") : DateTimeOffset.UtcNow;
        var rows = (await connection.QueryAsync<Row>(Sql)).ToList();
        var up = somebodyIsUp();
        var passed = up && wasUp ? Stopwatch.GetElapsedTime(lastLook) : TimeSpan.Zero;
        (lastLook, wasUp) = (Stopwatch.GetTimestamp(), up);
        Looks++;
        foreach (var row in rows)
        {
            Look(row, now, passed);
        }
    }

    private void Look(Row row, DateTimeOffset now, TimeSpan passed)
    {
        LongestHold = Longer(LongestHold, row.ClaimedUntil - now);
        LongestHold = Longer(LongestHold, row.Holder is null ? null : row.ExpiresAt - now);
        if (row.DueAt > now || row.ClaimedUntil > now || (row.Holder is not null && row.ExpiresAt > now))
        {
            waiting.Remove(row.Id);
            return;
        }

        var waited = waiting.TryGetValue(row.Id, out var before) && before.Row == row ? before.Waited + passed : TimeSpan.Zero;
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
