using SheetSync.Workbooks.Exports;

namespace SheetSync.Adapters.Tests.Workbooks.Exports;

public class FormulaTextTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+5")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("\n=x")]
    [InlineData(" =1")]
    [InlineData("＝1")]
    [InlineData("'=1")]
    public void FormulaLikeText_Neutralised_BeginsWithOneMoreApostrophe(string text) => FormulaText.Neutralise(text).ShouldBe("'" + text);

    [Theory]
    [InlineData("")]
    [InlineData("план")]
    [InlineData("'цитата'")]
    [InlineData("a=b")]
    [InlineData("✓ -5 %")]
    public void HarmlessText_Neutralised_IsItself(string text) => FormulaText.Neutralise(text).ShouldBe(text);

    [Fact]
    public void AnyText_NeutralisedAndRestored_IsItself()
    {
        char[] pool = ['\'', '=', '+', '-', '@', '\t', '\r', '\n', ' ', 'a', '＝', '"'];
        foreach (var text in HostileTexts.All.Concat(from a in pool from b in pool from c in pool select $"{a}{b}{c}"))
        {
            FormulaText.Restore(FormulaText.Neutralise(text)).ShouldBe(text);
        }
    }
}
