using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.WriteBack;

/// <summary>People in the service's columns: what is put back and told, what is cleared, what is left alone (domain.md §8).</summary>
public sealed class ServiceCellConflictTests
{
    private static readonly CompanyPlan TwoTasks = APlan.WithDepartment(d => d
        .Task("Call", t => t.Due("2027-03-03"))
        .Task("Sell", t => t.Milestone(3, "first deal")));

    private readonly WriteBackCase workbook = new(TwoTasks, "- | id | flag | progress", (1, BlockKind.Tasks));

    public ServiceCellConflictTests() => Sync();

    [Fact]
    public void PersonsText_InAServiceCell_IsPutBackAndToldOnce()
    {
        workbook.Type("C2", "I am on it");

        var first = Sync();
        var second = Sync();

        var notice = first.Notices.Single(n => n.Kind == NoticeKind.Conflict);
        (notice.Tab, notice.Cell!.ToString()).ShouldBe(("Sales", "Sales!C2"));
        notice.Text.Ru.ShouldContain("«I am on it»");
        notice.Text.En.ShouldContain("“I am on it”");
        workbook.Grid.Sheets[0][2, 3].Value.Text.ShouldBe("Overdue by 12 days");
        (second.Edits.Count, Conflicts(second)).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("B2", "my id")]
    [InlineData("B1", "Id")]
    [InlineData("C3", "7")]
    [InlineData("D3", "0.7")]
    [InlineData("D2", "half")]
    public void Anything_TypedBesideAnItemOrHeader_IsPutBackAndTold(string cell, string text)
    {
        workbook.Type(cell, text);

        var diff = Sync();

        (diff.Edits.Count, Conflicts(diff)).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData("B2", "SAL-2")]
    [InlineData("C3", "Overdue by 12 days")]
    [InlineData("C3", "Срок в этом месяце")]
    [InlineData("D3", "")]
    public void OwnValues_InTheWrongPlace_ArePutRightWithoutAWord(string cell, string text)
    {
        workbook.Type(cell, text);

        var diff = Sync();

        (diff.Edits.Count, Conflicts(diff)).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData("B7", "see below")]
    [InlineData("B7", "ABC-1")]
    [InlineData("C7", "red")]
    [InlineData("D7", "0.5")]
    [InlineData("D7", "42")]
    [InlineData("D7", "0")]
    public void Anything_TypedBesideNoItem_IsLeftAlone(string cell, string text)
    {
        workbook.Type(cell, text);

        var diff = Sync();

        diff.Edits.ShouldBeEmpty();
        diff.Notices.ShouldNotContain(n => n.Kind == NoticeKind.Conflict);
    }

    [Fact]
    public void OwnValues_OfAnItemThatIsGone_AreCleared()
    {
        var gone = new WriteBackCase(
            TwoTasks with { Departments = [.. TwoTasks.Departments.Select(d => d with { Tasks = [d.Tasks[0]] })] }, """
            - | id | flag | progress
            . | "⚙ ID" | "⚙ Flag" | "⚙ Progress"
            . | "SAL-1" | "Overdue by 12 days" | 0
            . | "SAL-2" | "Due this month" | 0
            """, (1, BlockKind.Tasks))
        { Known = workbook.Known };

        gone.Cells().ShouldBe("""
            B3 (clear)
            C3 (clear)
            D3 (clear)
            """);
    }

    [Fact]
    public void OwnValues_WithoutAnyMemory_AreLeftAlone() =>
        new WriteBackCase(TwoTasks, """
            - | id | flag | progress
            . | "⚙ ID" | "⚙ Flag" | "⚙ Progress"
            . | "SAL-1" | "Overdue by 12 days" | 0
            . | "SAL-2" | "Due this month" | 0
            . | "SAL-3" | "Overdue by 1 day" | 0.5
            """, (1, BlockKind.Tasks)).Cells().ShouldBe("");

    [Fact]
    public void LockedCells_KeepTheirColumnBackAndTheRestIsWritten()
    {
        workbook.Type("C2", "mine");
        workbook.Type("D2", "0.9");
        workbook.Locked = new CellRange(new(1, 3), new(1, 3));

        var first = workbook.Diff();
        workbook.Remember(first);
        var second = workbook.Diff();

        first.Edits.Select(e => e.Address.A1).ShouldBe(["D2"]);
        first.Withheld.Select(e => e.Address.A1).ShouldBe(["C2"]);
        first.Notices.Select(n => n.Kind).Where(k => k != NoticeKind.MissingTab).ShouldBe([NoticeKind.Conflict, NoticeKind.Conflict, NoticeKind.Locked]);
        second.Notices.Where(n => n.Kind == NoticeKind.Conflict).Select(n => n.Cell!.Value.A1).ShouldBe(["D2"], "what cannot be put back is told once");
        second.Withheld.Count.ShouldBe(1);
    }

    [Fact]
    public void MissingColumnsAndTabs_OfAnAdoptedWorkbook_AreToldInBothLanguages()
    {
        var diff = new WriteBackCase(TwoTasks, "- | id | progress", (1, BlockKind.Tasks)).With(ServiceTab.Summary, 11).With(ServiceTab.Overdue, 13).Diff(Language.Ru);

        diff.Notices.Select(n => (n.Kind, n.Tab)).ShouldBe([(NoticeKind.MissingTab, "Готовность"), (NoticeKind.MissingColumn, "Sales")]);
        diff.Notices[1].Text.Ru.ShouldBe("Вкладка «Sales»: нет служебных колонок ⚙ Флаг. Если они нужны, их вернёт команда adopt.");
    }

    [Fact]
    public void Workbook_ThatWasNeverAdopted_LacksNothing() =>
        new WriteBackCase(TwoTasks, "-", (1, BlockKind.Tasks)).Diff().Notices.ShouldBeEmpty();

    private static int Conflicts(WriteBackDiff diff) => diff.Notices.Count(n => n.Kind == NoticeKind.Conflict);

    private WriteBackDiff Sync()
    {
        var diff = workbook.Diff();
        workbook.Remember(diff);
        if (diff.Edits.Count > 0)
        {
            workbook.Apply(diff);
        }

        return diff;
    }
}
