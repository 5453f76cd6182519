using System.Text.Json;
using SheetSync.EndToEnd.Tests.Json;

namespace SheetSync.EndToEnd.Tests;

/// <summary>The report commands on .xlsx files: no server, no storage, the worked example exact.</summary>
public class FileCommandTests
{
    private const string Day = "2027-11-12";
    private readonly Cli cli = new();

    /// <summary>domain.md §5: October judged, twelve equal months.</summary>
    [Theory]
    [InlineData("plan.ru.xlsx", "Выручка", "Текучесть персонала", "Клиентская база")]
    [InlineData("plan.en.xlsx", "Revenue", "Staff turnover", "Client base")]
    public async Task Rollup_OfTheWorkedExample_IsExact(string sample, string revenue, string turnover, string clients)
    {
        var run = await cli.RunAsync("rollup", Sample(sample), "--today", Day, "--json");
        run.Code.ShouldBe(0, run.Error);
        run.Json.GetProperty("asOf").GetInt32().ShouldBe(10);
        var department = run.Json.GetProperty("departments").EnumerateArray().Single(d => Indicators(d).Any(i => NameOf(i) == revenue));
        Raw(department, "attainment").ShouldBe("0.945");
        Raw(department, "status").ShouldBe("\"amber\"");
        Figures(department, revenue).ShouldBe(("100", "100", "1", "\"green\"", "120"));
        Figures(department, turnover).ShouldBe(("0.12", "0.15", "0.75", "\"red\"", "0.15"));
        Figures(department, clients).ShouldBe(("500", "480", "0.96", "\"green\"", "500"));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("plan")]
    [InlineData("rollup")]
    [InlineData("overdue")]
    public async Task Report_OnAFile_IsOneDocumentWithoutLinks(string command)
    {
        var run = await cli.RunAsync(command, Sample("plan.ru.xlsx"), "--today", Day, "--json");
        run.Code.ShouldBeInRange(0, 1);
        run.Error.ShouldBeEmpty();
        run.Json.ValueKind.ShouldBe(JsonValueKind.Object);
        run.Out.ShouldNotContain("\\u04");
        run.Out.ShouldNotContain("http");
    }

    [Fact]
    public async Task Options_BeforeTheCommand_CountToo()
    {
        var before = await cli.RunAsync("--json", "--today", Day, "overdue", Sample("plan.en.xlsx"));
        var after = await cli.RunAsync("overdue", Sample("plan.en.xlsx"), "--today", Day, "--json");
        before.Out.ShouldBe(after.Out);
        before.Json.GetProperty("tasks").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Overdue_WithNothingOverdue_IsDone()
    {
        var run = await cli.RunAsync("overdue", Sample("plan.en.xlsx"), "--today", "2027-01-01");
        run.Code.ShouldBe(0);
        run.Text.ShouldContain("Nothing is overdue on 1 Jan 2027.");
    }

    [Fact]
    public async Task Check_OfAPlanWithGaps_AnswersNo()
    {
        var run = await cli.RunAsync("check", Sample("plan.ru.xlsx"), "--today", Day);
        run.Code.ShouldBe(1);
        run.Text.ShouldContain("не готов");
        run.Text.ShouldContain("Продажи");
    }

    [Fact]
    public async Task Lang_ChangesWhatIsShownNotHowItIsRead()
    {
        var own = (await cli.RunAsync("plan", Sample("plan.ru.xlsx"), "--json", "--today", Day)).Json;
        var english = (await cli.RunAsync("plan", Sample("plan.ru.xlsx"), "--json", "--today", Day, "--lang", "en")).Json;
        english.GetProperty("workbook").GetProperty("language").GetString().ShouldBe("ru");
        english.GetProperty("departments").GetRawText().ShouldBe(own.GetProperty("departments").GetRawText());
        english.GetProperty("findings").GetRawText().ShouldNotBe(own.GetProperty("findings").GetRawText());
    }

    [Theory]
    [InlineData("single-table.ru.xlsx")]
    [InlineData("single-table.en.xlsx")]
    public async Task Plan_OfAHandDrawnTable_HoldsGoalsAndTasks(string sample)
    {
        var run = await cli.RunAsync("plan", Sample(sample), "--today", Day, "--json");
        run.Code.ShouldBe(0, run.Error);
        var departments = run.Json.GetProperty("departments").EnumerateArray().ToList();
        departments.Sum(d => d.GetProperty("tasks").GetArrayLength()).ShouldBeGreaterThan(5);
        departments.Sum(d => d.GetProperty("goals").GetArrayLength()).ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Plan_Document_HasTheContractsFieldsForTheSample()
    {
        var shape = Shape.Of((await cli.RunAsync("plan", Sample("plan.en.xlsx"), "--json")).Json);
        shape.ShouldStartWith("{workbook:{spreadsheetId,title,company,fiscalYear,firstMonth,timeZone,language,sessionDate},people:[{name,email,department}],departments:[{name,tab,leader:{name,email},weight,dependedOn,report:{");
    }

    [Fact]
    public async Task FileCommand_LeavesNothingBehind()
    {
        var data = Path.Combine(Path.GetTempPath(), $"sheetsync-none-{Guid.NewGuid():N}");
        (await cli.RunAsync("check", Sample("plan.en.xlsx"), "--data", data)).Code.ShouldBe(1);
        Directory.Exists(data).ShouldBeFalse();
    }

    private static string Sample(string name) => Path.Combine(Workplace.Samples, name);

    private static IEnumerable<JsonElement> Indicators(JsonElement department) => department.GetProperty("indicators").EnumerateArray();

    private static string? NameOf(JsonElement item) => item.GetProperty("name").GetString();

    private static string Raw(JsonElement item, string field) => item.GetProperty(field).GetRawText();

    private static (string Planned, string Actual, string Attainment, string Status, string Forecast) Figures(JsonElement department, string name)
    {
        var indicator = Indicators(department).Single(i => NameOf(i) == name);
        return (Raw(indicator, "planned"), Raw(indicator, "actual"), Raw(indicator, "attainment"), Raw(indicator, "status"), Raw(indicator, "forecast"));
    }
}
