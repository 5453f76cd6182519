using SheetSync.Application;
using SheetSync.Storage;
using SheetSync.Storage.Tables;
using SheetSync.Testing;

namespace SheetSync.Adapters.Tests.Storage;

public abstract partial class PlanStoreContract
{
    [EngineFact]
    public async Task Workbook_AddedShownRemovedAndAddedAgain_KeepsWhatIsKnown()
    {
        var store = Store();
        (await store.AddAsync(Daisy, "Ромашка", default)).ShouldBeTrue();
        (await store.AddAsync(Daisy, "Ромашка", default)).ShouldBeFalse();
        await store.AddAsync(Other, "Василёк", default);
        var run = await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full()));

        (await store.ListAsync(default)).ShouldBe(
        [
            new Registration(Daisy, "План «Ромашка» 2027", Clock.GetUtcNow(), run),
            new Registration(Other, "Василёк", Clock.GetUtcNow(), null),
        ]);
        (await store.FindAsync(Other, default))!.Title.ShouldBe("Василёк");

        (await store.RemoveAsync(Daisy, default)).ShouldBeTrue();
        (await store.RemoveAsync(Daisy, default)).ShouldBeFalse();
        (await store.FindAsync(Daisy, default)).ShouldBeNull();
        (await store.ListAsync(default)).Select(r => r.Id).ShouldBe([Other]);

        (await store.AddAsync(Daisy, "Ромашка", default)).ShouldBeTrue();
        (await store.FindAsync(Daisy, default))!.LastRun.ShouldBe(run);
        (await store.LoadPlanAsync(Daisy, default)).ShouldNotBeNull();
    }

    [EngineFact]
    public async Task Workbook_SyncedWithoutBeingAdded_IsRegistered()
    {
        await RecordAsync(Store(), Daisy, RecordOf(SampleDecisions.Full()));

        (await Store().FindAsync(Daisy, default))!.Title.ShouldBe("План «Ромашка» 2027");
    }

    [EngineFact]
    public async Task Purge_OneOfTwoWorkbooks_ErasesAllOfItAndNothingElse()
    {
        var store = Store();
        await RecordAsync(store, Other, RecordOf(SampleDecisions.Full()));
        var before = await CountsAsync();
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full()));
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Large(2, 5)) with { Approver = new Approver("Петрова") });

        await using (var lease = await store.LeaseAsync(Daisy, default))
        {
            (await store.PurgeAsync(lease, default)).ShouldBeTrue();
        }

        (await CountsAsync()).ShouldBe(before);
        (await store.LoadPlanAsync(Daisy, default)).ShouldBeNull();
        (await store.ApprovedPlanAsync(Daisy, default)).ShouldBeNull();
        (await store.LoadPlanAsync(Other, default)).ShouldNotBeNull();
        await using var again = await store.LeaseAsync(Daisy, default);
        (await store.PurgeAsync(again, default)).ShouldBeFalse("nothing is known any more");
    }

    [EngineFact]
    public async Task Run_Failed_IsKeptWithItsReasonForARegisteredWorkbookOnly()
    {
        var store = Store();
        var failed = new SyncRecord
        {
            Outcome = SyncOutcome.Failed,
            StartedAt = Clock.GetUtcNow() - TimeSpan.FromSeconds(3),
            Requests = new RequestCount(4, 0),
            Fault = SheetsFault.Unavailable,
            Message = "Google не отвечает",
        };
        await RecordAsync(store, Daisy, failed);
        (await store.ListAsync(default)).ShouldBeEmpty();

        await store.AddAsync(Daisy, "Ромашка", default);
        var run = await RecordAsync(store, Daisy, failed);

        (await store.RunsAsync(Daisy, 5, default)).ShouldBe([run]);
        run.ShouldBe(new RecordedRun(
            run.Id, 2, SyncOutcome.Failed, failed.StartedAt, Clock.GetUtcNow(), new RequestCount(4, 0), 0, 0, false,
            SheetsFault.Unavailable, "Google не отвечает"));
        (await store.LoadPlanAsync(Daisy, default)).ShouldBeNull();
    }

    [EngineFact]
    public async Task Runs_Forgotten_LeaveTheNewestOfEachWorkbook()
    {
        var store = Store();
        var record = RecordOf(SampleDecisions.Full());
        for (var day = 0; day < 3; day++)
        {
            await RecordAsync(store, Daisy, record with { StartedAt = record.StartedAt.AddDays(day) });
        }

        await RecordAsync(store, Other, record);

        (await store.ForgetRunsAsync(record.StartedAt.AddDays(1), default)).ShouldBe(1);
        (await store.ForgetRunsAsync(record.StartedAt.AddDays(100), default)).ShouldBe(1);

        (await store.RunsAsync(Daisy, 10, default)).Select(r => r.StartedAt).ShouldBe([record.StartedAt.AddDays(2)]);
        (await store.RunsAsync(Other, 10, default)).Count.ShouldBe(1);
    }

    [EngineFact]
    public async Task Record_ManyWorkbooksAtOnce_AllAreRecorded()
    {
        var options = Options with { LockWait = TimeSpan.FromSeconds(60) };
        await Store(options).MigrateAsync(default);
        var ids = Enumerable.Range(1, 6).Select(n => new SpreadsheetId($"sheet-{n}")).ToList();

        await Task.WhenAll(ids.Select((id, n) => Task.Run(async () =>
        {
            var store = Store(options);
            await RecordAsync(store, id, RecordOf(SampleDecisions.Large(2, 10 + n)));
            await RecordAsync(store, id, RecordOf(SampleDecisions.Large(2, 20 + n)));
        })));

        foreach (var (n, id) in ids.Index())
        {
            (await Store().LoadPlanAsync(id, default))!.Plan.Departments.Sum(d => d.Tasks.Count).ShouldBe(2 * (20 + n));
        }
    }

    [EngineFact]
    public async Task Schema_FromNothingTwiceAndAtOnce_IsMadeOnce()
    {
        var options = Options with { LockWait = TimeSpan.FromSeconds(60) };
        var versions = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Store(options).MigrateAsync(default))));

        versions.Distinct().ShouldBe([Migrations.Known]);
        (await Store().MigrateAsync(default)).ShouldBe(Migrations.Known);
        (await QueryAsync<long>("select version from schema_version order by version"))
            .ShouldBe(Migrations.Versions.Select(v => (long)v));
    }

    [EngineFact]
    public async Task Schema_OfANewerVersion_IsRefusedAndLeftAlone()
    {
        await RecordAsync(Store(), Daisy, RecordOf(SampleDecisions.Full()));
        await ExecuteAsync("insert into schema_version (version, name, applied_at) values (999, 'future', '2030-01-01T00:00:00.000000Z')");

        var fault = await Should.ThrowAsync<StorageException>(() => Store().LoadAsync(Daisy, default));

        fault.Fault.ShouldBe(StorageFault.NewerSchema);
        fault.Sentence(Core.Texts.Language.Ru).ShouldContain("999");
        (await QueryAsync<long>("select count(*) from workbooks")).ShouldBe([1]);
    }

    /// <summary>Rows by table, of all that belong to workbooks.</summary>
    private async Task<IReadOnlyList<string>> CountsAsync()
    {
        var counts = new List<string>();
        foreach (var table in PlanTables.All.Select(t => t.Name).Concat(["workbooks", "leases", "sync_runs", "plans", "plan_parts", "history", "approvals"]))
        {
            counts.Add($"{table} {(await QueryAsync<long>($"select count(*) from {table}"))[0]}");
        }

        return counts;
    }
}
