using Microsoft.Data.Sqlite;
using Moq;
using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.History;
using SheetSync.Core.Texts;
using SheetSync.Storage;
using SheetSync.Testing;
using SheetSync.Testing.Grids;

namespace SheetSync.Adapters.Tests.Application;

/// <summary>Approving and looking back, over a real store.</summary>
public sealed class PlanApprovalTests : IDisposable
{
    private static readonly SpreadsheetId Id = new("sheet-1");
    private static readonly DateOnly Day = new(2027, 1, 15);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sheetsync-approval-");
    private readonly Mock<ISpreadsheets> sheets = new(MockBehavior.Strict);
    private readonly FixedClock clock = new();
    private readonly PlanStore store;
    private readonly WorkbookSync sync;

    public PlanApprovalTests()
    {
        store = new PlanStore(new StorageOptions { DataDirectory = folder.FullName }, clock);
        sync = new WorkbookSync(sheets.Object, store, SyncEngine.Decide, clock);
        Show("2027-03-31");
    }

    private PlanApproval Approval => new(sync, store);

    private PlanDrift Drift => new(sheets.Object, store, SyncEngine.Decide, clock);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Approve_FirstAndAgain_SaysWhatItReplaces()
    {
        var first = await Approval.RunAsync(Id, new Approver("Петрова"), Day, default);
        (first.Approval, first.Replaced).ShouldBe((new Approval(clock.GetUtcNow(), Day, "Петрова"), null));

        clock.Advance(TimeSpan.FromDays(90));
        Show("2027-06-30");
        var again = await Approval.RunAsync(Id, new Approver("Иванов"), Day.AddDays(90), default);

        (again.Approval, again.Replaced).ShouldBe((new Approval(clock.GetUtcNow(), Day.AddDays(90), "Иванов"), first.Approval));
        (await Drift.RunAsync(Id, null, default)).Report!.Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Approve_SheetWithoutAPlan_ApprovesNothingAndLeavesTheOneBefore()
    {
        await Approval.RunAsync(Id, new Approver("Петрова"), Day, default);
        Show(Picture.Tab("Заметки", "| просто текст |"));

        var run = await Approval.RunAsync(Id, new Approver("Иванов"), Day, default);

        (run.Approval, run.Replaced).ShouldBe((null, null));
        (await store.ApprovalAsync(Id, default))!.By.ShouldBe("Петрова");
    }

    [Fact]
    public async Task Approve_SheetCannotBeRead_ApprovesNothing()
    {
        sheets.Setup(s => s.ReadAsync(Id, It.IsAny<CancellationToken>())).ThrowsAsync(new SheetsException(SheetsFault.NotFound, new LocalText("Нет.", "No.")));

        await Should.ThrowAsync<SheetsException>(() => Approval.RunAsync(Id, new Approver("Петрова"), Day, default));

        (await store.ApprovalAsync(Id, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Drift_NothingApproved_HasNoReport()
    {
        var run = await Drift.RunAsync(Id, Day, default);

        (run.Approved, run.Report).ShouldBe((null, null));
        (await store.ListAsync(default)).ShouldBeEmpty("looking back records nothing");
    }

    [Fact]
    public async Task Drift_AfterSyncs_TellsWhenAndHowOftenAndRecordsNothing()
    {
        await Approval.RunAsync(Id, new Approver("Петрова"), Day, default);
        clock.Advance(TimeSpan.FromDays(1));
        Show("2027-04-30");
        await sync.RunAsync(Id, SyncMode.Apply, new DateOnly(2027, 2, 1), default);
        clock.Advance(TimeSpan.FromDays(1));
        Show("2027-05-31");

        for (var time = 0; time < 2; time++)
        {
            var change = (await Drift.RunAsync(Id, new DateOnly(2027, 4, 2), default)).Report!.Changes.ShouldHaveSingleItem();
            (change.Kind, change.Change.From, change.Change.To, change.Day, change.Times).ShouldBe((
                DriftKind.Moved, new ChangedValue.Day(new DateOnly(2027, 3, 31)), new ChangedValue.Day(new DateOnly(2027, 5, 31)),
                new DateOnly(2027, 4, 2), 2));
        }

        (await store.RunsAsync(Id, 10, default)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Syncs_OneAfterAnother_TellNothingTwice()
    {
        await sync.RunAsync(Id, SyncMode.Apply, Day, default);
        (await store.HistoryAsync(Id, default, default)).ShouldBeEmpty("the first sync has nothing to compare with");
        Show("2027-04-30");
        var run = await sync.RunAsync(Id, SyncMode.Apply, Day.AddDays(1), default);
        await sync.RunAsync(Id, SyncMode.Apply, Day.AddDays(2), default);

        var seen = (await store.HistoryAsync(Id, default, default)).ShouldHaveSingleItem();
        seen.Event.ShouldBe(run.Decision.Events.Single());
        (seen.Event.Kind, seen.Day).ShouldBe((EventKind.Postponed, Day.AddDays(1)));
    }

    private void Show(string due) => Show(Picture.Tab("Продажи", $"| Цель | Задача | Ответственный | Срок |\n| Рост | Договор | Иванов | {due} |"));

    private void Show(SheetGrid tab) =>
        sheets.Setup(s => s.ReadAsync(Id, It.IsAny<CancellationToken>())).ReturnsAsync(new ReadResult(Picture.Workbook(tab), new RequestCount(1, 0)));
}
