using System.Globalization;
using System.Text.RegularExpressions;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Rules;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Reading.Values;

/// <summary>
/// Limits of rules: <c>SS0301 = 5; SS0308 = 2-5; SS0401 = 2 %</c>. Pairs are separated by <c>;</c>, line breaks or a comma in front of a code
/// (a comma may be a decimal one). A share without a percent sign above 1.5 is points, as with the other settings (domain.md §2).
/// The last of a code counts; what is unreadable leaves the rule its own limit.
/// </summary>
public static partial class SettingsText
{
    private const decimal PointsAbove = 1.5m;

    public static Parsed<IReadOnlyDictionary<string, RuleLimits>> ReadThresholds(in Cell cell)
    {
        var found = new Dictionary<string, RuleLimits>(StringComparer.Ordinal);
        var findings = new List<CellFinding>();
        foreach (var pair in Pairs().Split(ListText(cell, findings)).Select(p => p.Trim()).Where(p => p.Length > 0).Take(MostEntries))
        {
            var code = pair.Length <= 80 && Coded().Match(pair) is { Success: true } coded ? Code(coded.Groups["code"].Value) : null;
            if (code is null || RuleCatalogue.Find(code) is not IThresholdRule rule)
            {
                findings.Add(new CellFinding(ReadingFindings.NoThreshold, Quote.Of(pair), WithThresholds()));
            }
            else if (LimitsOf(Coded().Match(pair).Groups["value"].Value, rule.Threshold) is { } limits)
            {
                found[code] = limits;
            }
            else
            {
                findings.Add(BadThreshold(pair, code, rule.Threshold));
            }
        }

        return new Parsed<IReadOnlyDictionary<string, RuleLimits>>(found, findings);
    }

    private static RuleLimits? LimitsOf(string text, RuleThreshold threshold)
    {
        if (Limit().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var isPercent = match.Groups["percent"].Success;
        var low = LimitOf(match.Groups["low"].Value, threshold.Shape, isPercent);
        var limits = match.Groups["high"].Success
            ? new RuleLimits(low, LimitOf(match.Groups["high"].Value, threshold.Shape, isPercent))
            : RuleLimits.Of(low);
        return threshold.Allows(limits) && (threshold.Shape == ThresholdShape.Share || !isPercent) ? limits : null;
    }

    private static decimal LimitOf(string digits, ThresholdShape shape, bool isPercent)
    {
        var value = decimal.Parse(digits.Replace(',', '.'), CultureInfo.InvariantCulture);
        return shape == ThresholdShape.Share && (isPercent || value > PointsAbove) ? value / 100m : value;
    }

    private static CellFinding BadThreshold(string pair, string code, RuleThreshold threshold) => new(
        ReadingFindings.BadThreshold, Quote.Of(pair), code, threshold.Typed(threshold.Default), threshold.Typed(RuleLimits.Of(threshold.Bounds.Low)),
        threshold.Typed(RuleLimits.Of(threshold.Bounds.High)), threshold.Typed(threshold.Default));

    private static List<object> WithThresholds() => [.. RuleCatalogue.All.OfType<IThresholdRule>().Select(r => r.Kind.Code)];

    [GeneratedRegex(@"[;\n\r\u2028]|,(?=\s*(?:SS)?[0-9]{4}\s*[^0-9\s])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pairs();

    [GeneratedRegex(@"^(?<code>(?:SS)?[0-9]{4})(?:\s*[=:→–—-]+\s*|\s+)(?<value>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Coded();

    /// <summary>A number or two, a word in front (<c>at most 5</c>) and behind (<c>5 days</c>).</summary>
    [GeneratedRegex(
        @"^[^0-9\-−–—%]{0,20}(?<low>[0-9]{1,6}([.,][0-9]{1,6})?)\s*((?<percent>%)\s*)?(\s*(-|–|—|−|…|\.{2,3}|до|to)\s*(?<high>[0-9]{1,6}([.,][0-9]{1,6})?)\s*(?<percent>%)?)?\s*(-?\p{L}[^0-9%]{0,30})?\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Limit();
}
