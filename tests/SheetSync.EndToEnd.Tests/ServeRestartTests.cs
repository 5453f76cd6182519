using System.Net;
using SheetSync.Emulator.Trouble;

namespace SheetSync.EndToEnd.Tests;

/// <summary>The service that is killed, stopped for long, cut off from Google, started twice or started wrongly.</summary>
public sealed class ServeRestartTests : ServeScene
{
    [Fact]
    public async Task Restart_AfterAKill_GoesOnFromWhereTheLogWasRead()
    {
        var id = await AdoptedAsync();
        await using (var service = await RunningService.StartAsync(Place))
        {
            await IdleAsync(service);
            await service.KillAsync();
        }

        Rename(id, "Edited while nobody looked");
        Place.Emulator.Admin.Log.Reset();
        await using var again = await RunningService.StartAsync(Place);
        await again.Until(() => Known("Edited while nobody looked"), "the edit made meanwhile");

        Place.Emulator.Admin.Log.Entries.ShouldNotContain(entry => entry.Path.EndsWith("startPageToken", StringComparison.Ordinal) || entry.Path.EndsWith("/files", StringComparison.Ordinal));
    }

    /// <summary>On SQLite nobody else can have it: nothing is to be waited for.</summary>
    [Fact]
    public async Task Restart_AfterAKillAmidASync_DoesNotWaitForItsLease()
    {
        Place.Cli.Environment["SHEETSYNC__Storage__LeaseTime"] = "00:10:00";
        var id = await AdoptedAsync();
        await using (var service = await RunningService.StartAsync(Place))
        {
            await IdleAsync(service);
            Place.Emulator.Admin.Troubles.Add(new TroubleOrder { Kind = "read", DelayMilliseconds = 600_000 });
            Rename(id, "Edited before the kill");
            await service.Until(() => Count("select count(*) from leases where holder is not null") == 1, "the sync");
            await service.KillAsync();
        }

        Place.Emulator.Admin.Troubles.Clear();
        await using var again = await RunningService.StartAsync(Place);
        await again.Until(() => Known("Edited before the kill"), "the edit");
    }

    [Fact]
    public async Task Outage_OfAWeek_EndsWithOneSyncOfAWorkbook()
    {
        var id = await AdoptedAsync();
        await using (var service = await RunningService.StartAsync(Place, "--today", "2027-11-12"))
        {
            await IdleAsync(service);
        }

        var before = Count("select count(*) from sync_runs");
        Place.Emulator.Admin.Log.Reset();
        await using var again = await RunningService.StartAsync(Place, "--today", "2027-11-19");
        await again.Until(() => Count("select count(*) from sync_runs") > before, "the catch-up");
        await IdleAsync(again);
        await again.Until(() => Place.Emulator.Admin.Log.Counters.Drive >= 4, "more polls");

        // One sync for all that was missed, and the echo of what it wrote.
        Place.Emulator.Admin.Log.Counters.Reads.ShouldBeLessThanOrEqualTo(2);
        Place.Emulator.Admin.Log.Counters.Writes.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task Google_DownAndBack_IsToldByReadinessAndTheServiceRecovers()
    {
        Place.Cli.Environment["SHEETSYNC__Google__Retries"] = "0";
        var id = await AdoptedAsync();
        await using var service = await RunningService.StartAsync(Place);
        await IdleAsync(service);
        Place.Emulator.Admin.Troubles.Add(new TroubleOrder { Status = 503, Times = null });

        await service.Until(async () => (await service.ReadyAsync()).Code == HttpStatusCode.ServiceUnavailable, "the bad news");
        var log = (await service.ReadyAsync()).Json.GetProperty("google").GetProperty("changeLogs")[0];
        Rename(id, "Edited while Google was down");
        (await service.GetAsync("/healthz")).ShouldBe("ok");
        Place.Emulator.Admin.Troubles.Clear();

        (log.GetProperty("fault").GetString(), log.GetProperty("ok").GetBoolean()).ShouldBe(("unavailable", false));
        await service.Until(() => Known("Edited while Google was down"), "the edit");
        await service.Until(async () => (await service.ReadyAsync()).Code == HttpStatusCode.OK, "the good news");
    }

    [Fact]
    public async Task Service_BesideAnotherOnOneFile_RefusesToStart()
    {
        await using var first = await RunningService.StartAsync(Place);

        (await Place.Cli.RunAsync("serve")).ShouldFail(6, "Another sheetsync serve works on the database");
        (await Place.Cli.RunAsync("serve", "--lang", "ru")).ShouldFail(6, "уже работает другой sheetsync serve");

        (await first.StopAsync()).ShouldBe(0);
        await using var next = await RunningService.StartAsync(Place);
    }

    [Fact]
    public async Task Workbook_Purged_LeavesNothingWithTheScheduler()
    {
        var id = Place.Serve("single-table.en.xlsx");
        await Place.Cli.PrepareAsync("workbook", "add", id);
        await using (var service = await RunningService.StartAsync(Place))
        {
            await service.Until(() => Count("select count(*) from sync_runs") > 0, "its sync");
        }

        Jobs(id).ShouldBe(1);
        await Place.Cli.PrepareAsync("workbook", "remove", id, "--purge");
        await using var again = await RunningService.StartAsync(Place);

        await again.Until(() => Jobs(id) == 0, "tidying");

        long Jobs(string name) => Count($"select count(*) from QRTZ_JOB_DETAILS where JOB_NAME = '{name}'", "sheetsync.schedule.db");
    }

    [Fact]
    public async Task Service_WithoutCredentialsOrWithAWrongAddress_SaysSoAtOnce()
    {
        Place.Cli.Environment["SHEETSYNC__Serve__Address"] = "here";
        Place.Cli.Environment["SHEETSYNC__Serve__Workers"] = "1";
        var wrong = await Place.Cli.RunAsync("serve");
        Place.Cli.Environment["SHEETSYNC__Serve__Address"] = "http://127.0.0.1:0";
        Place.Cli.Environment["SHEETSYNC__Serve__Workers"] = "4";
        Place.Cli.Environment["SHEETSYNC__Google__CredentialsFile"] = "";

        (wrong.Code, wrong.Error.Split('\n').Count(line => line.StartsWith("  Serve:", StringComparison.Ordinal))).ShouldBe((2, 2));
        (await Place.Cli.RunAsync("serve")).ShouldFail(2, "No service account key file is set.");
    }
}
