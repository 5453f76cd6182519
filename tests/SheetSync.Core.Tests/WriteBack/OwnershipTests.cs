using System.Reflection;
using SheetSync.Core.Grid;
using SheetSync.Core.WriteBack;

namespace SheetSync.Core.Tests.WriteBack;

/// <summary>The guard of domain.md §8: nobody can name a person's cell in an edit.</summary>
public sealed class OwnershipTests
{
    private static readonly CellValue Value = CellValue.OfText("mine");

    [Fact]
    public void Edits_OutsideTheCore_CannotBeConstructed()
    {
        foreach (var type in new[] { typeof(CellEdit), typeof(ColumnEdit), typeof(TabEdit), typeof(OwnedColumn), typeof(OwnedTab) })
        {
            type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).ShouldBeEmpty(type.Name);
            var reachable = type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance)
                .Where(c => c.IsFamily || (c.IsFamilyOrAssembly && !IsCopy(c)));
            reachable.Where(c => !IsCopy(c)).ShouldBeEmpty(type.Name);
        }

        typeof(CellEdit).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(CellEdit)))
            .ShouldBe([typeof(ColumnEdit), typeof(TabEdit)], ignoreOrder: true);
    }

    [Fact]
    public void Edits_CopiedWithChanges_CannotBeAimedElsewhere()
    {
        // `with` reaches only what can be set: nothing of an edit or of what it is addressed by can.
        foreach (var type in new[] { typeof(CellEdit), typeof(ColumnEdit), typeof(TabEdit), typeof(OwnedColumn), typeof(OwnedTab) })
        {
            type.GetProperties().Where(p => p.SetMethod?.IsPublic == true).ShouldBeEmpty(type.Name);
        }
    }

    [Fact]
    public void Column_WithoutAMark_YieldsNothing()
    {
        var sheet = new SheetGrid(1, "Sales", [[new Cell(CellValue.OfText("⚙ ID"))]]);

        OwnedColumn.In(sheet).ShouldBeEmpty();
        OwnedTab.From(sheet).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("comment")]
    [InlineData("0")]
    [InlineData("Id,Flag")]
    public void Mark_OfNoRole_YieldsNothing(string role)
    {
        var sheet = new SheetGrid(1, "Summary", []) { OwnedColumns = [new(5, 1, role)], ServiceTabMark = role };

        OwnedColumn.In(sheet).ShouldBeEmpty();
        OwnedTab.From(sheet).ShouldBeNull();
    }

    [Fact]
    public void Edit_OfAMarkedColumn_StaysInThatColumn()
    {
        var column = OwnedColumn.In(new SheetGrid(1, "Sales", []) { OwnedColumns = [new(5, 4, "flag")] }).Single();

        column.Set(9, Value)!.Address.ShouldBe(new CellAddress(9, 4));
        column.Set(9, CellValue.Blank).ShouldBeNull();
    }

    [Fact]
    public void Comparison_OfTypedValues_SeesThroughFormats()
    {
        TypedComparison.Same(CellValue.OfNumber(0.5), CellValue.OfNumber(0.5)).ShouldBeTrue();
        TypedComparison.Same(CellValue.OfDate(new(2027, 1, 1)), CellValue.OfNumber(46388)).ShouldBeTrue();
        TypedComparison.Same(CellValue.OfText("0.5"), CellValue.OfNumber(0.5)).ShouldBeFalse();
        TypedComparison.Same(CellValue.Blank, CellValue.OfNumber(0)).ShouldBeFalse();
    }

    private static bool IsCopy(ConstructorInfo constructor) =>
        constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;
}
