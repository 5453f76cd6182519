using SheetSync.Application;
using SheetSync.Core.Grid;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;
using SheetSync.Google;
using SheetSync.Testing.Emulation;

namespace SheetSync.Adapters.Tests.Google;

/// <summary>The gateway against the emulator: what the sheet holds in the end, and how many requests it took.</summary>
public sealed class GoogleSpreadsheetsTests : IAsyncLifetime
{
    private EmulatedGoogle google = null!;
    private GoogleSpreadsheets sheets = null!;

    public async Task InitializeAsync()
    {
        google = await EmulatedGoogle.StartAsync();
        sheets = GoogleSpreadsheets.Create(new GoogleOptions { Endpoint = google.Address, CredentialsFile = google.KeyFile, Retries = 0 });
    }

    public async Task DisposeAsync()
    {
        sheets.Dispose();
        await google.DisposeAsync();
    }

    [Fact]
    public async Task Read_AWorkbookWithTwoTabs_TakesOneRequestAndKeepsTypes()
    {
        var id = google.Create("План", "Продажи", "Сводная");
        google.Type(id, "'Продажи'!A1", "Задача | Срок | Готово");
        google.Change(id, """
            {"updateCells":{"start":{"rowIndex":1,"columnIndex":1},"fields":"userEnteredValue,userEnteredFormat","rows":[{"values":[
              {"userEnteredValue":{"numberValue":46447},"userEnteredFormat":{"numberFormat":{"type":"DATE"}}},
              {"userEnteredValue":{"numberValue":0.5},"userEnteredFormat":{"numberFormat":{"type":"PERCENT","pattern":"0%"}}}]}]}}
            """);

        var (grid, requests) = await sheets.ReadAsync(new(id), default);

        requests.ShouldBe(new RequestCount(1, 0));
        google.Requests.ShouldBe((1, 0));
        grid.Title.ShouldBe("План");
        grid.Sheets.Select(s => (s.SheetId, s.Title)).ShouldBe([(0, "Продажи"), (1, "Сводная")]);
        grid.Sheets[0][2, 2].Value.ShouldBe(CellValue.OfDate(new DateOnly(2027, 3, 1)));
        grid.Sheets[0][2, 3].ShouldBe(new Cell(CellValue.OfNumber(0.5), CellTraits.PercentFormat));
        grid.Sheets[0].GridRows.ShouldBe(1000);
        grid.LinkTo(grid.Sheets[0].Ref(2, 1)).ShouldBe($"{google.Address.GetLeftPart(UriPartial.Authority)}/spreadsheets/d/{id}/edit#gid=0&range=A2");
    }

    [Fact]
    public async Task Adopt_AHandMadeTab_AddsMarkedColumnsAndTabsBesideWhatIsThere()
    {
        var id = await AdoptedAsync();

        google.Value(id, "'Продажи'!A2").ShouldBe("Звонки");
        google.Value(id, "'Продажи'!B1").ShouldBe("Срок");
        google.Column(id, "Продажи", "C", 3).ShouldBe("⚙ ID||");
        google.Column(id, "Продажи", "D", 3).ShouldBe("⚙ Флаг||");
        var grid = (await sheets.ReadAsync(new(id), default)).Grid;
        OwnedColumn.In(grid.Sheets[0]).Select(c => (c.Role, c.Mark.Column)).ShouldBe([(ServiceColumn.Id, 3), (ServiceColumn.Flag, 4)]);
        OwnedTab.From(grid.Sheets.Single(s => s.Title == "Просрочки"))!.Role.ShouldBe(ServiceTab.Overdue);
    }

    [Fact]
    public async Task Adopt_WithItsProof_TakesTwoRequests()
    {
        var id = google.Create("План", "Продажи");

        var result = await sheets.AdoptAsync(new(id), Plan(), default);

        result.Requests.ShouldBe(new RequestCount(0, 2));
        google.Requests.ShouldBe((0, 2));
    }

    [Fact]
    public async Task Adopt_APersonInsertedAColumnMeanwhile_OverwritesNothing()
    {
        var id = google.Create("План", "Продажи");
        google.Type(id, "'Продажи'!A1", "Задача | Срок");
        google.Change(id, """{"insertDimension":{"range":{"sheetId":0,"dimension":"COLUMNS","startIndex":0,"endIndex":1}}}""");

        await sheets.AdoptAsync(new(id), Plan(), default);

        var grid = (await sheets.ReadAsync(new(id), default)).Grid.Sheets[0];
        grid.Row(1).ToArray().Select(c => c.Value.Text).OfType<string>().Order(StringComparer.Ordinal).ShouldBe(["Задача", "Срок", "⚙ ID", "⚙ Флаг"], ignoreOrder: true);
    }

    [Fact]
    public async Task Adopt_TheServiceClearsOnNull_RefusesAndTakesItsMarksOff()
    {
        google.Server.Admin.Switches.NullClearsInDataFilterWrites = true;
        var id = google.Create("План", "Продажи");

        var fault = await Should.ThrowAsync<SheetsException>(() => sheets.AdoptAsync(new(id), Plan(), default));

        fault.Fault.ShouldBe(SheetsFault.Invalid);
        fault.Text.Ru.ShouldContain("не будет писать");
        (await sheets.ReadAsync(new(id), default)).Grid.Sheets.SelectMany(OwnedColumn.In).ShouldBeEmpty();
    }

