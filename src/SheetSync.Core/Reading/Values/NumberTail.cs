using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Values;

/// <summary>The words after a number: percent sign, scale, currency, the row's own unit, in any order.</summary>
internal readonly ref struct NumberTail
{
    /// <summary>By what the digits are multiplied, the scale of the row's unit taken out; 1 without a scale word.</summary>
    public decimal Scale { get; private init; }

    public bool Percent { get; private init; }

    /// <summary>What is left and not understood.</summary>
    public ReadOnlySpan<char> Rest { get; private init; }

    public static NumberTail Read(ReadOnlySpan<char> text, Unit? unit)
    {
        decimal? scale = null;
        var percent = false;
        while (!text.IsEmpty)
        {
            if (text[0] is ' ' or '.' && !text.StartsWith(".."))
            {
                text = text[1..];
            }
            else if (text[0] == '%' && !percent)
            {
                percent = true;
                text = text[1..];
            }
            else if (NumberWords.IsCurrencySign(text[0]))
            {
                text = text[1..];
            }
            else if (IsUnit(text, unit))
            {
                return new NumberTail { Scale = scale is null ? 1 : Relative(scale.Value, unit), Percent = percent, Rest = [] };
            }
            else if (!TakeWord(ref text, ref scale, ref percent))
            {
                break;
            }
        }

        return new NumberTail { Scale = scale is null ? 1 : Relative(scale.Value, unit), Percent = percent, Rest = text };
    }

    private static decimal Relative(decimal scale, Unit? unit) => unit is { Text: { } text } ? scale / UnitText.ScaleOf(text) : scale;

    private static bool IsUnit(ReadOnlySpan<char> text, Unit? unit)
    {
        if (unit is not { Text: { Length: > 0 } name } || !char.IsLetter(text[0]))
        {
            return false;
        }

        Span<char> key = stackalloc char[text.Length];
        return Normal.Normalize(name).Value.AsSpan().SequenceEqual(key[..Normal.Write(text, key)]);
    }

    private static bool TakeWord(ref ReadOnlySpan<char> text, ref decimal? scale, ref bool percent)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var word = text[..end];
        if (scale is null && word is "т" && text[end..].TrimStart(" .") is ['р', ..])
        {
            scale = 1000m;
        }
        else if (scale is null && NumberWords.Scale(word) is { } factor)
        {
            scale = factor;
        }
        else if (!percent && NumberWords.IsPercent(word))
        {
            percent = true;
        }
        else if (!NumberWords.IsCurrency(word))
        {
            return false;
        }

        text = text[end..];
        return true;
    }
}
