using System.Text.Json;
using System.Text.RegularExpressions;
using SheetSync.Storage;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary>The service's log: a line a sync, for people or for collectors, on standard error and in a file.</summary>
public sealed class LogTests : IAsyncLifetime
{
    private Workplace place = null!;

    public async Task InitializeAsync() => place = await Workplace.StartAsync();

    public async Task DisposeAsync() => await place.DisposeAsync();

    [Fact]
    public async Task Log_OfASync_IsALineThatAPersonCanRead()
    {
        var id = await place.AdoptedAsync();
        await using var service = await RunningService.StartAsync(place);

        var line = new Regex($@"^\d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d INF Sync: “plan\.en” {id}: \d+ cells written \(1 read, 1 write, \d+\.\d s\)", RegexOptions.Multiline);
        await service.Until(() => line.IsMatch(service.Log), "the line of the first sync");
        (await service.StopAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Log_OfAFailure_SaysWhyAndThatItIsTriedAgain()
    {
        var id = await place.AdoptedAsync();
        place.Emulator.Admin.Unshare(id, place.Emulator.Admin.Accounts.All.Single().Email);
        await using var service = await RunningService.StartAsync(place);

        await service.Until(() => service.Log.Contains("failed: No access to spreadsheet", StringComparison.Ordinal), "the reason");
        service.Log.ShouldContain("WRN Sync: " + id);
        await service.Until(() => service.Log.Contains("tried again at", StringComparison.Ordinal), "the next try");
    }

    [Fact]
    public async Task Log_AsJsonAndToAFile_IsOneObjectALineInBoth()
    {
        place.Cli.Environment["SHEETSYNC__Logging__Format"] = "json";
        place.Cli.Environment["SHEETSYNC__Logging__File"] = place.At("logs/serve.log");
        var id = await place.AdoptedAsync();
        await using (var service = await RunningService.StartAsync(place))
        {
            await service.Until(() => service.Log.Contains("cells written", StringComparison.Ordinal), "the first sync");
            (await service.StopAsync()).ShouldBe(0);
            Lines(service.Log).ShouldNotBeEmpty();
        }

        var file = Directory.GetFiles(place.At("logs"), "serve*.log").ShouldHaveSingleItem();
        var sync = Lines(await File.ReadAllTextAsync(file)).First(line => line.GetProperty("source").GetString() == "Sync");
        sync.GetProperty("severity").GetString().ShouldBe("INFO");
        sync.GetProperty("time").GetDateTimeOffset().ShouldBeLessThanOrEqualTo(DateTimeOffset.UtcNow);
        sync.GetProperty("message").GetString()!.ShouldSatisfyAllConditions(text => text.ShouldContain(id), text => text.ShouldContain("cells written"), text => text.ShouldNotContain('"'));
        sync.GetProperty("workbook").GetString().ShouldBe(id);
        sync.GetProperty("outcome").GetString().ShouldBe("written");
        sync.GetProperty("cells").GetInt32().ShouldBeGreaterThan(0);
        (sync.GetProperty("reads").GetInt32(), sync.GetProperty("writes").GetInt32()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Logging_SetWrongly_IsToldWithEverythingElse()
    {
        place.Cli.Environment["SHEETSYNC__Logging__Format"] = "xml";
        place.Cli.Environment["SHEETSYNC__Logging__FileDays"] = "0";
        place.Cli.Environment["SHEETSYNC__Telemetry__Protocol"] = "smoke";
        place.Cli.Environment["SHEETSYNC__Telemetry__Interval"] = "00:00:00";
        place.Cli.Environment["SHEETSYNC__Telemetry__Traces"] = "2";
        place.Cli.Environment["SHEETSYNC__Storage__RunDays"] = "0";
        place.Cli.Environment["SHEETSYNC__Storage__LeaseTime"] = "00:00:01";
        place.Cli.Environment["SHEETSYNC__Storage__ConnectionStringFile"] = place.At("missing");
        place.Cli.Environment["SHEETSYNC__Telemetry__Headers"] = "a=b";
        place.Cli.Environment["SHEETSYNC__Telemetry__HeadersFile"] = place.At("missing");

        var run = await place.Cli.RunAsync("serve");

        run.Code.ShouldBe(2);
        foreach (var key in new[]
        {
            "Logging:Format", "Logging:FileDays", "Telemetry:Protocol", "Telemetry:Interval", "Telemetry:Traces", "Storage:RunDays", "Storage:LeaseTime",
            "Storage:ConnectionStringFile", "Both Telemetry:Headers and Telemetry:HeadersFile are set.",
        })
        {
            run.Error.ShouldContain(key);
        }
    }

    private static List<JsonElement> Lines(string log) =>
        [.. log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
