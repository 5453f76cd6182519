using SheetSync.Emulator.Formats;
using SheetSync.Emulator.Formulas;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Tests.Formulas;

/// <summary>Recalculation: Docs editors help, "Set a spreadsheet's location and calculation settings" (on change, always for TODAY and NOW) and "circular dependency".</summary>
public sealed class FormulaBookTests
{
    [Fact]
    public void Change_RecomputesWhatDependsOnIt_AndNothingElse()
    {
        var sheet = new TestSheet().Type(("A1", "1"), ("A2", "=A1*2"), ("A3", "=SUM(A1:A2)"), ("B1", "5"), ("B2", "=B1+1"));
        sheet["A3"].ShouldBe(Value.Of(3.0));
        var before = sheet.Computed;
        sheet.Type(("A1", "10"));
        sheet["A3"].ShouldBe(Value.Of(30.0));
        (sheet.Computed - before).ShouldBe(2);
    }

    [Fact]
    public void Formulas_TypedBeforeWhatTheyRead_AreRightAtOnce()
    {
        var sheet = new TestSheet().Type(("A1", "=A2+1"), ("A2", "=A3+1"), ("A3", "=B1+1"), ("B1", "1"));
        sheet["A1"].ShouldBe(Value.Of(4.0));
    }

    [Fact]
    public void Circle_ShowsRef_AndBreakingItHeals()
    {
        var sheet = new TestSheet().Type(("A1", "=B1"), ("B1", "=C1"), ("C1", "=A1+1"), ("D1", "=C1*2"), ("E1", "=IFERROR(A1,0)"));
        sheet["A1"].Error.ShouldBe(ErrorKind.Ref);
        sheet["C1"].Error.ShouldBe(ErrorKind.Ref);
        sheet["D1"].Error.ShouldBe(ErrorKind.Ref);
        sheet["E1"].ShouldBe(Value.Of(0.0));
        sheet.Type(("C1", "4"));
        sheet["A1"].ShouldBe(Value.Of(4.0));
        sheet["D1"].ShouldBe(Value.Of(8.0));
    }

    [Fact]
    public void Circle_WithItself_ShowsRef() => new TestSheet().Type(("A1", "=A1+1"))["A1"].Error.ShouldBe(ErrorKind.Ref);

    [Fact]
    public void Circle_ThroughARange_ShowsRef() => new TestSheet().Type(("A1", "1"), ("A2", "=SUM(A:A)"))["A2"].Error.ShouldBe(ErrorKind.Ref);

    [Fact]
    public void Today_IsComputedAgainWithEveryChange()
    {
        var sheet = new TestSheet().Type(("A1", "=TODAY()"), ("A2", "=A1+1"));
        sheet.Now = sheet.Now.AddDays(1);
        sheet.Tick();
        sheet["A2"].ShouldBe(Value.Of(SerialDate.Of(new DateOnly(2027, 3, 12))));
    }

    [Fact]
    public void Chain_OfAHundredThousand_IsComputedWithoutDeepRecursion()
    {
        var cells = Enumerable.Range(1, 100_000).Select(row => ($"A{row}", row == 1 ? "1" : $"=A{row - 1}+1")).Reverse();
        var sheet = new TestSheet().Type([.. cells]);
        sheet["A100000"].ShouldBe(Value.Of(100_000.0));
    }

    [Fact]
    public void OtherSheet_ChangeIsSeen()
    {
        var sheet = new TestSheet().Type(("A1", "='Other sheet'!B2*2"), ("'Other sheet'!B2", "3"));
        sheet["A1"].ShouldBe(Value.Of(6.0));
        sheet.Type(("'Other sheet'!B2", "4"));
        sheet["A1"].ShouldBe(Value.Of(8.0));
    }

    [Fact]
    public void Formula_ReplacedByAValue_NoLongerDepends()
    {
        var sheet = new TestSheet().Type(("A1", "1"), ("A2", "=A1")).Type(("A2", "x")).Type(("A1", "2"));
        sheet["A2"].ShouldBe(Value.Of("x"));
    }

    [Theory]
    // As the editor shows them; Google does not document how a result's format is inferred.
    [InlineData("=TODAY()", NumberFormatType.Date)]
    [InlineData("=TODAY()+7", NumberFormatType.Date)]
    [InlineData("=NOW()", NumberFormatType.DateTime)]
    [InlineData("=A1", NumberFormatType.Currency)]
    [InlineData("=SUM(A1:A3)*2", NumberFormatType.Currency)]
    [InlineData("=TODAY()-DATE(2027,1,1)", null)]
    [InlineData("=A1/A2", null)]
    [InlineData("=B1*2", null)]
    [InlineData("=MONTH(TODAY())", null)]
    public void Format_OfAResult_FollowsWhatItReads(string formula, NumberFormatType? expected) =>
        FormulaFormat.Infer(
            FormulaParser.Parse(formula).Root!,
            reference => reference.Column1.Index == 0 ? new(NumberFormatType.Currency) : null).ShouldBe(expected is { } type ? new NumberFormat(type) : null);
}
