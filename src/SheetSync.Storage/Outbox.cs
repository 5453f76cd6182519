using System.Security.Cryptography;
using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Core;
using SheetSync.Core.Digests;
using SheetSync.Core.Digests.Schedule;
using SheetSync.Storage.Tables;

namespace SheetSync.Storage;

/// <summary>The outbox: taken from by one replica at a time, a mail at a time.</summary>
internal sealed class Outbox(Database database, TimeProvider clock)
{
    /// <summary>Occasions older than this cannot be due any more.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(62);

    private const string Columns = """
        o.id as Id, w.spreadsheet_id as SpreadsheetId, o.kind as Kind, o.recipient as Recipient, o.period as Period, o.message_id as MessageId,
        o.subject as Subject, o.html as Html, o.plain as Plain, o.opt_out as OptOut, o.due_at as DueAt, o.created_at as CreatedAt,
        o.state as State, o.attempts as Attempts, o.next_attempt_at as NextAttemptAt, o.sent_at as SentAt, o.error as Error
        """;

    private const string From = "from outbox o join workbooks w on w.id = o.workbook_id";

    private const string Free = "state = 'waiting' and (leased_until is null or leased_until <= @now)";
    private const string Due = $"{Free} and next_attempt_at <= @now";
    private const string Mine = $"{Free} and workbook_id = (select id from workbooks where spreadsheet_id = @only)";

    // One statement that asks again while it takes: of two replicas that see the same mail one gets it.
    private static string TakeSql(string which) => $"""
        update outbox set holder = @holder, leased_until = @until, attempts = attempts + 1
        where id = (select id from outbox where {which} order by next_attempt_at, id limit 1) and {which}
        returning id
        """;

    private const string SettleSql = """
        update outbox set state = @state, error = @error, next_attempt_at = @next, sent_at = @sentAt, holder = null, leased_until = null
        where id = @Id and holder = @Holder
        """;

    private const string DueSql = """
        update mail_schedule set ask_at = @next where next_at <= @now and ask_at <= @now and workbook_id in (
            select s.workbook_id from mail_schedule s join workbooks w on w.id = s.workbook_id
            where s.next_at <= @now and s.ask_at <= @now and w.removed_at is null order by s.next_at limit @most)
        returning (select spreadsheet_id from workbooks w where w.id = mail_schedule.workbook_id)
        """;

    private const string IsRefused = """
        o.state = 'refused' and w.removed_at is null and not exists (
            select 1 from outbox n where n.workbook_id = o.workbook_id and n.recipient = o.recipient and n.id > o.id and n.state in ('sent', 'refused'))
        """;

    private const string RefusedSql = $"select {Columns} {From} where {IsRefused} order by o.id desc";
    private const string RefusedOfSql = $"select {Columns} {From} where {IsRefused} and w.spreadsheet_id = @id order by o.recipient";

    private const string StandingSql = """
        select standing from standings where workbook_id = (select id from workbooks where spreadsheet_id = @id)
        order by case when day <= @day then 0 else 1 end, case when day <= @day then day end desc, day limit 1
        """;

    public Task<MailMemory> MemoryAsync(SpreadsheetId id, CancellationToken ct) => database.ReadAsync(
        async session =>
        {
            var args = new { id = id.Value, since = clock.GetUtcNow() - Remembered };
            const string Workbook = "workbook_id = (select id from workbooks where spreadsheet_id = @id)";
            var since = await session.FirstAsync<DateTimeOffset?>("select added_at from workbooks where spreadsheet_id = @id and removed_at is null", args);
            var last = await session.FirstAsync<RoundRow>(
                $"select kind as Kind, period as Period, at as At, told as Told from mail_rounds where {Workbook} and told is not null order by at desc limit 1", args);
            var rounds = await session.ListAsync<RoundRow>($"select kind as Kind, period as Period, at as At from mail_rounds where {Workbook} and at >= @since", args);
            var out_ = await session.ListAsync<string>($"select recipient from mail_opt_outs where {Workbook}", args);
            var reminded = await session.ListAsync<RemindedRow>(
                $"select recipient as Recipient, max(created_at) as At from outbox where {Workbook} and kind = 'reminder' and created_at >= @since group by recipient", args);
            return new MailMemory(
                since,
                last is null ? null : new ToldDigest(last.Period, last.At, MailRecords.Read(last.Told!)),
                rounds.Select(r => (Words.Parse<MailKind>(r.Kind), r.Period)).ToHashSet(),
                out_.Select(StoredText.Decode).ToHashSet(StringComparer.Ordinal),
                reminded.ToDictionary(r => StoredText.Decode(r.Recipient), r => r.At, StringComparer.Ordinal));
        },
        ct);

