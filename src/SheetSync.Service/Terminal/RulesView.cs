using SheetSync.Core.Plan;
using SheetSync.Core.Rules;
using SheetSync.Core.Texts;
using Spectre.Console;

namespace SheetSync.Service.Terminal;

/// <summary>The catalogue of rules.</summary>
internal static class RulesView
{
    private static readonly Heading[] Headings =
    [
        new(new("Код", "Code"), NoWrap: true),
        new(new("Важность", "Severity"), NoWrap: true),
        new(new("Правило", "Rule")),
    ];

    public static void Write(Screen screen, IReadOnlyList<IReadinessRule> rules)
    {
        var table = screen.Table(Headings);
        foreach (var kind in rules.Select(rule => rule.Kind))
        {
            table.AddRow(
                Plain.Text(kind.Code, Styles.Accent),
                Plain.Text($"{Styles.Sign(kind.Severity)} {Word(kind.Severity).In(screen.Language)}", Styles.Of(kind.Severity)),
                Plain.Text(kind.Title.In(screen.Language)));
        }

        screen.Write(table);
    }

    private static LocalText Word(Severity severity) => severity switch
    {
        Severity.Blocker => new("блокирует", "blocker"),
        Severity.Warning => new("предупреждение", "warning"),
        _ => new("подсказка", "hint"),
    };
}
