using SheetSync.Application;

namespace SheetSync.Adapters.Tests.Storage;

public abstract partial class PlanStoreContract
{
    [EngineFact]
    public async Task UnknownAudiences_AreCountedAndTheTwentySeenLastAreKept()
    {
        var store = Store();
        (await store.ListUnknownAsync(default)).ShouldBeEmpty();
        foreach (var number in Enumerable.Range(1, 25))
        {
            await store.SawAsync($"script-{number:00}", default);
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await store.SawAsync("script-10", default);

        var kept = await store.ListUnknownAsync(default);
        kept.Count.ShouldBe(20);
        kept[0].ShouldBe(new UnknownAudience("script-10", Clock.GetUtcNow(), 2));
        kept.Select(a => a.Audience).ShouldNotContain("script-05");
        kept.Select(a => a.Audience).ShouldContain("script-06");
    }
}
