using SheetSync.Emulator.Formulas;

namespace SheetSync.Emulator.Tests.Formulas;

/// <summary>
/// How references follow a sheet's structure: Docs editors help, "Add or move columns &amp; cells" and "#REF!"; absolute and
/// relative references: "Use references in formulas". Typed text around references stays as it is.
/// </summary>
public sealed class FormulaRewriterTests
{
    [Theory]
    [InlineData("=A5", "=A7")]
    [InlineData("=A3", "=A5")]
    [InlineData("=A2", "=A2")]
    [InlineData("=SUM( A1:A5 ) + \"A5\"", "=SUM( A1:A7 ) + \"A5\"")]
    [InlineData("=$A$5+a5", "=$A$7+A7")]
    [InlineData("=A3:A5", "=A5:A7")]
    [InlineData("=A1:A2", "=A1:A2")]
    [InlineData("=A:A", "=A:A")]
    [InlineData("=A2:A", "=A2:A")]
    [InlineData("=A4:A", "=A6:A")]
    [InlineData("=3:4", "=5:6")]
    [InlineData("=Other!A5", "=Other!A5")]
    [InlineData("=Sheet1!A5", "=Sheet1!A7")]
    [InlineData("='sheet1'!A5", "=sheet1!A7")]
    [InlineData("=LOG10(A5)", "=LOG10(A7)")]
    [InlineData("=not parsed (( A5", "=not parsed (( A7")]
    public void InsertRows_BeforeTheThird_ReferencesFollow(string formula, string expected) =>
        Adjust(formula, new StructuralEdit.Insert(1, Axis.Rows, 2, 2)).ShouldBe(expected);

    [Theory]
    [InlineData("=A5", "=A3")]
    [InlineData("=A2", "=#REF!")]
    [InlineData("=A1:A5", "=A1:A3")]
    [InlineData("=A2:A3", "=#REF!")]
    [InlineData("=A3:A6", "=A2:A4")]
    [InlineData("=A1:A2", "=A1:A1")]
    [InlineData("=A2:A", "=A2:A")]
    [InlineData("=2:3", "=#REF!")]
    [InlineData("=SUM(Sheet1!A2,1)", "=SUM(#REF!,1)")]
    public void DeleteRows_SecondAndThird_ReferencesFollow(string formula, string expected) =>
        Adjust(formula, new StructuralEdit.Delete(1, Axis.Rows, 1, 2)).ShouldBe(expected);

    [Theory]
    [InlineData("=C1", "=D1")]
    [InlineData("=A1:C1", "=A1:D1")]
    [InlineData("=B:C", "=C:D")]
    [InlineData("=1:1", "=1:1")]
    [InlineData("=Z1", "=AA1")]
    public void InsertColumns_BeforeB_ReferencesFollow(string formula, string expected) =>
        Adjust(formula, new StructuralEdit.Insert(1, Axis.Columns, 1, 1)).ShouldBe(expected);

    [Theory]
    [InlineData("=A2", "=A5")]
    [InlineData("=A5", "=A4")]
    [InlineData("=A7", "=A7")]
    [InlineData("=A2:C2", "=A5:C5")]
    [InlineData("=A1:A7", "=A1:A7")]
    public void MoveRow_SecondBehindTheFifth_ReferencesFollow(string formula, string expected) =>
        Adjust(formula, new StructuralEdit.Move(1, Axis.Rows, 1, 1, 5)).ShouldBe(expected);

    [Theory]
    [InlineData("=B5", "=B6")]
    [InlineData("=D5", "=D5")]
    [InlineData("=A5:D5", "=A5:D5")]
    public void InsertRange_OfAToC_MovesOnlyWhatLiesInside(string formula, string expected) =>
        Adjust(formula, new StructuralEdit.Insert(1, Axis.Rows, 2, 1, (0, 2))).ShouldBe(expected);

    [Theory]
    [InlineData("=A1", "=C5")]
    [InlineData("=A1:B2", "=C5:D6")]
    [InlineData("=A1:B3", "=A1:B3")]
    [InlineData("=C5", "=#REF!")]
    [InlineData("=$A$1", "=$C$5")]
    public void CutPaste_ReferencesFollowTheCells(string formula, string expected) =>
        Adjust(formula, new StructuralEdit.CutPaste(new(1, 0, 0, 1, 1), new(1, 4, 2))).ShouldBe(expected);

    [Fact]
    public void CutPaste_ToAnotherSheet_NamesIt() =>
        Adjust("=A1+C9", new StructuralEdit.CutPaste(new(1, 0, 0, 1, 1), new(2, 4, 2))).ShouldBe("='Other sheet'!C5+C9");

    [Theory]
    [InlineData("=A1+$A1+A$1+$A$1", 2, 1, "=B3+$A3+B$1+$A$1")]
    [InlineData("=A1", -1, 0, "=#REF!")]
    [InlineData("=B2:C3", -1, -1, "=A1:B2")]
    [InlineData("=A:A", 5, 1, "=B:B")]
    [InlineData("=Other!A1", 1, 0, "=Other!A2")]
    [InlineData("=$A$5:A7", -5, 0, "=$A2:A$5")]
    public void Shift_RelativeReferencesMove(string formula, int rows, int columns, string expected) =>
        FormulaRewriter.Shift(formula, rows, columns).ShouldBe(expected);

    [Fact]
    public void RenameSheet_NewTitleIsQuotedWhereNeeded()
    {
        FormulaRewriter.RenameSheet("=Plan!A1+SUM('plan'!B:B)+\"Plan!A1\"", "Plan", "План 2027").ShouldBe("='План 2027'!A1+SUM('План 2027'!B:B)+\"Plan!A1\"");
        FormulaRewriter.RenameSheet("='My ''old'''!A1", "My 'old'", "New").ShouldBe("=New!A1");
        FormulaRewriter.RenameSheet("=Plan!A1", "Plan", "D3").ShouldBe("='D3'!A1");
    }

    [Fact]
    public void DeleteSheet_ReferencesToItAreLost() =>
        FormulaRewriter.DeleteSheet("=Plan!A1+Other!A1", "plan").ShouldBe("=#REF!+Other!A1");

    [Fact]
    public void RussianFormula_KeepsItsSeparators() =>
        FormulaRewriter.Shift("=ЕСЛИ(A1>1,5;A1;B1)", 1, 0, commaDecimal: true).ShouldBe("=ЕСЛИ(A2>1,5;A2;B2)");

    private static string Adjust(string formula, StructuralEdit edit) => FormulaRewriter.Adjust(
        formula, 1, edit,
        title => title.Equals("Sheet1", StringComparison.OrdinalIgnoreCase) ? 1 : title == "Other sheet" ? 2 : null,
        id => id == 1 ? "Sheet1" : "Other sheet");
}
