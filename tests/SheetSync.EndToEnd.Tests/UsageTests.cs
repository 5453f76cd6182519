using SheetSync.Core.Texts;
using SheetSync.Service.Commands;

namespace SheetSync.EndToEnd.Tests;

/// <summary>Wrong command lines and configurations: one sentence in the user's language, exit code 2.</summary>
public class UsageTests
{
    private readonly Cli cli = new();

    [Theory]
    [InlineData("", "No command was given.")]
    [InlineData("chek plan.xlsx", "“chek” is not a command or option known here.")]
    [InlineData("check", "sheetsync check needs the argument ID|FILE.xlsx.")]
    [InlineData("check a b", "“b” is not a command or option known here.")]
    [InlineData("check a --frob", "“--frob” is not a command or option known here.")]
    [InlineData("workbook", "No command was given.")]
    [InlineData("workbook add", "sheetsync workbook add needs the argument ID.")]
    [InlineData("check a --today", "--today needs a value: YYYY-MM-DD.")]
    [InlineData("check a --today 2027-01-01 --today 2027-01-02", "--today is given several times; give it once.")]
    [InlineData("check a --today 31.02.2027", "--today: “31.02.2027” is not a date.")]
    [InlineData("check a --lang de", "--lang: “de” is no language of this program.")]
    [InlineData("check a --config nowhere.json", "There is no configuration file “nowhere.json”.")]
    [InlineData("emulator --port 70000", "--port: “70000” is no port.")]
    [InlineData("emulator --seed nowhere", "--seed: there is no folder “nowhere”.")]
    [InlineData("drift", "sheetsync drift needs the argument ID.")]
    [InlineData("approve a --by", "--by needs a value: NAME.")]
    [InlineData("sync plan.xlsx", "“plan.xlsx” is not the address of a Google spreadsheet.")]
    [InlineData("plan https://docs.google.com/document/d/abc/edit", "is not the address of a Google spreadsheet.")]
    public async Task CommandLine_Wrong_IsToldInOneSentence(string line, string expected) =>
        (await cli.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ShouldFail(2, expected);

    [Fact]
    public void Command_NamedFirst_IsTheOneMade()
    {
        var all = CommandLine.Commands(Language.En, null);

        all.Count.ShouldBe(19);
        CommandLine.Commands(Language.En, "chek").Count.ShouldBe(all.Count);
        foreach (var command in all)
        {
            CommandLine.Commands(Language.En, command.Name).Single().GetType().ShouldBe(command.GetType());
        }
    }

    [Theory]
    [InlineData("chek --lang ru", "«chek» — неизвестная команда или параметр.")]
    [InlineData("--lang=ru check", "Команде sheetsync check нужен аргумент ID|FILE.xlsx.")]
    [InlineData("check a --lang ru --today вчера", "--today: «вчера» — не дата.")]
    public async Task CommandLine_WrongWithLangRu_IsToldInRussian(string line, string expected) =>
        (await cli.RunAsync(line.Split(' '))).ShouldFail(2, expected);

    [Theory]
    [InlineData("ru_RU.UTF-8", "Не указана команда.")]
    [InlineData("de_DE.UTF-8", "No command was given.")]
    public async Task CommandLine_WithoutLang_SpeaksTheLocalesLanguage(string locale, string expected)
    {
        cli.Environment["LC_ALL"] = locale;
        (await cli.RunAsync()).ShouldFail(2, expected);
    }

    [Fact]
    public async Task UsageError_WithJson_IsOneDocumentToo()
    {
        var run = await cli.RunAsync("check", "--json");
        run.Code.ShouldBe(2);
        run.Json.GetProperty("error").GetProperty("exitCode").GetInt32().ShouldBe(2);
        run.Json.GetProperty("error").GetProperty("message").GetString()!.ShouldStartWith("sheetsync check needs");
    }

    [Theory]
    [InlineData("en", "Usage:")]
    [InlineData("ru", "Вызов:")]
    public async Task Help_OfEveryCommand_IsInTheAskedLanguage(string language, string title)
    {
        foreach (var command in new[] { "", "demo", "check", "plan", "rollup", "overdue", "sync", "adopt", "approve", "drift", "workbook", "workbook add", "template", "template create", "template export", "emulator", "doctor", "migrate" })
        {
            var run = await cli.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help", "--lang", language]);
            run.Code.ShouldBe(0);
            run.Error.ShouldBeEmpty();
            run.Out.ShouldContain(title);
            run.Out.ShouldContain($"sheetsync {command}".Trim());
            run.Out.ShouldContain("--today YYYY-MM-DD");
        }
    }

    [Fact]
    public async Task Configuration_WithSeveralErrors_TellsThemAll()
    {
        cli.Environment["SHEETSYNC__Google__Endpoint"] = "somewhere";
        cli.Environment["SHEETSYNC__Storage__Provider"] = "oracle";
        cli.Environment["SHEETSYNC__Logging__Level"] = "loud";
        var run = await cli.RunAsync("check", "a");
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("Google:Endpoint");
        run.Error.ShouldContain("Storage:Provider");
        run.Error.ShouldContain("Logging:Level");
    }

    [Fact]
    public async Task Configuration_WithErrors_DoesNotMatterToAFile()
    {
        cli.Environment["SHEETSYNC__Serve__Workers"] = "many";
        var file = Path.Combine(Workplace.Samples, "plan.en.xlsx");
        (await cli.RunAsync("rollup", file)).Code.ShouldBe(0);
        (await cli.RunAsync("rollup", "some-spreadsheet")).ShouldFail(2, "Serve:Workers");

        // It is named, so what is wrong is told.
        (await cli.RunAsync("rollup", file, "--config", "nowhere.json")).ShouldFail(2, "nowhere.json");
    }

    [Fact]
    public async Task Log_AtDebug_TellsTheTraceOnStandardError()
    {
        cli.Environment["SHEETSYNC__Logging__Level"] = "Debug";
        var run = await cli.RunAsync("check", "missing.xlsx");
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("WorkbookFileException");
        run.Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task Configuration_PostgreSqlWithoutConnectionString_IsTold()
    {
        cli.Environment["SHEETSYNC__Storage__Provider"] = "postgresql";
        var run = await cli.RunAsync("workbook", "list");
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("Storage:ConnectionString is needed for postgresql.");
    }

    [Fact]
    public async Task Configuration_FileEnvironmentOption_OverrideEachOther()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, """{ "Logging": { "Level": "loud" }, "Google": { "Endpoint": "nowhere" } }""");
            cli.Environment["SHEETSYNC__Logging__Level"] = "Error";
            var run = await cli.RunAsync("check", "a", "--config", file);
            run.Error.ShouldContain("Google:Endpoint");
            run.Error.ShouldNotContain("Logging:Level");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
