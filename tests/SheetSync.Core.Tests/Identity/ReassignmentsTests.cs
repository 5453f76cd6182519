using SheetSync.Core.Grid;
using SheetSync.Core.Identity;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Tests.Identity;

/// <summary>What an operator is told of ids that do not simply stand beside their rows.</summary>
public class ReassignmentsTests
{
    private static SeenItem Row(int row, string title, string? id) =>
        new(ItemKind.Task, "Sales", title, null, id, new CellRef("Sales", 1, new CellAddress(row, 1)));

    private static readonly KnownItems Known = new(
        [.. new[] { "Sign hotels", "Call clients", "Open an office in Leeds" }.Select((title, i) => new KnownItem(new ItemId($"SAL-{i + 1}"), ItemKind.Task, "Sales", title, null))],
        new Dictionary<string, string> { ["Sales"] = "SAL" },
        new Dictionary<string, int> { ["SAL"] = 3 });

    private static string[] Told(params SeenItem[] rows) =>
    [
        .. Reassignments.Among(IdentityEngine.Identify(rows, Known).Assignments)
            .Select(a => $"{a.Cell.A1}: {a.Typed ?? "—"} → {a.Id.Value}, {Reassignments.Why(a).In(Language.En)}"),
    ];

    [Fact]
    public void RowsWithTheirIds_AndNewOnes_TellNothing() =>
        Told(Row(2, "Call clients", "SAL-2"), Row(3, "Sign hotels", "SAL-1"), Row(4, "Hire", null), Row(5, "Ship", "SAL-77")).ShouldBeEmpty();

    [Fact]
    public void WithoutAColumnOfIds_RowsKnownByTitle_TellNothing() =>
        Told(Row(2, "Sign hotels", null), Row(3, "Call clients", null)).ShouldBeEmpty();

    [Fact]
    public void RowsThatWereWipedCopiedSwappedOrReworded_TellWhy() => Told(
        Row(2, "Sign hotels", null),
        Row(3, "Call clients", "SAL-2"),
        Row(4, "Call clients of last year by phone", "SAL-2"),
        Row(5, "Open an office in York", "SAL-3"),
        Row(6, "Ship", "later")).ShouldBe(
    [
        "A2: — → SAL-1, the ID cell is blank; the row is known by its title",
        "A4: SAL-2 → SAL-4, the ID was copied along with its row and stays with that",
        "A5: SAL-3 → SAL-3, the row was reworded and keeps its ID",
        "A6: later → SAL-5, what stood in the cell is no ID",
    ]);

    [Fact]
    public void TextBesideAKnownRow_IsSaidToBeNoId() => Told(Row(2, "Sign hotels", "ask Ann"), Row(3, "Call clients", "SAL-2")).ShouldBe(
        ["A2: ask Ann → SAL-1, what stood in the cell is no ID; the row is known by its title"]);

    [Fact]
    public void IdOfAnotherRow_YieldsToTheTitle() =>
        Told(Row(2, "Sign hotels", "SAL-2"), Row(3, "Call clients", "SAL-1")).ShouldBe(
        [
            "A2: SAL-2 → SAL-1, another row's ID stood beside it; the row is known by its title",
            "A3: SAL-1 → SAL-2, another row's ID stood beside it; the row is known by its title",
        ]);
}
