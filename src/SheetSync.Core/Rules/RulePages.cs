using System.Text;
using System.Text.RegularExpressions;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Rules;

/// <summary>The page of each rule (why it matters, a bad row, a good row, how to silence it), in Markdown, and the index of all.</summary>
public static partial class RulePages
{
    /// <summary>Between the English and the Russian half of a page.</summary>
    private const string Divider = "\n---\n";

    private static readonly LocalText Reading = new(
        "# {0} · {1}\n\nСтрогость: {2}.\n\n## Что об этом говорится\n\nЗамечание при чтении, у своей ячейки: {3}\n\n## Как отключить\n\nНа вкладке «Настройки»: `Отключённые правила` = `{0}` или другая строгость: `Строгость правил` = `{0} = hint`.\n",
        "# {0} · {1}\n\nSeverity: {2}.\n\n## What is said\n\nA finding of reading, at its cell: {3}\n\n## How to silence it\n\nIn the tab Settings: `Silenced rules` = `{0}`, or another severity: `Rule severity` = `{0} = hint`.\n");

    /// <summary>The page in a language; null where the code has none.</summary>
    public static string? Of(string code, Language language)
    {
        using var stream = typeof(RulePages).Assembly.GetManifestResourceStream(code.Trim().ToUpperInvariant() + ".md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        var halves = reader.ReadToEnd().Split(Divider);
        return halves[language == Language.En ? 0 : ^1].Trim() + "\n";
    }

    /// <summary>The page of a rule; of a finding of reading, which has none written, what its sentence says and how to silence it.</summary>
    public static string Of(FindingKind kind, Language language) => Of(kind.Code, language) ?? Reading.Format(
        language, kind.Code, kind.Title, RuleSetting.WordOf(kind.Severity), Placeholder().Replace(kind.Text.In(language), "…"));

    [GeneratedRegex(@"\{\d[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();

    /// <summary>The index page: every rule with its severity, titles and a link to its page. Kept beside the rules as README.md.</summary>
    public static string Index()
    {
        var index = new StringBuilder("# Rules\n\nMade from the catalogue of rules; a test keeps it up to date.\n\n| code | severity | title | название |\n|---|---|---|---|\n");
        foreach (var rule in RuleCatalogue.All)
        {
            var folder = rule.GetType().Namespace!.Split('.')[^1];
            index.Append($"| [{rule.Kind.Code}]({folder}/{rule.Kind.Code}.md) | {rule.Kind.Severity.ToString().ToLowerInvariant()} | ")
                .Append($"{rule.Kind.Title.En} | {rule.Kind.Title.Ru} |\n");
        }

        return index.ToString();
    }
}
