using System.Data.Common;
using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;
using SheetSync.Storage.Tables;
using SheetSync.Testing;
using SheetSync.Testing.Grids;

namespace SheetSync.Adapters.Tests.Storage;

public abstract partial class PlanStoreContract
{
    [EngineFact]
    public async Task Plan_Recorded_ComesBackEqualInEveryField()
    {
        var decision = SampleDecisions.Full();
        await RecordAsync(Store(), Daisy, RecordOf(decision));

        var stored = (await Store().LoadPlanAsync(Daisy, default)).ShouldNotBeNull();

        Dump.Difference(decision.Plan, stored.Plan).ShouldBeEmpty();
        Dump.Difference(decision.Rollup, stored.Rollup).ShouldBeEmpty();
        Dump.Difference(decision.Overdue, stored.Overdue).ShouldBeEmpty();
        Dump.Difference(decision.Readiness.Departments, stored.Readiness.Departments).ShouldBeEmpty();
        (stored.Readiness.Ready, stored.Readiness.Score).ShouldBe((decision.Readiness.Ready, decision.Readiness.Score));
        stored.Today.ShouldBe(SampleDecisions.Today);
        stored.RecordedAt.ShouldBe(Clock.GetUtcNow());
        stored.LinkBase.ShouldBe("https://docs.google.com/spreadsheets/d/sheet-1/edit");
    }

    /// <summary>Whatever the reader makes of a sheet, the store takes it: ids and keys that repeat, odd texts, blanks.</summary>
    [EngineFact]
    public async Task Plan_OfAnythingThatPeopleType_ComesBackEqual()
    {
        var (store, seen) = (Store(), 0);
        for (var seed = 1; seed <= 20; seed++)
        {
            var known = await store.LoadAsync(Daisy, default);
            var decision = SyncEngine.Decide(new GridFuzzer(seed).Next(), known, Clock.GetUtcNow());

            await RecordAsync(store, Daisy, RecordOf(decision));

            var stored = (await store.LoadPlanAsync(Daisy, default))!;
            Dump.Difference(decision.Plan with { Findings = [], SpreadsheetId = Daisy.Value }, stored.Plan).ShouldBeEmpty($"seed {seed}");
            Dump.Difference(decision.Rollup, stored.Rollup).ShouldBeEmpty($"seed {seed}");
            Dump.Difference(decision.Overdue, stored.Overdue).ShouldBeEmpty($"seed {seed}");
            var next = decision.Known with { LastPlan = decision.Plan with { Findings = [], SpreadsheetId = Daisy.Value } };
            Dump.Difference(next, await store.LoadAsync(Daisy, default)).ShouldBeEmpty($"seed {seed}");
            seen += decision.Events.Count;
            var events = (await store.HistoryAsync(Daisy, default, default)).TakeLast(decision.Events.Count).Select(e => e.Event);
            Dump.Difference(decision.Events, events).ShouldBeEmpty($"seed {seed}");
            stored.Readiness.Findings.Select(f => f.Message(Language.Ru))
                .ShouldBe(decision.Readiness.Findings.Select(f => f.Message(Language.Ru)), $"seed {seed}");
        }

        (await store.HistoryAsync(Daisy, default, default)).Count.ShouldBe(seen);
        seen.ShouldBeGreaterThan(100);
    }

    [EngineFact]
    public async Task ServiceCells_OfWhichSomeComeAndGo_AreKnownAndTheOthersAreNotWrittenAgain()
    {
        const string Rows = "select service_column || ' ' || value || ' ' || cells || ' ' || cell_no from known_cells order by 1";
        const int Many = 1_200;
        var decision = SampleDecisions.Full();
        var store = Store();
        var former = Cells(day: 11, items: Many);
        await RecordAsync(store, Daisy, RecordOf(decision with { Known = decision.Known with { Cells = former } }));
        var before = await QueryAsync<string>(Rows);

        var cells = Cells(day: 12, items: Many + 1);
        await RecordAsync(store, Daisy, RecordOf(decision with { Known = decision.Known with { Cells = cells } }));

        (await store.LoadAsync(Daisy, default)).Cells.ShouldBe(cells, ignoreOrder: true);
        var after = await QueryAsync<string>(Rows);
        after.Except(before).Count().ShouldBe(Many + 3, "flags of another day, the new item's and a count");
        after.Intersect(before).Count().ShouldBe(Many + 1);

        await RecordAsync(store, Daisy, RecordOf(decision with { Known = decision.Known with { Cells = former } }));
        (await store.LoadAsync(Daisy, default)).Cells.ShouldBe(former, ignoreOrder: true);

        await RecordAsync(store, Daisy, RecordOf(decision with { Known = decision.Known with { Cells = [] } }));
        (await store.LoadAsync(Daisy, default)).Cells.ShouldBeEmpty();

        // Ids stay, flags of so many days change, a header stands over them all; one word is counted.
        static IReadOnlyList<KnownServiceCell> Cells(int day, int items) =>
        [
            new(7, ServiceColumn.Flag, "t⚙ Flag", 1), new(7, ServiceColumn.Status, "tgreen", items),
            .. Enumerable.Range(1, items).Select(no => new KnownServiceCell(7, ServiceColumn.Id, $"tSAL-{no}", 1)),
            .. Enumerable.Range(1, items).Select(no => new KnownServiceCell(7, ServiceColumn.Flag, $"tOverdue by {day + (no * 10)} days", 1)),
        ];
    }

