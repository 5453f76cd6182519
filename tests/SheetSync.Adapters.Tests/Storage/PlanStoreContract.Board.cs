using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Testing;

namespace SheetSync.Adapters.Tests.Storage;

/// <summary>Links to boards: kept by id, taken back one by one or all, gone with their workbook.</summary>
public abstract partial class PlanStoreContract
{
    private BoardLink LinkOf(SpreadsheetId workbook, string id, int days = 30) =>
        new(id, workbook, "leaders", Clock.GetUtcNow(), Clock.GetUtcNow().AddDays(days));

    private IBoardLinks Links() => Store();

    [EngineFact]
    public async Task BoardLink_Added_ComesBackEqual()
    {
        var store = Store();
        await store.AddAsync(Daisy, "Ромашка", default);
        var link = LinkOf(Daisy, "0123abcd");
        (await ((IBoardLinks)store).AddAsync(link, default)).ShouldBeTrue();
        (await Links().FindAsync("0123abcd", default)).ShouldBe(link);
        (await Links().FindAsync("0123ABCD", default)).ShouldBeNull();
        (await Links().ListAsync(Daisy, default)).ShouldHaveSingleItem().ShouldBe(link);
        (await Links().ListAsync(Other, default)).ShouldBeEmpty();
    }

    [EngineFact]
    public async Task BoardLink_OfAnUnknownWorkbook_IsNotKept()
    {
        (await Links().AddAsync(LinkOf(Daisy, "a"), default)).ShouldBeFalse();
        (await Links().FindAsync("a", default)).ShouldBeNull();
    }

    [EngineFact]
    public async Task BoardLink_Revoked_StaysSoAndTheOthersOpen()
    {
        var store = Store();
        await store.AddAsync(Daisy, "Ромашка", default);
        await store.AddAsync(Other, "Other", default);
        foreach (var link in new[] { LinkOf(Daisy, "a"), LinkOf(Daisy, "b"), LinkOf(Other, "c") })
        {
            await Links().AddAsync(link, default);
        }

        var at = Clock.GetUtcNow().AddHours(1);
        (await Links().RevokeAsync(Other, "a", at, default)).ShouldBe(0, "it is of another workbook");
        (await Links().RevokeAsync(Daisy, "a", at, default)).ShouldBe(1);
        (await Links().RevokeAsync(Daisy, "a", at.AddHours(1), default)).ShouldBe(0);
        (await Links().FindAsync("a", default))!.RevokedAt.ShouldBe(at);
        (await Links().FindAsync("b", default))!.IsOpenAt(at).ShouldBeTrue();
        (await Links().RevokeAsync(Daisy, null, at, default)).ShouldBe(1);
        (await Links().FindAsync("c", default))!.RevokedAt.ShouldBeNull();
    }

    [EngineFact]
    public async Task BoardLinks_OfARemovedWorkbook_OpenNothing()
    {
        var store = Store();
        await store.AddAsync(Daisy, "Ромашка", default);
        await Links().AddAsync(LinkOf(Daisy, "a"), default);
        await store.RemoveAsync(Daisy, default);
        (await Links().FindAsync("a", default)).ShouldBeNull();
        await using (var lease = await store.LeaseAsync(Daisy, default))
        {
            await store.PurgeAsync(lease, default);
        }

        (await QueryAsync<long>("select count(*) from board_links")).ShouldBe([0L]);
    }

    [EngineFact]
    public async Task BoardLinks_LongExpired_AreForgottenWhenOneIsMade()
    {
        var store = Store();
        await store.AddAsync(Daisy, "Ромашка", default);
        await Links().AddAsync(LinkOf(Daisy, "old", days: 1), default);
        Clock.Advance(TimeSpan.FromDays(60));
        await Links().AddAsync(LinkOf(Daisy, "newer"), default);
        (await Links().ListAsync(Daisy, default)).Select(l => l.Id).ShouldBe(["newer", "old"]);
        Clock.Advance(TimeSpan.FromDays(60));
        await Links().AddAsync(LinkOf(Daisy, "newest"), default);
        (await Links().ListAsync(Daisy, default)).Select(l => l.Id).ShouldBe(["newest", "newer"]);
    }
}
