using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.WriteBack;

public sealed class WriteBackEngineTests
{
    // Rows 2 and 3 hold tasks; 15 March 2027 is today.
    private static readonly CompanyPlan TwoTasks = APlan.WithDepartment(d => d
        .Task("Call", t => t.Due("2027-03-03"))
        .Task("Sell", t => t.Milestone(3, "first deal")));

    [Fact]
    public void Tasks_InAFreshTab_GetHeaderIdFlagAndProgress() =>
        new WriteBackCase(TwoTasks, "- | id | flag | progress", (1, BlockKind.Tasks)).Cells().ShouldBe("""
            B1 ⚙ ID
            C1 ⚙ Flag
            D1 ⚙ Progress
            B2 SAL-1
            C2 Overdue by 12 days
            D2 0
            B3 SAL-2
            C3 Due this month
            D3 0
            """);

    [Fact]
    public void Tasks_InARussianWorkbook_AreFlaggedInRussian() =>
        new WriteBackCase(TwoTasks, "- | flag", (1, BlockKind.Tasks)).Cells(Language.Ru).ShouldBe("""
            B1 ⚙ Флаг
            B2 Просрочено на 12 дн.
            B3 Срок в этом месяце
            """);

    [Fact]
    public void Indicators_WithFigures_GetAttainmentStatusAndForecast()
    {
        var plan = APlan.WithDepartment(d => d.Indicator("Revenue", i => i.Target(120).Actual("9 9")));

        new WriteBackCase(plan, "id | attainment | status | forecast | flag", (1, BlockKind.Indicators)).Cells().ShouldBe("""
            A1 ⚙ ID
            B1 ⚙ Attainment
            C1 ⚙ Status
            D1 ⚙ Forecast
            A2 SAL-1
            B2 0.9
            C2 amber
            D2 108
            """);
    }

    [Fact]
    public void Cells_ThatAlreadyHoldTheirValues_AreCountedAndNotWritten()
    {
        var diff = new WriteBackCase(TwoTasks, """
            - | id | progress
            . | "⚙ ID" | "⚙ Progress"
            . | "SAL-1" | 0
            . | "SAL-2" | 0
            """, (1, BlockKind.Tasks)).Diff();

        diff.Edits.ShouldBeEmpty();
        diff.Unchanged.ShouldBe(6);
    }

    [Fact]
    public void PersonsText_InAServiceCell_IsPutBack() =>
        new WriteBackCase(TwoTasks, """
            flag
            "⚙ Flag"
            "I am on it"
            "Due this month"
            """, (1, BlockKind.Tasks)).Cells().ShouldBe("A2 Overdue by 12 days");

    [Fact]
    public void PersonsText_BesideNoItem_IsLeftAlone() =>
        new WriteBackCase(TwoTasks, """
            id | flag | progress
            "⚙ ID" | "⚙ Flag" | "⚙ Progress"
            "SAL-1" | "Overdue by 12 days" | 0
            "SAL-2" | "Due this month" | 0
            "see below" | "ask Anna" | "half"
            . | "red" | =A1
            """, (1, BlockKind.Tasks)).Cells().ShouldBe("");

    [Fact]
    public void MarkOfAnUnknownRole_IsLeftAlone() =>
        new WriteBackCase(TwoTasks, "comment | 0", (1, BlockKind.Tasks)).Cells().ShouldBe("");

    [Fact]
    public void ItemsWithoutARowOfTheirOwn_GetNothing()
    {
        var plan = TwoTasks with
        {
            Departments = [.. TwoTasks.Departments.Select(d => d with
            {
                Goals = [new Goal { Id = new("SAL-9"), Title = "Grow", HasRow = false, Cell = d.Tasks[0].Cell }],
            })],
        };

        new WriteBackCase(plan, "id", (1, BlockKind.Tasks)).Cells().ShouldNotContain("SAL-9");
    }

