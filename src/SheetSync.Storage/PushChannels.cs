using SheetSync.Application;

namespace SheetSync.Storage;

/// <summary>The table <c>push_channels</c>, and the counts of messages in <c>change_logs</c>.</summary>
internal static class PushChannels
{
    private const string ListSql = """
        select channel_id as Id, account as Account, address as Address, token_hash as TokenHash, opened_at as OpenedAt, resource_id as ResourceId,
            expires_at as ExpiresAt, confirmed_at as ConfirmedAt
        from push_channels order by opened_at, channel_id
        """;

    private const string KeepSql = """
        insert into push_channels (channel_id, account, address, token_hash, opened_at, resource_id, expires_at, confirmed_at)
        values (@Id, @Account, @Address, @TokenHash, @OpenedAt, @ResourceId, @ExpiresAt, @ConfirmedAt)
        on conflict (channel_id) do update set resource_id = coalesce(excluded.resource_id, push_channels.resource_id),
            expires_at = coalesce(excluded.expires_at, push_channels.expires_at), confirmed_at = coalesce(push_channels.confirmed_at, excluded.confirmed_at)
        """;

    public static async Task<IReadOnlyList<PushChannel>> ListAsync(Session session) =>
        [.. (await session.ListAsync<Row>(ListSql)).Select(row => row.ToChannel())];

    public static Task KeepAsync(Session session, PushChannel channel) => session.ExecuteAsync(KeepSql, channel);

    public static Task ForgetAsync(Session session, string id) => session.ExecuteAsync("delete from push_channels where channel_id = @id", new { id });

    public static Task TellAsync(Session session, string account) =>
        session.ExecuteAsync("update change_logs set told = told + 1 where account = @account", new { account });

    public static Task AnswerAsync(Session session, string account, long told) =>
        session.ExecuteAsync("update change_logs set answered = @told where account = @account and answered < @told", new { account, told });

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Account { get; init; } = "";

        public string Address { get; init; } = "";

        public string TokenHash { get; init; } = "";

        public DateTimeOffset OpenedAt { get; init; }

        public string? ResourceId { get; init; }

        public DateTimeOffset? ExpiresAt { get; init; }

        public DateTimeOffset? ConfirmedAt { get; init; }

        public PushChannel ToChannel() => new()
        {
            Id = Id, Account = Account, Address = Address, TokenHash = TokenHash, OpenedAt = OpenedAt, ResourceId = ResourceId, ExpiresAt = ExpiresAt,
            ConfirmedAt = ConfirmedAt,
        };
    }
}
