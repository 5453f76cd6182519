using SheetSync.Core.Identity;
using SheetSync.Core.Plan;
using SheetSync.Core.Shrink;

namespace SheetSync.Core.Tests.Shrink;

public sealed class ShrinkGuardTests
{
    // Departments by how many items they had, and how many of them are left.
    [Theory]
    [InlineData("9>3", true)]
    [InlineData("9>5", false)]
    [InlineData("10>5", false)]
    [InlineData("10>4", true)]
    [InlineData("3>1", false)]
    [InlineData("3>0", true)]
    [InlineData("4>1", true)]
    [InlineData("2>0", false)]
    [InlineData("1>0", false)]
    [InlineData("9>9 9>3", true)]
    [InlineData("9>9 2>0", true)]
    [InlineData("9>9 9>9 2>0", false)]
    [InlineData("9>9 9>9 3>0", true)]
    [InlineData("1>0 1>0 9>9 9>9", true)]
    [InlineData("20>20 20>20 2>0 2>0 20>20", false)]
    [InlineData("2>0 2>0 2>1", true)]
    [InlineData("9>12 9>9", false)]
    [InlineData("", false)]
    public void Workbook_ThatLostItems_IsHeldWhereItLostMostOfATabOrHalfOfItsDepartments(string departments, bool held)
    {
        var (known, seen) = Workbooks(departments);

        (ShrinkGuard.Examine(known, seen) is not null).ShouldBe(held);
    }

    [Fact]
    public void Report_NamesDepartmentsCountsAndItems()
    {
        var (known, seen) = Workbooks("4>4 5>1 3>0");

        var report = ShrinkGuard.Examine(known, seen)!;

        (report.Lost, report.Known, report.KnownDepartments, report.Vanished).ShouldBe((7, 12, 3, 1));
        report.Departments.Select(d => (d.Name, d.Items.Count, d.Known, d.Vanished)).ShouldBe([("D2", 4, 5, false), ("D3", 3, 3, true)]);
        report.Departments[0].Items[0].ShouldBe(new KnownItem(new ItemId("DB-2"), ItemKind.Task, "D2", "Task 2 of D2", null));
    }

    [Fact]
    public void Items_ThatMovedToARenamedDepartment_AreNotLost()
    {
        var (known, _) = Workbooks("5>5 5>5");
        var moved = known with { Items = [.. known.Items.Select(i => i with { Department = "Somewhere", Title = "Reworded" })] };

        ShrinkGuard.Examine(known, moved).ShouldBeNull();
    }

    private static (KnownItems Known, KnownItems Seen) Workbooks(string departments)
    {
        var (known, seen) = (new List<KnownItem>(), new List<KnownItem>());
        foreach (var (text, d) in departments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((text, i) => (text, i + 1)))
        {
            var counts = text.Split('>').Select(int.Parse).ToList();
            known.AddRange(Enumerable.Range(1, counts[0]).Select(i => Item(d, i)));
            seen.AddRange(Enumerable.Range(1, counts[1]).Select(i => Item(d, i)));
        }

        return (KnownItems.None with { Items = known }, KnownItems.None with { Items = seen });
    }

    private static KnownItem Item(int department, int number) => new(
        new ItemId($"D{(char)('A' + department - 1)}-{number}"), ItemKind.Task, $"D{department}", $"Task {number} of D{department}", null);
}
