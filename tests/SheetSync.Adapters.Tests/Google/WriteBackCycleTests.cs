using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.WriteBack;
using SheetSync.Google;
using SheetSync.Testing.Emulation;

namespace SheetSync.Adapters.Tests.Google;

/// <summary>The whole loop on the sample workbooks: adopt, write, read again. The second pass writes nothing, and what people typed is as it was.</summary>
public sealed class WriteBackCycleTests : OnEmulatedGoogle
{
    private static readonly DateTimeOffset Now = new(2027, 11, 12, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("plan.ru")]
    [InlineData("plan.en")]
    [InlineData("single-table.ru")]
    [InlineData("single-table.en")]
    [InlineData("empty.ru")]
    public async Task Workbook_AdoptedAndSynced_IsWrittenOnceAndKeepsWhatPeopleTyped(string sample)
    {
        var id = new SpreadsheetId(Emulated.Server.Admin.SeedFile(Repository.Sample(sample + ".xlsx")));
        var before = (await Sheets.ReadAsync(id, default)).Grid;
        var unadopted = Decide(before, KnownWorkbook.Nothing);
        unadopted.Edits.ShouldBeEmpty();

        var adopted = await Sheets.AdoptAsync(id, AdoptionEngine.Plan(before, unadopted.Plan, unadopted.Reading), default);
        (adopted.Requests.Reads + adopted.Requests.Writes).ShouldBeLessThanOrEqualTo(2, "one more was the read");
        var first = Decide((await Sheets.ReadAsync(id, default)).Grid, KnownWorkbook.Nothing);
        var written = await Sheets.ApplyAsync(id, first.Edits, default);
        var after = (await Sheets.ReadAsync(id, default)).Grid;
        var second = Decide(after, first.Known);

        written.Requests.Writes.ShouldBe(1);
        second.Edits.Select(e => $"{e.Tab}!{e.Address}: {e.Before.Display} -> {e.Value.Display}").ShouldBeEmpty();
        AdoptionEngine.Plan(after, second.Plan, second.Reading).IsEmpty.ShouldBeTrue();
        People(after, before).ShouldBe(People(before, before));
    }

    [Fact]
    public async Task WorkedExample_OfTheSample_StandsInTheSheetAsPeopleSeeIt()
    {
        var id = new SpreadsheetId(Emulated.Server.Admin.SeedFile(Repository.Sample("plan.ru.xlsx")));
        var before = (await Sheets.ReadAsync(id, default)).Grid;
        var unadopted = Decide(before, KnownWorkbook.Nothing);
        await Sheets.AdoptAsync(id, AdoptionEngine.Plan(before, unadopted.Plan, unadopted.Reading), default);
        await Sheets.ApplyAsync(id, Decide((await Sheets.ReadAsync(id, default)).Grid, KnownWorkbook.Nothing).Edits, default);

        var grid = (await Sheets.ReadAsync(id, default)).Grid;

        // domain.md §5: attainments 1.00, 0.75, 0.96, forecasts 120, 15 %, 500, department 0.945, amber.
        var summary = grid.Sheets.Single(s => s.Title == "Сводка");
        var row = Enumerable.Range(1, summary.RowCount).Single(r => summary[r, 3].Value.Number is { } n && Math.Abs(n - 0.945) < 1e-9);
        summary[row, 3].IsPercent.ShouldBeTrue();
        summary[row, 4].Value.Text.ShouldBe("жёлтый");
        var tab = grid.Sheets.Single(s => s.Title == unadopted.Plan.Departments.Single(d => d.Name == summary[row, 1].Value.Text).Tab);
        Column(tab, ServiceColumn.Attainment).ShouldBe("⚙ Выполнение, 1, 0.75, 0.96");
        Column(tab, ServiceColumn.Forecast).ShouldBe("⚙ Прогноз, 120, 15 %, 500");
        Column(tab, ServiceColumn.Status).ShouldBe("⚙ Статус, зелёный, красный, зелёный");
        summary[row, 11].Value.Text!.ShouldStartWith($"{Emulated.Address.GetLeftPart(UriPartial.Authority)}/spreadsheets/d/{id}/edit#gid=");
    }

    /// <summary>The cells of a service column that hold something, from the top.</summary>
    private static string Column(SheetGrid tab, ServiceColumn role)
    {
        var column = OwnedColumn.In(tab).Single(c => c.Role == role).Mark.Column;
        return string.Join(", ", Enumerable.Range(1, tab.RowCount).Select(row => tab[row, column]).Where(c => !c.Value.IsBlank)
            .Select(c => c.Value.Display.Replace('\u00A0', ' ')));
    }

    private static Decision Decide(WorkbookGrid grid, KnownWorkbook known) => SyncEngine.Decide(grid, known, Now);

    /// <summary>Everything in the tabs that were there before, our columns aside.</summary>
    private static string People(WorkbookGrid grid, WorkbookGrid original) => string.Join('\n', grid.Sheets
        .Where(s => original.Sheets.Any(o => o.SheetId == s.SheetId))
        .SelectMany(s => Enumerable.Range(1, s.RowCount).SelectMany(row => Enumerable.Range(1, s.ColumnCount)
            .Where(column => s[row, column] != default && s.OwnedColumns.All(o => o.Column != column))
            .Select(column => $"{s.Ref(row, column)} {s[row, column]}"))));
}
