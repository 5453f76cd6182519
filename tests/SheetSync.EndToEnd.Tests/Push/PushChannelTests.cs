using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using SheetSync.EndToEnd.Tests.Operations;
using SheetSync.Storage;
using SheetSync.Testing.Storage;

namespace SheetSync.EndToEnd.Tests.Push;

/// <summary>The life of a channel: opened once, used on after a crash, replaced before its end, shared by replicas, stopped by the last of them.</summary>
public sealed class PushChannelTests : PushScene
{
    [Fact]
    public async Task Channel_LeftBehindByACrash_IsUsedOn()
    {
        // What the dead had taken is free again sooner than a minute later.
        Place.Cli.Environment["SHEETSYNC__Storage__LeaseTime"] = "00:00:10";
        var id = await Place.AdoptedAsync();
        await using (var service = await StartAsync())
        {
            await service.KillAsync();
        }

        await using var again = await StartAsync();
        Place.Edit(id, "After the crash");
        await again.Until(() => KnowsAsync(id, "After the crash"), "the sync");

        (Asked("/changes/watch"), Asked("/channels/stop")).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Channel_NearItsEnd_IsReplacedWithoutAGap()
    {
        // One of two minutes is looked at every six seconds; most of its life is over at once.
        Set("ChannelTime", "00:02:00");
        var id = await Place.AdoptedAsync();
        await using var service = await StartAsync();
        await AgeAsync();
        await service.Until(() => Asked("/channels/stop") >= 1, "the first is stopped");
        Asked("/changes/watch").ShouldBeGreaterThanOrEqualTo(2);
        Place.Edit(id, "Through the second");

        await service.Until(() => KnowsAsync(id, "Through the second"), "the sync");
    }

    [PostgreSqlFact]
    public async Task Replicas_ShareOneChannel_AndTheLastOneStopsIt()
    {
        await using var cluster = new PostgreSqlCluster();
        await cluster.StartAsync();
        Storage = Storage with { Provider = StorageProvider.PostgreSql, ConnectionString = await cluster.NewDatabaseAsync() };
        Place.Cli.Environment["SHEETSYNC__Storage__Provider"] = "postgresql";
        Place.Cli.Environment["SHEETSYNC__Storage__ConnectionString"] = Storage.ConnectionString;
        var id = await Place.AdoptedAsync();
        await using var first = await StartAsync();
        await using var second = await RunningService.StartAsync(Place);

        // Messages go to the one that did not open the channel, as the case may be.
        Door.Behind = second.Address;
        Place.Edit(id, "To the second");
        await second.Until(() => KnowsAsync(id, "To the second"), "the sync");
        (await first.StopAsync()).ShouldBe(0);
        (Asked("/changes/watch"), Asked("/channels/stop")).ShouldBe((1, 0));
        Place.Edit(id, "Still told");
        await second.Until(() => KnowsAsync(id, "Still told"), "the sync");

        // A replica that was there a moment ago still counts as there: who stops beside it leaves the channel, which ends by itself.
        await second.Until(async () => await NodesAsync() == 1, "the cluster forgets the first");
        (await second.StopAsync()).ShouldBe(0);
        (Asked("/changes/watch"), Asked("/channels/stop")).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Doctor_WithAChannel_SaysWhetherMessagesCome()
    {
        await Place.AdoptedAsync();
        (await DoctorAsync()).ShouldBe(("warning", true), "nobody is there");
        await using var service = await StartAsync();

        (await DoctorAsync()).ShouldBe(("ok", false));
        Set("Push", "false");
        (await DoctorAsync()).ShouldBe(("skipped", false));
    }

    private async Task<long> NodesAsync()
    {
        await using var source = NpgsqlDataSource.Create(Storage.ConnectionString!);
        await using var command = source.CreateCommand("select count(*) from qrtz_scheduler_state");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>As if the channel had been opened ten minutes ago; its end stays where it is.</summary>
    private async Task AgeAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Place.Database};Default Timeout=60;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "update push_channels set opened_at = $opened";
        command.Parameters.AddWithValue("$opened", DateTime.UtcNow.AddMinutes(-10).ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture));
        (await command.ExecuteNonQueryAsync()).ShouldBeGreaterThan(0);
    }

    private async Task<(string? State, bool Advised)> DoctorAsync()
    {
        var run = await Place.Cli.RunAsync("doctor", "--json");
        var push = run.Json.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("check").GetString() == "push");
        return (push.GetProperty("state").GetString(), push.GetProperty("advice").GetString() is not null);
    }
}
