using Microsoft.Extensions.Logging.Abstractions;
using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Service.Configuration;
using SheetSync.Service.Push;
using SheetSync.Storage;
using SheetSync.Testing;

namespace SheetSync.EndToEnd.Tests.Push;

/// <summary>One channel an account: opened, replaced before it ends, stopped where nobody wants it.</summary>
public sealed class ChannelKeeperTests : IDisposable
{
    private static readonly ServeSettings Reached = new() { PublicAddress = new("https://plan.example.com/") };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sheetsync-push-");
    private readonly FixedClock clock = new();
    private readonly ScriptedLog google;
    private readonly PlanStore store;

    public ChannelKeeperTests()
    {
        google = new ScriptedLog(clock);
        store = new PlanStore(new StorageOptions { DataDirectory = folder.FullName }, clock);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Keep_ByTwoReplicas_OpensOneChannelAndStoresNoToken()
    {
        using var one = Keeper(Reached);
        using var two = Keeper(Reached);
        await one.KeepAsync(default);
        await two.KeepAsync(default);
        await one.KeepAsync(default);

        var wish = google.Opened.ShouldHaveSingleItem();
        (wish.Address.AbsoluteUri, wish.Until).ShouldBe(("https://plan.example.com/google/changes", clock.GetUtcNow().AddDays(7)));
        var channel = (await store.ChannelsAsync(default)).ShouldHaveSingleItem();
        (channel.Id, channel.Account, channel.ExpiresAt).ShouldBe((wish.Id, ScriptedLog.Robot, wish.Until));
        channel.TokenHash.ShouldBe(ChannelKeeper.HashOf(wish.Token));
        wish.Token.Length.ShouldBeGreaterThanOrEqualTo(32);
    }

    [Fact]
    public async Task Keep_WithAQuarterOfItsLifeLeft_OpensTheNextBeforeItStopsTheOld()
    {
        using var keeper = Keeper(Reached);
        await keeper.KeepAsync(default);
        clock.Advance(TimeSpan.FromDays(5));
        await keeper.KeepAsync(default);
        google.Opened.Count.ShouldBe(1);

        clock.Advance(TimeSpan.FromDays(0.5));
        await keeper.KeepAsync(default);

        google.Opened.Count.ShouldBe(2);
        google.Stopped.ShouldBe([google.Opened[0].Id]);
        google.Opened[1].Token.ShouldNotBe(google.Opened[0].Token);
        (await store.ChannelsAsync(default)).Select(channel => channel.Id).ShouldBe([google.Opened[1].Id]);
    }

    [Theory]
    [InlineData("https://new.example.com", 1)]
    [InlineData(null, 0)]
    [InlineData("http://plan.example.com", 0)]
    public async Task Keep_WithAnotherAddress_StopsTheOldChannel(string? address, int opened)
    {
        using (var before = Keeper(Reached))
        {
            await before.KeepAsync(default);
        }

        using var keeper = Keeper(Reached with { PublicAddress = address is null ? null : new Uri(address) });
        await keeper.KeepAsync(default);

        google.Stopped.ShouldBe([google.Opened[0].Id]);
        (await store.ChannelsAsync(default)).Count.ShouldBe(opened);
        google.Opened.Count.ShouldBe(1 + opened);
    }

    [Fact]
    public async Task Keep_RefusedByGoogle_LeavesNothingBehindAndTriesAgain()
    {
        using var keeper = Keeper(Reached);
        google.Refusal = new SheetsException(SheetsFault.Invalid, new LocalText("нет", "no"));
        await keeper.KeepAsync(default);
        (await store.ChannelsAsync(default)).ShouldBeEmpty();

        google.Refusal = null;
        await keeper.KeepAsync(default);

        google.Opened.Count.ShouldBe(1);
    }

    /// <summary>The old channel goes on until another is there, and what somebody is opening at this moment is left alone; if he died, it is tidied up.</summary>
    [Fact]
    public async Task Keep_WhileRenewalFails_StopsNothing()
    {
        using var keeper = Keeper(Reached);
        await keeper.KeepAsync(default);
        clock.Advance(TimeSpan.FromDays(6));
        await store.KeepChannelAsync(
            new() { Id = "begun", Account = ScriptedLog.Robot, Address = "https://plan.example.com/google/changes", TokenHash = "00", OpenedAt = clock.GetUtcNow() }, default);
        google.Refusal = new SheetsException(SheetsFault.Unavailable, new LocalText("нет", "no"));
        await keeper.KeepAsync(default);
        google.Stopped.ShouldBeEmpty();

        google.Refusal = null;
        await keeper.KeepAsync(default);
        (await store.ChannelsAsync(default)).Select(channel => channel.Id).ShouldBe(["begun", google.Opened[1].Id], ignoreOrder: true);

        clock.Advance(TimeSpan.FromMinutes(11));
        await keeper.KeepAsync(default);
        (await store.ChannelsAsync(default)).Select(channel => channel.Id).ShouldBe([google.Opened[1].Id]);
    }

    [Fact]
    public async Task Close_StopsEveryChannelAndOpensNoneAgain()
    {
        using var keeper = Keeper(Reached);
        await keeper.KeepAsync(default);

        await keeper.CloseAsync(default);
        await keeper.KeepAsync(default);

        google.Stopped.ShouldBe([google.Opened.Single().Id]);
        (await store.ChannelsAsync(default)).ShouldBeEmpty();
    }

    private ChannelKeeper Keeper(ServeSettings settings) => new(google, store, store, settings, clock, NullLogger<ChannelKeeper>.Instance);
}
