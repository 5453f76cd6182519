using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Core.Digests;
using SheetSync.Core.Digests.Schedule;
using SheetSync.Storage;
using SheetSync.Testing;

namespace SheetSync.Adapters.Tests.Storage;

/// <summary>The outbox: what a sync puts in goes out once, whoever sends.</summary>
public abstract partial class PlanStoreContract
{
    private static readonly TimeSpan MailLease = TimeSpan.FromMinutes(2);

    private OutgoingMail Mail(string recipient = "owner@example.com", string period = "2027-W45", MailKind kind = MailKind.Digest) => new()
    {
        Kind = kind,
        Recipient = recipient,
        Period = period,
        MessageId = $"{recipient.Length}.{period}@example.com",
        Subject = "Ромашка: 7 просрочено",
        Html = "<p>Ромашка</p>",
        Text = "Ромашка\n",
        OptOut = "https://plan.example.com/mail/opt-out/x.y",
        DueAt = Clock.GetUtcNow(),
    };

    private static SyncRecord With(params OutgoingMail[] mails) => RecordOf(SampleDecisions.Full()) with { Mail = new MailBatch { Mails = mails } };

    private static async Task<IReadOnlyList<StoredMail>> MailsAsync(PlanStore store) => [.. (await store.MailsAsync(null, 100, default)).Reverse()];

    [EngineFact]
    public async Task Mail_RecordedWithASync_ComesBackEqual()
    {
        var store = Store();
        var mail = Mail();
        await RecordAsync(store, Daisy, With(mail));

        var stored = (await MailsAsync(store)).ShouldHaveSingleItem();

        (stored.Workbook, stored.State, stored.Attempts, stored.SentAt, stored.Error).ShouldBe((Daisy, MailState.Waiting, 0, null, null));
        stored.Mail.ShouldBe(mail);
        (await store.MailAsync(stored.Id, default)).ShouldBe(stored);
        (await store.MailsAsync(Other, 10, default)).ShouldBeEmpty();
    }

    [EngineFact]
    public async Task Mail_OfTheSameKindRecipientAndPeriod_IsKeptOnce()
    {
        var store = Store();
        await RecordAsync(store, Daisy, With(Mail()));
        await RecordAsync(store, Daisy, With(Mail() with { Subject = "another" }, Mail("second@example.com"), Mail(period: "2027-W46"), Mail(kind: MailKind.Note)));
        await RecordAsync(store, Other, With(Mail()));

        var all = await MailsAsync(store);
        all.Count.ShouldBe(5);
        all.ShouldAllBe(m => m.Mail.Subject != "another");
    }

    [EngineFact]
    public async Task Mail_OfASyncThatMayNotRecord_IsNotKept()
    {
        var store = Store(Impatient with { LeaseTime = TimeSpan.FromSeconds(5) });
        var stale = await store.LeaseAsync(Daisy, default);
        Clock.Advance(TimeSpan.FromSeconds(10));
        await using (await store.LeaseAsync(Daisy, default))
        {
            await Should.ThrowAsync<StorageException>(() => store.RecordAsync(stale, With(Mail()), default));
        }

        (await MailsAsync(store)).ShouldBeEmpty();
    }

    [EngineFact]
    public async Task Mail_Taken_IsNobodyElsesUntilTheLeaseRunsOut()
    {
        var store = Store();
        await RecordAsync(store, Daisy, With(Mail()));

        var taken = (await store.TakeMailAsync(MailLease, null, default)).ShouldNotBeNull();
        (await Store().TakeMailAsync(MailLease, null, default)).ShouldBeNull();
        (await Store().TakeMailAsync(MailLease, Daisy, default)).ShouldBeNull();
        Clock.Advance(MailLease);
        var again = (await Store().TakeMailAsync(MailLease, null, default)).ShouldNotBeNull();

        (again.Stored.Id, again.Stored.Attempts).ShouldBe((taken.Stored.Id, 2));
        (await store.SettleMailAsync(taken, MailState.Refused, "late", null, default)).ShouldBeFalse();
        (await store.SettleMailAsync(again, MailState.Sent, null, null, default)).ShouldBeTrue();
        var sent = (await MailsAsync(store)).Single();
        (sent.State, sent.SentAt, sent.Error).ShouldBe((MailState.Sent, Clock.GetUtcNow(), null));
        Clock.Advance(TimeSpan.FromDays(1));
        (await store.TakeMailAsync(MailLease, null, default)).ShouldBeNull();
    }

