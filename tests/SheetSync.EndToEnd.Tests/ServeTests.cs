using System.Net;
using System.Text.Json;

namespace SheetSync.EndToEnd.Tests;

/// <summary>The service as a process beside the emulator: what people see in their sheets, and what Google is asked.</summary>
public sealed class ServeTests : ServeScene
{
    [Fact]
    public async Task Edit_OfARegisteredWorkbook_IsFlaggedAndAfterwardsNothingIsAsked()
    {
        var id = await AdoptedAsync();
        await using var service = await RunningService.StartAsync(Place, "--today", "2027-11-12");
        await IdleAsync(service);

        Place.Emulator.Admin.Type(id, "Sales!D35", "2027-11-01");
        await service.Until(() => Value(id, "Sales!V35") == "Overdue by 11 days", "the flag");
        await IdleAsync(service);

        Place.Emulator.Admin.Log.Reset();
        await service.Until(() => Place.Emulator.Admin.Log.Counters.Drive >= 5, "five polls");
        Place.Emulator.Admin.Log.Counters.ShouldSatisfyAllConditions(asked => asked.Reads.ShouldBe(0), asked => asked.Writes.ShouldBe(0));
        (await service.StopAsync()).ShouldBe(0);
    }

    /// <summary>Drive tells of it and of the write that follows as of one change, by the service.</summary>
    [Fact]
    public async Task Edit_BetweenTheReadAndTheWriteOfASync_IsSeenByTheNext()
    {
        var id = await AdoptedAsync();
        await using var service = await RunningService.StartAsync(Place, "--today", "2027-11-12");
        await IdleAsync(service);
        Place.Emulator.Admin.Troubles.Add(new() { Kind = "write", PersonBefore = _ => Rename(id, "Edited in between") });

        Place.Emulator.Admin.Type(id, "Sales!D35", "2027-11-01");

        await service.Until(() => Value(id, "Sales!V35") == "Overdue by 11 days" && Known("Edited in between"), "flag and edit");
    }

    [Fact]
    public async Task Workbooks_ManyOfThem_CostOneDriveRequestAPollWhenIdle()
    {
        for (var n = 0; n < 3; n++)
        {
            await Place.Cli.PrepareAsync("workbook", "add", Place.Serve(n == 0 ? "plan.en.xlsx" : n == 1 ? "plan.ru.xlsx" : "single-table.en.xlsx"));
        }

        await using var service = await RunningService.StartAsync(Place);
        await IdleAsync(service);
        Place.Emulator.Admin.Log.Reset();
        await service.Until(() => Place.Emulator.Admin.Log.Counters.Drive >= 8, "eight polls");

        var entries = Place.Emulator.Admin.Log.Entries;
        entries.ShouldAllBe(entry => entry.Kind == "drive" && entry.Path.EndsWith("/changes", StringComparison.Ordinal));

        // A late poll may stand close to the next: what counts is how many there are in a time, give or take one at either end.
        var polls = (entries.Max(entry => entry.Time) - entries.Min(entry => entry.Time)) / RunningService.PollInterval;
        ((double)entries.Count).ShouldBeLessThan(polls + 2.5, "no more than one a poll");
    }

    [Fact]
    public async Task Spreadsheet_SharedWithTheAccount_IsFoundAndListed()
    {
        var id = Place.Serve("plan.en.xlsx");
        Place.Emulator.Admin.Create("Something else");
        await using var service = await RunningService.StartAsync(Place);
        await service.Until(() => Count("select count(*) from found_workbooks where has_settings = 1") > 0, "the workbook");
        var found = await ListAsync("--found");

        found.Select(book => (book.GetProperty("spreadsheetId").GetString(), book.GetProperty("state").GetString(), book.GetProperty("sharedBy").GetString()))
            .ShouldBe([(id, "found", "owner@example.com")]);
        (await Place.Cli.RunAsync("workbook", "list", "--lang", "ru")).Text.ShouldContain("найдена");
        await Place.Cli.PrepareAsync("workbook", "add", id);
        await service.Until(() => Count("select count(*) from sync_runs") > 0, "its first sync");
        (await ListAsync("--found")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Spreadsheet_SharedBySomebodyOfATrustedDomain_IsAddedByItself()
    {
        Place.Cli.Environment["SHEETSYNC__Serve__AutoAdd"] = "example.org; @Example.com";
        var id = Place.Serve("plan.en.xlsx");
        await using var service = await RunningService.StartAsync(Place);

        await service.Until(() => Count("select count(*) from sync_states where synced_at is not null") > 0, "its first sync");

        var only = (await ListAsync()).Single();
        (only.GetProperty("spreadsheetId").GetString(), only.GetProperty("state").GetString()).ShouldBe((id, "active"));
    }

    [Fact]
    public async Task Workbook_NoLongerShared_IsParkedAndShownUntilItIsSharedAgain()
    {
        var id = await AdoptedAsync();
        var other = Place.Serve("single-table.en.xlsx");
        await Place.Cli.PrepareAsync("workbook", "add", other);
        await using var service = await RunningService.StartAsync(Place);
        await IdleAsync(service);
        var account = Place.Emulator.Admin.Accounts.All.Single().Email;

        Place.Emulator.Admin.Unshare(id, account);
        await service.Until(() => Count("select count(*) from sync_states where parked_at is not null") == 1, "parking");

        var show = await Place.Cli.RunAsync("workbook", "show", id);
        show.Text.ShouldContain("parked: needs a person. No access to spreadsheet");
        (await Place.Cli.RunAsync("workbook", "list", "--lang", "ru")).Text.ShouldContain("отложена: нужен человек");
        (await StateAsync(other)).ShouldBe("active");
        (await service.ReadyAsync()).Code.ShouldBe(HttpStatusCode.OK, "one workbook's trouble is not the service's");
        Place.Emulator.Admin.Share(id, account);
        await service.Until(() => Count("select count(*) from sync_states where parked_at is not null") == 0, "its return");
    }

    private async Task<JsonElement[]> ListAsync(params string[] args) =>
        [.. (await Place.Cli.RunAsync(["workbook", "list", "--json", .. args])).Json.GetProperty("workbooks").EnumerateArray()];

    private async Task<string?> StateAsync(string id) =>
        (await ListAsync()).Single(book => book.GetProperty("spreadsheetId").GetString() == id).GetProperty("state").GetString();
}
