using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.WriteBack;

public sealed class AdoptionEngineTests
{
    private static readonly CompanyPlan Plan = APlan.WithDepartment(d => d
        .Indicator("Margin", i => i.Unit("%").Target(0.3m)).Goal("Grow").Task("Call"));

    [Fact]
    public void Plan_OfAHandMadeWorkbook_AddsTabsAndColumnsRightOfEverything()
    {
        var plan = Adopt("""
            - | - | -
            "KPI" | . | "note"
            "Margin" | 5 | .
            """);

        plan.Obstacles.ShouldBeEmpty();
        plan.Tabs.Select(t => (t.Role, t.Title)).ShouldBe([(ServiceTab.Summary, "Summary"), (ServiceTab.Readiness, "Readiness"), (ServiceTab.Overdue, "Overdue")]);
        plan.Columns.Select(c => $"{c.Column} {c.Header} {string.Join(',', c.HeaderRows)}").ShouldBe(
            ["4 ⚙ ID 1,5,9", "5 ⚙ Flag 9", "6 ⚙ Attainment 1", "7 ⚙ Status 1", "8 ⚙ Forecast 1", "9 ⚙ Progress 5,9"]);
        plan.Columns.ShouldAllBe(c => c.GridColumns == 26);
    }

    [Fact]
    public void Plan_OfAnAdoptedWorkbook_IsEmpty()
    {
        var workbook = Case("id | flag | attainment | status | forecast | progress")
            .With(ServiceTab.Summary, 1).With(ServiceTab.Readiness, 2).With(ServiceTab.Overdue, 3);

        AdoptionEngine.Plan(workbook.Grid, workbook.Plan, workbook.Reading).IsEmpty.ShouldBeTrue();
        var removal = RemovalEngine.Plan(workbook.Grid);
        removal.Columns.Count.ShouldBe(6);
        removal.Tabs.Count.ShouldBe(3);
    }

    [Fact]
    public void Plan_OneServiceColumnDeleted_PutsThatOneBack()
    {
        var plan = Adopt("id | attainment | status | forecast | progress");

        plan.Columns.Select(c => (c.Role, c.Column)).ShouldBe([(ServiceColumn.Flag, 6)]);
    }

    [Fact]
    public void Plan_APersonsTabOfTheSameTitle_IsAnObstacleThatNamesIt()
    {
        var workbook = Case("-");
        var grid = workbook.Grid with { Sheets = [.. workbook.Grid.Sheets, new SheetGrid(9, "SUMMARY", [])] };

        var plan = AdoptionEngine.Plan(grid, workbook.Plan, workbook.Reading);

        var obstacle = plan.Obstacles.ShouldHaveSingleItem();
        obstacle.In(Language.Ru).ShouldContain("SUMMARY");
        obstacle.In(Language.En).ShouldContain("Rename it");
    }

    [Fact]
    public void Plan_MergesAndPaintBeyondTheValues_AreAPersonsToo()
    {
        var workbook = Case("-");
        var sheet = new SheetGrid(WriteBackCase.TabId, "Sales", [[default, default, new Cell(CellValue.Blank, paint: 0xFF0000)]])
        {
            Merges = [new CellRange(new(1, 1), new(1, 5))],
        };

        var plan = AdoptionEngine.Plan(workbook.Grid with { Sheets = [sheet] }, workbook.Plan, workbook.Reading);

        plan.Columns[0].Column.ShouldBe(6);
    }

    private static AdoptionPlan Adopt(string columns)
    {
        var workbook = Case(columns);
        return AdoptionEngine.Plan(workbook.Grid, workbook.Plan, workbook.Reading);
    }

    private static WriteBackCase Case(string columns) =>
        new(Plan, columns, (1, BlockKind.Indicators), (5, BlockKind.Goals), (9, BlockKind.Tasks));
}