    [EngineFact]
    public async Task Mails_TakenByManyAtOnce_GoToOneEach()
    {
        var store = Store(Options with { LockWait = TimeSpan.FromSeconds(60) });
        await RecordAsync(store, Daisy, With([.. Enumerable.Range(1, 20).Select(n => Mail($"person{n}@example.com"))]));

        var taken = new System.Collections.Concurrent.ConcurrentBag<long>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var own = Store(Options with { LockWait = TimeSpan.FromSeconds(60) });
            while (taken.Count < 20)
            {
                if (await own.TakeMailAsync(MailLease, null, default) is { } mail)
                {
                    taken.Add(mail.Stored.Id);
                }
            }
        })));

        taken.Count.ShouldBe(20);
        taken.ShouldBeUnique();
    }

    [EngineFact]
    public async Task Mail_ThatWaits_IsTakenWhenItsTimeComesOrSomebodyAsksForIt()
    {
        var store = Store();
        await RecordAsync(store, Daisy, With(Mail()));
        var taken = (await store.TakeMailAsync(MailLease, null, default))!;
        await store.SettleMailAsync(taken, MailState.Waiting, "421 later", Clock.GetUtcNow().AddMinutes(5), default);

        (await store.TakeMailAsync(MailLease, null, default)).ShouldBeNull();
        (await store.TakeMailAsync(MailLease, Other, default)).ShouldBeNull();
        var asked = (await store.TakeMailAsync(MailLease, Daisy, default)).ShouldNotBeNull();
        asked.Stored.Error.ShouldBe("421 later");
        await store.SettleMailAsync(asked, MailState.Waiting, "421 later", Clock.GetUtcNow().AddMinutes(5), default);
        Clock.Advance(TimeSpan.FromMinutes(5));
        (await store.TakeMailAsync(MailLease, null, default)).ShouldNotBeNull();
    }

    [EngineFact]
    public async Task Mail_OfANewerPeriod_TakesThePlaceOfOneThatWaits()
    {
        var store = Store();
        await RecordAsync(store, Daisy, With(Mail(period: "2026-W53"), Mail("other@example.com", "2026-W53"), Mail(period: "2026-W53", kind: MailKind.Escalation)));
        await RecordAsync(store, Daisy, With(Mail(period: "2027-W01")));

        (await MailsAsync(store)).Select(m => (m.Mail.Period, m.State)).ShouldBe(
        [
            ("2026-W53", MailState.Superseded), ("2026-W53", MailState.Waiting), ("2026-W53", MailState.Waiting), ("2027-W01", MailState.Waiting),
        ]);
    }

    [EngineFact]
    public async Task Memory_OfMail_IsWhatWasDealtWith()
    {
        var store = Store();
        (await store.MailMemoryAsync(Daisy, default)).Since.ShouldBeNull();
        await store.AddAsync(Daisy, "Ромашка", default);
        var added = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromHours(1));
        var told = new Standing(new DateOnly(2027, 11, 8), 0.945m, ["ПРО-1", "ПРО-2"]);
        var batch = new MailBatch
        {
            Mails = [Mail("leader@example.com", "2027-11-08", MailKind.Reminder)],
            Rounds = [new(MailKind.Digest, "2027-W45", told), new(MailKind.Note, "2027-11", null)],
        };
        var run = await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full()) with { Mail = batch });
        await store.OptOutAsync(Daisy, "owner@example.com", optedOut: true, default);

        var memory = await store.MailMemoryAsync(Daisy, default);

        memory.Since.ShouldBe(added);
        memory.LastDigest!.Period.ShouldBe("2027-W45");
        memory.LastDigest.At.ShouldBe(run.FinishedAt);
        (memory.LastDigest.Told.Day, memory.LastDigest.Told.Kpi).ShouldBe((told.Day, told.Kpi));
        memory.LastDigest.Told.OverdueTasks.ShouldBe(told.OverdueTasks);
        memory.Rounds.ShouldBe([(MailKind.Digest, "2027-W45"), (MailKind.Note, "2027-11")], ignoreOrder: true);
        memory.OptedOut.ShouldBe(["owner@example.com"]);
        memory.RemindedAt.ShouldHaveSingleItem().Key.ShouldBe("leader@example.com");
        await store.OptOutAsync(Daisy, "owner@example.com", optedOut: false, default);
        (await store.MailMemoryAsync(Daisy, default)).OptedOut.ShouldBeEmpty();
        (await store.OptOutAsync(Other, "owner@example.com", optedOut: true, default)).ShouldBeFalse();
    }

    [EngineFact]
    public async Task Mail_OfAHeldSync_IsKeptThoughNothingElseIs()
    {
        var store = Store();
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full()));
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full()) with
        {
            Decision = null,
            Outcome = SyncOutcome.Held,
            Mail = new MailBatch { Mails = [Mail()], Rounds = [new(MailKind.Digest, "2027-W45", null)] },
        });
        (await MailsAsync(store)).Count.ShouldBe(1);
    }

    [EngineFact]
    public async Task Standing_OfADay_IsThatOfItsLastSync()
    {
        var store = Store();
        (await store.StandingAsync(Daisy, new DateOnly(2027, 11, 1), default)).ShouldBeNull();
        var full = SampleDecisions.Full();
        await RecordAsync(store, Daisy, RecordOf(full));
        await RecordAsync(store, Daisy, RecordOf(full with { Today = full.Today.AddDays(3), Overdue = full.Overdue with { Items = [] } }));

        async Task<(DateOnly, int)> At(int day)
        {
            var standing = (await store.StandingAsync(Daisy, new DateOnly(2027, 11, day), default))!;
            return (standing.Day, standing.OverdueTasks.Count);
        }

        var tasks = full.Overdue.Items.Select(i => i.Task.Id).Distinct().Count();
        tasks.ShouldBeGreaterThan(0);
        (await At(1)).ShouldBe((new DateOnly(2027, 11, 1), tasks));
        (await At(3)).ShouldBe((new DateOnly(2027, 11, 1), tasks));
        (await At(4)).ShouldBe((new DateOnly(2027, 11, 4), 0));
        (await At(30)).ShouldBe((new DateOnly(2027, 11, 4), 0));
        (await store.StandingAsync(Daisy, new DateOnly(2027, 10, 1), default))!.Day.ShouldBe(new DateOnly(2027, 11, 1));
    }

    [EngineFact]
    public async Task Workbook_WhoseMailIsDue_IsNamedOnceAndAgainUntilItIsSynced()
    {
        var store = Store();
        (await store.IsMailDueAsync(Daisy, default)).ShouldBeTrue();
        var next = Clock.GetUtcNow().AddHours(1);
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full()) with { Mail = new MailBatch { NextDueAt = next } });
        (await Due()).ShouldBeEmpty();
        (await store.IsMailDueAsync(Daisy, default)).ShouldBeFalse();

        Clock.Advance(TimeSpan.FromHours(1));
        (await store.IsMailDueAsync(Daisy, default)).ShouldBeTrue();
        (await Due()).ShouldBe([Daisy]);
        (await Due()).ShouldBeEmpty();
        (await store.IsMailDueAsync(Daisy, default)).ShouldBeTrue();
        Clock.Advance(TimeSpan.FromMinutes(10));
        (await Due()).ShouldBe([Daisy]);
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full()) with { Mail = new MailBatch { NextDueAt = next.AddDays(7) } });
        Clock.Advance(TimeSpan.FromDays(1));
        (await Due()).ShouldBeEmpty();
        await store.RemoveAsync(Daisy, default);
        Clock.Advance(TimeSpan.FromDays(7));
        (await Due()).ShouldBeEmpty();

        Task<IReadOnlyList<SpreadsheetId>> Due() => store.TakeDueWorkbooksAsync(10, TimeSpan.FromMinutes(10), default);
    }

    [EngineFact]
    public async Task State_OfTheOutbox_NamesRefusedRecipientsUntilALaterMailGoesOut()
    {
        var store = Store();
        await RecordAsync(store, Daisy, With(Mail(), Mail("typo@example.com")));
        var due = (await store.OutboxStateAsync(default)).OldestDueAt;
        due.ShouldBe(Clock.GetUtcNow());
        await SettleAllAsync(MailState.Refused, "550 no such user");

        var state = await store.OutboxStateAsync(default);
        (state.Waiting, state.OldestDueAt).ShouldBe((0, null));
        state.Refused.Select(m => (m.Mail.Recipient, m.Error)).ShouldBe([("typo@example.com", "550 no such user"), ("owner@example.com", "550 no such user")]);
        (await store.LoadAsync(Daisy, default)).RefusedMail.ShouldBe([new("owner@example.com", "550 no such user"), new("typo@example.com", "550 no such user")]);

        await RecordAsync(store, Daisy, With(Mail(period: "2027-W46")));
        await SettleAllAsync(MailState.Sent, null);
        (await store.OutboxStateAsync(default)).Refused.Select(m => m.Mail.Recipient).ShouldBe(["typo@example.com"]);
        (await store.LoadAsync(Daisy, default)).RefusedMail.Select(m => m.Recipient).ShouldBe(["typo@example.com"]);

        async Task SettleAllAsync(MailState become, string? said)
        {
            while (await store.TakeMailAsync(MailLease, null, default) is { } mail)
            {
                await store.SettleMailAsync(mail, become, said, null, default);
            }
        }
    }

    [EngineFact]
    public async Task LinkKey_OfAllReplicas_IsOne()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Store(Options with { LockWait = TimeSpan.FromSeconds(60) }).LinkKeyAsync(default))));
        keys.Select(Convert.ToHexString).Distinct().ShouldHaveSingleItem().Length.ShouldBe(64);
    }

    [EngineFact]
    public async Task Purge_Done_ErasesMailToo()
    {
        var store = Store();
        await RecordAsync(store, Daisy, With(Mail()));
        await store.OptOutAsync(Daisy, "owner@example.com", optedOut: true, default);
        await using (var lease = await store.LeaseAsync(Daisy, default))
        {
            await store.PurgeAsync(lease, default);
        }

        foreach (var table in (string[])["outbox", "mail_rounds", "standings", "mail_schedule", "mail_opt_outs"])
        {
            (await QueryAsync<long>($"select count(*) from {table}"))[0].ShouldBe(0, table);
        }
    }
}
