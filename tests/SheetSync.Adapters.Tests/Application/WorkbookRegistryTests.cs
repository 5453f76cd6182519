using Moq;
using SheetSync.Application;
using SheetSync.Core.Grid;
using SheetSync.Core.Texts;

namespace SheetSync.Adapters.Tests.Application;

public sealed class WorkbookRegistryTests
{
    private static readonly SpreadsheetId Id = new("sheet-1");

    private readonly Mock<ISpreadsheets> sheets = new(MockBehavior.Strict);
    private readonly Mock<IPlanStore> store = new(MockBehavior.Strict);
    private readonly Mock<IRegistrations> registrations = new(MockBehavior.Strict);

    private WorkbookRegistry Registry => new(sheets.Object, store.Object, registrations.Object);

    [Fact]
    public async Task Add_AReadableWorkbook_RegistersItByItsTitle()
    {
        sheets.Setup(s => s.ReadAsync(Id, default))
            .ReturnsAsync(new ReadResult(new WorkbookGrid(Id.Value, "План", null, null, []), new RequestCount(1, 0)));
        registrations.Setup(r => r.AddAsync(Id, "План", default)).ReturnsAsync(true);

        (await Registry.AddAsync(Id, default)).ShouldBe(new AddedWorkbook(Id, "План", New: true, new RequestCount(1, 0)));
    }

    [Fact]
    public async Task Add_AWorkbookThatIsNotShared_RegistersNothing()
    {
        sheets.Setup(s => s.ReadAsync(Id, default)).ThrowsAsync(new SheetsException(SheetsFault.AccessDenied, new LocalText("Откройте доступ.", "Share it.")));

        await Should.ThrowAsync<SheetsException>(() => Registry.AddAsync(Id, default));

        registrations.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Remove_WithPurge_ErasesUnderTheLease()
    {
        var lease = new Mock<ILease>();
        store.Setup(s => s.LeaseAsync(Id, default)).ReturnsAsync(lease.Object);
        registrations.Setup(r => r.PurgeAsync(lease.Object, default)).ReturnsAsync(true);

        (await Registry.RemoveAsync(Id, purge: true, default)).ShouldBeTrue();

        lease.Verify(l => l.DisposeAsync(), Times.Once);
    }

    [Fact]
    public async Task Remove_WithoutPurge_OnlyStopsLookingAfterIt()
    {
        registrations.Setup(r => r.RemoveAsync(Id, default)).ReturnsAsync(true);

        (await Registry.RemoveAsync(Id, purge: false, default)).ShouldBeTrue();
    }

    [Fact]
    public async Task Show_AnUnknownWorkbook_IsNothing()
    {
        registrations.Setup(r => r.FindAsync(Id, default)).ReturnsAsync((Registration?)null);

        (await Registry.ShowAsync(Id, 5, default)).ShouldBeNull();
    }
}