    public Task<Standing?> StandingAsync(SpreadsheetId id, DateOnly day, CancellationToken ct) => database.ReadAsync(
        async session => await session.FirstAsync<string>(StandingSql, new { id = id.Value, day = MailRecords.Iso(day) }) is { } text ? MailRecords.Read(text) : null, ct);

    public Task<IReadOnlyList<SpreadsheetId>> TakeDueWorkbooksAsync(int most, TimeSpan again, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return database.WriteAsync<IReadOnlyList<SpreadsheetId>>(
            async session => [.. (await session.ListAsync<string>(DueSql, new { now, next = now + again, most })).Select(id => new SpreadsheetId(id))], ct);
    }

    public Task<bool> IsDueAsync(SpreadsheetId id, CancellationToken ct) => database.ReadAsync(
        async session => await session.FirstAsync<DateTimeOffset?>(
            "select next_at from mail_schedule where workbook_id = (select id from workbooks where spreadsheet_id = @id)",
            new { id = id.Value }) is not { } next || next <= clock.GetUtcNow(),
        ct);

    public Task<LeasedMail?> TakeAsync(TimeSpan lease, SpreadsheetId? only, CancellationToken ct) => database.WriteAsync(
        async session =>
        {
            var holder = Guid.NewGuid().ToString("N");
            var now = clock.GetUtcNow();
            var id = await session.FirstAsync<long?>(TakeSql(only is null ? Due : Mine), new { holder, now, until = now + lease, only = only?.Value });
            return id is null ? null : new LeasedMail((await FindAsync(session, id.Value))!, holder);
        },
        ct);

    public Task<bool> SettleAsync(LeasedMail mail, MailState state, string? error, DateTimeOffset? next, CancellationToken ct) => database.WriteAsync(
        async session => await session.ExecuteAsync(
            SettleSql,
            new
            {
                mail.Stored.Id,
                mail.Holder,
                state = Words.Of(state),
                error = error is null ? null : StoredText.Encode(error),
                next = next ?? mail.Stored.NextAttemptAt,
                sentAt = state == MailState.Sent ? clock.GetUtcNow() : (DateTimeOffset?)null,
            }) == 1,
        ct);

    public Task<IReadOnlyList<StoredMail>> ListAsync(SpreadsheetId? id, int newest, CancellationToken ct) => database.ReadAsync<IReadOnlyList<StoredMail>>(
        async session => [.. (await session.ListAsync<MailRow>(
            $"select {Columns} {From} {(id is null ? "" : "where w.spreadsheet_id = @id")} order by o.id desc limit @newest",
            new { id = id?.Value, newest })).Select(row => row.ToMail())],
        ct);

    public Task<StoredMail?> FindAsync(long id, CancellationToken ct) => database.ReadAsync(session => FindAsync(session, id), ct);

    public Task<OutboxState> StateAsync(CancellationToken ct) => database.ReadAsync(
        async session => new OutboxState(
            await session.FirstAsync<int>("select count(*) from outbox where state = 'waiting'"),
            await session.FirstAsync<DateTimeOffset?>("select due_at from outbox where state = 'waiting' order by due_at limit 1"),
            [.. (await session.ListAsync<MailRow>(RefusedSql)).Select(row => row.ToMail())]),
        ct);

