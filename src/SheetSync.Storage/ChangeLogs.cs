using SheetSync.Application;
using SheetSync.Storage.Tables;

namespace SheetSync.Storage;

/// <summary>The tables <c>change_logs</c> and <c>found_workbooks</c>.</summary>
internal sealed class ChangeLogs(SyncStates states, TimeProvider clock)
{
    private const string PositionSql = "select page_token as PageToken, read_at as ReadAt, told as Told, answered as Answered from change_logs where account = @account";

    private const string AdvanceSql = """
        insert into change_logs (account, page_token, read_at) values (@account, @token, @now)
        on conflict (account) do update set page_token = excluded.page_token, read_at = excluded.read_at
        """;

    private const string FindSql = """
        insert into found_workbooks (spreadsheet_id, title, account, shared_by, found_at, changed_at)
        select @id, @title, @account, @sharedBy, @now, @now
        where not exists (select 1 from workbooks where spreadsheet_id = @id and removed_at is null)
        on conflict (spreadsheet_id) do update set title = excluded.title, account = excluded.account, shared_by = excluded.shared_by,
            changed_at = excluded.changed_at
        """;

    private const string FoundColumns = """
        select f.spreadsheet_id as SpreadsheetId, f.title as Title, f.account as Account, f.shared_by as SharedBy, f.found_at as FoundAt,
            (select count(*) from workbooks r where r.spreadsheet_id = f.spreadsheet_id) as Removed
        from found_workbooks f
        where not exists (select 1 from workbooks w where w.spreadsheet_id = f.spreadsheet_id and w.removed_at is null)
        """;

    // A Settings tab may have been added since; but a sheet of another kind that people type in all day is not looked into at each keystroke.
    private const string UnexaminedTail = """
         and (f.has_settings is null or (f.has_settings = @no and f.changed_at > f.examined_at and f.examined_at <= @before))
        order by f.found_at limit @most
        """;

    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMinutes(10);

    public async Task<ChangeLogPosition?> PositionAsync(Session session, string account) =>
        await session.FirstAsync<PositionRow>(PositionSql, new { account }) is { } row ? new(row.PageToken, row.ReadAt) { Told = row.Told, Answered = row.Answered } : null;

    public async Task<IReadOnlyList<SpreadsheetId>> AdvanceAsync(Session session, string account, string? nextToken, IReadOnlyList<FileChange> changes, Urgency urgency)
    {
        // What is gone for this account may be open to another: only a file that is there tells whose it is.
        IReadOnlyList<SpreadsheetId> signalled =
        [
            .. await states.SignalAsync(session, changes.Where(c => c.File is { IsSpreadsheet: true, IsOurs: false }).Select(c => c.Id).Distinct(), urgency, account),
            .. await states.SignalAsync(session, changes.Where(c => c.File is { IsSpreadsheet: true, IsOurs: true }).Select(c => c.Id).Distinct(), Urgency.Background, account),
            .. await states.SignalAsync(session, changes.Where(c => c.File is not { IsSpreadsheet: true }).Select(c => c.Id).Distinct(), urgency, null),
        ];
        foreach (var change in changes)
        {
            if (change.File is not { IsSpreadsheet: true } file)
            {
                await session.ExecuteAsync("delete from found_workbooks where spreadsheet_id = @id", new { id = change.Id.Value });
                continue;
            }

            await session.ExecuteAsync(
                FindSql,
                new { id = file.Id.Value, title = StoredText.Encode(file.Title), account, sharedBy = file.SharedBy, now = clock.GetUtcNow() });
        }

        if (nextToken is not null)
        {
            await session.ExecuteAsync(AdvanceSql, new { account, token = nextToken, now = clock.GetUtcNow() });
        }

        return signalled;
    }

    public async Task<IReadOnlyList<FoundWorkbook>> UnexaminedAsync(Session session, int most) =>
        Found(await session.ListAsync<FoundRow>(
            FoundColumns + UnexaminedTail, new { most, no = false, before = clock.GetUtcNow() - LookAgainAfter }));

    public Task ExaminedAsync(Session session, SpreadsheetId id, bool hasSettings) => session.ExecuteAsync(
        "update found_workbooks set has_settings = @hasSettings, examined_at = @now where spreadsheet_id = @id",
        new { id = id.Value, hasSettings, now = clock.GetUtcNow() });

    public async Task<IReadOnlyList<FoundWorkbook>> FoundAsync(Session session) =>
        Found(await session.ListAsync<FoundRow>(FoundColumns + " and f.has_settings = @yes order by f.found_at, f.spreadsheet_id", new { yes = true }));

    private static IReadOnlyList<FoundWorkbook> Found(IReadOnlyList<FoundRow> rows) =>
        [.. rows.Select(row => new FoundWorkbook(new(row.SpreadsheetId), StoredText.Decode(row.Title), row.Account, row.SharedBy, row.FoundAt, row.Removed > 0))];

    private sealed record PositionRow
    {
        public string PageToken { get; init; } = "";

        public DateTimeOffset ReadAt { get; init; }

        public long Told { get; init; }

        public long Answered { get; init; }
    }

    private sealed record FoundRow
    {
        public string SpreadsheetId { get; init; } = "";

        public string Title { get; init; } = "";

        public string Account { get; init; } = "";

        public string? SharedBy { get; init; }

        public DateTimeOffset FoundAt { get; init; }

        public long Removed { get; init; }
    }
}
