using System.Globalization;
using System.Text.Json;
using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Core;
using SheetSync.Core.Digests;
using SheetSync.Storage.Tables;

namespace SheetSync.Storage;

/// <summary>What a sync leaves behind for mail: the mails themselves, occasions that are dealt with, how the day ended.</summary>
internal sealed class MailRecords(StorageOptions options)
{
    private const string AddSql = """
        insert into outbox (workbook_id, kind, recipient, period, message_id, subject, html, plain, opt_out, due_at, created_at, state,
            attempts, next_attempt_at)
        values (@workbook, @kind, @recipient, @period, @messageId, @subject, @html, @plain, @optOut, @dueAt, @now, 'waiting', 0, @now)
        on conflict (workbook_id, kind, recipient, period) do nothing
        """;

    // What somebody is sending this very moment goes its way.
    private const string SupersedeSql = """
        update outbox set state = 'superseded'
        where workbook_id = @workbook and kind = @kind and recipient = @recipient and period < @period and state = 'waiting'
        and (leased_until is null or leased_until <= @now)
        """;

    private const string RoundSql = """
        insert into mail_rounds (workbook_id, kind, period, at, told) values (@workbook, @kind, @period, @now, @told)
        on conflict (workbook_id, kind, period) do nothing
        """;

    private const string StandingSql = """
        insert into standings (workbook_id, day, standing) values (@workbook, @day, @standing)
        on conflict (workbook_id, day) do update set standing = excluded.standing where standings.standing <> excluded.standing
        """;

    private const string NextSql = """
        insert into mail_schedule (workbook_id, next_at, ask_at) values (@workbook, @next, @next)
        on conflict (workbook_id) do update set next_at = excluded.next_at, ask_at = excluded.ask_at where mail_schedule.next_at <> excluded.next_at
        """;

    public async Task RecordAsync(Session session, long workbook, DateTimeOffset now, Decision? decision, MailBatch mail)
    {
        if (decision is not null)
        {
            await EndDayAsync(session, workbook, Standing.Of(decision.Rollup, decision.Overdue, decision.Today));
        }

        foreach (var round in mail.Rounds)
        {
            var told = round.Told is null ? null : Write(round.Told);
            await session.ExecuteAsync(RoundSql, new { workbook, kind = Words.Of(round.Kind), period = round.Period, now, told });
        }

        foreach (var one in mail.Mails)
        {
            await AddAsync(session, workbook, now, one);
        }

        if (mail.NextDueAt is { } next)
        {
            await session.ExecuteAsync(NextSql, new { workbook, next });
        }

        if (mail.Rounds.Count > 0)
        {
            await ForgetAsync(session, workbook, now - options.HistoryTime);
        }
    }

    private static async Task AddAsync(Session session, long workbook, DateTimeOffset now, OutgoingMail mail)
    {
        var row = new
        {
            workbook,
            kind = Words.Of(mail.Kind),
            recipient = StoredText.Encode(mail.Recipient),
            period = mail.Period,
            messageId = mail.MessageId,
            subject = StoredText.Encode(mail.Subject),
            html = StoredText.Encode(mail.Html),
            plain = StoredText.Encode(mail.Text),
            optOut = mail.OptOut,
            dueAt = mail.DueAt,
            now,
        };
        if (await session.ExecuteAsync(AddSql, row) == 1)
        {
            await session.ExecuteAsync(SupersedeSql, new { workbook, row.kind, row.recipient, row.period, now });
        }
    }

    private static Task EndDayAsync(Session session, long workbook, Standing standing) => session.ExecuteAsync(
        StandingSql, new { workbook, day = Iso(standing.Day), standing = Write(standing) });

    private static async Task ForgetAsync(Session session, long workbook, DateTimeOffset before)
    {
        await session.ExecuteAsync("delete from outbox where workbook_id = @workbook and state <> 'waiting' and created_at < @before", new { workbook, before });
        await session.ExecuteAsync("delete from mail_rounds where workbook_id = @workbook and at < @before", new { workbook, before });
        var day = Iso(DateOnly.FromDateTime(before.UtcDateTime));
        await session.ExecuteAsync("delete from standings where workbook_id = @workbook and day < @day", new { workbook, day });
    }

    public static string Write(Standing standing) => JsonSerializer.Serialize(
        new StandingRow(Iso(standing.Day), standing.Kpi, standing.OverdueTasks), JsonSerializerOptions.Web);

    public static Standing Read(string text)
    {
        var row = JsonSerializer.Deserialize<StandingRow>(text, JsonSerializerOptions.Web)!;
        return new(DateOnly.ParseExact(row.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture), row.Kpi, row.Overdue);
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record StandingRow(string Day, decimal? Kpi, IReadOnlyList<string> Overdue);
}
