using SheetSync.Application;
using SheetSync.Storage;
using SheetSync.Testing;

namespace SheetSync.Adapters.Tests.Storage;

public abstract partial class PlanStoreContract
{
    [EngineFact]
    public async Task Lease_HeldByAnother_IsRefusedUntilGivenBack()
    {
        var (here, there) = (Store(), Store());
        var lease = await here.LeaseAsync(Daisy, default);

        (await Should.ThrowAsync<StorageException>(() => there.LeaseAsync(Daisy, default))).Fault.ShouldBe(StorageFault.WorkbookBusy);
        await using (await there.LeaseAsync(Other, default))
        {
            // Another workbook is free.
        }

        await lease.DisposeAsync();
        await using var next = await there.LeaseAsync(Daisy, default);
        next.Token.ShouldBeGreaterThan(lease.Token);
    }

    [EngineFact]
    public async Task Lease_GivenBackWhileAnotherWaits_IsTaken()
    {
        var lease = await Store().LeaseAsync(Daisy, default);
        var waiting = Store(Options with { LeaseWait = TimeSpan.FromSeconds(60) }).LeaseAsync(Daisy, default);
        waiting.IsCompleted.ShouldBeFalse();

        await lease.DisposeAsync();

        await using var next = await waiting;
        next.Token.ShouldBe(lease.Token + 1);
    }

