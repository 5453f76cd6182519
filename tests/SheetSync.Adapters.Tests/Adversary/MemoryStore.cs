using Moq;
using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.WriteBack;

namespace SheetSync.Adapters.Tests.Adversary;

/// <summary>A store that keeps what is known of one workbook.</summary>
internal sealed class MemoryStore
{
    private readonly Mock<IPlanStore> store = new();

    public MemoryStore()
    {
        store.Setup(s => s.LeaseAsync(It.IsAny<SpreadsheetId>(), It.IsAny<CancellationToken>())).ReturnsAsync(Mock.Of<ILease>());
        store.Setup(s => s.LoadAsync(It.IsAny<SpreadsheetId>(), It.IsAny<CancellationToken>())).ReturnsAsync(() => Known);
        store.Setup(s => s.RecordAsync(It.IsAny<ILease>(), It.IsAny<SyncRecord>(), It.IsAny<CancellationToken>()))
            .Callback((ILease _, SyncRecord record, CancellationToken _) =>
            {
                Last = record;
                Known = record.Decision?.Known ?? Known;
            })
            .ReturnsAsync(() => null!);
    }

    public KnownWorkbook Known { get; private set; } = KnownWorkbook.Nothing;

    public SyncRecord? Last { get; private set; }

    public IPlanStore Object => store.Object;
}

internal static class Adopt
{
    /// <summary>As the command plans it.</summary>
    public static AdoptionPlan Plan(WorkbookGrid grid)
    {
        var decision = SyncEngine.Decide(grid, KnownWorkbook.Nothing, new DateTimeOffset(2027, 11, 1, 9, 0, 0, TimeSpan.Zero));
        return AdoptionEngine.Plan(grid, decision.Plan, decision.Reading);
    }
}
