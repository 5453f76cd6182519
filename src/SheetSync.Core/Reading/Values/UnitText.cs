using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Values;

/// <summary>Units of measure.</summary>
public static class UnitText
{
    private static readonly WordTable<bool> PercentWords = new([(true, "процент|проценты|процентов|проц.|percent|percents|percentage|pct")]);

    /// <summary>The unit as typed; null for a blank cell. Percent where it holds a % sign or is the word.</summary>
    public static Unit? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var trimmed = text.Trim();
        return new Unit(trimmed, trimmed.AsSpan().ContainsAny('%', '％', '٪') || PercentWords.Find(trimmed) is not null);
    }

    /// <summary>
    /// The scale that a unit names (<c>млн ₽</c>: 1 000 000), else 1. Where a cell of that row repeats a scale (<c>120 млн</c>, <c>1,5 млрд</c>),
    /// it is counted in the row's unit (120, 1500). Single letters are units themselves (т, m), never scales.
    /// </summary>
    internal static decimal ScaleOf(string unit)
    {
        var key = Normal.Normalize(unit.Length > 50 ? unit[..50] : unit);
        foreach (var word in key.Words)
        {
            if (word.Length > 1 && NumberWords.Scale(word) is { } scale)
            {
                return scale;
            }
        }

        return 1;
    }
}
