using Moq;
using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;
using SheetSync.Testing;
using SheetSync.Testing.Grids;

namespace SheetSync.Adapters.Tests.Application;

public sealed class WorkbookSyncTests
{
    private static readonly SpreadsheetId Id = new("sheet-1");
    private static readonly SheetGrid Sales = new(7, "Продажи", [])
    {
        OwnedColumns = [new OwnedColumnMark(1001, 9, "flag")],
    };

    private static readonly WorkbookGrid Grid = new(Id.Value, "План", "https://example.com/sheet-1", "ru_RU", [Sales]);

    private readonly List<string> steps = [];
    private readonly Mock<ISpreadsheets> sheets = new(MockBehavior.Strict);
    private readonly Mock<IPlanStore> store = new(MockBehavior.Strict);
    private readonly Mock<ILease> lease = new();
    private readonly FixedClock clock = new();
    private readonly List<SyncRecord> recorded = [];
    private readonly KnownWorkbook known = KnownWorkbook.Nothing with
    {
        DueDates = new Dictionary<string, DueHistory> { ["ПРО-1"] = new(new DateOnly(2027, 1, 31), null, 1) },
    };

    private IReadOnlyList<CellEdit> edits = [OwnedColumn.In(Sales).Single().Set(5, CellValue.OfText("Просрочено на 12 дн."))!];

    public WorkbookSyncTests()
    {
        lease.SetupGet(l => l.Workbook).Returns(Id);
        lease.Setup(l => l.DisposeAsync()).Callback(() => steps.Add("give back")).Returns(ValueTask.CompletedTask);
        store.Setup(s => s.LeaseAsync(Id, default)).Callback(() => steps.Add("lease")).ReturnsAsync(lease.Object);
        store.Setup(s => s.LoadAsync(Id, default)).Callback(() => steps.Add("load")).ReturnsAsync(known);
        store.Setup(s => s.Foresee(It.IsAny<SpreadsheetId>(), It.IsAny<Decision>()));
        store.Setup(s => s.RecordAsync(lease.Object, It.IsAny<SyncRecord>(), default))
            .Callback((ILease _, SyncRecord record, CancellationToken _) =>
            {
                steps.Add("record");
                recorded.Add(record);
            })
            .ReturnsAsync(() => null!);
        sheets.Setup(s => s.ReadAsync(Id, It.IsAny<CancellationToken>())).Callback(() => steps.Add("read"))
            .ReturnsAsync(new ReadResult(Grid, new RequestCount(1, 0)));
        sheets.Setup(s => s.ApplyAsync(Id, It.IsAny<IReadOnlyList<CellEdit>>(), default)).Callback(() => steps.Add("apply"))
            .ReturnsAsync((SpreadsheetId _, IReadOnlyList<CellEdit> sent, CancellationToken _) => new WriteResult(sent.Count, new RequestCount(0, 1)));
    }

    [Fact]
    public async Task Sync_Apply_LeasesLoadsReadsDecidesAppliesRecordsAndGivesBack()
    {
        var run = await SyncAsync(SyncMode.Apply);

        steps.ShouldBe(["lease", "read", "load", "decide", "apply", "record", "give back"]);
        (run.Outcome, run.Requests, run.CellsWritten, run.CellsUnchanged).ShouldBe((SyncOutcome.Written, new RequestCount(1, 1), 1, 12));
        run.Grid.ShouldBeSameAs(Grid);
        var record = recorded.ShouldHaveSingleItem();
        record.ShouldBe(new SyncRecord
        {
            Decision = run.Decision,
            LinkBase = Grid.LinkBase,
            Outcome = SyncOutcome.Written,
            StartedAt = clock.GetUtcNow(),
            Requests = new RequestCount(1, 1),
            CellsWritten = 1,
            CellsUnchanged = 12,
        });
    }

