using System.Diagnostics;
using System.Net;
using SheetSync.Application;
using SheetSync.Emulator.Trouble;
using SheetSync.Storage;
using SheetSync.Testing.Storage;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary>What the service rests on goes away and comes back: it stays up, says so, and goes on by itself with nothing lost.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private const string Meanwhile = "Edited meanwhile";

    private Workplace place = null!;
    private StorageOptions storage = null!;

    public async Task InitializeAsync()
    {
        place = await Workplace.StartAsync();
        place.Cli.Environment["SHEETSYNC__Google__Retries"] = "0";
        storage = new StorageOptions { DataDirectory = place.Data, LockWait = TimeSpan.FromSeconds(30) };
    }

    public async Task DisposeAsync() => await place.DisposeAsync();

    [PostgreSqlFact]
    public async Task Database_DownAndBack_IsToldAndTheServiceRecovers()
    {
        await using var cluster = new PostgreSqlCluster();
        await cluster.StartAsync();
        storage = storage with { Provider = StorageProvider.PostgreSql, ConnectionString = await cluster.NewDatabaseAsync() };
        place.Cli.Environment["SHEETSYNC__Storage__Provider"] = "postgresql";
        place.Cli.Environment["SHEETSYNC__Storage__ConnectionString"] = storage.ConnectionString;
        var id = await place.AdoptedAsync();
        await using var service = await SettledAsync(id);
        await cluster.StopAsync();
        await service.Until(async () => await BadlyAsync(service, "database"), "the bad news");
        place.Edit(id, Meanwhile);
        await service.Until(() => service.Log.Contains("Nothing is synced until the database works", StringComparison.Ordinal), "a line in the log");
        (await service.GetAsync("/healthz")).ShouldBe("ok", "a database outage restarts nobody");
        (await place.Cli.RunAsync("doctor")).Code.ShouldBe(1);
        await cluster.ResumeAsync();

        await RecoveredAsync(service, id);
    }

    /// <summary>The scheduler waits for the one, the exporter for the other; neither keeps the process from ending in its time.</summary>
    [PostgreSqlFact]
    public async Task Stop_WhileDatabaseAndCollectorAreAway_EndsInItsTime()
    {
        await using var cluster = new PostgreSqlCluster();
        await cluster.StartAsync();
        using var collector = new SilentServer();
        storage = storage with { Provider = StorageProvider.PostgreSql, ConnectionString = await cluster.NewDatabaseAsync() };
        place.Cli.Environment["SHEETSYNC__Storage__Provider"] = "postgresql";
        place.Cli.Environment["SHEETSYNC__Storage__ConnectionString"] = storage.ConnectionString;
        place.Cli.Environment["SHEETSYNC__Telemetry__OtlpEndpoint"] = collector.Address;
        place.Cli.Environment["SHEETSYNC__Telemetry__Interval"] = "00:00:01";
        place.Cli.Environment["SHEETSYNC__Serve__StopTime"] = "00:00:05";
        await using var service = await RunningService.StartAsync(place);

        await cluster.StopAsync();
        await service.Until(async () => await BadlyAsync(service, "database"), "the bad news");
        await service.Until(() => collector.Calls > 0, "metrics that nobody takes");
        var told = Stopwatch.StartNew();

        (await service.StopAsync()).ShouldBe(0);

        // Five seconds, and a machine that has other things to do.
        told.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(45));
    }

    /// <summary>
    /// Google answers nothing but 503 to all requests, and the store stands as after an hour of that: many tries have failed, and the next is put off as far
    /// as one ever is.
    /// </summary>
    [Fact]
    public async Task Google_DownForAnHour_IsToldAndTheServiceRecovers()
    {
        var id = await place.AdoptedAsync();
        await using var service = await SettledAsync(id);

        foreach (var kind in new[] { "drive", "read", "write", "token" })
        {
            place.Emulator.Admin.Troubles.Add(new TroubleOrder { Kind = kind, Status = 503, Times = null });
        }

        await service.Until(async () => await BadlyAsync(service, "google"), "the bad news");
        await service.UntilLogged("cannot be read");
        await ExecuteAsync(place.Database, "update sync_states set urgency = 1, signals = signals + 1, due_at = '2020-01-01T00:00:00.000000Z'");
        await service.UntilLogged("tried again at");
        (await service.ReadyAsync()).Json.GetProperty("google").GetProperty("changeLogs")[0].GetProperty("fault").GetString().ShouldBe("unavailable");
        (await service.GetAsync("/healthz")).ShouldBe("ok", "an outage of Google restarts nobody");
        var doctor = await place.Cli.RunAsync("doctor", "--json");
        doctor.Code.ShouldBe(1);
        doctor.Json.GetProperty("checks").EnumerateArray().Where(check => check.GetProperty("state").GetString() == "fault").Select(check => check.GetProperty("check").GetString()).ShouldContain("token");
        await service.Until(async () => (await service.ReadyAsync()).Json.GetProperty("google").GetProperty("circuitOpen").GetBoolean(), "Google is left in peace");

        // What fails in passing is not given up on, and is put off by five minutes and a quarter at most.
        var hence = DateTimeOffset.UtcNow.AddMinutes(5);
        await ExecuteAsync(place.Database, $"update sync_states set failures = 20, due_at = '{hence.UtcDateTime:yyyy-MM-ddTHH:mm:ss.ffffffZ}'");
        (await new PlanStore(storage, TimeProvider.System).StateAsync(new SpreadsheetId(id), default))!.ParkedAt.ShouldBeNull();
        place.Edit(id, Meanwhile);
        place.Emulator.Admin.Troubles.Clear();

        await service.UntilLogged("can be read again");
        await RecoveredAsync(service, id);
        (await new PlanStore(storage, TimeProvider.System).StateAsync(new SpreadsheetId(id), default))!.Failures.ShouldBe(0);
    }

    [Fact]
    public async Task Token_RevokedAndGivenAgain_IsToldAndTheServiceRecovers()
    {
        var id = await place.AdoptedAsync();
        await using var service = await SettledAsync(id);

        place.Emulator.Admin.Troubles.Add(new TroubleOrder { Kind = "token", Status = 400, Times = null });
        foreach (var kind in new[] { "drive", "read", "write" })
        {
            place.Emulator.Admin.Troubles.Add(new TroubleOrder { Kind = kind, ExpireToken = true, Times = null });
        }

        await service.Until(async () => await BadlyAsync(service, "google"), "the bad news");
        place.Edit(id, Meanwhile);
        (await service.ReadyAsync()).Json.GetProperty("google").GetProperty("changeLogs")[0].GetProperty("fault").GetString().ShouldBe("accessDenied");
        service.Log.ShouldContain("cannot be read");
        (await place.Cli.RunAsync("doctor")).Code.ShouldBe(1);
        place.Emulator.Admin.Troubles.Clear();

        await RecoveredAsync(service, id);
    }

    [SmallDiskFact]
    public async Task Disk_FullAndFreedAgain_IsToldAndTheServiceRecovers()
    {
        await using var disk = await SmallDisk.MountAsync(place.Data, megabytes: 12);
        var id = await place.AdoptedAsync();
        await using (var service = await SettledAsync(id))
        {
            disk.Fill();
            place.Edit(id, Meanwhile);
            await service.Until(async () => await BadlyAsync(service, "database"), "the bad news");
            (await service.ReadyAsync()).Json.GetProperty("database").GetProperty("message").GetString()!.ShouldContain("No space left");
            (await service.GetAsync("/healthz")).ShouldBe("ok");
            (await place.Cli.RunAsync("doctor")).Code.ShouldBe(1);
            disk.Free();

            await RecoveredAsync(service, id);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    /// <summary>As after a clock that was two days ahead has been put right: every job is planned for a day that is far off, and whatever is due later still.</summary>
    [Fact]
    public async Task Clock_AheadAndPutRight_IsToldAndTheServiceGoesOn()
    {
        var id = await place.AdoptedAsync();
        await using var service = await SettledAsync(id);

        var ahead = DateTimeOffset.UtcNow.AddDays(2).UtcTicks;
        await ExecuteAsync(Path.ChangeExtension(place.Database, ".schedule.db"), $"update qrtz_triggers set next_fire_time = {ahead} where trigger_state = 'WAITING'");
        await ExecuteAsync(place.Database, "update leases set expires_at = '2127-01-01T00:00:00.000000Z'; update sync_states set due_at = '2127-01-01T00:00:00.000000Z'");
        await service.Until(() => service.Log.Contains("The clock was set back", StringComparison.Ordinal), "a line in the log");
        place.Edit(id, Meanwhile);

        await RecoveredAsync(service, id);
    }

    /// <summary>Past the service, whose writers have their turns too.</summary>
    private static async Task ExecuteAsync(string file, string sql)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Default Timeout=60;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private async Task<RunningService> SettledAsync(string id)
    {
        var service = await RunningService.StartAsync(place);
        place.Edit(id, "Edited before");
        await service.Until(() => ServiceBench.KnowsAsync(storage, id, "Edited before"), "the first sync");
        (await service.ReadyAsync()).Code.ShouldBe(HttpStatusCode.OK);
        return service;
    }

    private static async Task<bool> BadlyAsync(RunningService service, string part)
    {
        var (code, json) = await service.ReadyAsync();
        return code == HttpStatusCode.ServiceUnavailable && !json.GetProperty(part).GetProperty("ok").GetBoolean();
    }

    private async Task RecoveredAsync(RunningService service, string id)
    {
        await service.Until(() => ServiceBench.KnowsAsync(storage, id, Meanwhile), "the edit made meanwhile");
        await service.Until(async () => (await service.ReadyAsync()).Code == HttpStatusCode.OK, "the good news");
        (await service.StopAsync()).ShouldBe(0);
    }
}
