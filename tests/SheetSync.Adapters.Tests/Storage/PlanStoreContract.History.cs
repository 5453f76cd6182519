using System.Reflection;
using SheetSync.Application;
using SheetSync.Core.History;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Storage;
using SheetSync.Testing;

namespace SheetSync.Adapters.Tests.Storage;

public abstract partial class PlanStoreContract
{
    private static SyncRecord Approving(string? by) => RecordOf(SampleDecisions.Full()) with { Approver = new Approver(by) };

    [EngineFact]
    public async Task Events_Recorded_ComeBackWithTheSyncThatSawThem()
    {
        var decision = SampleDecisions.Full();
        var run = await RecordAsync(Store(), Daisy, RecordOf(decision));

        var history = await Store().HistoryAsync(Daisy, DateTimeOffset.MinValue, default);

        Dump.Difference(decision.Events, history.Select(e => e.Event)).ShouldBeEmpty();
        history.ShouldAllBe(e => e.SeenAt == Clock.GetUtcNow() && e.Day == SampleDecisions.Today && e.Run == run.Id);
        (await Store().HistoryAsync(Other, DateTimeOffset.MinValue, default)).ShouldBeEmpty();
    }

    [EngineFact]
    public async Task Events_SinceAnInstant_LeaveOutThoseOfThatSync()
    {
        var store = Store();
        var run = await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full()));
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        var closed = SampleDecisions.Full().Events.Single(e => e is { Kind: EventKind.Closed, Item: ChangedItem.Task });
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full() with { Events = [closed] }));

        (await store.HistoryAsync(Daisy, run.FinishedAt, default)).Select(e => e.Event).ShouldBe([closed]);
        (await store.HistoryAsync(Daisy, Clock.GetUtcNow(), default)).ShouldBeEmpty();
    }

    [EngineFact]
    public async Task Events_WhoseSyncWasForgotten_Stay()
    {
        var store = Store();
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full()));
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full() with { Events = [] }));

        (await store.ForgetRunsAsync(Clock.GetUtcNow(), default)).ShouldBe(1);

        var history = await store.HistoryAsync(Daisy, default, default);
        history.Count.ShouldBe(SampleDecisions.Full().Events.Count);
        history.ShouldAllBe(e => e.Run == null);
    }

    [EngineFact]
    public async Task Events_OlderThanTheyAreKept_AreForgottenByTheNextSync()
    {
        var store = Store(Impatient with { HistoryTime = TimeSpan.FromDays(30) });
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full()));
        await RecordAsync(store, Other, RecordOf(SampleDecisions.Full()));
        Clock.Advance(TimeSpan.FromDays(30));
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full() with { Events = [] }));
        (await store.HistoryAsync(Daisy, default, default)).ShouldNotBeEmpty();
        Clock.Advance(TimeSpan.FromSeconds(1));
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full() with { Events = [] }));

        (await store.HistoryAsync(Daisy, default, default)).ShouldBeEmpty();
        (await store.HistoryAsync(Other, default, default)).ShouldNotBeEmpty();
    }

    [EngineFact]
    public async Task Approval_Recorded_KeepsThePlanWhateverBecomesOfIt()
    {
        var store = Store();
        (await store.ApprovedPlanAsync(Daisy, default)).ShouldBeNull();
        await RecordAsync(store, Daisy, Approving("Петрова Анна"));
        var approvedAt = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromDays(1));
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Large(1, 3)));

        var approved = (await store.ApprovedPlanAsync(Daisy, default)).ShouldNotBeNull();

        approved.Approval.ShouldBe(new Approval(approvedAt, SampleDecisions.Today, "Петрова Анна"));
        Dump.Difference(SampleDecisions.Full().Plan, approved.Plan).ShouldBeEmpty();
        (await store.LoadPlanAsync(Daisy, default))!.Plan.Departments.Single().Tasks.Count.ShouldBe(3);
        (await store.ApprovalAsync(Other, default)).ShouldBeNull();
    }

    [EngineFact]
    public async Task Approval_Again_TakesThePlaceOfTheOneBefore()
    {
        var store = Store();
        await RecordAsync(store, Daisy, Approving("Петрова Анна"));
        Clock.Advance(TimeSpan.FromDays(90));
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Large(1, 3)) with { Approver = new Approver(null) });

        var approved = (await store.ApprovedPlanAsync(Daisy, default))!;

        approved.Approval.ShouldBe(new Approval(Clock.GetUtcNow(), SampleDecisions.Today, null));
        approved.Plan.Departments.Single().Tasks.Count.ShouldBe(3);
        (await QueryAsync<string>("select coalesce(approved_by, '?') from approvals order by id")).ShouldBe(["Петрова Анна", "?"]);
        (await QueryAsync<long>("select count(*) from plans where kind = 'approved'")).ShouldBe([1]);
    }

    [EngineFact]
    public async Task Views_ForBi_LeaveTheApprovedPlanOut()
    {
        await RecordAsync(Store(), Daisy, RecordOf(SampleDecisions.Full()));
        var counts = new[] { "overdue", "rollup", "readiness" }.ToDictionary(view => view, view => $"select count(*) from {view}");
        var before = await Task.WhenAll(counts.Values.Select(QueryAsync<long>));

        await RecordAsync(Store(), Daisy, Approving("Петрова"));

        (await Task.WhenAll(counts.Values.Select(QueryAsync<long>))).Select(c => c[0]).ShouldBe(before.Select(c => c[0]));
    }

    [EngineFact]
    public async Task Changes_ForBi_ShowEventsWithLinks()
    {
        await RecordAsync(Store(), Daisy, RecordOf(SampleDecisions.Full()));

        (await QueryAsync<string>("select event || '|' || id || '|' || from_day || '|' || to_day || '|' || link from changes where event = 'postponed'"))
            .ShouldBe(["postponed|ПРО-5|2027-08-15|2027-10-01|https://docs.google.com/spreadsheets/d/sheet-1/edit#gid=77&range=E21"]);
        (await QueryAsync<decimal>("select from_amount from changes where event = 'planChanged'")).ShouldBe([0.12m]);
        await Store().RemoveAsync(Daisy, default);
        (await QueryAsync<long>("select count(*) from changes")).ShouldBe([0]);
    }

    [EngineFact]
    public async Task StaleLease_RecordsNeitherEventsNorApproval()
    {
        var store = Store(Impatient with { LeaseTime = TimeSpan.FromSeconds(30) });
        var late = await store.LeaseAsync(Daisy, default);
        Clock.Advance(TimeSpan.FromMinutes(5));
        await using (await Store().LeaseAsync(Daisy, default))
        {
            (await Should.ThrowAsync<StorageException>(() => store.RecordAsync(late, Approving("Петрова"), default))).Fault.ShouldBe(StorageFault.StaleLease);
        }

        (await store.HistoryAsync(Daisy, default, default)).ShouldBeEmpty();
        (await store.ApprovalAsync(Daisy, default)).ShouldBeNull();
    }

    /// <summary>A database as the first release left it, brought up to date with all that it knew.</summary>
    [EngineFact]
    public async Task Database_OfVersion1_IsMigratedWithItsData()
    {
        await ExecuteAsync(Released(1));
        (await QueryAsync<long>("select max(version) from schema_version")).ShouldBe([1]);
        var store = Store();

        (await store.MigrateAsync(default)).ShouldBe(Migrations.Known);

        (await store.ListAsync(default)).Select(w => w.Title).ShouldBe(["Василёк", "План «Ромашка» 2027"]);
        (await store.RunsAsync(Daisy, 10, default)).ShouldHaveSingleItem().CellsWritten.ShouldBe(34);
        var stored = (await store.LoadPlanAsync(Daisy, default)).ShouldNotBeNull();
        stored.Overdue.Items.Count.ShouldBe(2);
        (await store.HistoryAsync(Daisy, default, default)).ShouldBeEmpty();
        (await store.ApprovalAsync(Daisy, default)).ShouldBeNull();

        var known = await store.LoadAsync(Daisy, default);
        known.DueDates["ПРО-5"].TimesMoved.ShouldBe(2);
        Dump.Difference(stored.Plan, known.LastPlan).ShouldBeEmpty();
        var task = known.LastPlan!.Departments[0].Tasks[0];
        (task.Id, task.Title, task.Due).ShouldBe((new ItemId("ПРО-5"), "Запустить\nмагазин ✓", new DateOnly(2027, 10, 1)));

        await RecordAsync(store, Daisy, Approving("Петрова"));
        (await store.ApprovedPlanAsync(Daisy, default)).ShouldNotBeNull();
        (await store.HistoryAsync(Daisy, default, default)).ShouldNotBeEmpty();
    }

    private string Released(int version) => Stored(version) ?? throw new ArgumentOutOfRangeException(nameof(version));
}
