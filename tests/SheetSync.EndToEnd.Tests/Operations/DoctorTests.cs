using System.Text.Json;
using SheetSync.Emulator.Trouble;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary><c>doctor</c>: what is in order, what is not and what to do, with nothing changed by looking.</summary>
public sealed class DoctorTests : IAsyncLifetime
{
    private Workplace place = null!;

    public async Task InitializeAsync() => place = await Workplace.StartAsync();

    public async Task DisposeAsync() => await place.DisposeAsync();

    [Fact]
    public async Task Doctor_OfANewInstallation_FindsItHealthyAndMakesNothing()
    {
        var run = await place.Cli.RunAsync("doctor", "--json");

        run.Code.ShouldBe(0, run.Out + run.Error);
        run.Json.GetProperty("healthy").GetBoolean().ShouldBeTrue();
        foreach (var check in new[] { "settings", "quota", "credentials", "token", "sheets", "drive", "clock", "database", "disk" })
        {
            State(run, check).ShouldBe("ok", check);
        }

        State(run, "workbook").ShouldBe("skipped");
        Directory.Exists(place.Data).ShouldBeFalse("looking makes no database");
    }

    [Fact]
    public async Task Doctor_WithWorkbooks_TellsWhichCannotBeReachedOrWritten()
    {
        var (good, viewed, lost) = (place.Serve("plan.en.xlsx"), place.Serve("plan.ru.xlsx"), place.Serve("single-table.en.xlsx"));
        foreach (var id in new[] { good, viewed, lost })
        {
            await place.Cli.PrepareAsync("workbook", "add", id);
        }

        var account = place.Emulator.Admin.Accounts.All.Single().Email;
        place.Emulator.Admin.Share(viewed, account, "reader");
        place.Emulator.Admin.Unshare(lost, account);

        var run = await place.Cli.RunAsync("doctor", "--json");

        run.Code.ShouldBe(1);
        var books = Checks(run).Where(c => c.GetProperty("check").GetString() == "workbook").ToList();
        books.Select(c => (c.GetProperty("state").GetString(), c.GetProperty("subject").GetString())).ShouldBe([("ok", null), ("warning", viewed), ("fault", lost)]);
        books[2].GetProperty("advice").GetString()!.ShouldContain($"add {account} as an editor");
        var text = (await place.Cli.RunAsync("doctor", "--lang", "ru")).Text;
        text.ShouldContain("1 таблица доступна для записи.");
        text.ShouldContain("1 неисправность, 1 предупреждение.");
    }

    [Fact]
    public async Task Doctor_WithABrokenKey_SaysWhatToDoAndLooksAtTheRest()
    {
        await File.WriteAllTextAsync(place.At("broken.json"), "{}");
        place.Cli.Environment["SHEETSYNC__Google__CredentialsFile"] = place.At("broken.json");

        var run = await place.Cli.RunAsync("doctor", "--json");

        run.Code.ShouldBe(1);
        State(run, "credentials").ShouldBe("fault");
        Advice(run, "credentials").ShouldContain("is no key of a Google service account");
        State(run, "database").ShouldBe("ok");
    }

    [Fact]
    public async Task Doctor_WithGoogleDown_IsAFaultOfTheSignIn()
    {
        place.Emulator.Admin.Troubles.Add(new TroubleOrder { Status = 503, Times = null });

        var run = await place.Cli.RunAsync("doctor", "--json");

        run.Code.ShouldBe(1);
        State(run, "token").ShouldBe("fault");
        Advice(run, "token").ShouldContain("does not answer");
    }

    [Fact]
    public async Task Doctor_WithTheKeyRevoked_SaysToMakeANewOne()
    {
        place.Emulator.Admin.Troubles.Add(new TroubleOrder { Kind = "token", Status = 400, Times = null });

        var run = await place.Cli.RunAsync("doctor");

        run.Code.ShouldBe(1);
        run.Text.ShouldContain("Google gave no token.");
        run.Text.ReplaceLineEndings(" ").ShouldContain("1 fault");
    }

    [Fact]
    public async Task Doctor_WithADriveApiThatIsOff_SaysToEnableIt()
    {
        place.Emulator.Admin.Troubles.Add(new TroubleOrder { Kind = "drive", Status = 403, Reason = "accessNotConfigured", Times = null });

        var run = await place.Cli.RunAsync("doctor", "--json");

        State(run, "sheets").ShouldBe("ok");
        State(run, "drive").ShouldBe("fault");
        Advice(run, "drive").ShouldContain("The Google Drive API is not enabled");
    }

    [Fact]
    public async Task Doctor_WithMisspeltKeysAndRaisedQuota_Warns()
    {
        place.Cli.Environment["SHEETSYNC__Storage__ConectionString"] = "Data Source=/x";
        place.Cli.Environment["SHEETSYNC__Google__Quota__PerAccount"] = "600";

        var run = await place.Cli.RunAsync("doctor", "--json");

        run.Code.ShouldBe(0);
        (State(run, "settings"), State(run, "quota")).ShouldBe(("warning", "warning"));
        Checks(run)[0].GetProperty("message").GetString()!.ShouldContain("Storage:ConectionString");
    }

    [Fact]
    public async Task Doctor_WithADatabaseOutOfReach_SaysSoWithoutThePassword()
    {
        place.Cli.Environment["SHEETSYNC__Storage__Provider"] = "postgresql";
        place.Cli.Environment["SHEETSYNC__Storage__ConnectionString"] = "Host=127.0.0.1;Port=1;Database=plans;Username=me;Password=s3cr3t-pass";
        place.Cli.Environment["SHEETSYNC__Telemetry__OtlpEndpoint"] = "http://127.0.0.1:1";
        place.Cli.Environment["SHEETSYNC__Logging__File"] = place.At("key.json/log.txt");

        var run = await place.Cli.RunAsync("doctor", "--json");

        run.Code.ShouldBe(1);
        (State(run, "database"), State(run, "telemetry"), State(run, "log")).ShouldBe(("fault", "warning", "fault"));
        Advice(run, "database").ShouldContain("127.0.0.1:1/plans");
        (run.Out + run.Error).ShouldNotContain("s3cr3t-pass");
    }

    private static List<JsonElement> Checks(CliRun run) => [.. run.Json.GetProperty("checks").EnumerateArray()];

    private static JsonElement Check(CliRun run, string check) => Checks(run).First(c => c.GetProperty("check").GetString() == check);

    private static string? State(CliRun run, string check) => Check(run, check).GetProperty("state").GetString();

    private static string Advice(CliRun run, string check) => Check(run, check).GetProperty("advice").GetString() ?? "";
}
