using SheetSync.Core.Grid;
using SheetSync.Core.Identity;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Tests.Identity;

/// <summary>Ids across what people do to rows (domain.md §4).</summary>
public class IdentityTests
{
    private static SeenItem Row(string title, string? id = null, string department = "Продажи", string? parent = null) =>
        new(ItemKind.Task, department, title, parent, id, new CellRef(department, 1, new CellAddress(2, 1)));

    private static KnownItems Known(params (string Id, string Title)[] items) => new(
        [.. items.Select(i => new KnownItem(new ItemId(i.Id), ItemKind.Task, "Продажи", i.Title, null))],
        new Dictionary<string, string> { ["Продажи"] = "ПРО" },
        new Dictionary<string, int> { ["ПРО"] = items.Length });

    private static string[] Ids(Identification result) => [.. result.Assignments.Select(a => a.Id.Value)];

    [Fact]
    public void NewItems_TakePrefixAndCounterOfTheirDepartment() =>
        Ids(IdentityEngine.Identify([Row("Сайт"), Row("CRM"), Row("Стеллажи", department: "Производство"), Row("Hire", department: "Human resources"), Row("x", department: "2027")], KnownItems.None))
            .ShouldBe(["ПРО-1", "ПРО-2", "ПРО2-1", "HUM-1", "DEP-1"]);

    [Fact]
    public void Sorted_RowsKeepTheirIds() =>
        Ids(IdentityEngine.Identify([Row("CRM", "ПРО-2"), Row("Сайт", "ПРО-1")], Known(("ПРО-1", "Сайт"), ("ПРО-2", "CRM"))))
            .ShouldBe(["ПРО-2", "ПРО-1"]);

    [Fact]
    public void Reworded_RowKeepsItsId()
    {
        var result = IdentityEngine.Identify([Row("Совсем новый текст", "ПРО-1")], Known(("ПРО-1", "Сайт")));
        Ids(result).ShouldBe(["ПРО-1"]);
        result.Assignments[0].Reason.ShouldBe(IdReason.Reworded);
    }

    [Fact]
    public void Copied_RowWhoseContentMatches_KeepsTheId()
    {
        var result = IdentityEngine.Identify([Row("Сайт 2", "ПРО-1"), Row("Сайт", "ПРО-1")], Known(("ПРО-1", "Сайт")));
        Ids(result).ShouldBe(["ПРО-2", "ПРО-1"]);
        result.Assignments[0].Reason.ShouldBe(IdReason.Copied);
    }

    [Fact]
    public void Alike_WithoutIds_KeepTheirsInOrder()
    {
        Ids(IdentityEngine.Identify([Row("CRM"), Row("Сайт"), Row("Сайт")], Known(("ПРО-1", "Сайт"), ("ПРО-2", "Сайт"), ("ПРО-3", "CRM"))))
            .ShouldBe(["ПРО-3", "ПРО-1", "ПРО-2"]);
        Ids(IdentityEngine.Identify([Row("Сайт"), Row("Сайт"), Row("Сайт")], Known(("ПРО-1", "Сайт"), ("ПРО-2", "Сайт"))))
            .ShouldBe(["ПРО-3", "ПРО-4", "ПРО-5"], "which of the three is new cannot be told");
    }

    [Fact]
    public void Copied_TwoAlike_GiveOneANewId() =>
        Ids(IdentityEngine.Identify([Row("Сайт", "ПРО-1"), Row("Сайт", "ПРО-1")], Known(("ПРО-1", "Сайт")))).Distinct().Count().ShouldBe(2);

    [Fact]
    public void Wiped_IdIsRecoveredFromContent()
    {
        var result = IdentityEngine.Identify([Row("Сайт"), Row("CRM")], Known(("ПРО-1", "Сайт"), ("ПРО-2", "CRM")));
        Ids(result).ShouldBe(["ПРО-1", "ПРО-2"]);
        result.Assignments[0].Reason.ShouldBe(IdReason.Recovered);
    }

    [Fact]
    public void Swapped_IdsYieldToContent() =>
        Ids(IdentityEngine.Identify([Row("Сайт", "ПРО-2"), Row("CRM", "ПРО-1")], Known(("ПРО-1", "Сайт"), ("ПРО-2", "CRM"))))
            .ShouldBe(["ПРО-1", "ПРО-2"]);

    [Fact]
    public void MisplacedId_BesideANewRow_YieldsToContent() =>
        Ids(IdentityEngine.Identify([Row("Новая строка", "ПРО-1"), Row("Сайт")], Known(("ПРО-1", "Сайт"))))
            .ShouldBe(["ПРО-2", "ПРО-1"]);

    [Fact]
    public void WipedAndReworded_ResemblesTheMissingOne()
    {
        var result = IdentityEngine.Identify([Row("Новый сайт компании")], Known(("ПРО-1", "Новый сайт")));
        Ids(result).ShouldBe(["ПРО-1"]);
        result.Assignments[0].Reason.ShouldBe(IdReason.Resembles);
    }

    [Fact]
    public void MovedToAnotherDepartment_KeepsItsId() =>
        Ids(IdentityEngine.Identify([Row("Сайт", "ПРО-1", "Маркетинг")], Known(("ПРО-1", "Сайт")))).ShouldBe(["ПРО-1"]);

    [Fact]
    public void DepartmentRenamed_NewItemsKeepThePrefix() =>
        Ids(IdentityEngine.Identify(
            [Row("Сайт", "ПРО-1", "Коммерция"), Row("CRM", "ПРО-2", "Коммерция"), Row("Новое", department: "Коммерция")],
            Known(("ПРО-1", "Сайт"), ("ПРО-2", "CRM")))).ShouldBe(["ПРО-1", "ПРО-2", "ПРО-3"]);

    [Fact]
    public void NumbersOfRemovedItems_AreNotGivenAgain()
    {
        var first = IdentityEngine.Identify([Row("Сайт"), Row("CRM")], KnownItems.None);
        var second = IdentityEngine.Identify([Row("Сайт", "ПРО-1")], first.Known);
        Ids(IdentityEngine.Identify([Row("Сайт", "ПРО-1"), Row("Новое")], second.Known)).ShouldBe(["ПРО-1", "ПРО-3"]);
    }

    [Fact]
    public void UnknownId_InAFile_IsKept() =>
        Ids(IdentityEngine.Identify([Row("Сайт", "sal-12"), Row("CRM", "не id"), Row("ERP", "SAL-12")], KnownItems.None))
            .ShouldBe(["SAL-12", "ПРО-1", "ПРО-2"]);
}
