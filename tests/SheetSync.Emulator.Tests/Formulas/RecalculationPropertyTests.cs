using FsCheck;
using FsCheck.Fluent;
using SheetSync.Emulator.Formulas;

namespace SheetSync.Emulator.Tests.Formulas;

/// <summary>What is computed change by change is what would be computed from the start.</summary>
public sealed class RecalculationPropertyTests
{
    private static readonly string[] Cells = [.. from column in "ABC" from row in Enumerable.Range(1, 4) select $"{column}{row}"];

    /// <summary>Numbers, texts, blanks, and formulas over the same twelve cells, circles included.</summary>
    private static readonly Gen<string> Input = Gen.OneOf(
        Gen.Choose(-9, 9).Select(number => number.ToString()),
        Gen.Elements("", "text", "TRUE", "=TODAY()"),
        Gen.Elements(Cells).Two().Select(pair => $"={pair.Item1}+{pair.Item2}"),
        Gen.Elements(Cells).Two().Select(pair => $"=SUM({pair.Item1}:{pair.Item2})"),
        Gen.Elements(Cells).Select(cell => $"=IFERROR({cell}*2,-1)"),
        Gen.Elements("=SUM(A:A)", "=COUNTA(B:C)", "=IF(A1>0,B1,C1)", "=1/0"));

    [Fact]
    public void ChangeByChange_EqualsFromTheStart()
    {
        var edits = Gen.Zip(Gen.Elements(Cells), Input).ListOf(25).ToArbitrary();
        Prop.ForAll(edits, list =>
        {
            var step = new TestSheet();
            var final = new Dictionary<string, string>();
            foreach (var (cell, text) in list)
            {
                step.Type((cell, text));
                final[cell] = text;
            }
            var whole = new TestSheet().Type([.. final.Select(pair => (pair.Key, pair.Value))]);
            return Cells.All(cell => step[cell] == whole[cell]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void RowsInsertedAndDeletedAgain_LeaveAFormulaAsItWas()
    {
        var formulas = Gen.Elements("=A1+B2", "=SUM(A1:C4)", "=SUM(B2:B)", "=$A$3&\"A3\"", "=Sheet1!C4", "=2:3", "=VLOOKUP(A1,B:C,2)");
        var places = Gen.Zip(formulas, Gen.Zip(Gen.Choose(0, 6), Gen.Choose(1, 3))).ToArbitrary();
        Prop.ForAll(places, place =>
        {
            var (formula, (index, count)) = place;
            var there = Adjust(formula, new StructuralEdit.Insert(1, Axis.Rows, index, count));
            return Adjust(there, new StructuralEdit.Delete(1, Axis.Rows, index, count)) == formula;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static string Adjust(string formula, StructuralEdit edit) => FormulaRewriter.Adjust(formula, 1, edit, _ => 1, _ => "Sheet1");
}
