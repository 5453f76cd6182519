using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.WriteBack;

public sealed class RemovalEngineTests
{
    private static readonly CompanyPlan Plan = APlan.WithDepartment(d => d
        .Indicator("Margin", i => i.Unit("%").Target(0.3m)).Goal("Grow").Task("Call"));

    [Fact]
    public void Plan_OfAWorkbookThatWasSynced_TakesEverythingAway()
    {
        var workbook = Adopted("");
        workbook.Apply(workbook.Diff());

        var plan = RemovalEngine.Plan(workbook.Grid);

        plan.Columns.Select(c => c.Role).ShouldBe(Enum.GetValues<ServiceColumn>());
        plan.Tabs.Select(t => t.Role).ShouldBe(Enum.GetValues<ServiceTab>());
        plan.KeptColumns.ShouldBeEmpty();
        plan.KeptTabs.ShouldBeEmpty();
        plan.Obstacles.ShouldBeEmpty();
    }

    [Fact]
    public void Plan_OfAWorkbookNeverAdopted_IsEmpty() =>
        RemovalEngine.Plan(new WorkbookGrid("ID", "Plan", null, null, [new SheetGrid(1, "Sales", [[new Cell(CellValue.OfText("⚙ ID"))]])])).IsEmpty.ShouldBeTrue();

    [Theory]
    [InlineData("\"ask Ann\"")]
    [InlineData("=1+1")]
    [InlineData("\"Overdue by many days\"")]
    public void Plan_APersonTypedInAColumn_LeavesItToThemAndClearsOnlyOurs(string typed)
    {
        var workbook = Adopted($"""
            "⚙ ID" | "⚙ Flag" | "⚙ Attainment"
            "SAL-1" | {typed} | 0.9
            "SAL-2" | "Due this month" | 0.8
            """);

        var plan = RemovalEngine.Plan(workbook.Grid);

        var kept = plan.KeptColumns.ShouldHaveSingleItem();
        kept.Column.Role.ShouldBe(ServiceColumn.Flag);
        kept.Texts.ShouldHaveSingleItem().Cell.ToString().ShouldBe("Sales!B2");
        kept.Clearing.Select(e => e.Address.A1).ShouldBe(["B1", "B3"]);
        kept.Clearing.ShouldAllBe(e => e.Value.IsBlank);
        plan.Columns.Select(c => c.Role).ShouldNotContain(ServiceColumn.Flag);
    }

    [Fact]
    public void Plan_APersonTypedBesideAPage_LeavesTheTab()
    {
        var width = PageLayout.Of(ServiceTab.Overdue).Columns.Count;
        var row = new Cell[width + 1];
        row[width] = new Cell(CellValue.OfText("called him"));
        var grid = Grid(new SheetGrid(3, "Overdue", [row]) { ServiceTabMark = "overdue" }, new SheetGrid(4, "Summary", []) { ServiceTabMark = "summary" });

        var plan = RemovalEngine.Plan(grid);

        plan.KeptTabs.ShouldHaveSingleItem().Texts.ShouldHaveSingleItem().Value.Text.ShouldBe("called him");
        plan.Tabs.ShouldHaveSingleItem().Role.ShouldBe(ServiceTab.Summary);
    }

    [Fact]
    public void Plan_ACopyOfAServiceTab_IsAPersons() =>
        RemovalEngine.Plan(Grid(new SheetGrid(9, "Copy of Summary", [[new Cell(CellValue.OfText("x"))]]))).IsEmpty.ShouldBeTrue();

    [Fact]
    public void Plan_NoTabWouldBeLeft_IsAnObstacle()
    {
        var grid = new WorkbookGrid("ID", "Plan", null, null, [new SheetGrid(3, "Summary", []) { ServiceTabMark = "summary" }, new SheetGrid(4, "Old", []) { Hidden = true }]);

        RemovalEngine.Plan(grid).Obstacles.ShouldHaveSingleItem().In(Language.En).ShouldContain("no visible tab");
    }

    [Fact]
    public void Plan_FormulasOfPeople_AreCountedOurTabsAside()
    {
        var formula = new Cell(CellValue.OfNumber(1), CellTraits.Formula);
        var grid = Grid(new SheetGrid(2, "Dashboard", [[formula, formula]]), new SheetGrid(3, "Summary", [[formula]]) { ServiceTabMark = "summary" });

        RemovalEngine.Plan(grid).FormulasElsewhere.ShouldBe(2);
    }

    private static WorkbookGrid Grid(params SheetGrid[] sheets) => new("ID", "Plan", null, null, [new SheetGrid(1, "Sales", []), .. sheets]);

    private static WriteBackCase Adopted(string cells) =>
        new WriteBackCase(Plan, "id | flag | attainment | status | forecast | progress\n" + cells, (1, BlockKind.Indicators), (5, BlockKind.Goals), (9, BlockKind.Tasks))
            .With(ServiceTab.Summary, 1).With(ServiceTab.Readiness, 2).With(ServiceTab.Overdue, 3);
}
