using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SheetSync.Core.Identity;
using SheetSync.Core.Reading;
using SheetSync.Core.Texts;
using SheetSync.Testing.Drawn;
using SheetSync.Testing.Grids;

namespace SheetSync.Core.Tests.Properties;

/// <summary>
/// What people do to a sheet without changing what it says leaves the plan the same, up to cells, ids and, where rows change places, order
/// (domain.md §3). Over workbooks of both layouts, every layout of months and both languages; a failure is shrunk to few rows and columns.
/// </summary>
public class SamePlanProperties
{
    private static readonly DateOnly Today = new(2027, 11, 12);

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(
        int.TryParse(Environment.GetEnvironmentVariable("SHEETSYNC_PROPERTIES"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 120);

    public delegate DrawnWorkbook Edit(DrawnWorkbook book, Random random);

    public static TheoryData<string> OfWrittenSheets => [.. Written.Keys];

    public static TheoryData<string> OfFillDownSheets => [.. FillDown.Keys];

    private static readonly Dictionary<string, (Edit Edit, bool Reorders)> Written = new()
    {
        ["rows inserted"] = (HarmlessEdits.InsertedRows, false),
        ["rows sorted"] = (HarmlessEdits.SortedRows, true),
        ["rows moved"] = (HarmlessEdits.MovedRows, true),
        ["sections moved"] = (HarmlessEdits.MovedBlocks, true),
        ["columns permuted"] = (HarmlessEdits.PermutedColumns, false),
        ["blank rows"] = (HarmlessEdits.BlankRows, false),
        ["unknown columns"] = (HarmlessEdits.UnknownColumns, false),
        ["everything at once"] = (Everything, true),
    };

    private static readonly Dictionary<string, (Edit Edit, bool Reorders)> FillDown = new()
    {
        ["rows inserted between groups"] = (HarmlessEdits.InsertedRows, false),
        ["sections moved"] = (HarmlessEdits.MovedBlocks, true),
        ["blank rows"] = (HarmlessEdits.BlankRows, false),
        ["unknown columns"] = (HarmlessEdits.UnknownColumns, false),
        ["all of it"] = ((book, random) => HarmlessEdits.UnknownColumns(HarmlessEdits.BlankRows(HarmlessEdits.InsertedRows(book, random), random), random), false),
    };

    [Theory]
    [MemberData(nameof(OfWrittenSheets))]
    public void WrittenSheet_EditedHarmlessly_SaysTheSamePlan(string edit) => SamePlan(DrawnStyle.Written, Written[edit].Edit, Written[edit].Reorders);

    [Theory]
    [MemberData(nameof(OfFillDownSheets))]
    public void FillDownSheet_EditedHarmlessly_SaysTheSamePlan(string edit) => SamePlan(DrawnStyle.FillDown, FillDown[edit].Edit, FillDown[edit].Reorders);

    [Theory]
    [InlineData(DrawnStyle.Written)]
    [InlineData(DrawnStyle.FillDown)]
    public void Sheet_InTheOtherLanguage_SaysTheSamePlan(DrawnStyle style) => Check.One(Many, Prop.ForAll(Books(style), book =>
    {
        var (ru, en) = (Read(book, Language.Ru), Read(book, Language.En));
        PlanPicture.Of(en.Plan).ShouldBe(PlanPicture.Of(ru.Plan));
        Codes(en).ShouldBe(Codes(ru));
    }));

    /// <summary>The strongest of all: what is read is what was meant, and nothing is found wrong with it.</summary>
    [Theory]
    [InlineData(DrawnStyle.Written, Language.Ru)]
    [InlineData(DrawnStyle.Written, Language.En)]
    [InlineData(DrawnStyle.FillDown, Language.Ru)]
    [InlineData(DrawnStyle.FillDown, Language.En)]
    public void Sheet_DrawnFromAPlan_SaysThatPlan(DrawnStyle style, Language language) => Check.One(Many, Prop.ForAll(Seeds, seed =>
    {
        var book = RandomWorkbooks.Next(seed, style);
        var read = Read(book, language);
        var (said, meant) = (PlanPicture.Of(read.Plan).Split('\n'), book.Expected.Split('\n'));
        said.Except(meant).Concat(meant.Except(said)).ShouldBeEmpty($"seed {seed}");
        said.ShouldBe(meant, $"seed {seed}");
        read.Plan.Findings.Select(f => $"{f.Cell} {f.Code} {f.Message(language)}").ShouldBeEmpty($"seed {seed}");
    }));

    private static Arbitrary<int> Seeds => Gen.Choose(0, int.MaxValue).ToArbitrary();

    private static Arbitrary<DrawnWorkbook> Books(DrawnStyle style) =>
        Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => RandomWorkbooks.Next(seed, style)), book => Smaller(book));

