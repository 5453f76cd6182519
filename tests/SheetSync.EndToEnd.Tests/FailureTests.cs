using Microsoft.Data.Sqlite;

namespace SheetSync.EndToEnd.Tests;

/// <summary>What can go wrong from outside: one clear sentence, the documented exit code, nothing written.</summary>
public sealed class FailureTests : IAsyncLifetime
{
    private Workplace place = null!;

    public async Task InitializeAsync() => place = await Workplace.StartAsync();

    public async Task DisposeAsync() => await place.DisposeAsync();

    [Theory]
    [InlineData("check")]
    [InlineData("sync")]
    [InlineData("adopt")]
    public async Task Spreadsheet_Unknown_IsRefused(string command) =>
        (await place.Cli.RunAsync(command, "no-such-spreadsheet")).ShouldFail(3, "There is no spreadsheet no-such-spreadsheet.");

    [Fact]
    public async Task Spreadsheet_NotShared_NamesTheAccountToShareWith()
    {
        var id = place.Serve("plan.en.xlsx", share: false);
        (await place.Cli.RunAsync("sync", id)).ShouldFail(3, "add sheetsync@sheetsync-emulator.iam.gserviceaccount.com as an editor");
        place.Emulator.Admin.Log.Counters.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task WorkbookAdd_OfAnUnknownSpreadsheet_RegistersNothing()
    {
        (await place.Cli.RunAsync("workbook", "add", "no-such-spreadsheet")).ShouldFail(3, "There is no spreadsheet");
        (await place.Cli.RunAsync("workbook", "list", "--json")).Json.GetProperty("workbooks").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData(null, "No service account key file is set.")]
    [InlineData("missing.json", "does not exist or cannot be read")]
    [InlineData("broken.json", "is no key of a Google service account")]
    public async Task Credentials_MissingOrBroken_AreToldBeforeAnyRequest(string? file, string expected)
    {
        await File.WriteAllTextAsync(place.At("broken.json"), """{ "type": "service_account", "private_key": "-----BEGIN""");
        place.Cli.Environment["SHEETSYNC__Google__CredentialsFile"] = file is null ? "" : place.At(file);
        (await place.Cli.RunAsync("sync", place.Serve("plan.en.xlsx"))).ShouldFail(2, expected);
        Directory.Exists(place.Data).ShouldBeFalse("nothing is stored for a command that cannot start");
        place.Emulator.Admin.Log.Counters.Reads.ShouldBe(0);
    }

    [Fact]
    public async Task Google_NotListening_IsUnavailable()
    {
        place.Cli.Environment["SHEETSYNC__Google__Endpoint"] = "http://127.0.0.1:1";
        place.Cli.Environment["SHEETSYNC__Google__Retries"] = "0";
        (await place.Cli.RunAsync("check", "some-spreadsheet")).ShouldFail(4, "does not answer");
    }

    [Theory]
    [InlineData("missing.xlsx", null, "There is no file “")]
    [InlineData("notes.xlsx", "just text", "is not an .xlsx workbook")]
    [InlineData("blank.xlsx", "", "is empty")]
    public async Task File_NoWorkbook_IsUsage(string name, string? content, string expected)
    {
        if (content is not null)
        {
            await File.WriteAllTextAsync(place.At(name), content);
        }

        (await place.Cli.RunAsync("check", place.At(name))).ShouldFail(2, expected);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("plan")]
    [InlineData("rollup")]
    [InlineData("overdue")]
    [InlineData("sync")]
    public async Task Workbook_Empty_IsToldAndNothingIsWritten(string command)
    {
        var id = place.Emulator.Admin.Create("Nothing yet");
        (await place.Cli.RunAsync(command, id)).ShouldFail(1, "The workbook “Nothing yet” is empty.");
        place.Emulator.Admin.Log.Counters.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task Workbook_WithoutABlock_IsToldAndNothingIsWritten()
    {
        var id = place.Emulator.Admin.Create("Lunch");
        place.Emulator.Admin.Type(id, "A1", "Soup, salad, tea");
        (await place.Cli.RunAsync("sync", id)).ShouldFail(1, "No plan was found in the workbook “Lunch”.");
        (await place.Cli.RunAsync("check", id, "--lang", "ru")).ShouldFail(1, "В таблице «Lunch» не найден план.");
        place.Emulator.Admin.Log.Counters.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task Workbook_WithoutABlock_IsStillOneDocument()
    {
        var run = await place.Cli.RunAsync("check", place.Emulator.Admin.Create("Nothing yet"), "--json");
        run.Code.ShouldBe(1);
        run.Json.GetProperty("ready").GetBoolean().ShouldBeFalse();
        run.Json.GetProperty("departments").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Database_LockedByAnother_IsToldAndNothingIsWritten()
    {
        var id = place.Serve("plan.en.xlsx");
        await place.Cli.PrepareAsync("workbook", "add", id);
        await using var other = new SqliteConnection($"Data Source={place.Database};Pooling=False");
        await other.OpenAsync();
        await using var hold = other.CreateCommand();
        hold.CommandText = "BEGIN EXCLUSIVE";
        await hold.ExecuteNonQueryAsync();
        (await place.Cli.RunAsync("sync", id)).ShouldFail(6, "The database is locked by another process");
        place.Emulator.Admin.Log.Counters.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task Database_ThatIsNone_IsTold()
    {
        Directory.CreateDirectory(place.Data);
        await File.WriteAllTextAsync(place.Database, string.Concat(Enumerable.Repeat("this is no database ", 300)));
        (await place.Cli.RunAsync("workbook", "list")).ShouldFail(6, "is not a sheetsync database");
    }

    [Fact]
    public async Task Failure_InRussian_IsASentenceAndADocument()
    {
        var run = await place.Cli.RunAsync("check", "no-such-spreadsheet", "--lang", "ru", "--json");
        run.ShouldFail(3, "Таблицы no-such-spreadsheet нет.");
        run.Json.GetProperty("error").GetProperty("exitCode").GetInt32().ShouldBe(3);
        run.Json.GetProperty("error").GetProperty("message").GetString().ShouldBe(run.Error.Trim());
    }
}