    /// <summary>Whose newest mail about a workbook was refused.</summary>
    public static async Task<IReadOnlyList<RefusedMail>> RefusedAsync(Session session, SpreadsheetId id) =>
        [.. (await session.ListAsync<MailRow>(RefusedOfSql, new { id = id.Value })).Select(row => row.ToMail()).Select(mail => new RefusedMail(mail.Mail.Recipient, mail.Error))];

    public Task<bool> OptOutAsync(SpreadsheetId id, string recipient, bool optedOut, CancellationToken ct)
    {
        var args = new { id = id.Value, recipient = StoredText.Encode(recipient), now = clock.GetUtcNow() };
        return database.WriteAsync(
            async session =>
            {
                if (await session.FirstAsync<long?>("select id from workbooks where spreadsheet_id = @id", args) is not { } workbook)
                {
                    return false;
                }

                await session.ExecuteAsync(
                    optedOut
                        ? "insert into mail_opt_outs (workbook_id, recipient, at) values (@workbook, @recipient, @now) on conflict (workbook_id, recipient) do nothing"
                        : "delete from mail_opt_outs where workbook_id = @workbook and recipient = @recipient",
                    new { workbook, args.recipient, args.now });
                return true;
            },
            ct);
    }

    public Task<bool> IsOptedOutAsync(SpreadsheetId id, string recipient, CancellationToken ct) => database.ReadAsync(
        async session => await session.FirstAsync<int>(
            "select count(*) from mail_opt_outs where workbook_id = (select id from workbooks where spreadsheet_id = @id) and recipient = @recipient",
            new { id = id.Value, recipient = StoredText.Encode(recipient) }) > 0,
        ct);

    public async Task<byte[]> LinkKeyAsync(CancellationToken ct)
    {
        const string Query = "select link_key from mail_link_key where id = 1";
        var known = await database.ReadAsync(session => session.FirstAsync<string>(Query), ct);
        return Convert.FromBase64String(known ?? (await database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync(
                    "insert into mail_link_key (id, link_key) values (1, @key) on conflict (id) do nothing",
                    new { key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) });
                return await session.FirstAsync<string>(Query);
            },
            ct))!);
    }

    private static async Task<StoredMail?> FindAsync(Session session, long id) =>
        (await session.FirstAsync<MailRow>($"select {Columns} {From} where o.id = @id", new { id }))?.ToMail();

    private sealed class RoundRow
    {
        public string Kind { get; init; } = "";

        public string Period { get; init; } = "";

        public DateTimeOffset At { get; init; }

        public string? Told { get; init; }
    }

    private sealed class RemindedRow
    {
        public string Recipient { get; init; } = "";

        public DateTimeOffset At { get; init; }
    }

    private sealed class MailRow
    {
        public long Id { get; init; }

        public string SpreadsheetId { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Recipient { get; init; } = "";

        public string Period { get; init; } = "";

        public string MessageId { get; init; } = "";

        public string Subject { get; init; } = "";

        public string Html { get; init; } = "";

        public string Plain { get; init; } = "";

        public string? OptOut { get; init; }

        public DateTimeOffset DueAt { get; init; }

        public DateTimeOffset CreatedAt { get; init; }

        public string State { get; init; } = "";

        public int Attempts { get; init; }

        public DateTimeOffset NextAttemptAt { get; init; }

        public DateTimeOffset? SentAt { get; init; }

        public string? Error { get; init; }

        public StoredMail ToMail() => new(
            Id,
            new SpreadsheetId(SpreadsheetId),
            new OutgoingMail
            {
                Kind = Words.Parse<MailKind>(Kind),
                Recipient = StoredText.Decode(Recipient),
                Period = Period,
                MessageId = MessageId,
                Subject = StoredText.Decode(Subject),
                Html = StoredText.Decode(Html),
                Text = StoredText.Decode(Plain),
                OptOut = OptOut,
                DueAt = DueAt,
            },
            Words.Parse<MailState>(State), Attempts, CreatedAt, NextAttemptAt, SentAt, Error is null ? null : StoredText.Decode(Error));
    }
}
