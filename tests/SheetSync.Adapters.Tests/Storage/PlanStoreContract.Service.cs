using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Storage;
using SheetSync.Testing;

namespace SheetSync.Adapters.Tests.Storage;

public abstract partial class PlanStoreContract
{
    protected static readonly TimeSpan Hold = TimeSpan.FromSeconds(60);

    [EngineFact]
    public async Task Workbook_Added_IsDueAtOnceAndClaimedOnce()
    {
        await Store().AddAsync(Daisy, "Ромашка", default);

        (await Store().ClaimAsync(10, 10, Hold, default)).ShouldBe([new DueSync(Daisy, Urgency.Edited)]);
        (await Store().ClaimAsync(10, 10, Hold, default)).ShouldBeEmpty();
    }

    [EngineFact]
    public async Task Claim_OfOneWhoDied_IsFreeAfterItsTime()
    {
        await Store().AddAsync(Daisy, "Ромашка", default);
        await Store().ClaimAsync(10, 10, Hold, default);

        Clock.Advance(Hold);

        (await Store().ClaimAsync(10, 10, Hold, default)).Count.ShouldBe(1);
    }

    /// <summary>A job for it would only wait for the lease, and keep the workbook claimed when that has run out.</summary>
    [EngineFact]
    public async Task Claim_WhileSomebodyHasTheLease_FindsNothing()
    {
        var store = await ConcludedAsync();
        foreach (var urgency in Enum.GetValues<Urgency>())
        {
            var lease = await store.LeaseAsync(Daisy, default);
            await store.SignalAsync([Daisy], urgency, default);

            (await store.ClaimAsync(10, 10, Hold, default)).ShouldBeEmpty();
            await lease.DisposeAsync();

            (await store.ClaimAsync(10, 10, Hold, default)).ShouldBe([new DueSync(Daisy, urgency)]);
            await store.ConcludeAsync(Daisy, (await store.StateAsync(Daisy, default))!.Signals, Done(), default);
        }
    }

    [EngineFact]
    public async Task Claim_OnceTheLeaseOfOneWhoDiedHasRunOut_FindsIt()
    {
        var store = await ConcludedAsync();
        await store.LeaseAsync(Daisy, default);
        await store.SignalAsync([Daisy], Urgency.Edited, default);
        Clock.Advance(Options.LeaseTime);

        (await store.ClaimAsync(10, 10, Hold, default)).Count.ShouldBe(1);
    }

    [EngineFact]
    public async Task Claim_OfALeaseTakenWhileTheClockWasAhead_FindsIt()
    {
        var store = await ConcludedAsync();
        Clock.Advance(TimeSpan.FromDays(30));
        await store.LeaseAsync(Daisy, default);
        Clock.Advance(TimeSpan.FromDays(-30));
        await store.SignalAsync([Daisy], Urgency.Edited, default);

        (await store.ClaimAsync(10, 10, Hold, default)).Count.ShouldBe(1);
    }

