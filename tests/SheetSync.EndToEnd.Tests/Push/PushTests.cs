using System.Net;
using Npgsql;
using SheetSync.EndToEnd.Tests.Operations;
using SheetSync.Storage;
using SheetSync.Testing.Storage;

namespace SheetSync.EndToEnd.Tests.Push;

/// <summary>The service with an address that Google's messages come to: what they make sooner, what they cannot do, and that it needs none of them.</summary>
public sealed class PushTests : IAsyncLifetime
{
    private readonly FrontDoor door = new();
    private Workplace place = null!;
    private StorageOptions storage = null!;

    public async Task InitializeAsync()
    {
        place = await Workplace.StartAsync();
        storage = new StorageOptions { DataDirectory = place.Data, LockWait = TimeSpan.FromSeconds(30) };
        Set("PublicAddress", door.Address);

        // Whatever is noticed is noticed by a message: the second poll is an hour away.
        Set("PollInterval", "01:00:00");
    }

    public async Task DisposeAsync()
    {
        await place.DisposeAsync();
        await door.DisposeAsync();
    }

    [Fact]
    public async Task Edit_WithAChannel_IsSyncedByItsMessage()
    {
        var id = await place.AdoptedAsync();
        await using (var service = await StartAsync())
        {
            place.Edit(id, "Told by a message");
            await service.Until(() => ServiceBench.KnowsAsync(storage, id, "Told by a message"), "the sync");
            place.Edit(id, "And again");
            await service.Until(() => ServiceBench.KnowsAsync(storage, id, "And again"), "the next one");

            (await service.StopAsync()).ShouldBe(0);
        }

        (Asked("/changes/watch"), Asked("/channels/stop")).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Channel_LeftBehindByACrash_IsUsedOn()
    {
        var id = await place.AdoptedAsync();
        await using (var service = await StartAsync())
        {
            await service.KillAsync();
        }

        await using var again = await StartAsync();
        place.Edit(id, "After the crash");
        await again.Until(() => ServiceBench.KnowsAsync(storage, id, "After the crash"), "the sync");

        (Asked("/changes/watch"), Asked("/channels/stop")).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Messages_Forged_AreRefusedAndCauseNothing()
    {
        var id = await place.AdoptedAsync();
        await using var service = await StartAsync();
        place.Edit(id, "Genuine");
        await service.Until(() => ServiceBench.KnowsAsync(storage, id, "Genuine"), "the sync");
        var genuine = door.Messages.Last(message => message["X-Goog-Resource-State"] == "change");
        await service.Until(async () => await IsQuietAsync(), "an end of the messages about our own write");
        var told = await TellsAsync();

        (await door.PassAsync(With(genuine, "X-Goog-Channel-Token", "guessed"))).ShouldBe(HttpStatusCode.Forbidden);
        (await door.PassAsync(With(genuine, "X-Goog-Channel-Token", null))).ShouldBe(HttpStatusCode.Forbidden);
        (await door.PassAsync(With(genuine, "X-Goog-Resource-State", "trash"))).ShouldBe(HttpStatusCode.BadRequest);
        (await door.PassAsync(With(genuine, "X-Goog-Channel-ID", null))).ShouldBe(HttpStatusCode.BadRequest);
        (await door.PassAsync(With(genuine, "X-Goog-Channel-ID", "made-up"))).ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.ServiceUnavailable);
        await service.UntilLogged("with a wrong token, was refused");
        service.Log.ShouldNotContain(genuine["X-Goog-Channel-Token"]);
        (await TellsAsync()).ShouldBe(told, "only genuine ones count");
    }

    [Fact]
    public async Task Messages_InAFlood_CauseNoMoreThanOnePollASecond()
    {
        var id = await place.AdoptedAsync();
        await using var service = await StartAsync();
        place.Edit(id, "First");
        await service.Until(() => ServiceBench.KnowsAsync(storage, id, "First"), "the sync");
        var genuine = door.Messages.Last(message => message["X-Goog-Resource-State"] == "change");

        place.Emulator.Admin.Log.Reset();
        await service.Until(
            async () =>
            {
                (await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => door.PassAsync(genuine)))).ShouldAllBe(status => status == HttpStatusCode.NoContent);
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
        var id = await place.AdoptedAsync();
        await using var service = await StartAsync();
        door.Loses = true;
        place.Edit(id, "Told by nobody");
        await service.Until(() => ServiceBench.KnowsAsync(storage, id, "Told by nobody"), "the sync");

        place.Emulator.Admin.Log.Reset();
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
        door.Loses = true;
        var id = await place.AdoptedAsync();
        await using var service = await RunningService.StartAsync(place);
        await service.UntilLogged("Google tells of changes for");
        place.Edit(id, "Told by nobody");

        await service.Until(() => ServiceBench.KnowsAsync(storage, id, "Told by nobody"), "the sync");
    }

    [Fact]
    public async Task Channel_NearItsEnd_IsReplacedWithoutAGap()
    {
        Set("ChannelTime", "00:01:00");
        var id = await place.AdoptedAsync();
        await using var service = await StartAsync();
        await service.Until(() => Asked("/channels/stop") >= 1, "the first is stopped");
        Asked("/changes/watch").ShouldBeGreaterThanOrEqualTo(2);
        place.Edit(id, "Through the second");

        await service.Until(() => ServiceBench.KnowsAsync(storage, id, "Through the second"), "the sync");
    }

    [PostgreSqlFact]
    public async Task Replicas_ShareOneChannel_AndTheLastOneStopsIt()
    {
        await using var cluster = new PostgreSqlCluster();
        await cluster.StartAsync();
        storage = storage with { Provider = StorageProvider.PostgreSql, ConnectionString = await cluster.NewDatabaseAsync() };
        place.Cli.Environment["SHEETSYNC__Storage__Provider"] = "postgresql";
        place.Cli.Environment["SHEETSYNC__Storage__ConnectionString"] = storage.ConnectionString;
        var id = await place.AdoptedAsync();
        await using var first = await StartAsync();
        await using var second = await RunningService.StartAsync(place);

        // Messages go to the one that did not open the channel, as the case may be.
        door.Behind = second.Address;
        place.Edit(id, "To the second");
        await second.Until(() => ServiceBench.KnowsAsync(storage, id, "To the second"), "the sync");
        (await first.StopAsync()).ShouldBe(0);
        (Asked("/changes/watch"), Asked("/channels/stop")).ShouldBe((1, 0));
        place.Edit(id, "Still told");
        await second.Until(() => ServiceBench.KnowsAsync(storage, id, "Still told"), "the sync");

        // A replica that was there a moment ago still counts as there: who stops beside it leaves the channel, which ends by itself.
        await second.Until(async () => await NodesAsync() == 1, "the cluster forgets the first");
        (await second.StopAsync()).ShouldBe(0);
        (Asked("/changes/watch"), Asked("/channels/stop")).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Doctor_WithAChannel_SaysWhetherMessagesCome()
    {
        await place.AdoptedAsync();
        (await DoctorAsync()).ShouldBe(("warning", true), "nobody is there");
        await using var service = await StartAsync();

        (await DoctorAsync()).ShouldBe(("ok", false));
        Set("Push", "false");
        (await DoctorAsync()).ShouldBe(("skipped", false));
    }

    [Fact]
    public async Task Push_SetWrongly_IsToldWithEverythingElse()
    {
        Set("PollInterval", "00:01:00");
        Set("PushPollInterval", "00:00:10");
        Set("ChannelTime", "30.00:00:00");
        Set("Push", "perhaps");

        var run = await place.Cli.RunAsync("serve");

        run.Code.ShouldBe(2);
        run.Error.ShouldContain("Serve:PushPollInterval (00:00:10) is below Serve:PollInterval (00:01:00)");
        run.Error.ShouldContain("Serve:ChannelTime");
        run.Error.ShouldContain("Serve:Push: “perhaps”");
    }

    private async Task<long> NodesAsync()
    {
        await using var source = NpgsqlDataSource.Create(storage.ConnectionString!);
        await using var command = source.CreateCommand("select count(*) from qrtz_scheduler_state");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private string Account => place.Emulator.Admin.Accounts.All.Single().Email;

    private void Set(string key, string value) => place.Cli.Environment["SHEETSYNC__Serve__" + key] = value;

    /// <summary>Returns once a message has come through, so that the channel counts.</summary>
    private async Task<RunningService> StartAsync()
    {
        var service = RunningService.Launch(place.Cli);
        door.Behind = await service.AddressAsync();
        var store = new PlanStore(storage, TimeProvider.System);
        await service.Until(async () => (await store.ChannelsAsync(default)).Any(channel => channel is { ConfirmedAt: not null, ExpiresAt: not null }), "a channel");
        await service.Until(async () => await store.PositionAsync(Account, default) is not null, "the first poll");
        return service;
    }

    private async Task<(string? State, bool Advised)> DoctorAsync()
    {
        var run = await place.Cli.RunAsync("doctor", "--json");
        var push = run.Json.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("check").GetString() == "push");
        return (push.GetProperty("state").GetString(), push.GetProperty("advice").GetString() is not null);
    }

    private async Task<long> TellsAsync() => (await new PlanStore(storage, TimeProvider.System).PositionAsync(Account, default))!.Told;

    /// <summary>Whatever was told has been answered, and nothing more has come for two polls' time.</summary>
    private async Task<bool> IsQuietAsync()
    {
        var before = (Messages: door.Messages.Count, Told: await TellsAsync());
        await Task.Delay(TimeSpan.FromSeconds(2));
        return before == (door.Messages.Count, await TellsAsync());
    }

    private int Asked(string path) => place.Emulator.Admin.Log.Entries.Count(entry => entry.Path.EndsWith(path, StringComparison.Ordinal));

    private List<DateTimeOffset> Polls() =>
        [.. place.Emulator.Admin.Log.Entries.Where(entry => entry.Path.EndsWith("/changes", StringComparison.Ordinal)).Select(entry => entry.Time).Order()];

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
