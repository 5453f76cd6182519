using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.Core;
using SheetSync.Core.Plan;
using SheetSync.Core.Template;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Reports;
using SheetSync.Workbooks;

namespace SheetSync.EndToEnd.Tests.Exports;

/// <summary><c>export</c>: each format of a file and of a spreadsheet, where it goes, and that it is the same plan when it comes back.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private const string Day = "2027-11-12";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sheetsync-export-");
    private readonly Cli cli;

    public ExportCommandTests() => cli = new Cli { Folder = folder.FullName };

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("plan.ru.xlsx")]
    [InlineData("plan.en.xlsx")]
    [InlineData("single-table.ru.xlsx")]
    [InlineData("single-table.en.xlsx")]
    public async Task Xlsx_OfAFile_IsReadBackByTheProductAsTheSamePlan(string sample)
    {
        var told = await cli.RunAsync("export", Sample(sample), "--format", "xlsx", "--out", "again.xlsx", "--today", Day);
        told.Code.ShouldBe(0, told.Error);
        told.Out.ShouldContain("again.xlsx");
        var again = Path.Combine(folder.FullName, "again.xlsx");
        Same((await cli.AnswerAsync("plan", again, "--json", "--today", Day)).Out).ShouldBe(Same((await cli.AnswerAsync("plan", Sample(sample), "--json", "--today", Day)).Out));
        var (before, after) = (await cli.AnswerAsync("rollup", Sample(sample), "--json", "--today", Day), await cli.AnswerAsync("rollup", again, "--json", "--today", Day));
        after.Json.GetProperty("company").ToString().ShouldBe(before.Json.GetProperty("company").ToString());
    }

    [Fact]
    public async Task Json_OfAFile_IsThePlanDocument()
    {
        var plan = await cli.AnswerAsync("plan", Sample("plan.ru.xlsx"), "--json", "--today", Day);
        (await cli.RunAsync("export", Sample("plan.ru.xlsx"), "--format", "json", "--today", Day)).Out.ShouldBe(plan.Out);
        (await cli.RunAsync("export", Sample("plan.ru.xlsx"), "--format", "json", "--json", "--today", Day)).Out.ShouldBe(plan.Out);
    }

    /// <summary>The library that reads the document back, on every sample: written again it is the same document, findings aside.</summary>
    [Fact]
    public void Json_ReadBack_WritesTheSameDocument()
    {
        foreach (var (name, design) in SampleFiles.All)
        {
            var grid = DesignGrid.Of(design);
            var decision = SyncEngine.Decide(grid, KnownWorkbook.Nothing, new DateTimeOffset(2027, 11, 12, 9, 0, 0, TimeSpan.Zero), new DateOnly(2027, 11, 12));
            var document = Write(decision, decision.Plan);
            Write(decision, PlanJsonReader.Read(document)).ShouldBe(document, name);
        }

        static string Write(Decision decision, CompanyPlan plan) =>
            JsonDocuments.Text(writer => PlanJson.Write(writer, new Report(decision with { Plan = plan with { Findings = [] } }, Language.En, _ => null)));
    }

    [Fact]
    public async Task Csv_ToStandardOutput_IsTheFileItself()
    {
        var run = await cli.RunAsync("export", Sample("plan.en.xlsx"), "--format", "csv");
        run.Code.ShouldBe(0, run.Error);
        run.Error.ShouldBeEmpty();
        run.Out.TrimStart('\uFEFF').ShouldStartWith("ID,Department,Task,Goal,");
        (await cli.RunAsync("export", Sample("plan.en.xlsx"), "--format", "CSV", "--lang", "ru")).Out.TrimStart('\uFEFF').ShouldStartWith("ID;Отдел;Задача;Цель;");
        (await cli.RunAsync("export", Sample("plan.en.xlsx"), "--format", "csv", "--for", "trello")).Out.ShouldStartWith("List Name,Card Name,");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "ours.json"), """{"columns":[{"header":"T","value":"{title}"}]}""");
        (await cli.RunAsync("export", Sample("plan.en.xlsx"), "--format", "csv", "--for", "ours.json")).Out.ShouldStartWith("T\r\nSign framework");
    }

    [Fact]
    public async Task Json_OfAnotherFormat_IsWhatWasWrittenToAFile()
    {
        var run = await cli.RunAsync("export", Sample("plan.en.xlsx"), "--format", "csv", "--for", "jira", "--json");
        run.Code.ShouldBe(0, run.Error);
        var file = run.Json.GetProperty("file").GetString()!;
        file.ShouldBe("plan.en.jira.csv");
        var written = new FileInfo(Path.Combine(folder.FullName, file));
        (run.Json.GetProperty("format").GetString(), run.Json.GetProperty("bytes").GetInt64()).ShouldBe(("csv", written.Length));
        (run.Json.GetProperty("departments").GetInt32(), run.Json.GetProperty("tasks").GetInt32(), run.Json.GetProperty("cut").GetInt32()).ShouldBe((6, 52, 0));

        (await cli.RunAsync("export", Sample("plan.en.xlsx"), "--format", "csv", "--for", "jira", "--json")).Code.ShouldBe(2, "it is there already");
        (await cli.RunAsync("export", Sample("plan.en.xlsx"), "--format", "csv", "--for", "jira", "--json", "--force")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Spreadsheet_Exported_LinksToItsCells()
    {
        await using var place = await Workplace.StartAsync();
        var id = place.Serve("plan.en.xlsx");
        var csv = await place.Cli.RunAsync("export", id, "--format", "csv", "--for", "jira");
        csv.Code.ShouldBe(0, csv.Error);
        csv.Out.ShouldContain($"/spreadsheets/d/{id}/edit#gid=");
        var ics = await place.Cli.RunAsync("export", id, "--format", "ics", "--today", Day);
        ics.Out.ShouldContain($"@{id}.sheetsync"[..20]);
    }

    [CalendarFact]
    public async Task Ics_ReadByACalendarProgram_HasEveryDate()
    {
        foreach (var sample in new[] { "plan.ru.xlsx", "plan.en.xlsx" })
        {
            var plan = (await cli.AnswerAsync("plan", Sample(sample), "--json", "--today", Day)).Json;
            (await cli.RunAsync("export", Sample(sample), "--format", "ics", "--out", "plan.ics", "--force", "--today", Day)).Code.ShouldBe(0);
            var calendar = await Calendars.ReadAsync(Path.Combine(folder.FullName, "plan.ics"));
            calendar.GetProperty("version").GetString().ShouldBe("2.0");
            var events = calendar.GetProperty("events").EnumerateArray().ToList();
            var tasks = plan.GetProperty("departments").EnumerateArray().SelectMany(d => d.GetProperty("tasks").EnumerateArray()).ToList();
            events.Count.ShouldBe(tasks.Sum(t => t.GetProperty("milestones").GetArrayLength() + (t.GetProperty("due").ValueKind == JsonValueKind.String ? 1 : 0)));
            events.ShouldAllBe(e => e.GetProperty("isDate").GetBoolean() && e.GetProperty("days").GetDouble() == 1);
            events.Select(e => e.GetProperty("uid").GetString()).ShouldBeUnique();
            events.ShouldAllBe(e => e.GetProperty("stamp").GetString() == "2027-11-12T00:00:00Z");
            var due = tasks.First(t => t.GetProperty("due").ValueKind == JsonValueKind.String);
            events.ShouldContain(e => e.GetProperty("uid").GetString()!.StartsWith(due.GetProperty("id").GetString() + ".due@", StringComparison.Ordinal)
                && e.GetProperty("start").GetString() == due.GetProperty("due").GetString() && e.GetProperty("summary").GetString()!.Contains(due.GetProperty("title").GetString()!, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(2, "Give a format", "export", "SAMPLE")]
    [InlineData(2, "cannot be exported", "export", "SAMPLE", "--format", "pdf")]
    [InlineData(2, "cannot be exported", "export", "SAMPLE", "--format", "0")]
    [InlineData(2, "goes with --format csv", "export", "SAMPLE", "--format", "ics", "--for", "jira")]
    [InlineData(2, "no such file", "export", "SAMPLE", "--format", "csv", "--for", "asana")]
    [InlineData(2, "cannot be written", "export", "SAMPLE", "--format", "csv", "--out", "no/such/folder.csv")]
    [InlineData(2, "missing.xlsx", "export", "missing.xlsx", "--format", "csv")]
    public async Task Export_AskedWrongly_SaysWhatIsWrong(int code, string saying, params string[] args) =>
        (await cli.RunAsync([.. args.Select(a => a == "SAMPLE" ? Sample("plan.en.xlsx") : a)])).ShouldFail(code, saying);

    [Fact]
    public async Task Export_OfAWorkbookWithoutAPlan_WritesNothing()
    {
        File.Copy(Sample("plan.en.xlsx"), Path.Combine(folder.FullName, "none.xlsx"));
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "none.xlsx"), XlsxWriter.ToBytes(new WorkbookDesign("none", [new TabDesign("Notes", new Dictionary<Core.Grid.CellAddress, CellDesign>())])));
        (await cli.RunAsync("export", "none.xlsx", "--format", "csv", "--out", "none.csv")).Code.ShouldBe(1);
        File.Exists(Path.Combine(folder.FullName, "none.csv")).ShouldBeFalse();
        var run = await cli.RunAsync("export", "none.xlsx", "--format", "ics", "--json");
        (run.Code, run.Json.GetProperty("file").ValueKind).ShouldBe((1, JsonValueKind.Null));
    }

    /// <summary>The document without where things stand, what reading found, and the name of the file.</summary>
    private static string Same(string plan)
    {
        var document = JsonNode.Parse(plan)!.AsObject();
        document["workbook"]!.AsObject().Remove("title");
        document.Remove("findings");
        Strip(document);
        return document.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

        static void Strip(JsonNode? node)
        {
            if (node is JsonObject item)
            {
                item.Remove("cell");
                item.ToList().ForEach(pair => Strip(pair.Value));
            }
            else if (node is JsonArray list)
            {
                list.ToList().ForEach(Strip);
            }
        }
    }

    private static string Sample(string name) => Path.Combine(Workplace.Samples, name);
}
