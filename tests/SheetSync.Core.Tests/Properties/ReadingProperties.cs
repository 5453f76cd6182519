using System.Globalization;
using SheetSync.Core.Grid;
using SheetSync.Core.Identity;
using SheetSync.Core.Reading;
using SheetSync.Core.Texts;
using SheetSync.Testing.Grids;

namespace SheetSync.Core.Tests.Properties;

/// <summary>Reading any grid (domain.md §3, last paragraph). <c>SHEETSYNC_FUZZ</c> sets how many workbooks; the suite runs a short form.</summary>
public class ReadingProperties
{
    private static readonly DateOnly Today = new(2027, 11, 12);
    private static readonly DateTimeOffset Now = new(2027, 11, 12, 9, 0, 0, TimeSpan.Zero);

    private static int Runs(int few) =>
        int.TryParse(Environment.GetEnvironmentVariable("SHEETSYNC_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : few;

    [Fact]
    public void Reading_AnyGrid_NeverThrowsAndShowsEveryFinding()
    {
        for (var seed = 0; seed < Runs(1500); seed++)
        {
            var read = Read(new GridFuzzer(seed).Next(), seed);
            foreach (var finding in read.Plan.Findings)
            {
                finding.Message(Language.Ru).ShouldNotBeNullOrWhiteSpace();
                finding.Message(Language.En).ShouldNotBeNullOrWhiteSpace();
            }

            var ids = read.Plan.Departments.SelectMany(d => d.Indicators.Select(i => i.Id).Concat(d.Goals.Select(g => g.Id)).Concat(d.Tasks.Select(t => t.Id))).ToList();
            ids.Distinct().Count().ShouldBe(ids.Count, $"seed {seed}");
        }
    }

    [Fact]
    public void Reading_CellOfABlock_IsInThePlanAFindingOrTheReport()
    {
        for (var seed = 0; seed < Runs(600); seed++)
        {
            var tab = new GridFuzzer(seed).Tab("Продажи");
            var read = Read(Workbook(tab), seed);
            if (Pick(read, tab, seed) is { } cell)
            {
                var other = Read(Workbook(Changed(tab, cell)), seed);
                Fingerprint(other).ShouldNotBe(Fingerprint(read), $"seed {seed}, cell {cell.A1} «{tab[cell].Value.Display}» changed nothing\n{Draw(tab)}");
            }
        }
    }

    private static ReadOutcome Read(WorkbookGrid grid, int seed)
    {
        try
        {
            return PlanReader.Read(grid, KnownItems.None, Now, Today);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Reading the workbook of seed {seed} failed.", e);
        }
    }

    private static WorkbookGrid Workbook(SheetGrid tab) => Picture.Workbook(Picture.Tab("Настройки", "| Финансовый год | 2027 |\n| Имя | E-mail |\n| Иван Иванов | ivanov@example.com |"), tab);

    /// <summary>Some cell of a block's row that the reading report does not say is unread.</summary>
    private static CellAddress? Pick(ReadOutcome read, SheetGrid tab, int seed)
    {
        var report = read.Report.Tabs.Single(t => t.Tab == tab.Title);
        var cells = from block in report.Blocks
                    let skipped = block.Skipped.Select(s => s.Row).ToHashSet()
                    from row in Enumerable.Range(block.FirstRow + 1, Math.Max(0, block.LastRow - block.FirstRow))
                    where !skipped.Contains(row)
                    from column in Enumerable.Range(1, tab.ColumnCount)
                    where !block.Columns.Any(c => c.WhyIgnored is not null && c.Holds(column)) && !tab[row, column].Value.IsBlank && !IsHiddenByMerge(tab, row, column) && tab[row, column].Value.Boolean != false && !Core.Reading.Vocabulary.Normal.Normalize(tab[row, column].Value.Display).IsEmpty
                    select new CellAddress(row, column);
        var all = cells.ToList();
        return all.Count == 0 ? null : all[seed % all.Count];
    }

    private static string Draw(SheetGrid tab) => string.Join(
        '\n',
        Enumerable.Range(1, tab.RowCount).Select(r => $"{r}: " + string.Join(" | ", tab.Row(r).ToArray().Select(c => c.Value.Display)))
            .Append("merges " + string.Join(' ', tab.Merges.Select(m => m.A1))));

    private static bool IsHiddenByMerge(SheetGrid tab, int row, int column) =>
        tab.Merges.Any(m => m.Contains(new CellAddress(row, column)) && m.First != new CellAddress(row, column));

    private static SheetGrid Changed(SheetGrid tab, CellAddress cell)
    {
        var rows = Enumerable.Range(1, tab.RowCount).Select(r => tab.Row(r).ToArray()).ToArray();
        rows[cell.Row - 1][cell.Column - 1] = new Cell(CellValue.OfText("совсем другое " + cell.A1));
        return new SheetGrid(tab.SheetId, tab.Title, rows) { Merges = tab.Merges, Hidden = tab.Hidden };
    }

    private static string Fingerprint(ReadOutcome read) => string.Join(
        '\n',
        read.Plan.Findings.Select(f => f.Code + f.Message(Language.Ru))
            .Prepend(PlanPicture.Of(read.Plan))
            .Concat(read.Report.Tabs.SelectMany(t => t.Blocks).SelectMany(b => b.Skipped.Select(s => $"{s.Row} {s.Reason} {s.Text}").Concat(b.Columns.Select(c => c.ToString())))));
}
