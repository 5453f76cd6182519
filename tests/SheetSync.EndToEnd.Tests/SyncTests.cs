using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.Core.Grid;
using SheetSync.EndToEnd.Tests.Json;

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
        await place.Cli.PrepareAsync("adopt", id);
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
        await place.Cli.PrepareAsync("adopt", id);
        place.Emulator.Admin.Log.Reset();
        var preview = (await place.Cli.RunAsync(["sync", id, "--dry-run", .. Day])).Json;
        preview.GetProperty("outcome").GetString().ShouldBe("preview");
        Written(preview).ShouldBeGreaterThan(0);
        Counted().ShouldBe((1, 0));
        (await place.Cli.RunAsync("workbook", "list", "--json")).Json.GetProperty("workbooks").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Sync_OfAWorkbookThatLostMostOfATab_IsHeldUntilItIsAccepted()
    {
        var id = place.Serve("plan.en.xlsx");
        await place.Cli.PrepareAsync("adopt", id);
        await place.Cli.PrepareAsync(["sync", id, .. Day]);
        var tab = place.Emulator.Admin.Find(id).Current.Sheets.First(s => s.Title == "Sales");
        place.Emulator.Admin.BatchUpdate(id, [JsonNode.Parse($$"""{"deleteSheet":{"sheetId":{{tab.Id}} } }""")]);
        place.Emulator.Admin.Log.Reset();

        var held = await place.Cli.RunAsync(["sync", id, .. Day]);
        var preview = await place.Cli.RunAsync(["sync", id, "--dry-run", .. Day]);
        var told = await place.Cli.RunAsync("sync", id, "--lang", "ru");

        held.Code.ShouldBe(1, held.Error);
        held.Json.GetProperty("outcome").GetString().ShouldBe("held");
        var vanished = held.Json.GetProperty("vanished");
        var department = vanished.GetProperty("departments")[0];
        (department.GetProperty("name").GetString(), department.GetProperty("whole").GetBoolean()).ShouldBe(("Sales", true));
        department.GetProperty("items").GetArrayLength().ShouldBe(vanished.GetProperty("items").GetInt32());
        (preview.Code, preview.Json.GetProperty("outcome").GetString()).ShouldBe((1, "held"));
        preview.Json.GetProperty("edits").GetArrayLength().ShouldBeGreaterThan(0);
        told.Code.ShouldBe(1);
        told.Text.ShouldContain("Sales: пропал отдел целиком");
        told.Text.ShouldContain($"sheetsync sync {id} --accept");
        Counted().ShouldBe((3, 0));

        (await place.Cli.RunAsync("workbook", "show", id, "--json")).Json.GetProperty("runs")[0].GetProperty("outcome").GetString().ShouldBe("held");
        var accepted = await place.Cli.RunAsync(["sync", id, "--accept", .. Day]);
        (accepted.Code, accepted.Json.GetProperty("outcome").GetString()).ShouldBe((0, "written"));
        (await place.Cli.RunAsync(["sync", id, .. Day])).Json.GetProperty("outcome").GetString().ShouldBe("unchanged");
    }

    [Fact]
    public async Task IdThatWasWiped_IsToldBeforeTheSyncAndKeptInItsRun()
    {
        var id = place.Serve("plan.en.xlsx");
        await place.Cli.PrepareAsync("adopt", id);
        await place.Cli.PrepareAsync(["sync", id, .. Day]);
        place.Emulator.Admin.Type(id, "Sales!U30", "");

        var json = (await place.Cli.RunAsync("plan", id, "--explain", "--json")).Json;
        var text = await place.Cli.RunAsync("plan", id, "--explain", "--lang", "en");
        (await place.Cli.RunAsync(["sync", id, .. Day])).Code.ShouldBe(0);

        var told = json.GetProperty("ids").EnumerateArray().Single();
        Shape.Of(told).ShouldBe("{id,typed,reason,title,cell:{tab,a1,link},message}");
        told.GetProperty("reason").GetString().ShouldBe("recovered");
        text.Text.ShouldContain("Sales!A30 “Move to one proposal template and answers within two days”: — → SAL-8 — the ID cell is blank");
        var run = (await place.Cli.RunAsync("workbook", "show", id, "--json")).Json.GetProperty("runs")[0];
        run.GetProperty("message").GetString().ShouldBe("Sales!A30: no ID → SAL-8, the ID cell is blank; the row is known by its title.");
        (await place.Cli.RunAsync("plan", id, "--explain", "--json")).Json.GetProperty("ids").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task DryRun_OfAConflict_ShowsTheDiffAndTheNotice()
    {
        var id = place.Serve("plan.en.xlsx");
        await place.Cli.PrepareAsync("adopt", id);
        await place.Cli.PrepareAsync(["sync", id, .. Day]);
        var cell = await FlagCellAsync(id);
        place.Emulator.Admin.Type(id, cell, "call me back");

        var text = await place.Cli.RunAsync("sync", id, "--dry-run", "--today", "2027-11-12");
        var json = (await place.Cli.RunAsync(["sync", id, "--dry-run", .. Day])).Json;
        var written = (await place.Cli.RunAsync(["sync", id, .. Day])).Json;
        var next = (await place.Cli.RunAsync(["sync", id, .. Day])).Json;

        text.Text.ShouldContain("1 cell: 0 new, ");
        text.Text.ShouldContain("call me back");
        var edit = json.GetProperty("edits").EnumerateArray().Single();
        (edit.GetProperty("before").GetString(), edit.GetProperty("column").GetString()).ShouldBe(("call me back", "flag"));
        cell.ShouldEndWith(edit.GetProperty("cell").GetProperty("a1").GetString()!);
        written.GetProperty("notices").EnumerateArray().Single().GetProperty("kind").GetString().ShouldBe("conflict");
        next.GetProperty("notices").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Sync_OfAReadOnlyShare_IsWrittenInPartAndSaysWhatToDo()
    {
        var id = place.Serve("plan.en.xlsx");
        await place.Cli.PrepareAsync("adopt", id);
        place.Emulator.Admin.Share(id, place.Emulator.Admin.Accounts.All.Single().Email, "reader");

        var run = await place.Cli.RunAsync("sync", id);

        run.Code.ShouldBe(1, run.Error);
        run.Text.ShouldContain("Written in part");
        run.Text.ReplaceLineEndings(" ").ShouldContain("viewing only");
    }

    /// <summary>The flag beside the last item of the first department tab that has such a column.</summary>
    private async Task<string> FlagCellAsync(string id)
    {
        var plan = (await place.Cli.RunAsync(["plan", id, .. Day])).Json;
        var task = plan.GetProperty("departments").EnumerateArray().SelectMany(d => d.GetProperty("tasks").EnumerateArray()).First().GetProperty("cell");
        var book = place.Emulator.Admin.Find(id).Current;
        var sheet = book.Sheets.First(s => s.Title == task.GetProperty("tab").GetString());
        var mark = book.Metadata.First(m => m.Value == $"flag:{sheet.Id}");
        var row = string.Concat(task.GetProperty("a1").GetString()!.SkipWhile(char.IsLetter));
        return $"'{sheet.Title}'!{CellAddress.ColumnName(mark.Location.Index + 1)}{row}";
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
