using SheetSync.Application;

namespace SheetSync.Adapters.Tests.Storage;

public abstract partial class PlanStoreContract
{
    private static readonly PushChannel Opening = new()
    {
        Id = "channel-1", Account = "robot@x", Address = "https://plan.example.com/google/changes", TokenHash = "AB12",
        OpenedAt = new(2027, 11, 1, 9, 0, 0, TimeSpan.Zero),
    };

    [EngineFact]
    public async Task Channel_KeptStepByStep_KnowsAllOfThem()
    {
        var (store, other) = (Store(), Store());
        var opened = Opening with { ResourceId = "res", ExpiresAt = Opening.OpenedAt.AddDays(7) };
        await store.KeepChannelAsync(Opening, default);
        (await other.ChannelsAsync(default)).ShouldBe([Opening]);

        // Its first message may come before whoever opened it knows its end; neither takes away what the other wrote.
        await other.KeepChannelAsync(Opening with { ConfirmedAt = Clock.GetUtcNow() }, default);
        await store.KeepChannelAsync(opened, default);

        (await other.ChannelsAsync(default)).ShouldBe([opened with { ConfirmedAt = Clock.GetUtcNow() }]);
        await other.ForgetChannelAsync(Opening.Id, default);
        (await store.ChannelsAsync(default)).ShouldBeEmpty();
    }

    [EngineFact]
    public async Task Messages_ThatComeWhileALogIsRead_StayOpen()
    {
        var store = Store();
        await store.AdvanceAsync("robot@x", "7", [], Urgency.Edited, default);
        await store.TellAsync("robot@x", default);
        await store.TellAsync("robot@x", default);
        var seen = (await store.PositionAsync("robot@x", default))!;
        (seen.Told, seen.Answered).ShouldBe((2, 0));

        await store.TellAsync("robot@x", default);
        await store.AnswerAsync("robot@x", seen.Told, default);
        await store.AnswerAsync("robot@x", 1, default);

        var position = (await store.PositionAsync("robot@x", default))!;
        (position.Told, position.Answered, position.PageToken).ShouldBe((3, 2, "7"));
        await store.TellAsync("nobody@x", default);
        (await store.PositionAsync("nobody@x", default)).ShouldBeNull();
    }
}
