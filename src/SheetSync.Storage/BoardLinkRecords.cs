using SheetSync.Application;

namespace SheetSync.Storage;

/// <summary>The table of links to boards.</summary>
internal sealed class BoardLinkRecords(Database database)
{
    private const string Select = """
        select l.id as Id, w.spreadsheet_id as SpreadsheetId, l.audience as Audience, l.created_at as CreatedAt, l.expires_at as ExpiresAt, l.revoked_at as RevokedAt
        from board_links l join workbooks w on w.id = l.workbook_id
        """;

    private const string Workbook = "workbook_id = (select id from workbooks where spreadsheet_id = @workbook)";

    /// <summary>How long an expired link is listed.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    public Task<bool> AddAsync(BoardLink link, CancellationToken ct) => database.WriteAsync(
        async session =>
        {
            await session.ExecuteAsync($"delete from board_links where {Workbook} and expires_at < @before", new { workbook = link.Workbook.Value, before = link.CreatedAt - Remembered });
            return await session.ExecuteAsync(
                """
                insert into board_links (id, workbook_id, audience, created_at, expires_at, revoked_at)
                select @id, w.id, @audience, @created, @expires, @revoked from workbooks w where w.spreadsheet_id = @workbook
                """,
                new { id = link.Id, audience = link.Audience, created = link.CreatedAt, expires = link.ExpiresAt, revoked = link.RevokedAt, workbook = link.Workbook.Value }) == 1;
        },
        ct);

    public Task<BoardLink?> FindAsync(string id, CancellationToken ct) => database.ReadAsync(
        async session => (await session.FirstAsync<LinkRow>(Select + " where l.id = @id and w.removed_at is null", new { id }))?.ToLink(), ct);

    public Task<IReadOnlyList<BoardLink>> ListAsync(SpreadsheetId workbook, CancellationToken ct) => database.ReadAsync<IReadOnlyList<BoardLink>>(
        async session => [.. (await session.ListAsync<LinkRow>(Select + " where w.spreadsheet_id = @workbook order by l.created_at desc, l.id", new { workbook = workbook.Value })).Select(row => row.ToLink())],
        ct);

    public Task<int> RevokeAsync(SpreadsheetId workbook, string? id, DateTimeOffset at, CancellationToken ct) => database.WriteAsync(
        session => session.ExecuteAsync(
            $"update board_links set revoked_at = @at where {Workbook} and revoked_at is null{(id is null ? "" : " and id = @id")}", new { workbook = workbook.Value, id, at }),
        ct);

    private sealed class LinkRow
    {
        public string Id { get; init; } = "";

        public string SpreadsheetId { get; init; } = "";

        public string Audience { get; init; } = "";

        public DateTimeOffset CreatedAt { get; init; }

        public DateTimeOffset ExpiresAt { get; init; }

        public DateTimeOffset? RevokedAt { get; init; }

        public BoardLink ToLink() => new(Id, new SpreadsheetId(SpreadsheetId), Audience, CreatedAt, ExpiresAt, RevokedAt);
    }
}
