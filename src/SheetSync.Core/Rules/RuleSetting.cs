using SheetSync.Core.Plan;
using SheetSync.Core.Reading;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Rules;

/// <summary>What a workbook wants otherwise of one rule or finding of reading: shown in the report, so that nobody wonders why something is not said.</summary>
/// <param name="Silenced">It is not said at all.</param>
/// <param name="Severity">Set in place of the usual one; null where the usual one holds.</param>
/// <param name="Limits">Set in place of the usual ones; null where these hold.</param>
public sealed record RuleSetting(FindingKind Kind, bool Silenced, Severity? Severity, RuleThreshold? Threshold, RuleLimits? Limits)
{
    private static readonly LocalText SilencedText = new("отключено", "silenced");
    private static readonly LocalText SeverityText = new("{0} вместо «{1}»", "{0} instead of {1}");
    private static readonly LocalText LimitText = new("порог: {0} (обычно {1})", "threshold: {0} (usually {1})");

    /// <summary>What is set, without the rule's name: <c>hint instead of warning; threshold: at most 5 goals in a department (usually 7)</c>.</summary>
    public string Told(Language language)
    {
        if (Silenced)
        {
            return SilencedText.In(language);
        }

        var severity = Severity is { } set ? SeverityText.Format(language, WordOf(set), WordOf(Kind.Severity)) : null;
        var limit = Limits is { } limits && Threshold is { } threshold
            ? LimitText.Format(language, threshold.Describe(limits), threshold.Typed(threshold.Default))
            : null;
        return string.Join("; ", new[] { severity, limit }.OfType<string>());
    }

    public static LocalText WordOf(Severity severity) => severity switch
    {
        Plan.Severity.Blocker => new("блокирует", "blocker"),
        Plan.Severity.Warning => new("предупреждение", "warning"),
        _ => new("подсказка", "hint"),
    };

    /// <summary>What differs from the usual, by code. A code that is of no rule is a finding of reading and not repeated here.</summary>
    public static IReadOnlyList<RuleSetting> Of(WorkbookSettings settings) =>
    [
        .. from code in settings.SilencedRules.Concat(settings.RuleSeverities.Keys).Concat(settings.RuleThresholds.Keys).Distinct().Order(StringComparer.Ordinal)
           let setting = Of(code, settings)
           where setting is { Silenced: true } or { Severity: not null } or { Limits: not null }
           select setting,
    ];

    private static RuleSetting? Of(string code, WorkbookSettings settings)
    {
        if (FindingKinds.Find(code) is not { } kind)
        {
            return null;
        }

        var threshold = (RuleCatalogue.Find(code) as IThresholdRule)?.Threshold;
        Severity? severity = settings.RuleSeverities.TryGetValue(code, out var set) && set != kind.Severity ? set : null;
        RuleLimits? limits = settings.RuleThresholds.TryGetValue(code, out var typed) && typed != threshold?.Default ? typed : null;
        return new(kind, settings.SilencedRules.Contains(code), severity, threshold, threshold is null ? null : limits);
    }
}
