using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.WriteBack;
using SheetSync.Google;
using SheetSync.Testing;
using SheetSync.Testing.Emulation;

namespace SheetSync.Adapters.Tests.Adversary;

/// <summary>What a sync may cost, and what it does where it is kept from writing or from concluding. Requests are counted at the emulator.</summary>
public sealed class SafeSyncTests : IAsyncLifetime
{
    private readonly MemoryStore store = new();
    private EmulatedGoogle google = null!;
    private GoogleSpreadsheets sheets = null!;

    public async Task InitializeAsync()
    {
        google = await EmulatedGoogle.StartAsync();
        sheets = GoogleSpreadsheets.Create(new GoogleOptions { Endpoint = google.Address, CredentialsFile = google.KeyFile, Retries = 0 });
    }

    public async Task DisposeAsync()
    {
        sheets.Dispose();
        await google.DisposeAsync();
    }

    [Fact]
    public async Task GeneratedWorkbooks_SyncedTwice_AreWrittenOnceAndOnlyWhereTheyDiffer()
    {
        for (var seed = 1; seed <= 15; seed++)
        {
            var memory = new MemoryStore();
            var id = await AdoptedAsync(seed, memory);
            var before = google.Server.Admin.Find(id).Current;

            var first = await CountedAsync(id, memory);
            var after = google.Server.Admin.Find(id).Current;
            var second = await CountedAsync(id, memory);

            WriteWatch.Trespasses(before, after).ShouldBeEmpty();
            first.Requests.ShouldBe((1, 1));
            first.Run.Decision.Edits.ShouldAllBe(e => !TypedComparison.Same(e.Before, e.Value));
            (second.Requests, second.Run.Outcome).ShouldBe(((1, 0), SyncOutcome.Unchanged));
            google.Server.Admin.Find(id).Current.ShouldBeSameAs(after);
        }
    }

    [Fact]
    public async Task ServiceTab_ThatMustGrow_CostsOneMoreRequest()
    {
        var id = await AdoptedAsync(3, store);
        foreach (var sheet in google.Server.Admin.Find(id).Current.Sheets.TakeLast(3))
        {
            google.Change(id, $$"""{"deleteDimension":{"range":{"sheetId":{{sheet.Id}},"dimension":"ROWS","startIndex":6,"endIndex":{{sheet.RowCount}} } } }""");
        }

        (await CountedAsync(id, store)).Requests.ShouldBe((1, 2));
    }

    [Fact]
    public async Task TabDeleted_IsHeldUntilAPersonAccepts()
    {
        var id = await SyncedAsync(3);
        var (known, before) = (store.Known, google.Server.Admin.Find(id).Current.Sheets[1]);
        google.Change(id, $$"""{"deleteSheet":{"sheetId":{{before.Id}} } }""");

        var held = await CountedAsync(id, store);
        var recorded = store.Last!;
        var again = await CountedAsync(id, store);
        var accepted = await CountedAsync(id, store, SyncMode.Accept);
        var after = await CountedAsync(id, store);

        (held.Run.Outcome, held.Requests, again.Run.Outcome).ShouldBe((SyncOutcome.Held, (1, 0), SyncOutcome.Held));
        held.Run.Decision.Shrink!.Departments.Single(d => d.Vanished).Name.ShouldBe(before.Title);
        (recorded.Outcome, recorded.Decision).ShouldBe((SyncOutcome.Held, null));
        recorded.Message!.ShouldContain("vanished");
        (accepted.Run.Outcome, accepted.Requests).ShouldBe((SyncOutcome.Written, (1, 1)));
        store.Known.Items.Items.Count.ShouldBeLessThan(known.Items.Items.Count);
        after.Run.Outcome.ShouldBe(SyncOutcome.Unchanged);
    }

    [Fact]
    public async Task RowsThatComeBack_AreSyncedAsIfNothingHadHappened()
    {
        var id = await SyncedAsync(3);
        var known = store.Known;
        var tab = google.Server.Admin.Find(id).Current.Sheets[1];
        google.Change(id, $$"""{"updateSheetProperties":{"properties":{"sheetId":{{tab.Id}},"title":"Lost"},"fields":"title"} }""");
        google.Change(id, $$"""{"updateSheetProperties":{"properties":{"sheetId":{{tab.Id}},"hidden":true},"fields":"hidden"} }""");

        var held = await CountedAsync(id, store);
        google.Change(id, $$"""{"updateSheetProperties":{"properties":{"sheetId":{{tab.Id}},"title":"{{tab.Title}}","hidden":false},"fields":"title,hidden"} }""");
        var back = await CountedAsync(id, store);

        held.Run.Outcome.ShouldBe(SyncOutcome.Held);
        held.Run.Notices.ShouldContain(n => n.Kind == NoticeKind.HiddenTab);
        (back.Run.Outcome, back.Requests).ShouldBe((SyncOutcome.Unchanged, (1, 0)));
        store.Known.Items.Items.ShouldBe(known.Items.Items);
    }