    private static void SamePlan(DrawnStyle style, Edit edit, bool reorders) =>
        Check.One(Many, Prop.ForAll(Books(style), Seeds, (book, seed) =>
        {
            var edited = edit(book, new Random(seed));
            foreach (var language in Enum.GetValues<Language>())
            {
                var (before, after) = (Read(book, language), Read(edited, language));
                Lines(after, reorders).ShouldBe(Lines(before, reorders), $"{language}\n{Show(edited, language)}");
                Codes(after).ShouldBe(Codes(before), $"{language}\n{Show(edited, language)}");
            }
        }));

    private static DrawnWorkbook Everything(DrawnWorkbook book, Random random) =>
        HarmlessEdits.UnknownColumns(HarmlessEdits.PermutedColumns(HarmlessEdits.MovedBlocks(HarmlessEdits.BlankRows(HarmlessEdits.SortedRows(HarmlessEdits.InsertedRows(book, random), random), random), random), random), random);

    private static ReadOutcome Read(DrawnWorkbook book, Language language) =>
        PlanReader.Read(book.Draw(language), KnownItems.None, new DateTimeOffset(2027, 11, 12, 9, 0, 0, TimeSpan.Zero), Today);

    /// <summary>The plan line by line, without what the edit itself added.</summary>
    private static IReadOnlyList<string> Lines(ReadOutcome read, bool anyOrder) =>
    [
        .. from department in read.Plan.Departments
           let lines = PlanPicture.Of(department).Split('\n').Where(line => !line.Contains(HarmlessEdits.Mark, StringComparison.Ordinal))
           from line in anyOrder ? lines.Order(StringComparer.Ordinal) : lines
           select line,
    ];

    /// <summary>What was found, the hints at unknown columns and what is said of inserted rows left out.</summary>
    private static IReadOnlyList<string> Codes(ReadOutcome read) =>
        [.. read.Plan.Findings.Where(f => f.Code != StructureFindings.UnknownColumn.Code && !f.Message(Language.En).Contains(HarmlessEdits.Mark, StringComparison.Ordinal)).Select(f => $"{f.Code} {f.Department}").Order(StringComparer.Ordinal)];

    private static string Show(DrawnWorkbook book, Language language) => string.Join(
        "\n\n",
        book.Draw(language).Sheets.Skip(1).Select(tab => tab.Title + '\n' + string.Join(
            '\n',
            Enumerable.Range(1, tab.RowCount).Select(r => $"{r}: " + string.Join(" | ", tab.Row(r).ToArray().Select(c => c.Value.Display.ReplaceLineEndings("⏎"))))
                .Append("merges " + string.Join(' ', tab.Merges.Select(m => m.A1))))));

    /// <summary>The same workbook with a tab, a section, a row or a column fewer.</summary>
    private static IEnumerable<DrawnWorkbook> Smaller(DrawnWorkbook book)
    {
        for (var t = 0; t < book.Tabs.Count; t++)
        {
            var tab = book.Tabs[t];
            if (book.Tabs.Count > 1)
            {
                yield return book with { Tabs = [.. book.Tabs.Where(other => other != tab)] };
            }

            foreach (var smaller in Smaller(tab))
            {
                yield return book with { Tabs = [.. book.Tabs.Select(other => other == tab ? smaller : other)] };
            }
        }
    }

    private static IEnumerable<DrawnTab> Smaller(DrawnTab tab)
    {
        foreach (var block in tab.Blocks)
        {
            yield return tab with { Blocks = [.. tab.Blocks.Where(other => other != block)], Report = [] };
            for (var r = block.Rows.Count - 1; r >= 0; r--)
            {
                if (r + 1 >= block.Rows.Count || !block.Rows[r + 1].Cells.Any(c => c.JoinsAbove))
                {
                    yield return With(tab, block, block with { Rows = [.. block.Rows.Where((_, i) => i != r)] });
                }
            }

            for (var c = 3; c < block.Heads.Count; c++)
            {
                var column = c;
                if (!MayGo(block, column))
                {
                    continue;
                }

                yield return With(tab, block, block with
                {
                    Heads = [.. block.Heads.Where((_, i) => i != column)],
                    Rows = [.. block.Rows.Select(r => r with { Cells = [.. r.Cells.Where((_, i) => i != column)] })],
                });
            }
        }
    }

    /// <summary>Neither the column that tells plan and actual apart nor one that a group is merged from.</summary>
    private static bool MayGo(DrawnBlock block, int column) =>
        block.Heads[column][block.NameRow].Ru.Value.Text is { } name && name != "План/Факт"
        && !(column + 1 < block.Heads.Count && block.Heads[column + 1].Any(cell => cell.JoinsLeft));

    private static DrawnTab With(DrawnTab tab, DrawnBlock block, DrawnBlock smaller) =>
        tab with { Blocks = [.. tab.Blocks.Select(other => other == block ? smaller : other)] };
}
