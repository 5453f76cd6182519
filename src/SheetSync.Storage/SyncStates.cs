using System.Globalization;
using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Storage.Dialects;
using SheetSync.Storage.Tables;

namespace SheetSync.Storage;

/// <summary>The table <c>sync_states</c>: when which workbook is to be synced.</summary>
internal sealed class SyncStates(Dialect dialect, TimeProvider clock)
{
    private const string Columns = """
        w.spreadsheet_id as SpreadsheetId, s.due_at as DueAt, s.urgency as Urgency, s.signals as Signals, s.claimed_until as ClaimedUntil,
        s.account as Account, s.time_zone as TimeZone, s.content_hash as ContentHash, s.content_day as ContentDay, s.content_program as ContentProgram, s.failures as Failures,
        s.fault as Fault, s.message_ru as MessageRu, s.message_en as MessageEn, s.parked_at as ParkedAt, s.synced_at as SyncedAt
        from sync_states s join workbooks w on w.id = s.workbook_id and w.removed_at is null
        """;

    /// <summary>A workbook that was just added, or is taken on again, is due at once.</summary>
    private const string BeginSql = """
        insert into sync_states (workbook_id, due_at, urgency, signals, failures)
        select id, @now, @urgency, 1, 0 from workbooks where spreadsheet_id = @id
        on conflict (workbook_id) do update set due_at = excluded.due_at, urgency = excluded.urgency, signals = sync_states.signals + 1,
            content_hash = null, failures = 0, parked_at = null
        """;

    private const string KeepSql = """
        insert into sync_states (workbook_id, due_at, urgency, signals, failures) values (@workbook, @now, 0, 0, 0)
        on conflict (workbook_id) do nothing
        """;

    // Taken but not begun as something less urgent, it may be taken again: the job itself sees to it that one runs at a time.
    // What fails for good is not tried at each keystroke of its people, and a back-off that runs stays; but what an account could not see and
    // now tells of was shared again.
    private const string SignalSql = """
        update sync_states set signals = signals + 1, urgency = case when urgency > @urgency then urgency else @urgency end,
            due_at = case when due_at < @now then due_at
                when failures > 0 and @urgency < 2 and not (@account is not null and fault in ('accessDenied', 'notFound'))
                    then case when due_at < @soon then due_at else @soon end
                else @now end,
            account = coalesce(@account, account), claimed_until = case when urgency < @urgency then null else claimed_until end
        where workbook_id = (select id from workbooks where spreadsheet_id = @id and removed_at is null)
        """;

    private const string SignalAllSql = """
        update sync_states set signals = signals + 1, due_at = case when due_at < @now then due_at else @now end
        where (account = @account or account is null) and workbook_id in (select id from workbooks where removed_at is null)
        """;

    private const string Due =
        "(s.due_at <= @now or s.due_at > @never) and (s.claimed_until is null or s.claimed_until <= @now or s.claimed_until > @never)";

    // What somebody has the lease of is being synced, or waits for the lease of one who died to run out: a job for it would only wait too.
    private const string Free = $"""
        {Due} and not exists (select 1 from leases l
            where l.spreadsheet_id = w.spreadsheet_id and l.holder is not null and l.expires_at > @now and l.expires_at <= @longest)
        """;

    private const string ClaimSql = """
        update sync_states set claimed_until = @until where workbook_id in (select workbook_id from free)
        returning workbook_id as WorkbookId, urgency as Urgency
        """;

    private readonly string claimUrgentSql = $"""
        with free as (
            select s.workbook_id from sync_states s join workbooks w on w.id = s.workbook_id and w.removed_at is null
            where {Free} and s.urgency > 0
            order by s.urgency desc, s.due_at limit @limit {dialect.SkipLocked("s")})
        {ClaimSql}
        """;

