using System.Text.Json;
using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Template;
using SheetSync.Core.Template.Sample;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;
using SheetSync.Emulator.Trouble;
using SheetSync.Google;
using SheetSync.Testing.Emulation;

namespace SheetSync.Adapters.Tests.Google;

/// <summary>The template made through the API: what the spreadsheet holds, what it took, and that it is ready for a sync at once.</summary>
public sealed class TemplateTests : OnEmulatedGoogle
{
    private static readonly DateTimeOffset Now = new(2027, 1, 12, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public async Task Create_ForTwelveDepartments_TakesThreeRequestsAndIsReadyForASync(Language language)
    {
        var created = await Templates().CreateAsync(Company(language, 12), [], default);

        created.Spreadsheet.Requests.ShouldBe(new RequestCount(0, 3));
        Emulated.Requests.ShouldBe((0, 3));
        Emulated.Server.Admin.Log.Counters.Drive.ShouldBe(0);
        var grid = (await Sheets.ReadAsync(created.Spreadsheet.Id, default)).Grid;
        var first = SyncEngine.Decide(grid, KnownWorkbook.Nothing, Now);
        first.Plan.Departments.Count.ShouldBe(12);
        first.Plan.Settings.Language.ShouldBe(language);
        AdoptionEngine.Plan(grid, first.Plan, first.Reading).IsEmpty.ShouldBeTrue();
        grid.Sheets.SelectMany(OwnedColumn.In).Count().ShouldBe(12 * 6);
        await Sheets.ApplyAsync(created.Spreadsheet.Id, first.Edits, default);
        SyncEngine.Decide((await Sheets.ReadAsync(created.Spreadsheet.Id, default)).Grid, first.Known, Now).Edits.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public async Task Create_AFilledPlan_HoldsEveryDrawnCellAsItWasDrawn(Language language)
    {
        var company = SampleCompany.Filled(language);

        var created = await Templates().CreateAsync(company, [], default);

        var grid = (await Sheets.ReadAsync(created.Spreadsheet.Id, default)).Grid;
        grid.Title.ShouldBe(created.Design.Title);
        foreach (var (sheet, tab) in grid.Sheets.Zip(created.Design.Tabs))
        {
            sheet.Title.ShouldBe(tab.Title);
            sheet.Merges.ShouldBe(tab.Merges, ignoreOrder: true);
            var boxes = tab.Choices.Where(c => c.Checkbox).ToList();
            foreach (var (address, cell) in tab.Cells.Where(c => !boxes.Any(b => b.Range.Contains(c.Key))))
            {
                sheet[address].Value.ShouldBe(cell.Value, $"{tab.Title}!{address}");
                sheet[address].Paint.ShouldBe(cell.Look.Fill, $"{tab.Title}!{address}");
            }
        }

        // The same plan, whichever way it came in.
        var drawn = SyncEngine.Decide(DesignGrid.Of(created.Design, 1), KnownWorkbook.Nothing, Now).Plan;
        var read = SyncEngine.Decide(grid, KnownWorkbook.Nothing, Now).Plan;
        read.Departments.Select(Told).ShouldBe(drawn.Departments.Select(Told));
    }

    [Fact]
    public async Task Create_TheTemplate_LaysDownListsBoxesNotesColoursFrozenRowsAndWarnings()
    {
        var created = await Templates().CreateAsync(Company(Language.Ru, 2), [], default);

        using var book = await BookAsync(created.Spreadsheet.Id,
            "properties(locale,timeZone),sheets(properties(title,gridProperties),conditionalFormats,protectedRanges,data(rowData(values(note,dataValidation)),columnMetadata(pixelSize)))");
        book.RootElement.GetProperty("properties").GetProperty("locale").GetString().ShouldBe("ru_RU");
        book.RootElement.GetProperty("properties").GetProperty("timeZone").GetString().ShouldBe("Europe/Moscow");
        var tabs = book.RootElement.GetProperty("sheets").EnumerateArray().ToDictionary(s => s.GetProperty("properties").GetProperty("title").GetString()!);
        var department = tabs["Отдел 1"];
        department.GetProperty("properties").GetProperty("gridProperties").GetProperty("frozenRowCount").GetInt32().ShouldBe(1);
        department.GetProperty("properties").GetProperty("gridProperties").GetProperty("hideGridlines").GetBoolean().ShouldBeTrue();
        department.GetProperty("protectedRanges").GetArrayLength().ShouldBe(6, "a warning on each ⚙ column, none elsewhere");
        department.GetProperty("conditionalFormats").GetArrayLength().ShouldBeGreaterThan(7);
        Conditions(department).ShouldBe(["ONE_OF_LIST", "ONE_OF_RANGE"]);
        Conditions(tabs["Настройки"]).ShouldBe(["BOOLEAN", "ONE_OF_LIST"]);
        Cells(department).Count(c => c.TryGetProperty("note", out _)).ShouldBe(27, "every column and every part of the report explains itself");
        Cells(department).Count(c => c.TryGetProperty("dataValidation", out var rule) && rule.TryGetProperty("inputMessage", out _)).ShouldBeGreaterThan(50);
        tabs.Keys.ShouldBe(["Отдел 1", "Отдел 2", "Замечания", "Инициативы", "Настройки", "Сводка", "Готовность", "Просрочки"]);
    }

    [Theory]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public async Task Create_NamesThatLookLikeFormulas_StayText(Language language)
    {
        string[] names = ["=1+1", "+Опт", "-Sales", "@home", "\tTab", "'quoted", "=IMPORTXML(\"http://x\")"];
        var company = Company(language, 0) with
        {
            Company = "=HYPERLINK(\"http://x\")",
            OwnerEmail = "=cmd|' /C calc'!A0",
            Departments = [.. names.Select(n => new DepartmentOutline(n, n + " Ann", "=x@y.ru"))],
        };

        var created = await Templates().CreateAsync(company, [], default);

        using var book = await BookAsync(created.Spreadsheet.Id, "sheets(data(rowData(values(userEnteredValue))))");
        var values = book.RootElement.GetProperty("sheets").EnumerateArray().SelectMany(Cells).Where(c => c.TryGetProperty("userEnteredValue", out _))
            .Select(c => c.GetProperty("userEnteredValue")).ToList();
        values.Where(v => v.TryGetProperty("formulaValue", out _)).ShouldBeEmpty();
        var texts = values.Where(v => v.TryGetProperty("stringValue", out _)).Select(v => v.GetProperty("stringValue").GetString()).ToHashSet();
        texts.IsSupersetOf([.. names, .. names.Select(n => n + " Ann"), company.Company, company.OwnerEmail]).ShouldBeTrue();

        // They come back from the tab of people as what they are, and go out again raw.
        var grid = (await Sheets.ReadAsync(created.Spreadsheet.Id, default)).Grid;
        var first = SyncEngine.Decide(grid, KnownWorkbook.Nothing, Now);
        await Sheets.ApplyAsync(created.Spreadsheet.Id, first.Edits, default);
        using var synced = await BookAsync(created.Spreadsheet.Id, "sheets(data(rowData(values(userEnteredValue(formulaValue)))))");
        synced.RootElement.GetRawText().ShouldNotContain("formulaValue");
    }

    [Fact]
    public async Task Create_WithAddresses_SharesWithEachAndTellsWhoWasRefused()
    {
        Emulated.Server.Admin.Troubles.Add(new TroubleOrder { Kind = "drive", Skip = 1, Status = 403, Reason = "sharingRateLimitExceeded" });

        var created = await Templates().CreateAsync(Company(Language.Ru, 1), ["anna@x.ru", "boris@x.ru", "vera@x.ru"], default);

        created.Shares.Select(s => (s.Email, s.Refusal is null)).ShouldBe([("anna@x.ru", true), ("boris@x.ru", false), ("vera@x.ru", true)]);
        Emulated.Server.Admin.Find(created.Spreadsheet.Id.Value).Owner.ShouldBe(Emulated.Account);
        Emulated.Server.Admin.Find(created.Spreadsheet.Id.Value).Permissions["vera@x.ru"].ShouldBe("writer");
        Emulated.Requests.ShouldBe((0, 3));
        Emulated.Server.Admin.Log.Counters.Drive.ShouldBe(3);
    }

    [Fact]
    public async Task Create_ServiceAccountsMayNotOwnFiles_SaysToMakeOneAndNameIt()
    {
        Emulated.Server.Admin.Troubles.Add(new TroubleOrder { Path = "/v4/spreadsheets", Status = 403, Reason = "PERMISSION_DENIED" });

        var fault = await Should.ThrowAsync<SheetsException>(() => Templates().CreateAsync(Company(Language.Ru, 1), [], default));

        fault.Fault.ShouldBe(SheetsFault.AccessDenied);
        fault.Text.En.ShouldContain("template create --into");
        fault.Text.Ru.ShouldContain(Emulated.Account);
    }

    [Fact]
    public async Task Create_FillingFails_NamesTheBlankSpreadsheet()
    {
        Emulated.Server.Admin.Troubles.Add(new TroubleOrder { Path = ":batchUpdate", Status = 503 });

        var fault = await Should.ThrowAsync<SheetsException>(() => Templates().CreateAsync(Company(Language.En, 1), [], default));

        fault.Fault.ShouldBe(SheetsFault.Unavailable);
        fault.Text.En.ShouldContain("/spreadsheets/d/");
        fault.Requests.ShouldBe(new RequestCount(0, 2));
    }

    [Fact]
    public async Task Lay_IntoABlankSpreadsheetOfAPerson_TakesThreeRequestsAndLeavesItsTab()
    {
        var id = Emulated.Create("Мой файл", "Лист1");

        var laid = await Templates().LayAsync(new(id), Company(Language.Ru, 12), default);

        laid.Spreadsheet.Requests.ShouldBe(new RequestCount(1, 2));
        var grid = (await Sheets.ReadAsync(new(id), default)).Grid;
        grid.Sheets[0].Title.ShouldBe("Отдел 1");
        grid.Sheets.Select(s => s.Title).ShouldContain("Лист1");
        grid.Sheets.Count.ShouldBe(12 + 3 + 1 + 3);
        SyncEngine.Decide(grid, KnownWorkbook.Nothing, Now).Plan.Departments.Count.ShouldBe(12);
    }

    [Fact]
    public async Task Lay_IntoASpreadsheetThatHoldsSomething_WritesNothing()
    {
        var id = Emulated.Create("Мой файл", "Лист1");
        Emulated.Type(id, "'Лист1'!C7", "важное");

        var fault = await Should.ThrowAsync<SheetsException>(() => Templates().LayAsync(new(id), Company(Language.Ru, 1), default));

        fault.Text.Ru.ShouldContain("«Лист1»");
        Emulated.Requests.ShouldBe((1, 0));
    }

    private TemplateCreation Templates() => new(Sheets, Sheets, grid =>
    {
        var decision = SyncEngine.Decide(grid, KnownWorkbook.Nothing, Now);
        return AdoptionEngine.Plan(grid, decision.Plan, decision.Reading);
    });

    private static CompanyOutline Company(Language language, int departments) => new()
    {
        Language = language,
        Company = "",
        FiscalYear = new FiscalYear(2027, 1),
        TimeZone = language == Language.Ru ? "Europe/Moscow" : "UTC",
        Departments = [.. Enumerable.Range(1, departments).Select(n => new DepartmentOutline(language == Language.Ru ? $"Отдел {n}" : $"Team {n}", null, null, DependedOn: n == 1))],
    };

    private async Task<JsonDocument> BookAsync(SpreadsheetId id, string fields)
    {
        using var client = new HttpClient { BaseAddress = Emulated.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", Emulated.Server.Admin.IssueToken(Emulated.Account));
        return JsonDocument.Parse(await client.GetStringAsync($"/v4/spreadsheets/{id}?fields={fields}"));
    }

    private static IEnumerable<JsonElement> Cells(JsonElement tab) =>
        from data in tab.GetProperty("data").EnumerateArray()
        where data.TryGetProperty("rowData", out _)
        from row in data.GetProperty("rowData").EnumerateArray()
        where row.TryGetProperty("values", out _)
        from cell in row.GetProperty("values").EnumerateArray()
        select cell;

    private static List<string> Conditions(JsonElement tab) =>
        [.. Cells(tab).Where(c => c.TryGetProperty("dataValidation", out _))
            .Select(c => c.GetProperty("dataValidation").GetProperty("condition").GetProperty("type").GetString()!).Distinct().Order(StringComparer.Ordinal)];

    private static string Told(Department d) => string.Join('\n',
        [$"{d.Name} {d.Leader?.Name} {d.DependedOn} {d.Weight}", .. d.Indicators.Select(i => $"{i.Name} {i.Target.Value} {string.Join(',', i.Actual.Values)}"),
            .. d.Goals.Select(g => g.Title), .. d.Tasks.Select(t => $"{t.Title} {t.Due} {string.Join(',', t.Milestones.Select(m => $"{m.Month}{m.Text}{m.Done}"))}")]);
}
