using FsCheck;
using FsCheck.Fluent;
using SheetSync.Core.Identity;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading;
using SheetSync.Core.Template;
using SheetSync.Core.Template.Export;
using SheetSync.Core.Texts;
using SheetSync.Testing.Drawn;
using SheetSync.Testing.Grids;
using SheetSync.Testing.Plans;
using SheetSync.Workbooks;

namespace SheetSync.Adapters.Tests.Workbooks.Exports;

/// <summary>A plan written to a workbook reads back as the same plan, ids included, whatever layout it came from.</summary>
public class PlanWorkbookTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(60);
    private static readonly DateOnly Today = new(2027, 11, 12);

    public static TheoryData<string> Samples => [.. SampleFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_Exported_ReadsBackAsTheSamePlan(string file)
    {
        var plan = Read(DesignGrid.Of(SampleFiles.All[file]));
        if (plan.Departments.Any(d => d.HasTab))
        {
            Same(PlanFacts.Of(Again(plan)), PlanFacts.Of(plan), file);
        }
    }

    [Theory]
    [InlineData(DrawnStyle.Written, Language.Ru)]
    [InlineData(DrawnStyle.Written, Language.En)]
    [InlineData(DrawnStyle.FillDown, Language.Ru)]
    [InlineData(DrawnStyle.FillDown, Language.En)]
    public void DrawnPlan_Exported_ReadsBackAsTheSamePlan(DrawnStyle style, Language language) => Check.One(Many, Prop.ForAll(Seeds, seed =>
    {
        var plan = Read(RandomWorkbooks.Next(seed, style).Draw(language));
        Same(PlanFacts.Of(Again(plan)), PlanFacts.Of(plan), $"seed {seed}");
    }));

    /// <summary>With ids that a fresh reading would not make up, as a spreadsheet has that was looked after for a year.</summary>
    [Fact]
    public void PlanWithAHistory_Exported_KeepsItsIds() => Check.One(Many, Prop.ForAll(Seeds, seed =>
    {
        var plan = WithIds(Read(RandomWorkbooks.Next(seed, DrawnStyle.FillDown).Draw(Language.En)), seed);
        Ids(Again(plan)).ShouldBe(Ids(plan), $"seed {seed}");
    }));

    [Fact]
    public void GeneratedPlan_Exported_SaysTheSame() => Check.One(Many, Prop.ForAll(Seeds, seed =>
    {
        var plan = new RandomPlans(seed).Plan(3);
        plan = plan with { Departments = [.. plan.Departments.Select(d => d with { UsesKeyMonths = true, Indicators = [.. d.Indicators.Select(Sayable)], Tasks = [.. d.Tasks.Select(Sayable)] })] };
        var once = Again(plan);
        Same(PlanPicture.Of(once), PlanPicture.Of(plan), $"seed {seed}");
        Same(PlanFacts.Of(Again(once)), PlanFacts.Of(once), $"seed {seed}");
    }));

    /// <summary>An Excel cell holds 32767 characters: that much of a longer text.</summary>
    [Fact]
    public void HostileTitles_Exported_ComeBackAsTheyWere()
    {
        var titles = HostileTexts.All.Where(t => t.Trim() is { Length: > 0 and <= XlsxWriter.LongestText } && t.Trim() is not ("-" or "0")).Distinct().ToList();
        var plan = TaskCsvTests.OneTask(t => t);
        var tasks = titles.Select((title, i) => plan.Departments[0].Tasks[0] with { Id = new ItemId($"SAL-{i + 1}"), Title = title.Trim(), Due = Today });
        var read = Again(plan with { Departments = [plan.Departments[0] with { Tasks = [.. tasks] }] });

        // A line break of a workbook is one line feed, whatever wrote it.
        read.Departments[0].Tasks.Select(t => t.Title).ShouldBe(titles.Select(t => t.Trim().Replace("\r\n", "\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void FormulaLikeText_InTheFile_IsTextMarkedAsSuch()
    {
        var plan = TaskCsvTests.OneTask(t => t with { Title = "=1+1", Due = Today });
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(XlsxWriter.ToBytes(PlanWorkbook.Draw(plan))));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        sheet.ReadToEnd().ShouldNotContain("<x:f>");
        using var styles = new StreamReader(zip.GetEntry("xl/styles.xml")!.Open());
        styles.ReadToEnd().ShouldContain("quotePrefix");
    }

    /// <summary>Line by line, what differs first.</summary>
    private static void Same(string said, string meant, string of)
    {
        var (found, wanted) = (said.Split('\n'), meant.Split('\n'));
        found.Except(wanted).Concat(wanted.Except(found)).ShouldBeEmpty(of);
        found.ShouldBe(wanted, of);
    }

    private static Arbitrary<int> Seeds => Gen.Choose(0, int.MaxValue).ToArbitrary();

    private static CompanyPlan Again(CompanyPlan plan) =>
        Read(XlsxReader.Read(new MemoryStream(XlsxWriter.ToBytes(PlanWorkbook.Draw(plan))), plan.Title));

    private static CompanyPlan Read(Core.Grid.WorkbookGrid grid) =>
        PlanReader.Read(grid, KnownItems.None, new DateTimeOffset(2027, 11, 12, 9, 0, 0, TimeSpan.Zero), Today).Plan;

    private static CompanyPlan WithIds(CompanyPlan plan, int seed)
    {
        var numbers = Enumerable.Range(1, 500).ToArray();
        new Random(seed).Shuffle(numbers);
        var next = 0;
        ItemId Id() => new($"OLD-{numbers[next++]}");
        return plan with
        {
            Departments =
            [
                .. plan.Departments.Select(d => d with
                {
                    Indicators = [.. d.Indicators.Select(i => i with { Id = Id() })],
                    Goals = [.. d.Goals.Select(g => g with { Id = Id() })],
                    Tasks = [.. d.Tasks.Select(t => t with { Id = Id() })],
                }),
            ],
        };
    }

    private static IEnumerable<string> Ids(CompanyPlan plan) =>
        from d in plan.Departments
        from line in d.Indicators.Select(i => $"{i.Id} {i.Name}").Concat(d.Goals.Select(g => $"{g.Id} {g.Title} <- {g.Indicator}")).Concat(d.Tasks.Select(t => $"{t.Id} {t.Title} <- {t.Goal} {t.Indicator}"))
        select line;

    /// <summary>Reading takes no figure from 10¹⁵ on.</summary>
    private static Indicator Sayable(Indicator indicator)
    {
        static Figure Within(Figure figure) => figure with { Value = Math.Abs(figure.Value ?? 0) < 1_000_000_000_000_000m ? figure.Value : null };
        return indicator with
        {
            Baseline = Within(indicator.Baseline),
            Target = Within(indicator.Target),
            Plan = new MonthFigures(indicator.Plan.All.Select(Within)),
            Actual = new MonthFigures(indicator.Actual.All.Select(Within)),
        };
    }

    /// <summary>As reading has it: a person once in a cell, milestones by month, and those of what is done are done.</summary>
    private static PlanTask Sayable(PlanTask task) => task with
    {
        Owners = [.. task.Owners.DistinctBy(o => o.Name)],
        Milestones = [.. task.Milestones.OrderBy(m => m.Month).Select(m => m with { Done = m.Done || task.IsDone })],
    };
}
