using SheetSync.Service.Scheduling;

namespace SheetSync.EndToEnd.Tests;

public sealed class IdleCollectionTests
{
    private readonly IdleCollection idle;
    private long allocated;
    private int collections;

    public IdleCollectionTests() => idle = new(() => allocated, () => collections++);

    [Fact]
    public void Sync_ThatAllocatedMuch_IsFollowedByOneCollection()
    {
        Sync(IdleCollection.Worthwhile);
        Sync(IdleCollection.Worthwhile - 1);

        collections.ShouldBe(1);
    }

    [Fact]
    public void Syncs_ThatAllocateLittle_AreCollectedOnceItAddsUp()
    {
        for (var sync = 0; sync < 4; sync++)
        {
            Sync(IdleCollection.Worthwhile / 3);
        }

        collections.ShouldBe(1);
    }

    [Fact]
    public void Sync_ThatEndsWhileAnotherRuns_WaitsForThatOne()
    {
        var other = idle.Sync();
        Sync(IdleCollection.Worthwhile);
        collections.ShouldBe(0);

        other.Dispose();

        collections.ShouldBe(1);
    }

    private void Sync(long bytes)
    {
        using var sync = idle.Sync();
        allocated += bytes;
    }
}
