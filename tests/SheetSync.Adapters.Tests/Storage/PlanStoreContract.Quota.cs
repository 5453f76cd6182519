using SheetSync.Application;
using SheetSync.Storage;

namespace SheetSync.Adapters.Tests.Storage;

public abstract partial class PlanStoreContract
{
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(62);

    [EngineFact]
    public async Task Quota_OneAlone_GetsAllOfItAndNoMoreUntilTheMinuteIsOver()
    {
        var store = Store();

        (await store.TakeAsync(Ask(60), default)).Permits.ShouldBe(60);
        var refused = await store.TakeAsync(Ask(1), default);
        (refused.Permits, refused.Left, refused.RetryAfter).ShouldBe((0, 0, Minute));

        Clock.Advance(Minute - TimeSpan.FromSeconds(1));
        (await store.TakeAsync(Ask(1), default)).Permits.ShouldBe(0);
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await store.TakeAsync(Ask(61), default)).Permits.ShouldBe(60);
    }

    [EngineFact]
    public async Task Quota_ManyReplicasAtOnce_NeverExceedItTogether()
    {
        await Store().MigrateAsync(default);
        var options = Options with { LockWait = TimeSpan.FromSeconds(60) };
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var (store, sum) = (Store(options), 0);
            for (var ask = 0; ask < 20; ask++)
            {
                sum += (await store.TakeAsync(Ask(3), default)).Permits;
            }

            return sum;
        })));

        taken.Sum().ShouldBe(60);
    }

    [EngineFact]
    public async Task Quota_OfAProject_IsSharedByItsAccountsAndReadsAndWritesCountApart()
    {
        var store = Store();
        foreach (var account in (string[])["a", "b", "c", "d", "e"])
        {
            (await store.TakeAsync(Ask(60, account), default)).Permits.ShouldBe(60, account);
        }

        (await store.TakeAsync(Ask(1, "f"), default)).Permits.ShouldBe(0);
        (await store.TakeAsync(Ask(1, "f") with { Kind = QuotaKind.Write }, default)).Permits.ShouldBe(1);
        (await store.TakeAsync(Ask(1, "f") with { Pool = "other", Scopes = [new("project:other", 300), new("account:f", 60)] }, default)).Permits.ShouldBe(1);
    }

    [EngineFact]
    public async Task Quota_OfTheBackground_IsSpreadAndLeavesRoomForPeople()
    {
        var store = Store();
        var taken = 0;
        for (var slice = 0; slice < 12; slice++)
        {
            var grant = await store.TakeAsync(Ask(60) with { Urgency = Urgency.Background }, default);
            grant.Permits.ShouldBeLessThanOrEqualTo(4, "70 % of 60 in a minute, a twelfth of it in five seconds");
            taken += grant.Permits;
            Clock.Advance(TimeSpan.FromSeconds(5));
        }

        taken.ShouldBe(42);
        (await store.TakeAsync(Ask(60) with { Urgency = Urgency.OnDemand }, default)).Permits.ShouldBeGreaterThanOrEqualTo(18);
    }

    [EngineFact]
    public async Task Quota_UsedByEdits_IsNotTakenByTheBackground()
    {
        var store = Store();
        await store.TakeAsync(Ask(42) with { Urgency = Urgency.Edited }, default);

        var refused = await store.TakeAsync(Ask(1) with { Urgency = Urgency.Background }, default);

        (refused.Permits, refused.Left, refused.RetryAfter).ShouldBe((0, 18, TimeSpan.FromSeconds(5)));
    }

    protected static QuotaAsk Ask(int wanted, string account = "a") => new(
        "p", [new QuotaScope("project:p", 300), new QuotaScope($"account:{account}", 60)], QuotaKind.Read, wanted, Urgency.Edited, 0.7);
}