    [EngineFact]
    public async Task Lease_ManyAskAtOnce_OneHoldsAtATime()
    {
        await Store().MigrateAsync(default);
        var options = Options with { LeaseWait = TimeSpan.FromMinutes(2), LockWait = TimeSpan.FromSeconds(60) };
        var (holders, most) = (0, 0);
        var tokens = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var lease = await Store(options).LeaseAsync(Daisy, default);
            most = Math.Max(most, Interlocked.Increment(ref holders));
            await Task.Delay(5);
            Interlocked.Decrement(ref holders);
            return lease.Token;
        })));

        most.ShouldBe(1);
        tokens.Order().ShouldBe(Enumerable.Range(1, 8).Select(n => (long)n));
    }

    [EngineFact]
    public async Task Lease_HolderDied_IsFreeAfterItsTime()
    {
        await using var dead = await Store().LeaseAsync(Daisy, default);
        Clock.Advance(Options.LeaseTime - TimeSpan.FromSeconds(1));
        await Should.ThrowAsync<StorageException>(() => Store().LeaseAsync(Daisy, default));

        Clock.Advance(TimeSpan.FromSeconds(1));

        await using var next = await Store().LeaseAsync(Daisy, default);
        next.Token.ShouldBe(dead.Token + 1);
    }

    [EngineFact]
    public async Task Former_ServiceThatDied_HoldsNothingAnyMoreAndCommandsKeepTheirs()
    {
        var service = Store(Impatient with { IsService = true });
        await service.AddAsync(Daisy, "Ромашка", default);
        await service.ClaimAsync(10, 10, Hold, default);
        await using var dead = await service.LeaseAsync(Daisy, default);
        await using var command = await Store().LeaseAsync(Other, default);

        await Store(Impatient with { IsService = true }).FreeFormerAsync(default);

        (await Store().ClaimAsync(10, 10, Hold, default)).ShouldBe([new DueSync(Daisy, Urgency.Edited)]);
        await using var next = await Store().LeaseAsync(Daisy, default);
        next.Token.ShouldBe(dead.Token + 1);
        (await Should.ThrowAsync<StorageException>(() => service.RecordAsync(dead, RecordOf(SampleDecisions.Full()), default))).Fault.ShouldBe(StorageFault.StaleLease);
        (await Should.ThrowAsync<StorageException>(() => Store().LeaseAsync(Other, default))).Fault.ShouldBe(StorageFault.WorkbookBusy);
    }

    [EngineFact]
    public async Task Lease_HeldForLong_IsRenewed()
    {
        const string Expiry = "select cast(expires_at as text) from leases";
        await using var lease = await Store(Options with { LeaseTime = TimeSpan.FromMilliseconds(600) }).LeaseAsync(Daisy, default);
        var before = (await QueryAsync<string>(Expiry))[0];
        Clock.Advance(TimeSpan.FromMilliseconds(500));

        var patience = TimeSpan.FromSeconds(30);
        for (var waited = TimeSpan.Zero; (await QueryAsync<string>(Expiry))[0] == before && waited < patience; waited += TimeSpan.FromMilliseconds(50))
        {
            await Task.Delay(50);
        }

        (await QueryAsync<string>(Expiry))[0].ShouldNotBe(before);
    }

    [EngineFact]
    public async Task Record_WithALeaseTakenOverByAnother_IsRefusedAndChangesNothing()
    {
        var store = Store();
        var paused = await store.LeaseAsync(Daisy, default);
        Clock.Advance(Options.LeaseTime);
        await using var taken = await Store().LeaseAsync(Daisy, default);

        var fault = await Should.ThrowAsync<StorageException>(() => store.RecordAsync(paused, RecordOf(SampleDecisions.Full()), default));

        fault.Fault.ShouldBe(StorageFault.StaleLease);
        (await store.ListAsync(default)).ShouldBeEmpty();
        (await store.LoadPlanAsync(Daisy, default)).ShouldBeNull();

        await paused.DisposeAsync();
        (await Should.ThrowAsync<StorageException>(() => Store().LeaseAsync(Daisy, default))).Fault.ShouldBe(StorageFault.WorkbookBusy);
    }

    [EngineFact]
    public async Task Record_LeaseRanOutAndNobodyTookIt_IsRecorded()
    {
        var store = Store();
        await using var lease = await store.LeaseAsync(Daisy, default);
        Clock.Advance(Options.LeaseTime * 3);

        await store.RecordAsync(lease, RecordOf(SampleDecisions.Full()), default);

        (await store.LoadPlanAsync(Daisy, default)).ShouldNotBeNull();
    }

    [EngineFact]
    public async Task Record_GivesTheLeaseBackWithItsCommit()
    {
        var store = Store();
        await using var lease = await store.LeaseAsync(Daisy, default);
        await store.RecordAsync(lease, RecordOf(SampleDecisions.Full()), default);

        await using var next = await Store().LeaseAsync(Daisy, default);
        await lease.DisposeAsync();

        next.Token.ShouldBe(lease.Token + 1);
        (await Should.ThrowAsync<StorageException>(() => Store().LeaseAsync(Daisy, default))).Fault.ShouldBe(StorageFault.WorkbookBusy);
        (await Should.ThrowAsync<StorageException>(() => store.RecordAsync(lease, RecordOf(SampleDecisions.Full()), default))).Fault.ShouldBe(StorageFault.StaleLease);
    }

    [EngineFact]
    public async Task Record_LeaseGivenBack_IsRefused()
    {
        var store = Store();
        var lease = await store.LeaseAsync(Daisy, default);
        await lease.DisposeAsync();

        (await Should.ThrowAsync<StorageException>(() => store.RecordAsync(lease, RecordOf(SampleDecisions.Full()), default)))
            .Fault.ShouldBe(StorageFault.StaleLease);
    }

    [EngineFact]
    public async Task Record_LeaseFromBeforeAPurge_IsRefused()
    {
        var store = Store();
        await using var paused = await store.LeaseAsync(Daisy, default);
        Clock.Advance(Options.LeaseTime);
        await using (var purging = await store.LeaseAsync(Daisy, default))
        {
            await store.PurgeAsync(purging, default);
        }

        await using var again = await store.LeaseAsync(Daisy, default);
        again.Token.ShouldBe(paused.Token, "the count starts again, so the token alone would let the old holder in");
        (await Should.ThrowAsync<StorageException>(() => store.RecordAsync(paused, RecordOf(SampleDecisions.Full()), default)))
            .Fault.ShouldBe(StorageFault.StaleLease);
    }
}
