using Moq;
using SheetSync.Application;
using SheetSync.Core.Grid;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;

namespace SheetSync.Adapters.Tests.Application;

public sealed class AdoptionTests
{
    private static readonly SpreadsheetId Id = new("sheet-1");
    private static readonly WorkbookGrid Grid = new(Id.Value, "План", null, null, []);
    private static readonly WorkbookGrid Adopted = Grid with
    {
        Sheets = [new SheetGrid(0, "Продажи", []), new SheetGrid(5, "Сводка", []) { ServiceTabMark = "summary" }],
    };

    private static readonly AdoptionPlan Missing = new([new AdoptedTab(ServiceTab.Summary, "Сводка")], []);
    private static readonly AdoptionPlan Nothing = new([], []);

    private readonly List<string> steps = [];
    private readonly Mock<ISpreadsheets> sheets = new(MockBehavior.Strict);
    private readonly Mock<IPlanStore> store = new(MockBehavior.Strict);

    public AdoptionTests()
    {
        var lease = new Mock<ILease>();
        lease.Setup(l => l.DisposeAsync()).Callback(() => steps.Add("give back")).Returns(ValueTask.CompletedTask);
        store.Setup(s => s.LeaseAsync(Id, default)).Callback(() => steps.Add("lease")).ReturnsAsync(lease.Object);
        sheets.Setup(s => s.ReadAsync(Id, default)).Callback(() => steps.Add("read"))
            .ReturnsAsync(new ReadResult(Grid, new RequestCount(1, 0)));
        sheets.Setup(s => s.AdoptAsync(Id, Missing, default)).Callback(() => steps.Add("adopt"))
            .ReturnsAsync(new WriteResult(3, new RequestCount(1, 2)));
    }

    [Fact]
    public async Task Adoption_SomethingMissing_IsAddedUnderTheLease()
    {
        var run = await AdoptAsync(SyncMode.Apply, Missing);

        steps.ShouldBe(["lease", "read", "adopt", "give back"]);
        run.ShouldBe(new AdoptionRun(Id, SyncMode.Apply, Missing, new RequestCount(2, 2)));
    }

    [Fact]
    public async Task Adoption_Preview_WritesNothing()
    {
        var run = await AdoptAsync(SyncMode.Preview, Missing);

        steps.ShouldBe(["read"]);
        run.ShouldBe(new AdoptionRun(Id, SyncMode.Preview, Missing, new RequestCount(1, 0)));
    }

    [Fact]
    public async Task Adoption_NothingMissing_WritesNothing()
    {
        var run = await AdoptAsync(SyncMode.Apply, Nothing);

        steps.ShouldBe(["lease", "read", "give back"]);
        run.Added.IsEmpty.ShouldBeTrue();
        run.Requests.ShouldBe(new RequestCount(1, 0));
    }

    [Fact]
    public async Task Adoption_SomethingInTheWay_AddsNothing()
    {
        var run = await AdoptAsync(SyncMode.Apply, Missing with { Obstacles = [new LocalText("Вкладка занята.", "The tab is taken.")] });

        steps.ShouldBe(["lease", "read", "give back"]);
        run.Added.Obstacles.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Removal_ColumnsMovedMeanwhile_ReadsAgainUnderTheSameLease()
    {
        sheets.Setup(s => s.ReadAsync(Id, default)).Callback(() => steps.Add("read")).ReturnsAsync(new ReadResult(Adopted, new RequestCount(1, 0)));
        sheets.SetupSequence(s => s.RemoveAsync(Id, It.Is<RemovalPlan>(p => p.Tabs.Count == 1), default))
            .ThrowsAsync(new SheetsException(SheetsFault.Stale, new("изменилась", "changed")) { Requests = new RequestCount(0, 1) })
            .ReturnsAsync(new WriteResult(0, new RequestCount(0, 1)));

        var run = await new Adoption(sheets.Object, store.Object, _ => Nothing).RemoveAsync(Id, SyncMode.Apply, default);

        steps.ShouldBe(["lease", "read", "read", "give back"]);
        run.Requests.ShouldBe(new RequestCount(2, 2));
    }

    [Fact]
    public async Task Removal_PeopleGoOnMovingColumns_GivesUpAndDeletesNothing()
    {
        sheets.Setup(s => s.ReadAsync(Id, default)).Callback(() => steps.Add("read")).ReturnsAsync(new ReadResult(Adopted, new RequestCount(1, 0)));
        sheets.Setup(s => s.RemoveAsync(Id, It.IsAny<RemovalPlan>(), default)).ThrowsAsync(new SheetsException(SheetsFault.Stale, new("изменилась", "changed")));

        await Should.ThrowAsync<SheetsException>(() => new Adoption(sheets.Object, store.Object, _ => Nothing).RemoveAsync(Id, SyncMode.Apply, default));

        steps.ShouldBe(["lease", "read", "read", "read", "give back"]);
    }

    [Fact]
    public async Task Removal_Preview_OnlyReads()
    {
        var run = await new Adoption(sheets.Object, store.Object, _ => Nothing).RemoveAsync(Id, SyncMode.Preview, default);

        steps.ShouldBe(["read"]);
        run.Removed.IsEmpty.ShouldBeTrue();
    }

    private Task<AdoptionRun> AdoptAsync(SyncMode mode, AdoptionPlan plan) => new Adoption(sheets.Object, store.Object, _ => plan).RunAsync(Id, mode, default);
}