    [Fact]
    public async Task Sync_OfWhatIsKnownToNeedNothing_ReadsOnly()
    {
        var sync = new WorkbookSync(sheets.Object, store.Object, Decide, clock);

        (await sync.RunUnlessAsync(Id, grid => ReferenceEquals(grid, Grid), default)).ShouldBeNull();
        steps.ShouldBe(["lease", "read", "load", "give back"]);

        steps.Clear();
        (await sync.RunUnlessAsync(Id, _ => false, default))!.Outcome.ShouldBe(SyncOutcome.Written);
        steps.ShouldBe(["lease", "read", "load", "decide", "apply", "record", "give back"]);
    }

    [Fact]
    public async Task Sync_WhileGoogleAnswers_LoadsWhatIsKnown()
    {
        var answer = new TaskCompletionSource<ReadResult>();
        sheets.Setup(s => s.ReadAsync(Id, It.IsAny<CancellationToken>())).Returns(answer.Task);
        var loaded = new TaskCompletionSource();
        store.Setup(s => s.LoadAsync(Id, default)).Callback(loaded.SetResult).ReturnsAsync(known);

        var sync = SyncAsync(SyncMode.Apply);
        await loaded.Task;
        steps.ShouldBe(["lease"]);
        answer.SetResult(new ReadResult(Grid, new RequestCount(1, 0)));

        (await sync).Outcome.ShouldBe(SyncOutcome.Written);
        steps.ShouldBe(["lease", "decide", "apply", "record", "give back"]);
    }

    [Fact]
    public async Task Sync_DatabaseFailsWhileTheSheetIsRead_TakesTheRequestBackAndSaysSoBeforeTheLeaseIsGivenBack()
    {
        sheets.Setup(s => s.ReadAsync(Id, It.IsAny<CancellationToken>())).Returns(async (SpreadsheetId _, CancellationToken ct) =>
        {
            await Task.Delay(Timeout.Infinite, ct).ContinueWith(_ => steps.Add("take back"), TaskScheduler.Default);
            throw new OperationCanceledException(ct);
        });
        store.Setup(s => s.LoadAsync(Id, default)).ThrowsAsync(StorageException.Locked("here", new IOException()));

        (await Should.ThrowAsync<StorageException>(() => SyncAsync(SyncMode.Apply))).Fault.ShouldBe(StorageFault.Locked);

        steps.ShouldBe(["lease", "take back", "give back"]);
    }

