using SheetSync.Application;
using SheetSync.Storage.Dialects;

namespace SheetSync.Storage;

/// <summary>
/// Permits of the last minute, as they were taken: a sliding window, so that no minute however cut holds more than its limit. A request
/// leaves a moment after its permit was taken; the window is that moment longer than Google's minute.
/// </summary>
internal sealed class QuotaLedger(Dialect dialect, TimeProvider clock)
{
    /// <summary>Google's minute and the time that a permit may need to become a request at Google.</summary>
    internal static readonly TimeSpan Window = TimeSpan.FromSeconds(62);

    /// <summary>Background permits are spread: no more than their part of the limit in each of these.</summary>
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(100);

    // Also the lock: on PostgreSQL others wait for this row until the commit; SQLite has one writer anyway.
    private const string TurnSql = """
        insert into quota_turns (pool, kind, turns) values (@pool, @kind, 1)
        on conflict (pool, kind) do update set turns = quota_turns.turns + 1
        """;

    private const string UsedSql = """
        select coalesce(sum(permits), 0) as Used, coalesce(sum(case when urgency = 0 and taken_at > @slice then permits else 0 end), 0) as Recent,
            min(taken_at) as Oldest, min(case when urgency = 0 and taken_at > @slice then taken_at end) as OldestRecent
        from quota_takes where scope = @scope and kind = @kind
        """;

    public async Task<QuotaGrant> TakeAsync(Session session, QuotaAsk ask)
    {
        var kind = ask.Kind == QuotaKind.Read ? "read" : "write";
        await session.ExecuteAsync(TurnSql, new { pool = ask.Pool, kind });
        var now = await dialect.NowAsync(session, clock);
        await session.ExecuteAsync("delete from quota_takes where taken_at <= @before", new { before = now - Window });

        var (free, left, wait) = (ask.Wanted, int.MaxValue, TimeSpan.Zero);
        foreach (var scope in ask.Scopes)
        {
            var used = (await session.FirstAsync<UsedRow>(UsedSql, new { scope = scope.Name, kind, slice = now - Slice }))!;
            var room = Room(ask, scope, used);
            left = Math.Min(left, Math.Max(0, scope.PerMinute - (int)used.Used));
            free = Math.Min(free, room);
            wait = room < ask.Wanted ? Longer(wait, Wait(used, now, ask.Urgency)) : wait;
        }

        var granted = Math.Max(0, free);
        if (granted > 0)
        {
            foreach (var scope in ask.Scopes)
            {
                await session.ExecuteAsync(
                    "insert into quota_takes (scope, kind, urgency, taken_at, permits) values (@scope, @kind, @urgency, @now, @granted)",
                    new { scope = scope.Name, kind, urgency = (int)ask.Urgency, now, granted });
            }
        }

        return new QuotaGrant(granted, left - granted, granted == ask.Wanted ? TimeSpan.Zero : wait);
    }

    private static int Room(QuotaAsk ask, QuotaScope scope, UsedRow used)
    {
        if (ask.Urgency != Urgency.Background)
        {
            return scope.PerMinute - (int)used.Used;
        }

        var share = Math.Max(1, (int)(scope.PerMinute * ask.BackgroundShare));
        var slice = Math.Max(1, (int)Math.Ceiling(share * Slice / TimeSpan.FromMinutes(1)));
        return Math.Min(share - (int)used.Used, slice - (int)used.Recent);
    }

    /// <summary>Until the oldest permit is a minute old; in the background, until the oldest of the slice is over.</summary>
    private static TimeSpan Wait(UsedRow used, DateTimeOffset now, Urgency urgency)
    {
        var untilOldest = used.Oldest is { } oldest ? oldest + Window - now : TimeSpan.Zero;
        var untilSlice = used.OldestRecent is { } recent ? recent + Slice - now : Slice;
        return Longer(ShortestWait, urgency == Urgency.Background && untilOldest > untilSlice ? untilSlice : untilOldest);
    }

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private sealed record UsedRow
    {
        public long Used { get; init; }

        public long Recent { get; init; }

        public DateTimeOffset? Oldest { get; init; }

        public DateTimeOffset? OldestRecent { get; init; }
    }
}