    [EngineFact]
    public async Task Finding_Recorded_SaysTheSameInBothLanguages()
    {
        var decision = SampleDecisions.Full();
        await RecordAsync(Store(), Daisy, RecordOf(decision));

        var stored = (await Store().LoadPlanAsync(Daisy, default))!.Readiness.Findings;

        stored.Select(Spoken).ShouldBe(decision.Readiness.Findings.Select(Spoken));
        stored[0].Message(Language.Ru).ShouldBe("Продажи!E21 — «31.02 {0}» не дата.");

        static string Spoken(Finding f) =>
            Dump.Of(new { f.Code, f.Severity, Default = f.Kind.Severity, f.Kind.Title, f.Department, f.Cell, Ru = f.Message(Language.Ru), En = f.Message(Language.En) });
    }

    [EngineFact]
    public async Task Known_Recorded_IsWhatTheNextSyncLoads()
    {
        var decision = SampleDecisions.Full();
        await RecordAsync(Store(), Daisy, RecordOf(decision));

        Dump.Difference(decision.Known, await Store().LoadAsync(Daisy, default)).ShouldBeEmpty();
        (await Store().LoadAsync(Other, default)).ShouldBe(KnownWorkbook.Nothing);
    }

    [EngineFact]
    public async Task Plan_Unchanged_IsNotWrittenAgain()
    {
        var store = Store();
        (await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full()))).PlanChanged.ShouldBeTrue();
        await ExecuteAsync("update tasks set title = 'touched past the store'");

        (await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full()))).PlanChanged.ShouldBeFalse();

        (await QueryAsync<string>("select distinct title from tasks")).ShouldBe(["touched past the store"]);
    }

    [EngineFact]
    public async Task Plan_ChangedInOneTable_LeavesTheOthersAlone()
    {
        var store = Store();
        var decision = SampleDecisions.Full();
        await RecordAsync(store, Daisy, RecordOf(decision));
        await ExecuteAsync("update tasks set title = 'touched past the store'");
        var dayLater = decision with
        {
            Overdue = decision.Overdue with { Items = [.. decision.Overdue.Items.Select(i => i with { Days = i.Days + 1 })] },
        };

        (await RecordAsync(store, Daisy, RecordOf(dayLater))).PlanChanged.ShouldBeTrue();

        (await QueryAsync<string>("select distinct title from tasks")).ShouldBe(["touched past the store"]);
        (await QueryAsync<long>("select days from overdue_items where list = 'overdue' order by item_no")).ShouldBe([32, 32]);
    }

    [EngineFact]
    public async Task Plan_DaysLater_ItsDaysCountOnAndNothingIsWrittenAnew()
    {
        const int Days = 3;
        var store = Store();
        var decision = SampleDecisions.Full();
        var overdue = decision.Overdue;
        var later = decision with
        {
            Today = decision.Today.AddDays(Days),
            Overdue = overdue with
            {
                Items = Older(overdue.Items),
                Postponed = Older(overdue.Postponed),
                DueThisMonth = Older(overdue.DueThisMonth),
                Flags = overdue.Flags.ToDictionary(flag => flag.Key, flag => flag.Value.OverdueDays > 0 ? flag.Value with { OverdueDays = flag.Value.OverdueDays + Days } : flag.Value),
            },
        };
        await RecordAsync(store, Daisy, RecordOf(decision));
        await ExecuteAsync("update overdue_items set title = 'touched past the store'");

        (await RecordAsync(store, Daisy, RecordOf(later))).PlanChanged.ShouldBeTrue();

        (await QueryAsync<string>("select distinct title from overdue_items")).ShouldBe(["touched past the store"]);
        var stored = (await store.LoadPlanAsync(Daisy, default))!;
        Figures(stored.Overdue).ShouldBe(Figures(later.Overdue));
        stored.Overdue.Flags.ShouldBe(later.Overdue.Flags, ignoreOrder: true);

        // And back, as a clock that was wrong is put right.
        await RecordAsync(store, Daisy, RecordOf(decision));
        Figures((await store.LoadPlanAsync(Daisy, default))!.Overdue).ShouldBe(Figures(overdue));

        IReadOnlyList<OverdueItem> Older(IEnumerable<OverdueItem> items) => [.. items.Select(item => item with { Days = item.Days + Days })];

        static IEnumerable<(string, int)> Figures(OverdueReport report) =>
            report.Items.Concat(report.Postponed).Concat(report.DueThisMonth).Select(item => (item.Id, item.Days));
    }

    /// <summary>What is found out while the sheet is written holds only for what is still stored then.</summary>
    [EngineFact]
    public async Task Plan_Foreseen_IsRecordedAsAnyOther()
    {
        var store = Store();
        var decision = SampleDecisions.Full();
        await RecordAsync(store, Daisy, RecordOf(decision));
        foreach (var isChangedMeanwhile in new[] { false, true })
        {
            var wanted = Holding(isChangedMeanwhile ? "wanted then" : "wanted", decision.Known.Cells.Skip(1));
            store.Foresee(Daisy, wanted);
            if (isChangedMeanwhile)
            {
                await RecordAsync(Store(), Daisy, RecordOf(Holding("other")));
            }

            await RecordAsync(store, Daisy, RecordOf(wanted));

            (await Store().LoadAsync(Daisy, default)).Cells.ShouldBe(wanted.Known.Cells, ignoreOrder: true);
        }

        Decision Holding(string value, IEnumerable<KnownServiceCell>? cells = null) =>
            decision with { Known = decision.Known with { Cells = [.. cells ?? [], new(7, ServiceColumn.Flag, value, 2)] } };
    }

    [EngineFact]
    public async Task Plan_ItemsGone_AreGoneFromTheTables()
    {
        var store = Store();
        var decision = SampleDecisions.Full();
        await RecordAsync(store, Daisy, RecordOf(decision));
        var smaller = SampleDecisions.Large(departments: 1, tasks: 1);

        await RecordAsync(store, Daisy, RecordOf(smaller));

        Dump.Difference(smaller.Plan, (await store.LoadPlanAsync(Daisy, default))!.Plan).ShouldBeEmpty();
    }

    [EngineFact]
    public async Task Record_FailsHalfway_LeavesEverythingAsItWas()
    {
        var store = Store();
        var before = SampleDecisions.Full();
        await RecordAsync(store, Daisy, RecordOf(before));
        // The last table to be written is missing, so all the others have been written when it fails.
        await ExecuteAsync("alter table due_history rename to elsewhere");
        var after = SampleDecisions.Large(2, 3) with { Known = KnownWorkbook.Nothing };

        await Should.ThrowAsync<DbException>(() => RecordAsync(store, Daisy, RecordOf(after)));

        await ExecuteAsync("alter table elsewhere rename to due_history");
        Dump.Difference(before.Plan, (await store.LoadPlanAsync(Daisy, default))!.Plan).ShouldBeEmpty();
        (await store.RunsAsync(Daisy, 10, default)).Count.ShouldBe(1);
    }

    [EngineFact]
    public async Task Plan_LargeAndOfTwoWorkbooks_StaysApart()
    {
        var store = Store();
        var large = SampleDecisions.Large(departments: 12, tasks: 200);
        await RecordAsync(store, Daisy, RecordOf(large));
        await RecordAsync(store, Other, RecordOf(SampleDecisions.Full()));

        var stored = (await store.LoadPlanAsync(Daisy, default))!.Plan;
        stored.Departments.Sum(d => d.Tasks.Count).ShouldBe(2400);
        Dump.Difference(large.Plan.Departments[11], stored.Departments[11]).ShouldBeEmpty();
        (await store.LoadPlanAsync(Other, default))!.Plan.Departments.Sum(d => d.Tasks.Count).ShouldBe(3);
    }

    [EngineFact]
    public async Task Tables_AsTheProgramKnowsThem_AreThoseOfTheSchema()
    {
        await Store().MigrateAsync(default);
        await using var connection = await OpenAsync();
        foreach (var table in PlanTables.All)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"select * from {table.Name}";
            await using var reader = await command.ExecuteReaderAsync();
            Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)
                .ShouldBe(["plan_id", .. table.Columns.Select(c => c.Name)], table.Name);
        }
    }

    [EngineFact]
    public async Task Views_ForBi_ShowTheLastPlanWithLinks()
    {
        await RecordAsync(Store(), Daisy, RecordOf(SampleDecisions.Full()));

        (await QueryAsync<string>("select task_id || '|' || id || '|' || owner || '|' || days || '|' || link from overdue order by id")).ShouldBe(
        [
            "ПРО-5|ПРО-5|Smith, John|31|https://docs.google.com/spreadsheets/d/sheet-1/edit#gid=77&range=E21",
            "ПРО-5|ПРО-5/6|Smith, John|31|https://docs.google.com/spreadsheets/d/sheet-1/edit#gid=77&range=L21",
        ]);
        (await QueryAsync<string>("select level || '|' || coalesce(name, '') || '|' || status from rollup order by level, name")).ShouldBe(
            ["company|ООО «Ромашка»|amber", "department|Продажи|amber", "department|Склад|grey", "indicator|Выручка|green", "indicator||grey"],
            ignoreOrder: true);
        (await QueryAsync<decimal>("select attainment from rollup where level = 'indicator' and name = 'Выручка'")).ShouldBe([0.96m]);
        (await QueryAsync<long>("select count(*) from readiness where state = 'missing'")).ShouldBe([8]);

        await Store().RemoveAsync(Daisy, default);
        (await QueryAsync<long>("select count(*) from overdue")).ShouldBe([0]);
    }
}
