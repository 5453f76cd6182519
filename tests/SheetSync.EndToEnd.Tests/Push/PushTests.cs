using System.Net;
using SheetSync.EndToEnd.Tests.Operations;
using SheetSync.Storage;

namespace SheetSync.EndToEnd.Tests.Push;

/// <summary>The service with an address that Google's messages come to: what they make sooner, what they cannot do, and that it needs none of them.</summary>
public sealed class PushTests : PushScene
{
    [Fact]
    public async Task Edit_WithAChannel_IsSyncedByItsMessage()
    {
        var id = await Place.AdoptedAsync();
        await using (var service = await StartAsync())
        {
            Place.Edit(id, "Told by a message");
            await service.Until(() => KnowsAsync(id, "Told by a message"), "the sync");
            Place.Edit(id, "And again");
            await service.Until(() => KnowsAsync(id, "And again"), "the next one");

            (await service.StopAsync()).ShouldBe(0);
        }

        (Asked("/changes/watch"), Asked("/channels/stop")).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Messages_Forged_AreRefusedAndCauseNothing()
    {
        var id = await Place.AdoptedAsync();
        await using var service = await StartAsync();
        Place.Edit(id, "Genuine");
        await service.Until(() => KnowsAsync(id, "Genuine"), "the sync");
        var genuine = Door.Messages.Last(message => message["X-Goog-Resource-State"] == "change");
        Door.Loses = true;
        await service.Until(async () => await IsQuietAsync(), "an end of the messages about our own write");
        var told = await TellsAsync();

        (await Door.PassAsync(With(genuine, "X-Goog-Channel-Token", "guessed"))).ShouldBe(HttpStatusCode.Forbidden);
        (await Door.PassAsync(With(genuine, "X-Goog-Channel-Token", null))).ShouldBe(HttpStatusCode.Forbidden);
        (await Door.PassAsync(With(genuine, "X-Goog-Resource-State", "trash"))).ShouldBe(HttpStatusCode.BadRequest);
        (await Door.PassAsync(With(genuine, "X-Goog-Channel-ID", null))).ShouldBe(HttpStatusCode.BadRequest);
        (await Door.PassAsync(With(genuine, "X-Goog-Channel-ID", "made-up"))).ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.ServiceUnavailable);
        await service.UntilLogged("with a wrong token, was refused");
        service.Log.ShouldNotContain(genuine["X-Goog-Channel-Token"]);
        (await TellsAsync()).ShouldBe(told, "only genuine ones count");
    }

    [Fact]
    public async Task Messages_InAFlood_CauseNoMoreThanOnePollASecond()
    {
        var id = await Place.AdoptedAsync();
        await using var service = await StartAsync();
        Place.Edit(id, "First");
        await service.Until(() => KnowsAsync(id, "First"), "the sync");
        var genuine = Door.Messages.Last(message => message["X-Goog-Resource-State"] == "change");

        Place.Emulator.Admin.Log.Reset();
        await service.Until(
            async () =>
            {
                (await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Door.PassAsync(genuine)))).ShouldAllBe(status => status == HttpStatusCode.NoContent);
                return Polls().Count >= 6;
            },
            "polls");

        // The log's own time is that of the answer, which on a busy machine is later or sooner than the next one's: all of them are looked at together.
        var polls = Polls();
        (polls[^1] - polls[0]).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(700) * (polls.Count - 1));
    }

    /// <summary>Google promises no delivery.</summary>
    [Fact]
    public async Task Edit_WhoseMessageIsLost_IsSyncedByTheSlowPoll()
    {
        Set("PollInterval", "00:00:01");
        Set("PushPollInterval", "00:00:05");
        var id = await Place.AdoptedAsync();
        await using var service = await StartAsync();
        Door.Loses = true;
        Place.Edit(id, "Told by nobody");
        await service.Until(() => KnowsAsync(id, "Told by nobody"), "the sync");

        Place.Emulator.Admin.Log.Reset();
        await service.Until(() => Polls().Count >= 3, "polls");
        var polls = Polls();
        (polls[^1] - polls[0]).ShouldBeGreaterThan(TimeSpan.FromSeconds(3) * (polls.Count - 1), "slower than without a channel");
    }

    /// <summary>An address that Google does not reach, or that is somebody else's: no channel counts before a message came.</summary>
    [Fact]
    public async Task Edit_WhereNoMessageEverComes_IsSyncedByThePollAsEver()
    {
        Set("PollInterval", "00:00:01");
        Set("PushPollInterval", "01:00:00");
        Door.Loses = true;
        var id = await Place.AdoptedAsync();
        await using var service = await RunningService.StartAsync(Place);
        await service.UntilLogged("Google tells of changes for");
        Place.Edit(id, "Told by nobody");

        await service.Until(() => KnowsAsync(id, "Told by nobody"), "the sync");
    }

    [Fact]
    public async Task Push_SetWrongly_IsToldWithEverythingElse()
    {
        Set("PollInterval", "00:01:00");
        Set("PushPollInterval", "00:00:10");
        Set("ChannelTime", "30.00:00:00");
        Set("Push", "perhaps");

        var run = await Place.Cli.RunAsync("serve");

        run.Code.ShouldBe(2);
        run.Error.ShouldContain("Serve:PushPollInterval (00:00:10) is below Serve:PollInterval (00:01:00)");
        run.Error.ShouldContain("Serve:ChannelTime");
        run.Error.ShouldContain("Serve:Push: “perhaps”");
    }

    private async Task<long> TellsAsync() => (await new PlanStore(Storage, TimeProvider.System).PositionAsync(Account, default))!.Told;

    /// <summary>Whatever was told has been answered, and nothing more has come for two polls' time.</summary>
    private async Task<bool> IsQuietAsync()
    {
        var before = (Messages: Door.Messages.Count, Told: await TellsAsync());
        await Task.Delay(TimeSpan.FromSeconds(2));
        return before == (Door.Messages.Count, await TellsAsync());
    }

    private List<DateTimeOffset> Polls() =>
        [.. Place.Emulator.Admin.Log.Entries.Where(entry => entry.Path.EndsWith("/changes", StringComparison.Ordinal)).Select(entry => entry.Time).Order()];

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> message, string header, string? value)
    {
        var changed = message.Where(pair => !pair.Key.Equals(header, StringComparison.OrdinalIgnoreCase)).ToDictionary(pair => pair.Key, pair => pair.Value);
        if (value is not null)
        {
            changed[header] = value;
        }

        return changed;
    }
}