    // So many of each account, counting those that are under way: one whose quota is used up does not keep the others waiting.
    // Whether it is still due is asked of the row that is locked: another replica may have taken it meanwhile.
    private readonly string claimBackgroundSql = $"""
        with ranked as (
            select d.workbook_id from (
                select s.workbook_id, s.due_at, coalesce(s.account, '') as account,
                    row_number() over (partition by coalesce(s.account, '') order by s.due_at, s.workbook_id) as place
                from sync_states s join workbooks w on w.id = s.workbook_id and w.removed_at is null
                where {Free} and s.urgency = 0) d
            left join (select coalesce(account, '') as account, count(*) as busy from sync_states
                where claimed_until > @now and claimed_until <= @never and urgency = 0 group by coalesce(account, '')) b on b.account = d.account
            where d.place + coalesce(b.busy, 0) <= @limit),
        free as (
            select s.workbook_id from sync_states s join ranked r on r.workbook_id = s.workbook_id
            where {Due} {dialect.SkipLocked("s")})
        {ClaimSql}
        """;

    // Signals that came while it ran are not done: then it is due at once, as urgent as they are.
    private const string ConcludeSql = """
        update sync_states set claimed_until = null,
            urgency = case when signals = @signals then 0 else urgency end,
            due_at = case when signals = @signals or @failed = 1 then @next else @now end,
            content_hash = @hash, content_day = @day, content_program = @program,
            account = coalesce(@account, account), time_zone = coalesce(@zone, time_zone),
            failures = case when @failed = 1 then failures + 1 else 0 end, fault = @fault, message_ru = @ru, message_en = @en,
            parked_at = case when @parked = 0 then null else coalesce(parked_at, @now) end,
            synced_at = case when @failed = 1 then synced_at else @now end
        where workbook_id = (select id from workbooks where spreadsheet_id = @id)
        returning case when signals = @signals then 0 else 1 end
        """;

    private const string BacklogSql = """
        select count(*) as Workbooks, coalesce(sum(case when s.due_at <= @now then 1 else 0 end), 0) as Due,
            coalesce(sum(case when s.parked_at is not null then 1 else 0 end), 0) as Parked,
            coalesce(sum(case when s.failures > 0 then 1 else 0 end), 0) as Failing,
            min(case when s.due_at <= @now then s.due_at end) as OldestDue
        from sync_states s join workbooks w on w.id = s.workbook_id and w.removed_at is null
        """;

    /// <summary>Nothing is put off for so long: what is due or taken until later was written while the clock was wrong.</summary>
    private static readonly TimeSpan Never = TimeSpan.FromDays(10);

    /// <summary>How soon something that fails is tried again when its people edit it.</summary>
    private static readonly TimeSpan SoonAfterFailure = TimeSpan.FromMinutes(1);

    public async Task BeginAsync(Session session, SpreadsheetId id) => await session.ExecuteAsync(
        BeginSql, new { id = id.Value, now = await dialect.NowAsync(session, clock), urgency = (int)Urgency.Edited });

    public async Task KeepAsync(Session session, long workbook) =>
        await session.ExecuteAsync(KeepSql, new { workbook, now = await dialect.NowAsync(session, clock) });

    public async Task<IReadOnlyList<SpreadsheetId>> SignalAsync(Session session, IEnumerable<SpreadsheetId> ids, Urgency urgency, string? account)
    {
        var now = await dialect.NowAsync(session, clock);
        var signalled = new List<SpreadsheetId>();
        foreach (var id in ids)
        {
            var at = new { id = id.Value, now, soon = now + SoonAfterFailure, urgency = (int)urgency, account };
            if (await session.ExecuteAsync(SignalSql, at) == 1)
            {
                signalled.Add(id);
            }
        }

        return signalled;
    }

    public async Task<int> SignalAllAsync(Session session, string account) =>
        await session.ExecuteAsync(SignalAllSql, new { account, now = await dialect.NowAsync(session, clock) });

    public async Task<IReadOnlyList<DueSync>> ClaimAsync(Session session, int most, int background, TimeSpan hold)
    {
        var now = await dialect.NowAsync(session, clock);
        var (until, never, longest) = (now + hold, now + Never, now + Leases.Never);
        List<ClaimRow> claimed =
        [
            .. await session.ListAsync<ClaimRow>(claimUrgentSql, new { now, until, never, longest, limit = most }),
            .. await session.ListAsync<ClaimRow>(claimBackgroundSql, new { now, until, never, longest, limit = background }),
        ];
        if (claimed.Count == 0)
        {
            return [];
        }

        var names = (await session.ListAsync<NameRow>(
            $"select id as Id, spreadsheet_id as SpreadsheetId from workbooks where id in ({string.Join(',', claimed.Select(row => row.WorkbookId))})"))
            .ToDictionary(row => row.Id, row => new SpreadsheetId(row.SpreadsheetId));
        return [.. claimed.OrderByDescending(row => row.Urgency).Select(row => new DueSync(names[row.WorkbookId], (Urgency)row.Urgency))];
    }

