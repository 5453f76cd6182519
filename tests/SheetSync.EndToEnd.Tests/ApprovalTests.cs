using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.EndToEnd.Tests.Json;

namespace SheetSync.EndToEnd.Tests;

/// <summary>A plan that is approved, lived with, and compared with what it has become.</summary>
public sealed class ApprovalTests : IAsyncLifetime
{
    private Workplace place = null!;
    private string id = "";

    public async Task InitializeAsync()
    {
        place = await Workplace.StartAsync();
        id = place.Emulator.Admin.Create("Plan 2027");
        place.Emulator.Admin.BatchUpdate(id, [JsonNode.Parse("""{"updateSheetProperties":{"fields":"title","properties":{"title":"Sales","sheetId":0} } }""")]);
        Type("A1", "Settings below are left to their defaults");
        Rows(3, ["Indicator", "Unit", "Annual target", "Jan", "Feb", "Mar"], ["Revenue", "m", "120", "10", "10", "10"], ["Clients", "pcs", "500"]);
        Rows(8, ["Goal", "Result", "Owner"], ["Grow", "20 hotels", "Ann"]);
        Rows(
            12,
            ["Goal", "Task", "Owner", "Due", "Status", "Mar", "Apr", "May"],
            ["Grow", "Sign hotels", "Ann", "2027-03-31", "", "Draft", "", "Signed"],
            ["Grow", "Hire two sellers", "Bob", "2027-06-30"],
            ["Grow", "Open an office", "Ann", "2027-09-30"],
            ["Grow", "Train the team", "Bob", "2027-10-31"]);
    }

    public async Task DisposeAsync() => await place.DisposeAsync();

    [Fact]
    public async Task Drift_OfAYear_StandsInTheQuartersInWhichItWasMade()
    {
        (await RunAsync("approve", "2027-01-15", "--by", "Olga Owner")).Code.ShouldBe(0);

        Type("C4", "100"); // the target of revenue
        Type("D13", "2027-04-30"); // hotels
        await SyncAsync("2027-02-10");

        Type("D13", "2027-05-31");
        Rows(17, ["Grow", "Sell online", "Ann", "2027-12-01"]);
        place.Emulator.Admin.BatchUpdate(id, [JsonNode.Parse(
            """{"deleteDimension":{"range":{"sheetId":0,"dimension":"ROWS","startIndex":14,"endIndex":15} } }""")]); // the office
        await SyncAsync("2027-05-10");

        Type("C14", "Ann"); // Bob's
        Type("E14", "done"); // work done is no drift
        var run = await RunAsync("drift", "2027-08-02", "--json");

        run.Code.ShouldBe(0, run.Error);
        run.Json.GetProperty("changes").GetInt32().ShouldBe(5);
        run.Json.GetProperty("approved").GetProperty("by").GetString().ShouldBe("Olga Owner");
        run.Json.GetProperty("approved").GetProperty("day").GetString().ShouldBe("2027-01-15");
        Shape.Of(run.Json).ShouldBe(
            "{approved:{at,day,by},today,changes,quarters:[{fiscalYear,quarter,from,to," +
            "changes:[{change,kind,figure,id,task,department,title,month,from,to,day,times,cell:{tab,a1,link}}]}],vanished}");
        Changes(run.Json).ShouldBe(
        [
            "2027 Q1 lowered indicator target Revenue: 120 → 100, 2027-02-10 (1) C4",
            "2027 Q2 added task  Sell online:  → 2027-12-01, 2027-05-10 (1) B16",
            "2027 Q2 dropped task  Open an office: 2027-09-30 → , 2027-05-10 (1) B15",
            "2027 Q2 moved task  Sign hotels: 2027-03-31 → 2027-05-31, 2027-05-10 (2) D13",
            "2027 Q3 ownerChanged task  Hire two sellers: Bob → Ann, 2027-08-02 (1) C14",
        ]);
        var cell = run.Json.GetProperty("quarters")[0].GetProperty("changes")[0].GetProperty("cell");
        cell.GetProperty("link").GetString()!.ShouldEndWith($"/spreadsheets/d/{id}/edit#gid=0&range=C4");
        (await RunAsync("drift", "2027-08-02", "--lang", "ru")).Text.ShouldContain("С утверждения плана (15.01.2027, Olga Owner): 5 изменений");
    }