    [Fact]
    public async Task Apply_EditsOfAColumn_WritesThemInOneRequestAndSkipsWhatIsBetween()
    {
        var id = await AdoptedAsync();
        google.Type(id, "'Продажи'!C3", "заметка");
        var column = await ColumnAsync(id, ServiceColumn.Id);

        var result = await sheets.ApplyAsync(new(id), [column.Set(2, CellValue.OfText("ПРО-1"))!, column.Set(4, CellValue.OfText("=1+1"))!], default);

        result.ShouldBe(new WriteResult(2, new RequestCount(0, 1)));
        google.Column(id, "Продажи", "C", 4).ShouldBe("⚙ ID|ПРО-1|заметка|=1+1");
    }

    [Fact]
    public async Task Apply_APersonInsertedAColumnMeanwhile_FollowsTheMark()
    {
        var id = await AdoptedAsync();
        var column = await ColumnAsync(id, ServiceColumn.Id);
        google.Change(id, """{"insertDimension":{"range":{"sheetId":0,"dimension":"COLUMNS","startIndex":1,"endIndex":2}}}""");
        google.Type(id, "'Продажи'!C2", "моё");

        await sheets.ApplyAsync(new(id), [column.Set(2, CellValue.OfText("ПРО-1"))!], default);

        google.Value(id, "'Продажи'!C2").ShouldBe("моё");
        google.Value(id, "'Продажи'!D2").ShouldBe("ПРО-1");
    }

    [Fact]
    public async Task Apply_TheColumnIsGone_SaysToReadAgain()
    {
        var id = await AdoptedAsync();
        var column = await ColumnAsync(id, ServiceColumn.Flag);
        google.Change(id, """{"deleteDimension":{"range":{"sheetId":0,"dimension":"COLUMNS","startIndex":3,"endIndex":4}}}""");

        var fault = await Should.ThrowAsync<SheetsException>(() => sheets.ApplyAsync(new(id), [column.Set(2, CellValue.OfText("x"))!], default));

        fault.Fault.ShouldBe(SheetsFault.Stale);
    }

    [Fact]
    public async Task Apply_AServiceTabOutgrowsItsGrid_GrowsItWithOneMoreRequest()
    {
        var id = await AdoptedAsync();
        var sheet = (await sheets.ReadAsync(new(id), default)).Grid.Sheets.Single(s => s.Title == "Просрочки");
        var tab = OwnedTab.From(sheet)!;

        var result = await sheets.ApplyAsync(new(id), [tab.Set(new(1, 1), CellValue.OfText("a"))!, tab.Set(new(700, 2), CellValue.OfNumber(0.5))!], default);

        result.Requests.ShouldBe(new RequestCount(0, 2));
        google.Value(id, "'Просрочки'!A1").ShouldBe("a");
        google.Value(id, "'Просрочки'!B700").ShouldBe("0.5");
    }

    [Fact]
    public async Task Apply_Nothing_MakesNoRequest()
    {
        (await sheets.ApplyAsync(new("whatever"), [], default)).ShouldBe(default);

        google.Requests.ShouldBe((0, 0));
    }

    [Fact]
    public async Task Read_NotShared_NamesTheAccountToShareWith()
    {
        var id = google.Create("План", "Продажи");
        google.Server.Admin.Unshare(id, google.Account);

        var fault = await Should.ThrowAsync<SheetsException>(() => sheets.ReadAsync(new(id), default));

        fault.Fault.ShouldBe(SheetsFault.AccessDenied);
        fault.Text.Ru.ShouldContain(google.Account);
        fault.Text.En.ShouldContain(google.Account);
    }

    [Fact]
    public async Task Read_WrongId_IsNotFound()
    {
        var fault = await Should.ThrowAsync<SheetsException>(() => sheets.ReadAsync(new("nothing-here"), default));

        fault.Fault.ShouldBe(SheetsFault.NotFound);
        fault.Text.Ru.ShouldContain("nothing-here");
    }

    [Fact]
    public async Task Write_ReadOnlyShare_IsToldFromNoAccess()
    {
        var id = await AdoptedAsync();
        var column = await ColumnAsync(id, ServiceColumn.Id);
        google.Server.Admin.Share(id, google.Account, "reader");

        var fault = await Should.ThrowAsync<SheetsException>(() => sheets.ApplyAsync(new(id), [column.Set(2, CellValue.OfText("x"))!], default));

        fault.Fault.ShouldBe(SheetsFault.ReadOnly);
        fault.Text.En.ShouldContain(google.Account);
    }

    private static AdoptionPlan Plan() => new(
        [new(ServiceTab.Summary, "Сводка"), new(ServiceTab.Readiness, "Готовность"), new(ServiceTab.Overdue, "Просрочки")],
        [Column(ServiceColumn.Id, 3, "⚙ ID"), Column(ServiceColumn.Flag, 4, "⚙ Флаг")])
    { Language = Language.Ru };

    private static AdoptedColumn Column(ServiceColumn role, int column, string header) =>
        new(0, "Продажи", column, [1], role, header) { GridColumns = 26 };

    private async Task<string> AdoptedAsync()
    {
        var id = google.Create("План", "Продажи");
        google.Type(id, "'Продажи'!A1", """
            Задача | Срок
            Звонки | 2027-03-01
            """);
        await sheets.AdoptAsync(new(id), Plan(), default);
        return id;
    }

    private async Task<OwnedColumn> ColumnAsync(string id, ServiceColumn role) =>
        OwnedColumn.In((await sheets.ReadAsync(new(id), default)).Grid.Sheets[0]).Single(c => c.Role == role);
}