    public static Task FreeAsync(Session session) => session.ExecuteAsync("update sync_states set claimed_until = null");

    public async Task<SyncState?> StateAsync(Session session, SpreadsheetId id) =>
        (await session.FirstAsync<StateRow>($"select {Columns} where w.spreadsheet_id = @id", new { id = id.Value }))?.ToState();

    public async Task<IReadOnlyList<SyncState>> StatesAsync(Session session) =>
        [.. (await session.ListAsync<StateRow>($"select {Columns} order by w.id")).Select(row => row.ToState())];

    public async Task<bool> ConcludeAsync(Session session, SpreadsheetId id, long signals, SyncConclusion conclusion) => await session.FirstAsync<int>(
        ConcludeSql,
        new
        {
            id = id.Value,
            signals,
            now = await dialect.NowAsync(session, clock),
            next = conclusion.NextDue,
            hash = conclusion.Content?.Hash,
            day = conclusion.Content?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            program = conclusion.Content?.Program,
            account = conclusion.Account,
            zone = conclusion.TimeZone,
            failed = conclusion.Fault is null ? 0 : 1,
            fault = Words.Of(conclusion.Fault),
            ru = conclusion.Message?.Ru,
            en = conclusion.Message?.En,
            parked = conclusion.Parked ? 1 : 0,
        }) == 1;

    public async Task<SyncBacklog> BacklogAsync(Session session)
    {
        var row = (await session.FirstAsync<BacklogRow>(BacklogSql, new { now = await dialect.NowAsync(session, clock) }))!;
        return new SyncBacklog((int)row.Workbooks, (int)row.Due, (int)row.Parked, (int)row.Failing, row.OldestDue);
    }

    private sealed record ClaimRow
    {
        public long WorkbookId { get; init; }

        public int Urgency { get; init; }
    }

    private sealed record NameRow
    {
        public long Id { get; init; }

        public string SpreadsheetId { get; init; } = "";
    }

    private sealed record BacklogRow
    {
        public long Workbooks { get; init; }

        public long Due { get; init; }

        public long Parked { get; init; }

        public long Failing { get; init; }

        public DateTimeOffset? OldestDue { get; init; }
    }

    private sealed record StateRow
    {
        public string SpreadsheetId { get; init; } = "";

        public DateTimeOffset DueAt { get; init; }

        public int Urgency { get; init; }

        public long Signals { get; init; }

        public DateTimeOffset? ClaimedUntil { get; init; }

        public string? Account { get; init; }

        public string? TimeZone { get; init; }

        public string? ContentHash { get; init; }

        public string? ContentDay { get; init; }

        public string? ContentProgram { get; init; }

        public int Failures { get; init; }

        public string? Fault { get; init; }

        public string? MessageRu { get; init; }

        public string? MessageEn { get; init; }

        public DateTimeOffset? ParkedAt { get; init; }

        public DateTimeOffset? SyncedAt { get; init; }

        public SyncState ToState() => new()
        {
            Id = new SpreadsheetId(SpreadsheetId),
            DueAt = DueAt,
            Urgency = (Urgency)Urgency,
            Signals = Signals,
            ClaimedUntil = ClaimedUntil,
            Account = Account,
            TimeZone = TimeZone,
            Content = ContentHash is null || ContentDay is null || ContentProgram is null
                ? null
                : new ContentMark(ContentHash, DateOnly.ParseExact(ContentDay, "yyyy-MM-dd", CultureInfo.InvariantCulture), ContentProgram),
            Failures = Failures,
            Fault = Fault is null ? null : Words.Parse<SheetsFault>(Fault),
            Message = MessageRu is null || MessageEn is null ? null : new LocalText(MessageRu, MessageEn),
            ParkedAt = ParkedAt,
            SyncedAt = SyncedAt,
        };
    }
}