    [Fact]
    public async Task Drift_BeforeAnyApproval_SaysWhatToDo()
    {
        var run = await RunAsync("drift", "2027-01-15");
        run.ShouldFail(1, $"The plan “Plan 2027” has not been approved yet, so there is nothing to compare with. To approve it: sheetsync approve {id}");
        run.Out.ShouldBeEmpty();
        var json = await RunAsync("drift", "2027-01-15", "--json", "--lang", "ru");
        json.ShouldFail(1, "План «Plan 2027» ещё не утверждён");
        json.Json.GetProperty("approved").ValueKind.ShouldBe(JsonValueKind.Null);
        json.Json.GetProperty("quarters").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Approve_TwiceAndThenNothing_CountsReplacesAndDriftsNowhere()
    {
        var first = await RunAsync("approve", "2027-01-15", "--by", "Olga Owner", "--json");
        first.Code.ShouldBe(0, first.Error);
        Shape.Of(first.Json).ShouldBe("{approved:{at,day,by},replaced,departments,indicators,goals,tasks,ready,vanished,requests:{reads,writes}}");
        (Count(first, "departments"), Count(first, "indicators"), Count(first, "goals"), Count(first, "tasks")).ShouldBe((1, 2, 1, 4));

        Type("C4", "100");
        var again = await RunAsync("approve", "2027-04-01", "--by", "Ann");
        again.Code.ShouldBe(0);
        again.Text.ShouldContain("The plan “Plan 2027” is approved as of 1 Apr 2027 by Ann.");
        again.Text.ShouldContain("It holds 1 department, 2 indicators, 1 goal, 4 tasks.");
        again.Text.ShouldContain("It takes the place of the plan approved on 15 Jan 2027 (Olga Owner).");
        (await RunAsync("drift", "2027-04-02")).Text.Trim().ShouldBe("Nothing has changed since the plan was approved (1 Apr 2027, Ann).");
        place.Emulator.Admin.Log.Counters.Writes.ShouldBe(0, "nobody adopted the workbook");
    }

    [Fact]
    public async Task Approve_WorkbookWithoutAPlan_IsRefused()
    {
        id = place.Emulator.Admin.Create("Empty");
        var run = await RunAsync("approve", "2027-01-15", "--json");
        run.ShouldFail(1, "The workbook “Empty” is empty.");
        run.Json.GetProperty("approved").ValueKind.ShouldBe(JsonValueKind.Null);
        (await RunAsync("drift", "2027-01-16")).Code.ShouldBe(1);
    }

    [Fact]
    public async Task Approve_WhileTheShrinkGuardHolds_ApprovesNothingUntilItIsAccepted()
    {
        (await RunAsync("approve", "2027-01-15", "--by", "Olga Owner")).Code.ShouldBe(0);
        place.Emulator.Admin.BatchUpdate(id, [JsonNode.Parse(
            """{"deleteDimension":{"range":{"sheetId":0,"dimension":"ROWS","startIndex":7,"endIndex":16} } }""")]); // goals and tasks

        var held = await RunAsync("approve", "2027-02-01", "--by", "Ann");
        var json = await RunAsync("approve", "2027-02-01", "--json", "--lang", "ru");
        var drift = await RunAsync("drift", "2027-02-01");
        var driftJson = await RunAsync("drift", "2027-02-01", "--json");

        held.ShouldFail(1, $"The plan was not approved: 5 of its 7 items vanished from the workbook. Bring them back or confirm: sheetsync sync {id} --accept");
        held.Text.ShouldContain("Sales: 5 of 7 vanished");
        json.ShouldFail(1, "План не утверждён: из таблицы пропало 5 строк плана из 7.");
        json.Json.GetProperty("approved").ValueKind.ShouldBe(JsonValueKind.Null);
        json.Json.GetProperty("vanished").GetProperty("items").GetInt32().ShouldBe(5);
        drift.Code.ShouldBe(0);
        drift.Text.ShouldContain("Since the plan was approved (15 Jan 2027, Olga Owner)");
        drift.Text.ShouldContain("Not confirmed yet: 5 of 7 items of the plan vanished from the workbook.");
        driftJson.Json.GetProperty("vanished").GetProperty("of").GetInt32().ShouldBe(7);
        var runs = (await place.Cli.RunAsync("workbook", "show", id, "--json")).Json.GetProperty("runs").EnumerateArray();
        runs.Select(r => r.GetProperty("outcome").GetString()).ShouldBe(["held", "held", "unchanged"]);

        (await RunAsync("sync", "2027-02-02", "--accept")).Code.ShouldBe(0);
        var accepted = await RunAsync("drift", "2027-02-03", "--json");
        accepted.Json.GetProperty("vanished").ValueKind.ShouldBe(JsonValueKind.Null);
        accepted.Json.GetProperty("changes").GetInt32().ShouldBe(5);
        (await RunAsync("approve", "2027-02-03", "--by", "Ann")).Code.ShouldBe(0);
        (await RunAsync("drift", "2027-02-04", "--json")).Json.GetProperty("changes").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task ApproveAndDrift_OfAFile_AreUsageErrors()
    {
        (await place.Cli.RunAsync("approve", Path.Combine(Workplace.Samples, "plan.en.xlsx"))).ShouldFail(2, "is not the address of a Google spreadsheet");
        (await place.Cli.RunAsync("drift", Path.Combine(Workplace.Samples, "plan.en.xlsx"))).ShouldFail(2, "is not the address of a Google spreadsheet");
    }

    [Fact]
    public async Task Purge_ForgetsTheApproval()
    {
        (await RunAsync("approve", "2027-01-15")).Code.ShouldBe(0);
        (await place.Cli.RunAsync("workbook", "remove", id, "--purge")).Code.ShouldBe(0);
        (await RunAsync("drift", "2027-01-16")).Code.ShouldBe(1);
    }

    private static int Count(CliRun run, string field) => run.Json.GetProperty(field).GetInt32();

    private static IEnumerable<string> Changes(JsonElement drift) =>
        from quarter in drift.GetProperty("quarters").EnumerateArray()
        from c in quarter.GetProperty("changes").EnumerateArray()
        select $"{quarter.GetProperty("fiscalYear")} Q{quarter.GetProperty("quarter")} {c.GetProperty("change")} {c.GetProperty("kind")} {c.GetProperty("figure")} "
            + $"{c.GetProperty("title")}: {c.GetProperty("from")} → {c.GetProperty("to")}, {c.GetProperty("day")} ({c.GetProperty("times")}) "
            + c.GetProperty("cell").GetProperty("a1");

    private async Task<CliRun> RunAsync(string command, string today, params string[] more) =>
        await place.Cli.RunAsync([command, id, "--today", today, .. more]);

    private Task SyncAsync(string today) => place.Cli.PrepareAsync("sync", id, "--today", today);

    private void Type(string cell, string text) => place.Emulator.Admin.Type(id, $"Sales!{cell}", text);

    private void Rows(int first, params string[][] rows) => place.Emulator.Admin.Type(
        id, $"Sales!A{first}", [.. rows.Select(row => new JsonArray([.. row.Select(text => JsonValue.Create(text))]))]);
}
