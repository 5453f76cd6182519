using System.Net;
using System.Text.Json;
using SheetSync.Emulator.Trouble;

namespace SheetSync.EndToEnd.Tests;

/// <summary>The service as a process beside the emulator: what people see in their sheets, and what Google is asked.</summary>
public sealed class ServeTests : IAsyncLifetime
{
    private const string TaskCell = "Sales!A30";
    private Workplace place = null!;

    public async Task InitializeAsync() => place = await Workplace.StartAsync();

    public async Task DisposeAsync() => await place.DisposeAsync();

    [Fact]
    public async Task Edit_OfARegisteredWorkbook_IsFlaggedAndAfterwardsNothingIsAsked()
    {
        var id = await AdoptedAsync();
        await using var service = await RunningService.StartAsync(place, "--today", "2027-11-12");
        await IdleAsync(service);

        place.Emulator.Admin.Type(id, "Sales!D35", "2027-11-01");
        await service.Until(() => Value(id, "Sales!V35") == "Overdue by 11 days", "the flag");
        await IdleAsync(service);

        place.Emulator.Admin.Log.Reset();
        await service.Until(() => place.Emulator.Admin.Log.Counters.Drive >= 5, "five polls");
        place.Emulator.Admin.Log.Counters.ShouldSatisfyAllConditions(asked => asked.Reads.ShouldBe(0), asked => asked.Writes.ShouldBe(0));
        (await service.StopAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Workbooks_ManyOfThem_CostOneDriveRequestAPollWhenIdle()
    {
        for (var n = 0; n < 3; n++)
        {
            await place.Cli.PrepareAsync("workbook", "add", place.Serve(n == 0 ? "plan.en.xlsx" : n == 1 ? "plan.ru.xlsx" : "single-table.en.xlsx"));
        }

        await using var service = await RunningService.StartAsync(place);
        await IdleAsync(service);
        place.Emulator.Admin.Log.Reset();
        await service.Until(() => place.Emulator.Admin.Log.Counters.Drive >= 8, "eight polls");

        var entries = place.Emulator.Admin.Log.Entries;
        entries.ShouldAllBe(entry => entry.Kind == "drive" && entry.Path.EndsWith("/changes", StringComparison.Ordinal));

        // A late poll may stand close to the next: what counts is how many there are in a time, give or take one at either end.
        var polls = (entries.Max(entry => entry.Time) - entries.Min(entry => entry.Time)) / RunningService.PollInterval;
        ((double)entries.Count).ShouldBeLessThan(polls + 2.5, "no more than one a poll");
    }

    [Fact]
    public async Task Spreadsheet_SharedWithTheAccount_IsFoundAndListed()
    {
        var id = place.Serve("plan.en.xlsx");
        place.Emulator.Admin.Create("Something else");
        await using var service = await RunningService.StartAsync(place);
        await service.Until(() => Count("select count(*) from found_workbooks where has_settings = 1") > 0, "the workbook");
        var found = await ListAsync("--found");

        found.Select(book => (book.GetProperty("spreadsheetId").GetString(), book.GetProperty("state").GetString(), book.GetProperty("sharedBy").GetString()))
            .ShouldBe([(id, "found", "owner@example.com")]);
        (await place.Cli.RunAsync("workbook", "list", "--lang", "ru")).Text.ShouldContain("найдена");
        await place.Cli.PrepareAsync("workbook", "add", id);
        await service.Until(() => Count("select count(*) from sync_runs") > 0, "its first sync");
        (await ListAsync("--found")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Spreadsheet_SharedBySomebodyOfATrustedDomain_IsAddedByItself()
    {
        place.Cli.Environment["SHEETSYNC__Serve__AutoAdd"] = "example.org; @Example.com";
        var id = place.Serve("plan.en.xlsx");
        await using var service = await RunningService.StartAsync(place);

        await service.Until(() => Count("select count(*) from sync_states where synced_at is not null") > 0, "its first sync");

        var only = (await ListAsync()).Single();
        (only.GetProperty("spreadsheetId").GetString(), only.GetProperty("state").GetString()).ShouldBe((id, "active"));
    }

    [Fact]
    public async Task Workbook_NoLongerShared_IsParkedAndShownUntilItIsSharedAgain()
    {
        var id = await AdoptedAsync();
        var other = place.Serve("single-table.en.xlsx");
        await place.Cli.PrepareAsync("workbook", "add", other);
        await using var service = await RunningService.StartAsync(place);
        await IdleAsync(service);
        var account = place.Emulator.Admin.Accounts.All.Single().Email;

        place.Emulator.Admin.Unshare(id, account);
        await service.Until(() => Count("select count(*) from sync_states where parked_at is not null") == 1, "parking");

        var show = await place.Cli.RunAsync("workbook", "show", id);
        show.Text.ShouldContain("parked: needs a person. No access to spreadsheet");
        (await place.Cli.RunAsync("workbook", "list", "--lang", "ru")).Text.ShouldContain("отложена: нужен человек");
        (await StateAsync(other)).ShouldBe("active");
        (await service.ReadyAsync()).Code.ShouldBe(HttpStatusCode.OK, "one workbook's trouble is not the service's");
        place.Emulator.Admin.Share(id, account);
        await service.Until(() => Count("select count(*) from sync_states where parked_at is not null") == 0, "its return");
    }

    [Fact]
    public async Task Restart_AfterAKill_GoesOnFromWhereTheLogWasRead()
    {
        var id = await AdoptedAsync();
        await using (var service = await RunningService.StartAsync(place))
        {
            await IdleAsync(service);
            await service.KillAsync();
        }

        Rename(id, "Edited while nobody looked");
        place.Emulator.Admin.Log.Reset();
        await using var again = await RunningService.StartAsync(place);
        await again.Until(() => Known("Edited while nobody looked"), "the edit made meanwhile");

        place.Emulator.Admin.Log.Entries.ShouldNotContain(entry => entry.Path.EndsWith("startPageToken", StringComparison.Ordinal) || entry.Path.EndsWith("/files", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Outage_OfAWeek_EndsWithOneSyncOfAWorkbook()
    {
        var id = await AdoptedAsync();
        await using (var service = await RunningService.StartAsync(place, "--today", "2027-11-12"))
        {
            await IdleAsync(service);
        }

        var before = Count("select count(*) from sync_runs");
        place.Emulator.Admin.Log.Reset();
        await using var again = await RunningService.StartAsync(place, "--today", "2027-11-19");
        await again.Until(() => Count("select count(*) from sync_runs") > before, "the catch-up");
        await IdleAsync(again);
        await again.Until(() => place.Emulator.Admin.Log.Counters.Drive >= 4, "more polls");

        // One sync for all that was missed, and the echo of what it wrote.
        place.Emulator.Admin.Log.Counters.Reads.ShouldBeLessThanOrEqualTo(2);
        place.Emulator.Admin.Log.Counters.Writes.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task Google_DownAndBack_IsToldByReadinessAndTheServiceRecovers()
    {
        place.Cli.Environment["SHEETSYNC__Google__Retries"] = "0";
        var id = await AdoptedAsync();
        await using var service = await RunningService.StartAsync(place);
        await IdleAsync(service);
        place.Emulator.Admin.Troubles.Add(new TroubleOrder { Status = 503, Times = null });

        await service.Until(async () => (await service.ReadyAsync()).Code == HttpStatusCode.ServiceUnavailable, "the bad news");
        var log = (await service.ReadyAsync()).Json.GetProperty("google").GetProperty("changeLogs")[0];
        Rename(id, "Edited while Google was down");
        (await service.GetAsync("/healthz")).ShouldBe("ok");
        place.Emulator.Admin.Troubles.Clear();

        (log.GetProperty("fault").GetString(), log.GetProperty("ok").GetBoolean()).ShouldBe(("unavailable", false));
        await service.Until(() => Known("Edited while Google was down"), "the edit");
        await service.Until(async () => (await service.ReadyAsync()).Code == HttpStatusCode.OK, "the good news");
    }

    [Fact]
    public async Task Service_BesideAnotherOnOneFile_RefusesToStart()
    {
        await using var first = await RunningService.StartAsync(place);

        (await place.Cli.RunAsync("serve")).ShouldFail(6, "Another sheetsync serve works on the database");
        (await place.Cli.RunAsync("serve", "--lang", "ru")).ShouldFail(6, "уже работает другой sheetsync serve");

        (await first.StopAsync()).ShouldBe(0);
        await using var next = await RunningService.StartAsync(place);
    }

    [Fact]
    public async Task Workbook_Purged_LeavesNothingWithTheScheduler()
    {
        var id = place.Serve("single-table.en.xlsx");
        await place.Cli.PrepareAsync("workbook", "add", id);
        await using (var service = await RunningService.StartAsync(place))
        {
            await service.Until(() => Count("select count(*) from sync_runs") > 0, "its sync");
        }

        Jobs(id).ShouldBe(1);
        await place.Cli.PrepareAsync("workbook", "remove", id, "--purge");
        await using var again = await RunningService.StartAsync(place);

        await again.Until(() => Jobs(id) == 0, "tidying");

        long Jobs(string name) => Count($"select count(*) from QRTZ_JOB_DETAILS where JOB_NAME = '{name}'", "sheetsync.schedule.db");
    }

    [Fact]
    public async Task Service_WithoutCredentialsOrWithAWrongAddress_SaysSoAtOnce()
    {
        place.Cli.Environment["SHEETSYNC__Serve__Address"] = "here";
        place.Cli.Environment["SHEETSYNC__Serve__Workers"] = "1";
        var wrong = await place.Cli.RunAsync("serve");
        place.Cli.Environment["SHEETSYNC__Serve__Address"] = "http://127.0.0.1:0";
        place.Cli.Environment["SHEETSYNC__Serve__Workers"] = "4";
        place.Cli.Environment["SHEETSYNC__Google__CredentialsFile"] = "";

        (wrong.Code, wrong.Error.Split('\n').Count(line => line.StartsWith("  Serve:", StringComparison.Ordinal))).ShouldBe((2, 2));
        (await place.Cli.RunAsync("serve")).ShouldFail(2, "No service account key file is set.");
    }

    private async Task<string> AdoptedAsync()
    {
        var id = place.Serve("plan.en.xlsx");
        await place.Cli.PrepareAsync("adopt", id);
        await place.Cli.PrepareAsync("workbook", "add", id);
        return id;
    }

    /// <summary>Nothing is due or running: what was written has been read back too.</summary>
    private async Task IdleAsync(RunningService service)
    {
        await service.Until(
            async () =>
            {
                var asked = place.Emulator.Admin.Log.Counters;
                var ready = (await service.ReadyAsync()).Json;
                if (ready.GetProperty("workbooks").GetProperty("due").GetInt32() > 0)
                {
                    return false;
                }

                await service.Until(() => place.Emulator.Admin.Log.Counters.Drive >= asked.Drive + 3, "polls");
                var later = place.Emulator.Admin.Log.Counters;
                return (later.Reads, later.Writes) == (asked.Reads, asked.Writes) && asked.Reads > 0;
            },
            "quiet");
    }

    private void Rename(string id, string title) => place.Emulator.Admin.Type(id, TaskCell, title);

    private string Value(string id, string cell) => place.Emulator.Admin.CellAt(id, cell).Effective.ToString();

    /// <summary>The store knows a task by this title.</summary>
    private bool Known(string title) => Count(
        $"select count(*) from tasks t join plans p on p.id = t.plan_id and p.kind = 'last' where t.title = '{title}'") > 0;

    /// <summary>Asks the database itself: starting the program for each look takes too long.</summary>
    private long Count(string sql, string file = "sheetsync.db")
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(place.Data, file)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private async Task<JsonElement[]> ListAsync(params string[] args) =>
        [.. (await place.Cli.RunAsync(["workbook", "list", "--json", .. args])).Json.GetProperty("workbooks").EnumerateArray()];

    private async Task<string?> StateAsync(string id) =>
        (await ListAsync()).Single(book => book.GetProperty("spreadsheetId").GetString() == id).GetProperty("state").GetString();
}