    [Fact]
    public async Task ProtectedTab_IsToldAndTheRestIsWritten()
    {
        var id = await AdoptedAsync(3, store);
        var tab = google.Server.Admin.Find(id).Current.Sheets[1];
        Protect(id, $$"""{"sheetId":{{tab.Id}} }""");

        var run = await CountedAsync(id, store);

        (run.Run.Outcome, run.Requests).ShouldBe((SyncOutcome.Partial, (1, 1)));
        run.Run.Decision.Edits.ShouldNotContain(e => e.Tab == tab.Title);
        run.Run.Notices.Single(n => n.Kind == NoticeKind.Locked).Tab.ShouldBe(tab.Title);
        google.Server.Admin.Find(id).Current.Find(tab.Id)!.Cells().ShouldBe(tab.Cells());
        google.Value(id, "'" + google.Server.Admin.Find(id).Current.Sheets[^1].Title + "'!A1").ShouldNotBeEmpty();
        store.Last!.Message!.ShouldContain(tab.Title);
    }

    [Fact]
    public async Task RangeProtectedBetweenReadAndWrite_IsReadAgainAndTheRestIsWritten()
    {
        var id = await AdoptedAsync(3, store);
        var tab = google.Server.Admin.Find(id).Current.Sheets[1];
        google.Server.Admin.Troubles.Add(new() { Kind = "write", PersonBefore = _ => Protect(id, $$"""{"sheetId":{{tab.Id}},"startRowIndex":0,"endRowIndex":1}""") });

        var run = await CountedAsync(id, store);

        (run.Run.Outcome, run.Requests).ShouldBe((SyncOutcome.Partial, (2, 2)));
        run.Run.CellsWritten.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task ReadOnlyShare_IsToldWithWhatToDoAndThePlanIsRecorded()
    {
        var id = await AdoptedAsync(3, store);
        google.Server.Admin.Share(id, google.Account, "reader");

        var run = await CountedAsync(id, store);

        (run.Run.Outcome, run.Requests, run.Run.CellsWritten).ShouldBe((SyncOutcome.Partial, (1, 1), 0));
        run.Run.Notices.Single(n => n.Kind == NoticeKind.ReadOnly).Text.Ru.ShouldContain(google.Account);
        store.Last!.Decision.ShouldNotBeNull();
    }

    [Fact]
    public async Task DeletedServiceColumn_IsMissedAndPutBackByAdoptAlone()
    {
        var id = await SyncedAsync(3);
        var mark = google.Server.Admin.Find(id).Current.Metadata.First(m => m.Key == ServiceMarks.ColumnKey && m.Value!.StartsWith("flag", StringComparison.Ordinal));
        google.Change(id, $$"""{"deleteDimension":{"range":{"sheetId":{{mark.Location.SheetId}},"dimension":"COLUMNS","startIndex":{{mark.Location.Index}},"endIndex":{{mark.Location.Index + 1}} } } }""");

        var run = await CountedAsync(id, store);
        var again = await CountedAsync(id, store);
        await new Adoption(sheets, store.Object, Adopt.Plan).RunAsync(new(id), SyncMode.Apply, default);
        var back = await CountedAsync(id, store);

        run.Run.Notices.ShouldContain(n => n.Kind == NoticeKind.MissingColumn);
        again.Requests.ShouldBe((1, 0));
        back.Run.Notices.ShouldBeEmpty();
        (await CountedAsync(id, store)).Requests.ShouldBe((1, 0));
    }

    private void Protect(string id, string range) => google.Change(
        id, $$"""{"addProtectedRange":{"protectedRange":{"range":{{range}},"editors":{"users":["owner@example.com"]} } } }""");

    private async Task<string> AdoptedAsync(int seed, MemoryStore memory)
    {
        var id = new RandomBook(new Random(seed)).Make(google);
        await new Adoption(sheets, memory.Object, Adopt.Plan).RunAsync(new(id), SyncMode.Apply, default);
        return id;
    }

    private async Task<string> SyncedAsync(int seed)
    {
        var id = await AdoptedAsync(seed, store);
        await CountedAsync(id, store);
        return id;
    }

    private async Task<(SyncRun Run, (int Reads, int Writes) Requests)> CountedAsync(string id, MemoryStore memory, SyncMode mode = SyncMode.Apply)
    {
        var (reads, writes) = google.Requests;
        var run = await new WorkbookSync(sheets, memory.Object, SyncEngine.Decide, new FixedClock()).RunAsync(new(id), mode, null, default);
        run.Requests.ShouldBe(new RequestCount(google.Requests.Reads - reads, google.Requests.Writes - writes), "counted on both sides");
        return (run, (google.Requests.Reads - reads, google.Requests.Writes - writes));
    }
}
