using System.Text;
using SheetSync.Core.Reading.Blocks;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Tests.Reading;

public class TitleSieveTests
{
    public static TheoryData<string> Decorations => ["{0}", "1. {0}", "  {0}: ", "{0} (2027)", "{0} 2027", "«{0}»", "{0}, млн ₽", "🚀 {0}", "✓ {0}", "→{0}"];

    [Theory]
    [MemberData(nameof(Decorations))]
    public void Sieve_EveryNameOfATitleColumn_Passes(string decoration)
    {
        var names = ColumnNames.Russian.Concat(ColumnNames.English)
            .Where(n => n.Meaning is ColumnRole.Indicator or ColumnRole.Goal or ColumnRole.Task)
            .SelectMany(n => n.Words.Split('|'));
        var held = names.SelectMany(n => new[] { n, n.ToUpperInvariant(), LatinLetters(n), n.Replace("й", "и\u0306", StringComparison.Ordinal).Replace("ё", "е\u0308", StringComparison.Ordinal) })
            .Select(n => decoration.Replace("{0}", n, StringComparison.Ordinal))
            .Where(n => HeaderName.Match(n) is not null && IsHeldBack(n));
        held.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("задача")]
    [InlineData("task")]
    public void Sieve_AnyCharacterInFrontOfAName_PassesWhereItIsOne(string name)
    {
        var held = Enumerable.Range(1, char.MaxValue)
            .Where(c => !char.IsSurrogate((char)c))
            .Select(c => (char)c + name)
            .Where(n => HeaderName.Match(n) is not null && IsHeldBack(n));
        held.ShouldBeEmpty();
    }

    /// <summary>As a text or still in its bytes.</summary>
    private static bool IsHeldBack(string text) => !TitleSieve.MayPass(text) || !TitleSieve.MayPass(Encoding.UTF8.GetBytes(text));

    private static string LatinLetters(string name) => string.Concat(name.Select(c => LookAlikes.ToLatin(c)));
}