    [Fact]
    public void EditsApplied_DecidedAgain_YieldNothing()
    {
        var workbook = new WriteBackCase(TwoTasks, "- | id | flag | progress", (1, BlockKind.Tasks))
            .With(ServiceTab.Summary, 11).With(ServiceTab.Readiness, 12).With(ServiceTab.Overdue, 13);
        var first = workbook.Diff();
        workbook.Apply(first);

        var second = workbook.Diff(now: WriteBackCase.Now.AddHours(3));

        first.Edits.Count.ShouldBeGreaterThan(40);
        second.Edits.ShouldBeEmpty();
        second.Unchanged.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void ServiceTab_ThatChanged_TellsWhenItWasComputedAndBlanksWhatIsBeyond()
    {
        var workbook = new WriteBackCase(TwoTasks, "id", (1, BlockKind.Tasks)).With(ServiceTab.Overdue, 13);
        workbook.Apply(workbook.Diff());
        var done = new WriteBackCase(
            TwoTasks with { Departments = [.. TwoTasks.Departments.Select(d => d with { Tasks = [] })] }, "id", (1, BlockKind.Tasks));
        var tab = OwnedTab.From(workbook.Grid.Sheets[1])!;
        var edits = new List<CellEdit>();

        WriteBackEngine.Compose(ServiceTab.Overdue, done.Facts(), WriteBackCase.Now.AddHours(3), Language.En).Diff(tab, edits);

        var after = WriteBackCase.Applied(tab.Sheet, edits);
        after[2, 2].Value.Text.ShouldBe("15 Mar 2027 12:30 (UTC)");
        after[3, 2].Value.Number.ShouldBe(0);
        after[5, 1].Value.Text.ShouldBe("Nothing is overdue");
        Enumerable.Range(6, 5).SelectMany(row => after.Row(row).ToArray()).ShouldAllBe(c => c.Value.IsBlank);
    }

    [Fact]
    public void OverduePage_OfOneTask_LinksToItsCell()
    {
        var page = WriteBackEngine.Compose(
            ServiceTab.Overdue, new WriteBackCase(TwoTasks, "id", (1, BlockKind.Tasks)).Facts(), WriteBackCase.Now, Language.Ru);

        string.Join(" | ", page.Rows[5].Select(c => c.Display)).ShouldBe(
            "Sales |  | Call |  | 2027-03-03 | 12 | 1 | 2027-03-03 | 0 | https://x/ID/edit#gid=7&range=A2");
        page.Rows[0][0].Text.ShouldBe("Просрочки: Plan, 2027");
    }

    [Fact]
    public void Pages_InBothLanguages_FitTheirLayoutsAndQuoteNoCellWhole()
    {
        var title = new string('x', 60_000);
        var facts = new WriteBackCase(
            APlan.WithDepartment(d => d.Indicator("KPI", i => i.Unit("%").Target(0.5m).Actual("0.5")).Goal("G").Task(title, t => t.Due("2027-01-01"))),
            "id", (1, BlockKind.Tasks)).Facts();
        foreach (var role in Enum.GetValues<ServiceTab>())
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var page = WriteBackEngine.Compose(role, facts, WriteBackCase.Now, language);
                page.Rows.ShouldAllBe(r => r.Count <= page.Layout.Columns.Count);
                page.Rows.SelectMany(r => r).ShouldAllBe(c => c.Display.Length <= 1_000);
            }
        }
    }

    [Fact]
    public void Initiatives_WithScores_AreRankedByRice()
    {
        var cell = new CellRef("Initiatives", 3, new CellAddress(2, 1));
        Initiative[] initiatives = [new("low", null, 1, 1, 1, 2, 3, cell), new("none", null, null, 1, 1, 0, 1, cell), new("high", null, 10, 2, 1, 2, 1, cell)];

        InitiativeRanks.Of(initiatives).Select(r => (r.Initiative.Title, r.Rice, r.RiceRank, r.Ice, r.IceRank)).ShouldBe(
            [("high", 10m, 1, 2m, 2), ("low", 0.5m, 2, 3m, 1), ("none", null, null, 1m, 3)]);
    }
}