    [EngineFact]
    public async Task Claim_ByManyAtOnce_HandsEachWorkbookToOne()
    {
        var options = Options with { LockWait = TimeSpan.FromSeconds(60) };
        for (var n = 0; n < 40; n++)
        {
            await Store(options).AddAsync(new($"book-{n}"), "", default);
        }

        var claimed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var mine = new List<DueSync>();
            for (var turn = 0; turn < 10; turn++)
            {
                mine.AddRange(await Store(options).ClaimAsync(7, 7, Hold, default));
            }

            return mine;
        })));

        claimed.SelectMany(mine => mine).Select(due => due.Id.Value).Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(0, 40).Select(n => $"book-{n}").Order(StringComparer.Ordinal));
    }

    [EngineFact]
    public async Task Signals_BeforeASync_AreOneAndThoseDuringItAreAnother()
    {
        var store = await ConcludedAsync();
        await store.SignalAsync([Daisy, Other], Urgency.Edited, default);
        (await store.SignalAsync([Daisy], Urgency.OnDemand, default)).ShouldBe([Daisy]);

        var due = await store.ClaimAsync(10, 10, Hold, default);
        var running = (await store.StateAsync(Daisy, default))!;
        await store.SignalAsync([Daisy], Urgency.Edited, default);
        (await store.ClaimAsync(10, 10, Hold, default)).ShouldBeEmpty("it is being synced");
        var still = await store.ConcludeAsync(Daisy, running.Signals, Done(), default);

        due.ShouldBe([new DueSync(Daisy, Urgency.OnDemand)]);
        still.ShouldBeTrue();
        (await store.ClaimAsync(10, 10, Hold, default)).Count.ShouldBe(1);
        (await store.ConcludeAsync(Daisy, (await store.StateAsync(Daisy, default))!.Signals, Done(), default)).ShouldBeFalse();
        (await store.ClaimAsync(10, 10, Hold, default)).ShouldBeEmpty();
    }

    [EngineFact]
    public async Task Concluded_IsDueAgainAtItsTimeInTheBackground()
    {
        var store = await ConcludedAsync();

        Clock.Advance(TimeSpan.FromHours(1));

        (await store.ClaimAsync(10, 0, Hold, default)).ShouldBeEmpty("no room for the background");
        (await store.ClaimAsync(10, 1, Hold, default)).ShouldBe([new DueSync(Daisy, Urgency.Background)]);
    }

    [EngineFact]
    public async Task Background_IsTakenFromEachAccountAlikeAndNoMoreThanIsAllowedAtATime()
    {
        var store = Store();
        for (var n = 0; n < 9; n++)
        {
            await store.AddAsync(new($"{n}"), "", default);
            await store.ConcludeAsync(new($"{n}"), 1, Done() with { Account = n < 6 ? "a@x" : "b@x" }, default);
        }

        Clock.Advance(TimeSpan.FromHours(1));

        (await store.ClaimAsync(10, 2, Hold, default)).Select(due => due.Id.Value).Order(StringComparer.Ordinal).ShouldBe(["0", "1", "6", "7"]);
        (await store.ClaimAsync(10, 2, Hold, default)).ShouldBeEmpty();
        await store.ConcludeAsync(new("0"), (await store.StateAsync(new("0"), default))!.Signals, Done(), default);
        (await store.ClaimAsync(10, 2, Hold, default)).Select(due => due.Id.Value).ShouldBe(["2"]);
    }

    [EngineFact]
    public async Task State_Concluded_ComesBack()
    {
        var store = Store();
        await store.AddAsync(Daisy, "Ромашка", default);
        var mark = new ContentMark("abc", new DateOnly(2027, 11, 1), "1.0");
        await store.ConcludeAsync(Daisy, 1, Done() with { Content = mark, Account = "robot@x", TimeZone = "Asia/Tokyo" }, default);

        var state = (await store.StateAsync(Daisy, default))!;

        (state.Content, state.Account, state.TimeZone, state.SyncedAt, state.Fault, state.Urgency)
            .ShouldBe((mark, "robot@x", "Asia/Tokyo", Clock.GetUtcNow(), null, Urgency.Background));
        (await store.StatesAsync(default)).ShouldBe([state]);
        (await store.StateAsync(Other, default)).ShouldBeNull();
    }

    [EngineFact]
    public async Task FailureForGood_IsParkedTriedRarelyAndAMinuteAfterAnEdit()
    {
        var store = await ConcludedAsync();
        var why = new LocalText("Нет доступа", "No access");
        var failed = new SyncConclusion { NextDue = Clock.GetUtcNow().AddHours(6), Fault = SheetsFault.AccessDenied, Message = why, Parked = true };
        await store.ConcludeAsync(Daisy, (await store.StateAsync(Daisy, default))!.Signals, failed, default);
        await store.ConcludeAsync(Daisy, (await store.StateAsync(Daisy, default))!.Signals, failed, default);

        var parked = (await store.StateAsync(Daisy, default))!;
        (parked.ParkedAt, parked.Failures, parked.Fault, parked.Message).ShouldBe((Clock.GetUtcNow(), 2, SheetsFault.AccessDenied, why));
        (await store.BacklogAsync(default)).ShouldBe(new SyncBacklog(1, 0, 1, 1, null));

        await store.SignalAsync([Daisy], Urgency.Edited, default);
        (await store.ClaimAsync(10, 10, Hold, default)).ShouldBeEmpty();
        Clock.Advance(TimeSpan.FromMinutes(1));
        (await store.ClaimAsync(10, 10, Hold, default)).Count.ShouldBe(1);

        await store.ConcludeAsync(Daisy, (await store.StateAsync(Daisy, default))!.Signals, failed, default);
        await store.AdvanceAsync("robot@x", "1", [new(Daisy, new SharedFile(Daisy, "", null, true, false))], Urgency.Edited, default);
        (await store.ClaimAsync(10, 10, Hold, default)).Count.ShouldBe(1, "it was shared again");

        await store.ConcludeAsync(Daisy, (await store.StateAsync(Daisy, default))!.Signals, Done(), default);
        (await store.StateAsync(Daisy, default))!.ParkedAt.ShouldBeNull();
    }

    [EngineFact]
    public async Task Log_Advanced_SignalsWhatIsRegisteredAndRemembersWhatIsNew()
    {
        var store = await ConcludedAsync();
        FileChange[] changes =
        [
            new(Daisy, new SharedFile(Daisy, "Ромашка", "ann@x.com", true, false)),
            new(Other, new SharedFile(Other, "Other", "bob@y.com", true, false)),
            new(new("text"), new SharedFile(new("text"), "Notes", "bob@y.com", false, false)),
        ];
        (await store.PositionAsync("robot@x", default)).ShouldBeNull();

        (await store.AdvanceAsync("robot@x", "7", changes, Urgency.Edited, default)).ShouldBe([Daisy]);

        (await store.PositionAsync("robot@x", default)).ShouldBe(new ChangeLogPosition("7", Clock.GetUtcNow()));
        (await store.ClaimAsync(10, 10, Hold, default)).ShouldBe([new DueSync(Daisy, Urgency.Edited)]);
        (await store.StateAsync(Daisy, default))!.Account.ShouldBe("robot@x");
        var found = new FoundWorkbook(Other, "Other", "robot@x", "bob@y.com", Clock.GetUtcNow(), false);
        (await store.UnexaminedAsync(10, default)).ShouldBe([found]);
        (await store.FoundAsync(default)).ShouldBeEmpty();
        await store.ExaminedAsync(Other, true, default);
        (await store.FoundAsync(default)).ShouldBe([found]);
    }

    [EngineFact]
    public async Task Log_TellingOfOurOwnWrite_IsLookedAtWithoutHurry()
    {
        var store = await ConcludedAsync();

        await store.AdvanceAsync("robot@x", "7", [new(Daisy, new SharedFile(Daisy, "Ромашка", null, true, true))], Urgency.Edited, default);

        (await store.ClaimAsync(10, 10, Hold, default)).ShouldBe([new DueSync(Daisy, Urgency.Background)]);
        await store.SignalAsync([Daisy], Urgency.Edited, default);
        (await store.ClaimAsync(10, 10, Hold, default)).ShouldBe([new DueSync(Daisy, Urgency.Edited)], "what is more urgent does not wait for it");
    }

    [EngineFact]
    public async Task Found_AddedOrGone_IsFoundNoMore()
    {
        var store = Store();
        var gone = new SpreadsheetId("gone");
        FileChange[] shared = [new(Other, new(Other, "Other", null, true, false)), new(gone, new(gone, "Gone", null, true, false))];
        await store.AdvanceAsync("robot@x", "1", shared, Urgency.Edited, default);
        await store.ExaminedAsync(Other, true, default);
        await store.ExaminedAsync(gone, true, default);

        await store.AddAsync(Other, "Other", default);
        await store.AdvanceAsync("robot@x", "2", [new FileChange(gone, null)], Urgency.Edited, default);

        (await store.FoundAsync(default)).ShouldBeEmpty();
    }

    [EngineFact]
    public async Task Found_WithoutASettingsTab_IsLookedIntoAgainWhenItChangedAndNotAtOnce()
    {
        var store = Store();
        FileChange[] changes = [new(Other, new(Other, "Other", null, true, false))];
        await store.AdvanceAsync("robot@x", "1", changes, Urgency.Edited, default);
        await store.ExaminedAsync(Other, false, default);

        Clock.Advance(TimeSpan.FromMinutes(5));
        await store.AdvanceAsync("robot@x", "2", changes, Urgency.Edited, default);
        (await store.UnexaminedAsync(10, default)).ShouldBeEmpty();
        Clock.Advance(TimeSpan.FromMinutes(5));
        (await store.UnexaminedAsync(10, default)).Count.ShouldBe(1);

        await store.ExaminedAsync(Other, false, default);
        Clock.Advance(TimeSpan.FromHours(1));
        (await store.UnexaminedAsync(10, default)).ShouldBeEmpty("nothing changed");
    }

    [EngineFact]
    public async Task Workbook_RemovedByAPerson_IsFoundAsSuchAndNotSignalled()
    {
        var store = await ConcludedAsync();
        await store.RemoveAsync(Daisy, default);

        (await store.AdvanceAsync("robot@x", "1", [new(Daisy, new(Daisy, "Ромашка", null, true, false))], Urgency.Edited, default)).ShouldBeEmpty();

        (await store.UnexaminedAsync(10, default)).Single().WasRemoved.ShouldBeTrue();
        (await store.StatesAsync(default)).ShouldBeEmpty();
        (await store.ClaimAsync(10, 10, Hold, default)).ShouldBeEmpty();
    }

    [EngineFact]
    public async Task Log_Lost_MakesEveryWorkbookOfTheAccountDue()
    {
        var store = await ConcludedAsync();
        await store.AddAsync(Other, "Other", default);
        await store.ConcludeAsync(Other, 1, Done() with { Account = "else@x" }, default);

        (await store.SignalAllAsync("robot@x", default)).ShouldBe(1);

        (await store.ClaimAsync(10, 10, Hold, default)).ShouldBe([new DueSync(Daisy, Urgency.Background)]);
    }

    [EngineFact]
    public async Task Workbook_SyncedWithoutBeingAdded_IsLookedAfterToo()
    {
        await RecordAsync(Store(), Daisy, RecordOf(SampleDecisions.Full()));

        (await Store().StatesAsync(default)).Single().Id.ShouldBe(Daisy);
    }

    private async Task<PlanStore> ConcludedAsync()
    {
        var store = Store();
        await store.AddAsync(Daisy, "Ромашка", default);
        await store.ConcludeAsync(Daisy, 1, Done() with { Account = "robot@x" }, default);
        return store;
    }

    private SyncConclusion Done() => new() { NextDue = Clock.GetUtcNow().AddHours(1) };
}
