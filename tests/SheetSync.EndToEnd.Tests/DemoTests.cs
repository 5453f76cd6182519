using System.Diagnostics;

namespace SheetSync.EndToEnd.Tests;

/// <summary>The demo and the emulator as a stranger starts them.</summary>
public class DemoTests
{
    private readonly Cli cli = new();

    [Theory]
    [InlineData("ru", "Готовность плана", "KPI на конец месяца: октябрь 2027", "Просрочено на 12.11.2027", "чтение — 1, запись — 0")]
    [InlineData("en", "Readiness of the plan", "KPI at the end of October 2027", "Overdue on 12 Nov 2027", "1 read, 0 writes")]
    public async Task Demo_Once_ShowsTheWholeProduct(string language, params string[] expected)
    {
        var run = await cli.RunAsync("demo", "--once", "--lang", language);
        run.Code.ShouldBe(0, run.Error);
        run.Error.ShouldBeEmpty();
        expected.ShouldAllBe(text => run.Text.Contains(text));
        run.Text.ShouldContain(language == "ru" ? "94,5 %" : "94.5%");
        run.Text.ShouldMatch(@"http://127\.0\.0\.1:\d+/spreadsheets/d/[\w-]+/edit#gid=\d+&range=[A-Z]+\d+\n");
    }

    [Fact]
    public async Task Demo_WithToday_MovesItsDay() =>
        (await cli.RunAsync("demo", "--once", "--today", "2027-03-15")).Text.ShouldContain("KPI at the end of February 2027");

    [Fact]
    public async Task Demo_WithJson_IsOneDocument()
    {
        var demo = (await cli.RunAsync("demo", "--once", "--json")).Json;
        demo.GetProperty("today").GetString().ShouldBe("2027-11-12");
        demo.GetProperty("first").GetProperty("outcome").GetString().ShouldBe("written");
        demo.GetProperty("second").GetProperty("requests").GetRawText().ReplaceLineEndings("").Replace(" ", "").ShouldBe("""{"reads":1,"writes":0}""");
    }

    [Theory]
    [InlineData("ru", "Экскурсия готовится, открывать можно уже сейчас: ")]
    [InlineData("en", "The tour is being prepared and can be opened already: ")]
    public async Task Demo_Started_PrintsItsTourFirstAndAnswersThere(string language, string words)
    {
        using var process = cli.Start("demo", "--lang", language);
        try
        {
            var line = await process.StandardOutput.ReadLineAsync();
            line!.ShouldStartWith(words);
            using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(2) };
            (await http.GetStringAsync(new Uri(line[words.Length..]))).ShouldContain($"<html lang=\"{language}\">");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [Theory]
    [InlineData("demo", "Ctrl+C ends.")]
    [InlineData("emulator", "Ctrl+C ends.")]
    public async Task CtrlC_EndsACommandThatStays(string command, string lastLine)
    {
        using var process = cli.Start(command);
        for (var line = ""; !line.Contains(lastLine);)
        {
            line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("It ended by itself.");
        }

        // SIGINT is what a terminal sends on Ctrl+C.
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(patience.Token);
        process.ExitCode.ShouldBe(0);
        (await process.StandardError.ReadToEndAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Emulator_WithASeedFolder_ServesItToTheOtherCommands()
    {
        using var emulator = cli.Start("emulator", "--seed", Workplace.Samples, "--json");
        try
        {
            var text = "";
            while (!text.EndsWith("\n}\n", StringComparison.Ordinal))
            {
                text += await emulator.StandardOutput.ReadLineAsync() + "\n";
            }

            var document = System.Text.Json.JsonDocument.Parse(text).RootElement;
            cli.Environment["SHEETSYNC__Google__Endpoint"] = document.GetProperty("address").GetString()!;
            cli.Environment["SHEETSYNC__Google__CredentialsFile"] = document.GetProperty("credentialsFile").GetString()!;
            var sheet = document.GetProperty("spreadsheets").EnumerateArray().Single(s => s.GetProperty("title").GetString() == "plan.en");
            var run = await cli.RunAsync("rollup", sheet.GetProperty("spreadsheetId").GetString()!, "--today", "2027-11-12", "--json");
            run.Code.ShouldBe(0, run.Error);
            run.Json.GetProperty("asOf").GetInt32().ShouldBe(10);
        }
        finally
        {
            emulator.Kill();
        }
    }
}
