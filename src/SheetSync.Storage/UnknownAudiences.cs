using SheetSync.Application;

namespace SheetSync.Storage;

/// <summary>The table <c>unknown_audiences</c>, kept short: whoever has a script at Google can add to it.</summary>
internal static class UnknownAudiences
{
    private const string SawSql = """
        insert into unknown_audiences (audience, seen_at, calls) values (@audience, @now, 1)
        on conflict (audience) do update set seen_at = excluded.seen_at, calls = unknown_audiences.calls + 1
        """;

    private const string ShortenSql = """
        delete from unknown_audiences where audience not in (select audience from unknown_audiences order by seen_at desc, audience limit 20)
        """;

    private const string ListSql = "select audience as Audience, seen_at as SeenAt, calls as Calls from unknown_audiences order by seen_at desc, audience";

    public static async Task<bool> SawAsync(Session session, string audience, DateTimeOffset now)
    {
        await session.ExecuteAsync(SawSql, new { audience, now });
        return await session.ExecuteAsync(ShortenSql) > 0;
    }

    public static async Task<IReadOnlyList<UnknownAudience>> ListAsync(Session session) =>
        [.. (await session.ListAsync<Row>(ListSql)).Select(row => new UnknownAudience(row.Audience, row.SeenAt, (int)row.Calls))];

    private sealed record Row
    {
        public string Audience { get; init; } = "";

        public DateTimeOffset SeenAt { get; init; }

        public long Calls { get; init; }
    }
}
