using System.Text.Json;

namespace SheetSync.EndToEnd.Tests;

/// <summary>The program against the emulator: reading, adopting, syncing, and syncing again.</summary>
public sealed class SyncTests : IAsyncLifetime
{
    private static readonly string[] Day = ["--today", "2027-11-12", "--json"];
    private Workplace place = null!;

    public async Task InitializeAsync() => place = await Workplace.StartAsync();

    public async Task DisposeAsync() => await place.DisposeAsync();

    [Theory]
    [InlineData("plan.ru.xlsx")]
    [InlineData("plan.en.xlsx")]
    [InlineData("single-table.ru.xlsx")]
    public async Task Check_OfAFileAndOfTheSameWorkbookServed_FindsTheSame(string sample)
    {
        var served = (await place.Cli.RunAsync(["check", place.Serve(sample), .. Day])).Json;
        var file = (await place.Cli.RunAsync(["check", Path.Combine(Workplace.Samples, sample), .. Day])).Json;
        Findings(served).ShouldBe(Findings(file));
        Findings(file).ShouldNotBeEmpty();
        served.GetProperty("departments").GetRawText().ShouldBe(file.GetProperty("departments").GetRawText());
        served.GetProperty("score").GetRawText().ShouldBe(file.GetProperty("score").GetRawText());
    }

    [Fact]
    public async Task Links_OfAServedWorkbook_OpenItsTabAndCell()
    {
        var id = place.Serve("plan.en.xlsx");
        var item = (await place.Cli.RunAsync(["overdue", id, .. Day])).Json.GetProperty("items")[0].GetProperty("cell");
        var link = item.GetProperty("link").GetString()!;
        link.ShouldStartWith(place.Emulator.Address.GetLeftPart(UriPartial.Authority) + $"/spreadsheets/d/{id}/edit#gid=");
        link.ShouldEndWith("&range=" + item.GetProperty("a1").GetString());
    }

    [Fact]
    public async Task Sync_BeforeAdoption_WritesNothing()
    {
        var id = place.Serve("plan.en.xlsx");
        var run = await place.Cli.RunAsync(["sync", id, .. Day]);
        run.Code.ShouldBe(0, run.Error);
        Requests(run.Json).ShouldBe((1, 0));
        Written(run.Json).ShouldBe(0);
        place.Emulator.Admin.Log.Counters.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task Sync_AfterAdoption_WritesOnceAndThenNothing()
    {
        var id = place.Serve("plan.ru.xlsx");
        (await place.Cli.RunAsync("adopt", id, "--json")).Json.GetProperty("columns").GetArrayLength().ShouldBeGreaterThan(0);
        place.Emulator.Admin.Log.Reset();

        var first = (await place.Cli.RunAsync(["sync", id, .. Day])).Json;
        first.GetProperty("outcome").GetString().ShouldBe("written");
        Requests(first).ShouldBe((1, 1));
        Written(first).ShouldBeGreaterThan(100);
        Counted().ShouldBe((1, 1));

        place.Emulator.Admin.Log.Reset();
        var second = (await place.Cli.RunAsync(["sync", id, .. Day])).Json;
        second.GetProperty("outcome").GetString().ShouldBe("unchanged");
        Requests(second).ShouldBe((1, 0));
        Written(second).ShouldBe(0);
        Counted().ShouldBe((1, 0));
    }

    [Fact]
    public async Task Adopt_Twice_AddsOnce()
    {
        var id = place.Serve("single-table.en.xlsx");
        (await place.Cli.RunAsync("adopt", id)).Code.ShouldBe(0);
        place.Emulator.Admin.Log.Reset();
        var again = await place.Cli.RunAsync("adopt", id, "--json");
        again.Json.GetProperty("columns").GetArrayLength().ShouldBe(0);
        again.Json.GetProperty("tabs").GetArrayLength().ShouldBe(0);
        Counted().ShouldBe((1, 0));
    }

    [Fact]
    public async Task DryRuns_WriteAndRecordNothing()
    {
        var id = place.Serve("plan.en.xlsx");
        (await place.Cli.RunAsync("adopt", id, "--dry-run")).Text.ShouldContain("Dry run: 3 tabs and");
        Counted().ShouldBe((1, 0));
        (await place.Cli.RunAsync("adopt", id)).Code.ShouldBe(0);
        place.Emulator.Admin.Log.Reset();
        var preview = (await place.Cli.RunAsync(["sync", id, "--dry-run", .. Day])).Json;
        preview.GetProperty("outcome").GetString().ShouldBe("preview");
        Written(preview).ShouldBeGreaterThan(0);
        Counted().ShouldBe((1, 0));
        (await place.Cli.RunAsync("workbook", "list", "--json")).Json.GetProperty("workbooks").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Workbook_AddListShowRemove_KeepTheRegister()
    {
        var id = place.Serve("plan.en.xlsx");
        var address = $"https://docs.google.com/spreadsheets/d/{id}/edit#gid=0";
        var added = (await place.Cli.RunAsync("workbook", "add", address, "--json")).Json;
        added.GetProperty("spreadsheetId").GetString().ShouldBe(id);
        added.GetProperty("new").GetBoolean().ShouldBeTrue();
        (await place.Cli.RunAsync(["sync", id, .. Day])).Code.ShouldBe(0);

        var listed = (await place.Cli.RunAsync("workbook", "list", "--json")).Json.GetProperty("workbooks")[0];
        listed.GetProperty("lastRun").GetProperty("outcome").GetString().ShouldBe("unchanged");
        (await place.Cli.RunAsync("workbook", "show", id, "--json")).Json.GetProperty("runs").GetArrayLength().ShouldBe(1);
        (await place.Cli.RunAsync("workbook", "show", id, "--lang", "ru")).Text.ShouldContain("без изменений");

        (await place.Cli.RunAsync("workbook", "remove", id)).Code.ShouldBe(0);
        (await place.Cli.RunAsync("workbook", "remove", id)).ShouldFail(2, $"The workbook {id} is not added.");
        (await place.Cli.RunAsync("workbook", "list")).Text.ShouldContain("No workbook is looked after.");
    }

    private (int Reads, int Writes) Counted() => (place.Emulator.Admin.Log.Counters.Reads, place.Emulator.Admin.Log.Counters.Writes);

    private static (int Reads, int Writes) Requests(JsonElement sync)
    {
        var requests = sync.GetProperty("requests");
        return (requests.GetProperty("reads").GetInt32(), requests.GetProperty("writes").GetInt32());
    }

    private static int Written(JsonElement sync) => sync.GetProperty("cells").GetProperty("written").GetInt32();

    /// <summary>Everything of a finding but its link.</summary>
    private static List<string> Findings(JsonElement check) =>
    [
        .. check.GetProperty("findings").EnumerateArray().Select(finding => string.Join('|',
            finding.GetProperty("code"), finding.GetProperty("severity"), finding.GetProperty("department"), finding.GetProperty("message"))),
    ];
}
