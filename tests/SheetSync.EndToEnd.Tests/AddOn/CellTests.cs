using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Values;
using SheetSync.Core.Texts;
using SheetSync.Service.Api.Access;
using SheetSync.Service.Api.Cells;

namespace SheetSync.EndToEnd.Tests.AddOn;

/// <summary>References to cells, what a done milestone says, and who is who: the pure parts of the API.</summary>
public sealed class CellTests
{
    [Theory]
    [InlineData("D14", null, "D14")]
    [InlineData("Sales!D14", "Sales", "D14")]
    [InlineData("'My tab'!$D$14:$F$20", "My tab", "D14:F20")]
    [InlineData("'It''s!'!a1", "It's!", "A1")]
    [InlineData("Sales!XFD1048576", "Sales", "XFD1048576")]
    public void Query_OfCells_IsRead(string text, string? tab, string range)
    {
        var query = CellQuery.Parse(text).ShouldNotBeNull();
        query.Tab.ShouldBe(tab);
        query.Range.A1.ShouldBe(range);
    }

    [Theory]
    [InlineData("D:D", 1, 4, int.MaxValue, 4)]
    [InlineData("14:15", 14, 1, 15, int.MaxValue)]
    [InlineData("B2:C", 2, 2, int.MaxValue, 3)]
    public void Query_OfWholeRowsOrColumns_IsOpen(string text, int top, int left, int bottom, int right) =>
        CellQuery.Parse(text)!.Range.ShouldBe(new CellRange(new(top, left), new(bottom, right)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("!")]
    [InlineData("!A1")]
    [InlineData("Sales!")]
    [InlineData("A")]
    [InlineData("1")]
    [InlineData("A0")]
    [InlineData("ABCD1")]
    [InlineData("B2:A1")]
    [InlineData("A1:B2:C3")]
    [InlineData("A1;drop")]
    public void Query_ThatIsNone_IsRefused(string? text) => CellQuery.Parse(text).ShouldBeNull();

    [Fact]
    public void Query_OfMergedAndOutsideCells_GivesEachCellOnce()
    {
        var sheet = new SheetGrid(0, "T", [[Text("a"), Text("b"), Text("c")], [Text("d"), Text("e"), Text("f")]]) { Merges = [new(new(1, 1), new(1, 2))] };
        CellQuery.Parse("A1:Z99")!.Among(sheet)!.Select(cell => cell.A1).ShouldBe(["A1", "C1", "A2", "B2", "C2"]);
        CellQuery.Parse("A9:B9")!.Among(sheet)!.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("x")]
    [InlineData("8 signed")]
    [InlineData("+5 клиентов")]
    [InlineData("Запустить C++")]
    [InlineData("два\nдела")]
    public void DoneText_ReadBack_IsTheSameMilestoneDone(string typed)
    {
        var before = MilestoneText.Read(new Cell(CellValue.OfText(typed)), Language.Ru).Value!.Value;
        var cell = new CellRef("T", 0, new CellAddress(1, 1));
        var task = new PlanTask { Id = new("T-1"), Title = "t", Cell = cell, Milestones = [new Milestone(FirstMonth, before.Text, before.Done, cell)] };
        var plan = new CompanyPlan
        {
            Title = "p", Settings = new WorkbookSettings { FiscalYear = new FiscalYear(2027, 1), TimeZone = "UTC", Language = Language.Ru },
            Departments = [new Department { Name = "d", Tab = "T", SheetId = 0, Tasks = [task] }],
        };
        var sheet = new SheetGrid(0, "T", [[new Cell(CellValue.OfText(typed))]]);
        var done = CellInspector.Inspect(plan, sheet, [new CellAddress(1, 1)]).Single().Milestone!.DoneText!;
        var after = MilestoneText.Read(new Cell(CellValue.OfText(done)), Language.Ru).Value!.Value;
        after.ShouldBe(new MilestoneReading(before.Text, Done: true));
    }

    [Theory]
    [InlineData("OWNER@x.com", CallerRole.Owner)]
    [InlineData(" fac@x.com ", CallerRole.Facilitator)]
    [InlineData("lead@x.com", CallerRole.Leader)]
    [InlineData("person@x.com", null)]
    [InlineData("", null)]
    public void Caller_OfAPlan_HasTheirHighestRole(string email, object? role)
    {
        var plan = new CompanyPlan
        {
            Title = "p",
            Settings = new WorkbookSettings
            {
                FiscalYear = new FiscalYear(2027, 1), TimeZone = "UTC", Language = Language.En, OwnerEmails = ["owner@x.com"], FacilitatorEmails = ["fac@x.com", "owner@x.com"],
            },
            People = [new Person("P", "person@x.com", "d", null)],
            Departments = [new Department { Name = "d", Tab = "T", Leader = new Person("L", "Lead@x.com", "d", null) }, new Department { Name = "e", Tab = "E" }],
        };
        Caller.Of(plan, email)?.Role.ShouldBe((CallerRole)role!);
        (Caller.Of(plan, email) is null).ShouldBe(role is null);
    }

    private static FiscalMonth FirstMonth => new(1);

    private static Cell Text(string text) => new(CellValue.OfText(text));
}
