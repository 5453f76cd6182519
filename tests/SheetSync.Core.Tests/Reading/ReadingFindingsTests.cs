using System.Reflection;
using System.Text.RegularExpressions;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading;

namespace SheetSync.Core.Tests.Reading;

public sealed partial class ReadingFindingsTests
{
    private static IReadOnlyList<FindingKind> All { get; } =
        [.. typeof(ReadingFindings).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(p => p.GetValue(null)).OfType<FindingKind>()];

    [Fact]
    public void Codes_AreUniqueAndOfReading()
    {
        All.Count.ShouldBeGreaterThan(30);
        All.GroupBy(kind => kind.Code).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
        All.ShouldAllBe(kind => Code().IsMatch(kind.Code));
    }

    [Fact]
    public void Catalogue_HoldsEveryFindingOfReading() =>
        ReadingCatalogue.All.Select(kind => kind.Code).Order(StringComparer.Ordinal).ShouldBe(
            All.Concat(typeof(StructureFindings).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(p => p.GetValue(null)).OfType<FindingKind>())
                .Select(kind => kind.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Texts_HaveTheSamePlaceholdersInBothLanguages_AndEndAsSentences()
    {
        var uneven = All.Where(kind => !Holes(kind.Text.Ru).SetEquals(Holes(kind.Text.En))).Select(kind => kind.Code);
        uneven.ShouldBeEmpty();
        All.ShouldAllBe(kind => kind.Text.Ru.EndsWith('.') && kind.Text.En.EndsWith('.'));
        All.ShouldAllBe(kind => Cyrillic().IsMatch(kind.Text.Ru) && !Cyrillic().IsMatch(kind.Text.En) && Cyrillic().IsMatch(kind.Title.Ru) && !Cyrillic().IsMatch(kind.Title.En));
    }

    private static HashSet<string> Holes(string text) => [.. Hole().Matches(text).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("^SS01[0-9]{2}$", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\{([0-9]+)", RegexOptions.None, 1000)]
    private static partial Regex Hole();

    [GeneratedRegex("[А-Яа-я]", RegexOptions.None, 1000)]
    private static partial Regex Cyrillic();
}
