using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.WriteBack;
using SheetSync.Google;
using SheetSync.Testing.Emulation;

namespace SheetSync.Adapters.Tests.Google;

/// <summary>Undoing an adoption while people go on editing: only what this service made goes.</summary>
public sealed class RemovalTests : OnEmulatedGoogle
{
    private static readonly DateTimeOffset Now = new(2027, 11, 12, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Remove_AfterAdoptionAndSync_LeavesTheWorkbookAsItWasInOneRequest()
    {
        var id = Plan();
        var before = Cells((await Sheets.ReadAsync(id, default)).Grid);
        await SyncedAsync(id);

        var removed = await Sheets.RemoveAsync(id, RemovalEngine.Plan((await Sheets.ReadAsync(id, default)).Grid), default);

        removed.Requests.ShouldBe(new RequestCount(0, 1));
        var grid = (await Sheets.ReadAsync(id, default)).Grid;
        Cells(grid).ShouldBe(before);
        RemovalEngine.Plan(grid).IsEmpty.ShouldBeTrue();
        (await ProtectionsAsync(id)).ShouldBe(0);
        SyncEngine.Decide(grid, KnownWorkbook.Nothing, Now).Edits.ShouldBeEmpty();
    }

    [Fact]
    public async Task Remove_ThenAdoptAgain_GivesTheSameIdsBack()
    {
        var id = Plan();
        var known = await SyncedAsync(id);
        var ids = Ids((await Sheets.ReadAsync(id, default)).Grid);
        ids.Count.ShouldBeGreaterThan(20);
        await Sheets.RemoveAsync(id, RemovalEngine.Plan((await Sheets.ReadAsync(id, default)).Grid), default);

        // A sync in between, without columns, must not forget them; rows move meanwhile.
        known = SyncEngine.Decide((await Sheets.ReadAsync(id, default)).Grid, known, Now).Known;
        Emulated.Change(id.Value, """{"insertDimension":{"range":{"sheetId":0,"dimension":"ROWS","startIndex":2,"endIndex":4}}}""");
        await SyncedAsync(id, known);

        Ids((await Sheets.ReadAsync(id, default)).Grid).ShouldBe(ids, ignoreOrder: true);
    }

    [Theory]
    [InlineData("""{"insertDimension":{"range":{"sheetId":0,"dimension":"COLUMNS","startIndex":0,"endIndex":1}}}""")]
    [InlineData("""{"insertDimension":{"range":{"sheetId":0,"dimension":"COLUMNS","startIndex":21,"endIndex":23}}}""")]
    [InlineData("""{"deleteDimension":{"range":{"sheetId":0,"dimension":"COLUMNS","startIndex":3,"endIndex":4}}}""")]
    [InlineData("""{"moveDimension":{"source":{"sheetId":0,"dimension":"COLUMNS","startIndex":20,"endIndex":22},"destinationIndex":0}}""")]
    [InlineData("""{"deleteDimension":{"range":{"sheetId":0,"dimension":"COLUMNS","startIndex":22,"endIndex":23}}}""")]
    public async Task Remove_APersonMovesColumnsInBetween_DeletesNothingAndThenOnlyOurs(string meanwhile)
    {
        var id = Plan();
        await SyncedAsync(id);
        var read = (await Sheets.ReadAsync(id, default)).Grid;
        Emulated.Change(id.Value, meanwhile);
        var people = Cells((await Sheets.ReadAsync(id, default)).Grid);

        var fault = await Should.ThrowAsync<SheetsException>(() => Sheets.RemoveAsync(id, RemovalEngine.Plan(read), default));

        fault.Fault.ShouldBe(SheetsFault.Stale);
        var after = (await Sheets.ReadAsync(id, default)).Grid;
        after.Sheets.Count.ShouldBe(read.Sheets.Count, "all or nothing");
        Cells(after).ShouldBe(people);

        await Sheets.RemoveAsync(id, RemovalEngine.Plan(after), default);
        Cells((await Sheets.ReadAsync(id, default)).Grid).ShouldBe(people);
    }

    [Fact]
    public async Task Remove_WherePeopleTyped_KeepsTheirTextWithoutMarkOrWarning()
    {
        var id = Plan();
        await SyncedAsync(id);
        var grid = (await Sheets.ReadAsync(id, default)).Grid;
        var flag = OwnedColumn.In(grid.Sheets[0]).Single(c => c.Role == ServiceColumn.Flag).Mark.Column;
        var note = $"'Продажи'!{CellAddress.ColumnName(flag)}2";
        Emulated.Type(id.Value, note, "спросить Анну");
        Emulated.Change(id.Value, $$$"""{"addProtectedRange":{"protectedRange":{"range":{"sheetId":0,"startColumnIndex":{{{flag - 1}}},"endColumnIndex":{{{flag}}} },"description":"моё","warningOnly":true} } }""");

        var plan = RemovalEngine.Plan((await Sheets.ReadAsync(id, default)).Grid);
        plan.KeptColumns.ShouldHaveSingleItem().Texts.ShouldHaveSingleItem().Value.Text.ShouldBe("спросить Анну");
        await Sheets.RemoveAsync(id, plan, default);

        var after = (await Sheets.ReadAsync(id, default)).Grid;
        RemovalEngine.Plan(after).IsEmpty.ShouldBeTrue();
        var texts = Enumerable.Range(1, after.Sheets[0].RowCount).SelectMany(row => after.Sheets[0].Row(row).ToArray().Skip(20)).Where(c => !c.Value.IsBlank);
        texts.Select(c => c.Value.Text).ShouldBe(["спросить Анну"]);
        (await ProtectionsAsync(id)).ShouldBe(1, "a person's own stays");
    }

    [Fact]
    public async Task Remove_ACopyOfAServiceTab_Stays()
    {
        var id = Plan();
        await SyncedAsync(id);
        var summary = (await Sheets.ReadAsync(id, default)).Grid.Sheets.Single(s => s.Title == "Сводка").SheetId;
        Emulated.Change(id.Value, $$"""{"duplicateSheet":{"sourceSheetId":{{summary}},"newSheetName":"Сводка, ноябрь"} }""");
        var copy = Cells((await Sheets.ReadAsync(id, default)).Grid);

        await Sheets.RemoveAsync(id, RemovalEngine.Plan((await Sheets.ReadAsync(id, default)).Grid), default);

        var after = (await Sheets.ReadAsync(id, default)).Grid;
        after.Sheets.Select(s => s.Title).ShouldContain("Сводка, ноябрь");
        after.Sheets.Select(s => s.Title).ShouldNotContain("Сводка");
        Cells(after).ShouldBe(copy);
    }

    private SpreadsheetId Plan() => new(Emulated.Server.Admin.SeedFile(Repository.Sample("plan.ru.xlsx")));

    private async Task<KnownWorkbook> SyncedAsync(SpreadsheetId id, KnownWorkbook? known = null)
    {
        var first = SyncEngine.Decide((await Sheets.ReadAsync(id, default)).Grid, known ?? KnownWorkbook.Nothing, Now);
        await Sheets.AdoptAsync(id, AdoptionEngine.Plan((await Sheets.ReadAsync(id, default)).Grid, first.Plan, first.Reading), default);
        var second = SyncEngine.Decide((await Sheets.ReadAsync(id, default)).Grid, known ?? KnownWorkbook.Nothing, Now);
        await Sheets.ApplyAsync(id, second.Edits, default);
        return second.Known;
    }

    private async Task<int> ProtectionsAsync(SpreadsheetId id)
    {
        using var client = new HttpClient { BaseAddress = Emulated.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", Emulated.Server.Admin.IssueToken(Emulated.Account));
        return (await client.GetStringAsync($"/v4/spreadsheets/{id}?fields=sheets.protectedRanges")).Split("\"protectedRangeId\"").Length - 1;
    }

    private static List<string> Ids(WorkbookGrid grid) =>
        [.. from sheet in grid.Sheets
            from column in OwnedColumn.In(sheet).Where(c => c.Role == ServiceColumn.Id)
            from row in Enumerable.Range(1, sheet.RowCount)
            let value = sheet[row, column.Mark.Column].Value.Text
            where value is not null && !value.StartsWith('⚙')
            select $"{value} {sheet[row, 1].Value.Text}"];

    /// <summary>Everything that people own: all cells but our columns and our tabs.</summary>
    private static string Cells(WorkbookGrid grid) => string.Join('\n', grid.Sheets.Where(s => OwnedTab.From(s) is null).SelectMany(s =>
    {
        var owned = s.OwnedColumns.Select(o => o.Column).ToHashSet();
        return Enumerable.Range(1, s.RowCount).Select(row => $"{s.Title} {row}: " + string.Join('|',
            Enumerable.Range(1, s.Row(row).Length).Where(c => !owned.Contains(c)).Select(c => s[row, c].Value.Display)).TrimEnd('|'));
    }));
}
