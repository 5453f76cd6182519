using System.Globalization;
using SheetSync.Core.Digests.Letters;

namespace SheetSync.Core.Tests.Digests;

/// <summary>What people type, made fit for one line of a mail.</summary>
public sealed class CellTextTests
{
    [Theory]
    [InlineData("Договор", "Договор")]
    [InlineData("  two   spaces ", "two spaces")]
    [InlineData("line\r\nBcc: all@example.com", "line Bcc: all@example.com")]
    [InlineData("tab\tnull\0bell\a", "tab null bell")]
    [InlineData("no\u00A0break\u2028para\u2029graph\u0085next", "no break para graph next")]
    [InlineData("gnp.\u202Eexe\u202C", "gnp.exe")]
    [InlineData("\u2066a\u2067b\u2069\u200Fc\u061C", "abc")]
    [InlineData("zero\u200Bwidth\uFEFF\u00AD", "zerowidth")]
    [InlineData("👩‍👧 family", "👩‍👧 family")]
    [InlineData("\u202E", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Text_OfAnyKind_BecomesOneCleanLine(string? typed, string line) => CellText.OneLine(typed, 100).ShouldBe(line);

    [Fact]
    public void Text_WithHalfACharacter_ShowsThatItIsBroken() => CellText.OneLine("half \uD83D pair", 100).ShouldBe("half \uFFFD pair");

    [Theory]
    [InlineData(10)]
    [InlineData(140)]
    public void Text_ThatIsLong_IsCutAndSaysSo(int longest)
    {
        var line = CellText.OneLine(string.Concat(Enumerable.Repeat("😀 я ", 12_500)), longest);
        line.ShouldEndWith("…");
        new StringInfo(line).LengthInTextElements.ShouldBeLessThanOrEqualTo(longest + 1);
        line.EnumerateRunes().ShouldNotContain(System.Text.Rune.ReplacementChar);
    }

    [Fact]
    public void Text_OfTheLongestAllowed_IsLeftWhole() => CellText.OneLine("12345", 5).ShouldBe("12345");
}
