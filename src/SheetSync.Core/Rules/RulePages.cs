using System.Text;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Rules;

/// <summary>The page of each rule (why it matters, a bad row, a good row, how to silence it), in Markdown, and the index of all.</summary>
public static class RulePages
{
    /// <summary>Between the English and the Russian half of a page.</summary>
    private const string Divider = "\n---\n";

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
