using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.Emulator;

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
        Type("E14", "done");
        var run = await RunAsync("drift", "2027-08-02", "--json");
        await File.WriteAllTextAsync("/tmp/hist/drift.json", run.Out);
        foreach (var l in new[] { "en", "ru" }) await File.WriteAllTextAsync($"/tmp/hist/drift.{l}.txt", (await RunAsync("drift", "2027-08-02", "--lang", l)).Out);
    }

    private async Task<CliRun> RunAsync(string command, string today, params string[] more) =>
        await place.Cli.RunAsync([command, id, "--today", today, .. more]);

    private async Task SyncAsync(string today) => (await RunAsync("sync", today)).Code.ShouldBe(0);

    private void Type(string cell, string text) => place.Emulator.Admin.Type(id, $"Sales!{cell}", text);

    private void Rows(int first, params string[][] rows) => place.Emulator.Admin.Type(
        id, $"Sales!A{first}", [.. rows.Select(row => new JsonArray([.. row.Select(text => JsonValue.Create(text))]))]);
}
