using SheetSync.Application;
using SheetSync.Storage.Tables;

namespace SheetSync.Storage;

/// <summary>The table of workbooks.</summary>
internal sealed class Registrations(TimeProvider clock, SyncStates states)
{
    private const string SelectSql = $"""
        select w.spreadsheet_id as SpreadsheetId, w.title as Title, w.added_at as AddedAt, {Runs.Columns}
        from workbooks w
        left join sync_runs r on r.id = (select max(l.id) from sync_runs l where l.workbook_id = w.id)
        where w.removed_at is null
        """;

    // A workbook that is synced by hand after it was removed stays removed.
    private const string UpsertSql = """
        insert into workbooks (spreadsheet_id, title, link_base, added_at) values (@id, @title, @linkBase, @now)
        on conflict (spreadsheet_id) do update set title = excluded.title, link_base = excluded.link_base
        returning id
        """;

    private const string AddSql = """
        insert into workbooks (spreadsheet_id, title, added_at) values (@id, @title, @now)
        on conflict (spreadsheet_id) do update set title = excluded.title, removed_at = null
        """;

    public async Task<bool> AddAsync(Session session, SpreadsheetId id, string title)
    {
        var registered = await session.FirstAsync<long>(
            "select count(*) from workbooks where spreadsheet_id = @id and removed_at is null", new { id = id.Value }) == 1;
        await session.ExecuteAsync(AddSql, new { id = id.Value, title = StoredText.Encode(title), now = clock.GetUtcNow() });
        await states.BeginAsync(session, id);
        await session.ExecuteAsync("delete from found_workbooks where spreadsheet_id = @id", new { id = id.Value });
        return !registered;
    }

    public async Task<long> UpsertAsync(Session session, SpreadsheetId id, string title, string? linkBase)
    {
        var workbook = await session.FirstAsync<long>(
            UpsertSql, new { id = id.Value, title = StoredText.Encode(title), linkBase, now = clock.GetUtcNow() });
        await states.KeepAsync(session, workbook);
        return workbook;
    }

    public Task<long?> IdAsync(Session session, SpreadsheetId id) =>
        session.FirstAsync<long?>("select id from workbooks where spreadsheet_id = @id", new { id = id.Value });

    public async Task<IReadOnlyList<Registration>> ListAsync(Session session) =>
        [.. (await session.ListAsync<RegistrationRow>(SelectSql + " order by w.id")).Select(row => row.ToRegistration())];

    public async Task<Registration?> FindAsync(Session session, SpreadsheetId id) =>
        (await session.FirstAsync<RegistrationRow>(SelectSql + " and w.spreadsheet_id = @id", new { id = id.Value }))?.ToRegistration();

    public async Task<bool> RemoveAsync(Session session, SpreadsheetId id) =>
        await session.ExecuteAsync(
            "update workbooks set removed_at = @now where spreadsheet_id = @id and removed_at is null",
            new { id = id.Value, now = clock.GetUtcNow() }) == 1;

    /// <summary>Everything else hangs on the workbook and goes with it.</summary>
    public async Task<bool> PurgeAsync(Session session, SpreadsheetId id)
    {
        await session.ExecuteAsync("delete from found_workbooks where spreadsheet_id = @id", new { id = id.Value });
        await session.ExecuteAsync("delete from leases where spreadsheet_id = @id", new { id = id.Value });
        return await session.ExecuteAsync("delete from workbooks where spreadsheet_id = @id", new { id = id.Value }) == 1;
    }

    private sealed record RegistrationRow : RunRow
    {
        public string SpreadsheetId { get; init; } = "";

        public string Title { get; init; } = "";

        public DateTimeOffset AddedAt { get; init; }

        public Registration ToRegistration() => new(new SpreadsheetId(SpreadsheetId), StoredText.Decode(Title), AddedAt, Id == 0 ? null : ToRun());
    }
}
