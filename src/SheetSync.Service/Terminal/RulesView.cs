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
        new(new("Порог, если не задан свой", "Threshold unless set")),
    ];

    public static void Write(Screen screen, IReadOnlyList<IReadinessRule> rules)
    {
        var table = screen.Table(Headings);
        foreach (var rule in rules)
        {
            var kind = rule.Kind;
            table.AddRow(
                Plain.Text(kind.Code, Styles.Accent),
                Plain.Text($"{Styles.Sign(kind.Severity)} {RuleSetting.WordOf(kind.Severity).In(screen.Language)}", Styles.Of(kind.Severity)),
                Plain.Text(kind.Title.In(screen.Language)),
                Plain.Text((rule as IThresholdRule)?.Threshold is { } threshold ? threshold.Describe(threshold.Default).In(screen.Language) : "", Styles.Faint));
        }

        screen.Write(table);
    }
}