    [Fact]
    public async Task Sync_BothFail_TellsOfTheDatabaseForNothingCouldBeRecorded()
    {
        sheets.Setup(s => s.ReadAsync(Id, It.IsAny<CancellationToken>())).ThrowsAsync(Fault(SheetsFault.Unavailable, default));
        store.Setup(s => s.LoadAsync(Id, default)).ThrowsAsync(StorageException.Locked("here", new IOException()));

        (await Should.ThrowAsync<StorageException>(() => SyncAsync(SyncMode.Apply))).Fault.ShouldBe(StorageFault.Locked);

        steps.ShouldBe(["lease", "give back"]);
        recorded.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sync_LoadsAndThenReadingFails_IsRecordedAsFailed()
    {
        var answer = new TaskCompletionSource<ReadResult>();
        sheets.Setup(s => s.ReadAsync(Id, It.IsAny<CancellationToken>())).Returns(answer.Task);
        store.Setup(s => s.LoadAsync(Id, default)).Callback(() => answer.SetException(Fault(SheetsFault.Unavailable, new RequestCount(3, 0)))).ReturnsAsync(known);

        (await Should.ThrowAsync<SheetsException>(() => SyncAsync(SyncMode.Apply))).Fault.ShouldBe(SheetsFault.Unavailable);

        steps.ShouldBe(["lease", "record", "give back"]);
        (recorded.Single().Decision, recorded.Single().Requests).ShouldBe((null, new RequestCount(3, 0)));
    }

    [Fact]
    public async Task Sync_ThatWrites_LetsTheStorePrepareMeanwhile()
    {
        store.Setup(s => s.Foresee(It.IsAny<SpreadsheetId>(), It.IsAny<Decision>())).Callback(() => steps.Add("foresee"));

        var run = await SyncAsync(SyncMode.Apply);

        steps.ShouldBe(["lease", "read", "load", "decide", "apply", "foresee", "record", "give back"]);
        store.Verify(s => s.Foresee(run.Workbook, run.Decision));
    }

    [Fact]
    public async Task Sync_Preview_ReadsAndDecidesOnly()
    {
        var run = await SyncAsync(SyncMode.Preview);

        steps.ShouldBe(["load", "read", "decide"]);
        (run.Outcome, run.Requests, run.CellsWritten).ShouldBe((SyncOutcome.Preview, new RequestCount(1, 0), 1));
        run.Decision.Edits.ShouldBe(edits);
    }

    [Fact]
    public async Task Sync_NothingToWrite_MakesOneReadAndNoWrite()
    {
        edits = [];

        var run = await SyncAsync(SyncMode.Apply);

        steps.ShouldBe(["lease", "read", "load", "decide", "record", "give back"]);
        (run.Outcome, run.Requests, run.CellsWritten).ShouldBe((SyncOutcome.Unchanged, new RequestCount(1, 0), 0));
    }

    [Fact]
    public async Task Sync_FewerCellsTakenThanSent_IsPartial()
    {
        sheets.Setup(s => s.ApplyAsync(Id, It.IsAny<IReadOnlyList<CellEdit>>(), default)).ReturnsAsync(new WriteResult(0, new RequestCount(0, 1)));

        var run = await SyncAsync(SyncMode.Apply);

        run.Outcome.ShouldBe(SyncOutcome.Partial);
        recorded.Single().Outcome.ShouldBe(SyncOutcome.Partial);
    }

    [Fact]
    public async Task Sync_WritingFails_IsRecordedAsFailedWithThePlanAsRead()
    {
        sheets.Setup(s => s.ApplyAsync(Id, It.IsAny<IReadOnlyList<CellEdit>>(), default))
            .ThrowsAsync(Fault(SheetsFault.Unavailable, new RequestCount(0, 4)));

        (await Should.ThrowAsync<SheetsException>(() => SyncAsync(SyncMode.Apply))).Fault.ShouldBe(SheetsFault.Unavailable);

        steps.ShouldBe(["lease", "read", "load", "decide", "record", "give back"]);
        var record = recorded.ShouldHaveSingleItem();
        (record.Outcome, record.Fault, record.Message).ShouldBe((SyncOutcome.Failed, SheetsFault.Unavailable, "It failed."));
        record.Decision.ShouldNotBeNull().Plan.Title.ShouldBe("План «Ромашка» 2027");
        (record.Requests, record.CellsWritten, record.LinkBase).ShouldBe((new RequestCount(1, 4), 0, Grid.LinkBase));
    }

    [Fact]
    public async Task Sync_ReadingFails_IsRecordedAsFailedWithoutAPlan()
    {
        sheets.Setup(s => s.ReadAsync(Id, It.IsAny<CancellationToken>())).ThrowsAsync(Fault(SheetsFault.AccessDenied, new RequestCount(1, 0)));

        await Should.ThrowAsync<SheetsException>(() => SyncAsync(SyncMode.Apply));

        steps.ShouldBe(["lease", "load", "record", "give back"]);
        var record = recorded.ShouldHaveSingleItem();
        (record.Outcome, record.Fault, record.Decision, record.Requests)
            .ShouldBe((SyncOutcome.Failed, SheetsFault.AccessDenied, null, new RequestCount(1, 0)));
    }

    [Fact]
    public async Task Sync_WorkbookChangedBeforeTheWrite_IsReadAndDecidedAgain()
    {
        var writes = 0;
        sheets.Setup(s => s.ApplyAsync(Id, It.IsAny<IReadOnlyList<CellEdit>>(), default))
            .Returns(() => ++writes == 1
                ? Task.FromException<WriteResult>(Fault(SheetsFault.Stale, new RequestCount(0, 1)))
                : Task.FromResult(new WriteResult(1, new RequestCount(0, 1))));

        var run = await SyncAsync(SyncMode.Apply);

        steps.ShouldBe(["lease", "read", "load", "decide", "read", "decide", "record", "give back"]);
        (run.Outcome, run.Requests, run.CellsWritten).ShouldBe((SyncOutcome.Written, new RequestCount(2, 2), 1));
    }

    [Fact]
    public async Task Sync_WorkbookKeepsChanging_IsGivenUpAfterTheSecondPass()
    {
        sheets.Setup(s => s.ApplyAsync(Id, It.IsAny<IReadOnlyList<CellEdit>>(), default))
            .ThrowsAsync(Fault(SheetsFault.Stale, new RequestCount(0, 1)));

        (await Should.ThrowAsync<SheetsException>(() => SyncAsync(SyncMode.Apply))).Fault.ShouldBe(SheetsFault.Stale);

        steps.ShouldBe(["lease", "read", "load", "decide", "read", "decide", "record", "give back"]);
        var record = recorded.ShouldHaveSingleItem();
        (record.Outcome, record.Fault, record.Decision is null).ShouldBe((SyncOutcome.Failed, SheetsFault.Stale, false));
    }

    [Fact]
    public async Task Sync_RealDecisionOfAPlan_IsRecordedWithItsFigures()
    {
        var tab = Picture.Tab(
            "Продажи",
            """
            | Показатель | Ед. | План на год | Январь | Февраль |
            | Выручка    | млн | 120         | 10     | 10      |
            """);
        sheets.Setup(s => s.ReadAsync(Id, It.IsAny<CancellationToken>())).ReturnsAsync(new ReadResult(Picture.Workbook(tab), new RequestCount(1, 0)));

        var run = await new WorkbookSync(sheets.Object, store.Object, SyncEngine.Decide, clock).RunAsync(Id, SyncMode.Apply, null, default);

        run.Outcome.ShouldBe(SyncOutcome.Unchanged, "a workbook that nobody adopted is never written to");
        recorded.Single().Decision!.Plan.Departments.Single().Indicators.Single().Target.Value.ShouldBe(120);
    }

    [Fact]
    public async Task Sync_WorkbookBusy_ReadsNothing()
    {
        store.Setup(s => s.LeaseAsync(Id, default)).ThrowsAsync(StorageException.WorkbookBusy(Id, clock.GetUtcNow()));

        await Should.ThrowAsync<StorageException>(() => SyncAsync(SyncMode.Apply));

        steps.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sync_TodayGiven_ReachesTheDecision()
    {
        DateOnly? seen = null;
        var sync = new WorkbookSync(
            sheets.Object,
            store.Object,
            (_, _, _, today) =>
            {
                seen = today;
                return SampleDecisions.Full();
            },
            clock);

        await sync.RunAsync(Id, SyncMode.Preview, new DateOnly(2028, 2, 29), default);

        seen.ShouldBe(new DateOnly(2028, 2, 29));
    }

    private static SheetsException Fault(SheetsFault fault, RequestCount requests) =>
        new(fault, new LocalText("Не вышло.", "It failed.")) { Requests = requests };

    private Task<SyncRun> SyncAsync(SyncMode mode) => new WorkbookSync(sheets.Object, store.Object, Decide, clock).RunAsync(Id, mode, null, default);

    private Decision Decide(WorkbookGrid grid, KnownWorkbook given, DateTimeOffset now, DateOnly? today)
    {
        grid.ShouldBeSameAs(Grid);
        given.ShouldBeSameAs(known);
        now.ShouldBe(clock.GetUtcNow());
        steps.Add("decide");
        return SampleDecisions.Full() with { Edits = edits };
    }
}
