using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Values;
using SheetSync.Core.Rules;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Tests.Rules;

/// <summary>Every rule is in the catalogue and has a code of its own, two texts, a page in both languages and a test. All gaps are listed at once.</summary>
public sealed partial class RuleConventionTests
{
    private static readonly string[] Headings =
        ["Why it matters", "A bad row", "A good row", "How to silence it", "Почему это важно", "Плохая строка", "Хорошая строка", "Как отключить"];

    [Fact]
    public void EveryRule_IsCompletelyEquipped()
    {
        var gaps = RuleCatalogue.All.SelectMany(Gaps).Concat(NotInTheCatalogue()).Concat(UsedTwice()).ToList();
        gaps.ShouldBeEmpty(string.Join(Environment.NewLine, gaps));
    }

    [Fact]
    public void Catalogue_IsInOrderOfCodes() =>
        RuleCatalogue.All.Select(r => r.Kind.Code).ShouldBe(RuleCatalogue.All.Select(r => r.Kind.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Find_TakesACodeInAnyCase()
    {
        RuleCatalogue.Find(" ss0201 ")!.Kind.Code.ShouldBe("SS0201");
        RuleCatalogue.Find("SS9999").ShouldBeNull();
        RulePages.Of("ss0201", Language.Ru)!.ShouldStartWith("# SS0201 · Показатель заполнен не полностью");
        RulePages.Of("SS9999", Language.Ru).ShouldBeNull();
    }

    /// <summary>The index beside the rules is made from the catalogue: SHEETSYNC_UPDATE=1 writes it anew.</summary>
    [Fact]
    public void Index_IsUpToDate()
    {
        var path = Path.Combine(RulesFolder(), "README.md");
        if (Environment.GetEnvironmentVariable("SHEETSYNC_UPDATE") == "1")
        {
            File.WriteAllText(path, RulePages.Index());
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(RulePages.Index());
    }

    private static IEnumerable<string> Gaps(IReadinessRule rule)
    {
        var (type, kind) = (rule.GetType(), rule.Kind);
        var where = $"{kind.Code} {type.Name}";
        if (!CodeShape().IsMatch(kind.Code))
        {
            yield return $"{where}: the code is not SS and four digits";
        }

        if (!string.Equals(FolderOf(kind.Code), type.Namespace!.Split('.')[^1], StringComparison.Ordinal))
        {
            yield return $"{where}: stands in the wrong folder for its code";
        }

        foreach (var gap in Texts(kind).Concat(Page(kind, type)).Concat(Tests(type)))
        {
            yield return $"{where}: {gap}";
        }
    }

    private static IEnumerable<string> Texts(FindingKind kind)
    {
        if (!Cyrillic().IsMatch(kind.Title.Ru) || !Cyrillic().IsMatch(kind.Text.Ru))
        {
            yield return "no Russian title or text";
        }

        if (string.IsNullOrWhiteSpace(kind.Title.En) || Cyrillic().IsMatch(kind.Title.En) || Cyrillic().IsMatch(kind.Text.En))
        {
            yield return "no English title or text";
        }

        if (!Arguments(kind.Text.Ru).SetEquals(Arguments(kind.Text.En)))
        {
            yield return "the two texts use different arguments";
        }

        foreach (var wrong in Plurals(kind.Text.Ru).Where(n => n != 3).Concat(Plurals(kind.Text.En).Where(n => n != 2)))
        {
            yield return $"a plural of {wrong} forms: Russian has three, English two";
        }
    }

    private static IEnumerable<string> Page(FindingKind kind, Type type)
    {
        var file = Path.Combine(RulesFolder(), type.Namespace!.Split('.')[^1], kind.Code + ".md");
        if (!File.Exists(file) || RulePages.Of(kind.Code, Language.En) is not { } english)
        {
            return ["no page beside it"];
        }

        var text = File.ReadAllText(file);
        return Headings.Where(h => !text.Contains($"## {h}\n", StringComparison.Ordinal)).Select(h => $"the page lacks “{h}”")
            .Concat(english.StartsWith($"# {kind.Code} · {kind.Title.En}\n", StringComparison.Ordinal) ? [] : ["the page has another title"])
            .Concat(text.Contains($"# {kind.Code} · {kind.Title.Ru}\n", StringComparison.Ordinal) ? [] : ["the Russian page has another title"])
            .Concat(RuleCatalogue.Find(kind.Code) is IThresholdRule rule ? Threshold(rule, text) : []);
    }

    /// <summary>The page says what the limit is and how to set another; what it gives as an example is understood.</summary>
    private static IEnumerable<string> Threshold(IThresholdRule rule, string page)
    {
        var usual = rule.Threshold.Describe(rule.Threshold.Default);
        return new[]
        {
            $"\n## Threshold\n\nUsually: {usual.En}.", $"\n## Порог\n\nОбычно: {usual.Ru}.",
            $"`Rule thresholds` = `{rule.Kind.Code} = ", $"`Пороги правил` = `{rule.Kind.Code} = ",
        }.Where(part => !page.Replace('\u00A0', ' ').Contains(part.Replace('\u00A0', ' '), StringComparison.Ordinal)).Select(part => $"the page lacks “{part.Trim()}”")
            .Concat(Examples().Matches(page) is { Count: 2 } examples && examples.All(IsUnderstood) ? [] : ["the page's example is not understood"]);
    }

    private static bool IsUnderstood(Match example) =>
        SettingsText.ReadThresholds(new Cell(CellValue.OfText(example.Groups[1].Value))) is { Findings.Count: 0, Value.Count: 1 };

    /// <summary>A rule that never fires and one that always does would pass a single test.</summary>
    private static IEnumerable<string> Tests(Type type)
    {
        var tests = typeof(RuleConventionTests).Assembly.GetTypes().FirstOrDefault(t => t.Name == type.Name + "Tests");
        var count = tests?.GetMethods().Count(m => m.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0) ?? 0;
        return count >= 2 ? [] : ["fewer than two tests"];
    }

    private static IEnumerable<string> NotInTheCatalogue() =>
        typeof(IReadinessRule).Assembly.GetTypes()
            .Where(t => t.IsClass && !t.IsAbstract && t.IsAssignableTo(typeof(IReadinessRule)))
            .Except(RuleCatalogue.All.Select(r => r.GetType()))
            .Select(t => $"{t.Name}: not in the catalogue");

    private static IEnumerable<string> UsedTwice() =>
        RuleCatalogue.All.GroupBy(r => r.Kind.Code).Where(g => g.Count() > 1).Select(g => $"{g.Key}: used twice");

    private static string FolderOf(string code) => code[..4] switch
    {
        "SS02" => "Gaps",
        "SS03" => "Practice",
        "SS04" => "Figures",
        _ => "",
    };

    private static HashSet<string> Arguments(string text) => [.. Placeholder().Matches(text).Select(m => m.Groups[1].Value)];

    private static IEnumerable<int> Plurals(string text) =>
        Placeholder().Matches(text).Select(m => m.Groups[2].Value).Where(forms => forms.Length > 0).Select(forms => forms.Count(c => c == '|'));

    private static string RulesFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "SheetSync.Core", "Rules"));

    [GeneratedRegex("(?:Rule thresholds|Пороги правил)` = `([^`]+)`")]
    private static partial Regex Examples();

    [GeneratedRegex("^SS[0-9]{4}$")]
    private static partial Regex CodeShape();

    [GeneratedRegex("[а-яё]")]
    private static partial Regex Cyrillic();

    [GeneratedRegex(@"\{([0-9])((?:\|[^}|]*)*)\}")]
    private static partial Regex Placeholder();
}
