using SheetSync.Workbooks;

namespace SheetSync.EndToEnd.Tests;

/// <summary>The template from the command line, as a file and as a spreadsheet, and adoption undone.</summary>
public sealed class TemplateTests : IAsyncLifetime
{
    private const string Twelve =
        "Продажи*: Анна Иванова: anna@x.ru, Маркетинг: Пётр Лис: petr@x.ru, Производство, Снабжение, Финансы, Персонал, Сервис, Логистика, ИТ, Юристы, Склад, =Опт";

    private Workplace place = null!;

    public async Task InitializeAsync() => place = await Workplace.StartAsync();

    public async Task DisposeAsync() => await place.DisposeAsync();

    [Fact]
    public async Task Create_ForTwelveDepartments_TakesThreeRequestsAndCanBeCheckedAndSynced()
    {
        var run = await place.Cli.RunAsync("template", "create", "--lang", "ru", "--company", "Ромашка", "--year", "2027", "--departments", Twelve, "--share", "anna@x.ru,boris@x.ru", "--json");

        run.Code.ShouldBe(0, run.Error);
        Counted().ShouldBe((0, 3));
        var id = run.Json.GetProperty("spreadsheetId").GetString()!;
        run.Json.GetProperty("address").GetString()!.ShouldEndWith($"/spreadsheets/d/{id}/edit");
        run.Json.GetProperty("title").GetString().ShouldBe("Ромашка: план на 2027 год");
        run.Json.GetProperty("departments").EnumerateArray().Select(d => d.GetProperty("tab").GetString()).ShouldBe(
            ["Продажи", "Маркетинг", "Производство", "Снабжение", "Финансы", "Персонал", "Сервис", "Логистика", "ИТ", "Юристы", "Склад", "=Опт"]);
        run.Json.GetProperty("shared").EnumerateArray().Select(s => s.GetProperty("email").GetString()).ShouldBe(["anna@x.ru", "boris@x.ru"]);
        place.Emulator.Admin.Find(id).Permissions["boris@x.ru"].ShouldBe("writer");

        (await place.Cli.AnswerAsync("check", id, "--json")).Json.GetProperty("departments").GetArrayLength().ShouldBe(12);
        place.Emulator.Admin.Log.Reset();
        (await place.Cli.RunAsync("sync", id, "--json")).Json.GetProperty("outcome").GetString().ShouldBe("written");
        Counted().ShouldBe((1, 1));
        (await place.Cli.RunAsync("sync", id, "--json")).Json.GetProperty("outcome").GetString().ShouldBe("unchanged");
    }

    [Fact]
    public async Task Create_SharedWithNobody_SaysSo()
    {
        var run = await place.Cli.RunAsync("template", "create");
        run.Code.ShouldBe(0, run.Error);
        run.Text.ShouldContain("nobody else sees it");
        run.Text.ShouldContain("0 reads, 3 writes");
    }

    [Fact]
    public async Task Create_WithTheFacilitatorNamed_SharesWithThem() =>
        (await place.Cli.RunAsync("template", "create", "--facilitator", "fay@x.com")).Text.ShouldContain("May edit it: fay@x.com");

    [Fact]
    public async Task Create_IntoABlankSpreadsheet_FillsIt()
    {
        var id = place.Emulator.Admin.Create("Mine");
        var run = await place.Cli.RunAsync("template", "create", "--into", id, "--json");
        run.Code.ShouldBe(0, run.Error);
        run.Json.GetProperty("spreadsheetId").GetString().ShouldBe(id);
        Counted().ShouldBe((1, 2));
        (await place.Cli.RunAsync("template", "create", "--into", id)).ShouldFail(3, "holds something already");
    }

    [Theory]
    [InlineData("ru", "План на 2027 год.xlsx", "Настройки")]
    [InlineData("en", "Plan for 2027.xlsx", "Settings")]
    public async Task Export_WithoutAName_IsNamedAfterThePlanAndReplacesNoFile(string language, string name, string settings)
    {
        var folder = Directory.CreateDirectory(place.At("out")).FullName;
        var cli = new Cli { Folder = folder };
        (await cli.RunAsync("template", "export", "--year", "2027", "--lang", language)).Code.ShouldBe(0);

        XlsxReader.Read(Path.Combine(folder, name)).Sheets.Select(s => s.Title).ShouldContain(settings);
        (await cli.RunAsync("template", "export", "--year", "2027", "--lang", language)).ShouldFail(2, name);
        (await cli.RunAsync("template", "export", "--year", "2027", "--lang", language, "--force")).Code.ShouldBe(0);
        (await cli.RunAsync("check", name, "--json")).Json.GetProperty("departments").GetArrayLength().ShouldBe(6);
    }

