using System.Globalization;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Rules;

public enum ThresholdShape
{
    /// <summary>A whole number of things or days.</summary>
    Count,

    /// <summary>Two whole numbers, the fewest and the most.</summary>
    Range,

    /// <summary>A fraction, typed as percent.</summary>
    Share,
}

/// <summary>The limit a rule judges by, which a workbook may set in its Settings tab (<c>Пороги правил|Rule thresholds</c>).</summary>
/// <param name="Meaning">The limit in words; <c>{0}</c> is its low end, <c>{1}</c> its high one: <c>at most {0} goals in a department</c>.</param>
/// <param name="Default">What experience says (domain.md §7, §5).</param>
/// <param name="Bounds">Anything outside is a slip of the pen and not used.</param>
public sealed record RuleThreshold(ThresholdShape Shape, LocalText Meaning, RuleLimits Default, RuleLimits Bounds)
{
    public bool Allows(RuleLimits limits) => limits.Low >= Bounds.Low && limits.High <= Bounds.High && limits.Low <= limits.High
        && (Shape == ThresholdShape.Range || limits.Low == limits.High)
        && (Shape == ThresholdShape.Share || (decimal.IsInteger(limits.Low) && decimal.IsInteger(limits.High)));

    /// <summary>Limits in words: <c>at most 5 goals in a department</c>.</summary>
    public LocalText Describe(RuleLimits limits) => new(In(limits, Language.Ru), In(limits, Language.En));

    /// <summary>Limits as one types them: <c>5</c>, <c>3-4</c>, <c>2 %</c>.</summary>
    public LocalText Typed(RuleLimits limits) => Shape switch
    {
        ThresholdShape.Share => new(Show.Percent(limits.Low, Language.Ru), Show.Percent(limits.Low, Language.En)),
        _ when limits.Low == limits.High => Both(Whole(limits.Low)),
        _ => Both($"{Whole(limits.Low)}-{Whole(limits.High)}"),
    };

    private string In(RuleLimits limits, Language language) => Meaning.Format(language, Shown(limits.Low), Shown(limits.High));

    private object Shown(decimal limit) => Shape == ThresholdShape.Share ? new Share(limit) : (int)limit;

    private static string Whole(decimal limit) => limit.ToString("0", CultureInfo.InvariantCulture);

    private static LocalText Both(string text) => new(text, text);
}

/// <summary>A rule whose limit a workbook may set.</summary>
public interface IThresholdRule : IReadinessRule
{
    RuleThreshold Threshold { get; }
}
