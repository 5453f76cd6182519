using FsCheck;
using FsCheck.Fluent;
using SheetSync.Core.Grid;
using SheetSync.Core.Identity;
using SheetSync.Core.Reading;
using SheetSync.Core.Reading.Vocabulary;
using SheetSync.Core.Texts;
using SheetSync.Testing.Drawn;
using SheetSync.Testing.Grids;

namespace SheetSync.Core.Tests.Properties;

/// <summary>
/// Nothing is silently dropped (domain.md §3, last paragraph): a cell of a block that the reading report does not name as unread says something,
/// for the plan or the findings change when it says something else.
/// </summary>
public class NothingDroppedProperties
{
    private static readonly DateOnly Today = new(2027, 11, 12);

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void Cell_OfARandomGrid_IsInThePlanAFindingOrTheReport() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(600), Prop.ForAll(Seeds, SaysSomethingOfARandomGrid));

    /// <summary>A text beside a row that holds something under a merged header only, right of its first column.</summary>
    [Theory]
    [InlineData(401099595)]
    public void Cell_OfAGridThatOnceLostOne_IsInThePlanAFindingOrTheReport(int seed) => SaysSomethingOfARandomGrid(seed);

    [Theory]
    [InlineData(DrawnStyle.Written, Language.Ru)]
    [InlineData(DrawnStyle.Written, Language.En)]
    [InlineData(DrawnStyle.FillDown, Language.Ru)]
    [InlineData(DrawnStyle.FillDown, Language.En)]
    public void Cell_OfADrawnSheet_IsInThePlanAFindingOrTheReport(DrawnStyle style, Language language) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Seeds, seed =>
        {
            var random = new Random(seed);
            var book = HarmlessEdits.UnknownColumns(HarmlessEdits.BlankRows(RandomWorkbooks.Next(seed, style), random), random);
            for (var i = 0; i < 5; i++)
            {
                SaysSomething(book.Draw(language), random.Next());
            }
        }));

    /// <summary>Every named column of every header has its line in the report.</summary>
    [Theory]
    [InlineData(DrawnStyle.Written)]
    [InlineData(DrawnStyle.FillDown)]
    public void Header_OfADrawnSheet_IsInTheReportColumnByColumn(DrawnStyle style) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Seeds, seed =>
        {
            var book = HarmlessEdits.UnknownColumns(RandomWorkbooks.Next(seed, style), new Random(seed));
            var report = Read(book.Draw(Language.Ru)).Report;
            foreach (var tab in book.Tabs)
            {
                var blocks = report.Tabs.Single(t => t.Tab == tab.Title).Blocks;
                blocks.Count.ShouldBe(tab.Blocks.Count);
                foreach (var (drawn, reading) in tab.Blocks.Zip(blocks))
                {
                    var named = Enumerable.Range(1, drawn.Heads.Count).Where(c => drawn.Heads[c - 1].Any(cell => !cell.Ru.Value.IsBlank));
                    named.Where(c => !reading.Columns.Any(column => column.Holds(c))).ShouldBeEmpty($"seed {seed}, {tab.Title}, header in row {reading.FirstRow}");
                }
            }
        }));

    private static void SaysSomethingOfARandomGrid(int seed) =>
        SaysSomething(Picture.Workbook(Picture.Tab("Настройки", "| Финансовый год | 2027 |\n| Имя | E-mail |\n| Иван Иванов | ivanov@example.com |"), new GridFuzzer(seed).Tab("Продажи")), seed);

    private static void SaysSomething(WorkbookGrid book, int seed)
    {
        var read = Read(book);
        var cells = UnignoredCells(book, read);
        if (cells.Count > 0)
        {
            var (tab, cell) = cells[seed % cells.Count];
            Fingerprint(Read(Changed(book, tab, cell))).ShouldNotBe(Fingerprint(read), $"seed {seed}, cell {tab.Title}!{cell.A1} «{tab[cell].Value.Display}» changed nothing\n{Draw(tab)}");
        }
    }

    private static ReadOutcome Read(WorkbookGrid grid) => PlanReader.Read(grid, KnownItems.None, new DateTimeOffset(2027, 11, 12, 9, 0, 0, TimeSpan.Zero), Today);

    /// <summary>Cells of the rows of blocks that the reading report does not say are unread. An unticked checkbox says nothing, nor does what shows nothing.</summary>
    private static List<(SheetGrid Tab, CellAddress Cell)> UnignoredCells(WorkbookGrid book, ReadOutcome read)
    {
        var cells = from tab in book.Sheets
                    from block in read.Report.Tabs.First(t => t.Tab == tab.Title).Blocks
                    let skipped = block.Skipped.Select(s => s.Row).ToHashSet()
                    from row in Enumerable.Range(block.FirstRow + 1, Math.Max(0, block.LastRow - block.FirstRow))
                    where !skipped.Contains(row)
                    from column in Enumerable.Range(1, tab.ColumnCount)
                    let value = tab[row, column].Value
                    where !value.IsBlank && value.Boolean != false && !Normal.Normalize(value.Display).IsEmpty
                    where !block.Columns.Any(c => c.WhyIgnored is not null && c.Holds(column)) && !IsHiddenByMerge(tab, new CellAddress(row, column))
                    select (tab, new CellAddress(row, column));
        return [.. cells];
    }

    private static bool IsHiddenByMerge(SheetGrid tab, CellAddress cell) => tab.Merges.Any(m => m.Contains(cell) && m.First != cell);

    private static WorkbookGrid Changed(WorkbookGrid book, SheetGrid tab, CellAddress cell)
    {
        var rows = Enumerable.Range(1, tab.RowCount).Select(r => tab.Row(r).ToArray()).ToArray();
        rows[cell.Row - 1][cell.Column - 1] = new Cell(CellValue.OfText("совсем другое " + cell.A1));
        var changed = new SheetGrid(tab.SheetId, tab.Title, rows) { Merges = tab.Merges, Hidden = tab.Hidden };
        return book with { Sheets = [.. book.Sheets.Select(sheet => sheet == tab ? changed : sheet)] };
    }

    private static string Fingerprint(ReadOutcome read) => string.Join(
        '\n',
        read.Plan.Findings.Select(f => f.Code + f.Message(Language.Ru))
            .Prepend(PlanPicture.Of(read.Plan))
            .Concat(read.Report.Tabs.SelectMany(t => t.Blocks).SelectMany(b => b.Skipped.Select(s => $"{s.Row} {s.Reason} {s.Text}").Concat(b.Columns.Select(c => c.ToString())))));

    private static string Draw(SheetGrid tab) => string.Join(
        '\n',
        Enumerable.Range(1, tab.RowCount).Select(r => $"{r}: " + string.Join(" | ", tab.Row(r).ToArray().Select(c => c.Value.Display)))
            .Append("merges " + string.Join(' ', tab.Merges.Select(m => m.A1))));
}