    [Fact]
    public async Task Export_OfAFileOfDepartments_TakesThemInOrderWithSalesFirst()
    {
        var list = place.At("departments.txt");
        await File.WriteAllTextAsync(list, "Supply, stock; Olga; olga@x.com\n# later\nSales*: Ann Lee: ann@x.com\n");
        var run = await place.Cli.RunAsync("template", "export", place.At("plan.xlsx"), "--departments-file", list, "--first-month", "4", "--today", "2027-02-01", "--json");

        run.Json.GetProperty("departments").EnumerateArray().Select(d => d.GetProperty("name").GetString()).ShouldBe(["Sales", "Supply, stock"]);
        run.Json.GetProperty("fiscalYear").GetInt32().ShouldBe(2027);
        var plan = (await place.Cli.AnswerAsync("plan", place.At("plan.xlsx"), "--json")).Json;
        plan.GetProperty("workbook").GetProperty("firstMonth").GetInt32().ShouldBe(4);
        plan.GetProperty("departments")[0].GetProperty("leader").GetProperty("email").GetString().ShouldBe("ann@x.com");
    }

    [Theory]
    [InlineData("--departments", ",,", "there is no department")]
    [InlineData("--departments-file", "nowhere.txt", "nowhere.txt")]
    [InlineData("--year", "soon", "is not a year")]
    [InlineData("--first-month", "13", "is not a month")]
    [InlineData("--time-zone", "Mars/Base", "no time zone")]
    [InlineData("--session", "tomorrow", "is not a date")]
    [InlineData("--owner", "boss", "no e-mail address")]
    public async Task Export_AWrongValue_IsToldByItsName(string option, string value, string saying)
    {
        var run = await place.Cli.RunAsync("template", "export", place.At("x.xlsx"), option, value);
        run.ShouldFail(2, saying);
        File.Exists(place.At("x.xlsx")).ShouldBeFalse();
    }

    [Fact]
    public async Task AdoptRemove_SaysBeforehandThenLeavesTheWorkbookAsItWas()
    {
        var id = place.Serve("plan.ru.xlsx");
        await place.Cli.PrepareAsync("adopt", id);
        await place.Cli.PrepareAsync("sync", id, "--today", "2027-11-12");
        place.Emulator.Admin.Type(id, "'Продажи'!V2", "спросить Анну");
        place.Emulator.Admin.Log.Reset();

        var preview = await place.Cli.RunAsync("adopt", id, "--remove", "--dry-run", "--lang", "ru");
        preview.Text.ShouldContain("было бы убрано вкладок — 3, служебных колонок — 35");
        preview.Text.ShouldContain("V2  спросить Анну");
        Counted().ShouldBe((1, 0));
        place.Emulator.Admin.Log.Reset();

        var removed = (await place.Cli.RunAsync("adopt", id, "--remove", "--json")).Json;
        removed.GetProperty("dryRun").GetBoolean().ShouldBeFalse();
        removed.GetProperty("columns").EnumerateArray().Count(c => c.GetProperty("kept").GetBoolean()).ShouldBe(1);
        removed.GetProperty("typed")[0].GetProperty("text").GetString().ShouldBe("спросить Анну");
        removed.GetProperty("typed")[0].GetProperty("cell").GetProperty("link").GetString()!.ShouldEndWith("range=V2");
        (await place.Cli.RunAsync("sync", id, "--today", "2027-11-12", "--json")).Json.GetProperty("cells").GetProperty("written").GetInt32().ShouldBe(0);
        (await place.Cli.RunAsync("adopt", id, "--remove")).Text.ShouldContain("nothing to take away");
    }

    [Fact]
    public async Task AdoptRemove_ThenAdoptAgain_ShowsTheSameIds()
    {
        var id = place.Serve("plan.en.xlsx");
        var before = await IdsAsync(id);
        (await place.Cli.RunAsync("adopt", id, "--remove")).Code.ShouldBe(0);
        (await place.Cli.RunAsync("sync", id, "--today", "2027-11-12")).Code.ShouldBe(0);

        (await IdsAsync(id)).ShouldBe(before);
    }

    private async Task<List<string>> IdsAsync(string id)
    {
        await place.Cli.PrepareAsync("adopt", id);
        await place.Cli.PrepareAsync("sync", id, "--today", "2027-11-12");
        var plan = (await place.Cli.AnswerAsync("plan", id, "--json")).Json;
        return [.. plan.GetProperty("departments").EnumerateArray().SelectMany(d => d.GetProperty("tasks").EnumerateArray())
            .Select(t => $"{t.GetProperty("id").GetString()} {t.GetProperty("title").GetString()}")];
    }

    private (int Reads, int Writes) Counted() => (place.Emulator.Admin.Log.Counters.Reads, place.Emulator.Admin.Log.Counters.Writes);
}
