using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Reading.Values;

public enum NumberForm
{
    /// <summary>Nothing, or a word or dash that means nothing.</summary>
    Blank,
    Number,
    Range,
    Bound,
    Relative,

    /// <summary>A number over 10¹⁵ by amount.</summary>
    TooLarge,
    Other,
}

/// <summary>What a text says as a number.</summary>
/// <param name="Value">Of a number; percent as a fraction. Of other forms what the number in it seems to be, if any.</param>
/// <param name="HasPercentSign">A percent sign or word is typed.</param>
/// <param name="Ambiguous">One separator before three digits: read by the workbook's language.</param>
public readonly record struct NumberReading(NumberForm Form, decimal? Value = null, bool HasPercentSign = false, bool Ambiguous = false);

/// <summary>Reads numbers typed as text (domain.md §3, Numbers): spaces, apostrophes, scales, currencies, percent, brackets for minus.</summary>
public static class NumberText
{
    /// <summary>The largest amount that is read.</summary>
    public const decimal Limit = 1_000_000_000_000_000m;

    /// <summary>A number with its words is never longer; a longer text is no number.</summary>
    private const int Longest = 80;

    /// <param name="language">Of the workbook: decides <c>1,234</c>.</param>
    /// <param name="unit">The row's unit, which may be repeated after the number.</param>
    public static NumberReading Parse(string? text, Language language, Unit? unit = null)
    {
        var trimmed = Invisible.Trim(text);
        if (trimmed.IsEmpty || NumberWords.MeansBlank(trimmed))
        {
            return new NumberReading(NumberForm.Blank);
        }

        if (trimmed.Length > Longest)
        {
            return new NumberReading(NumberForm.Other);
        }

        Span<char> buffer = stackalloc char[Longest];
        return Classify(buffer[..Clean(trimmed, buffer)], language, unit);
    }

    private static NumberReading Classify(ReadOnlySpan<char> text, Language language, Unit? unit)
    {
        if (NumberWords.BoundLength(text) is > 0 and var bound)
        {
            var inside = ReadPlain(text[bound..].TrimStart(" :"), language, unit);
            return inside.Form switch
            {
                NumberForm.Number => new NumberReading(NumberForm.Bound, inside.Value, inside.HasPercentSign),
                NumberForm.Range or NumberForm.Bound or NumberForm.TooLarge => inside,
                _ => new NumberReading(NumberForm.Other),
            };
        }

        if (NumberWords.BeginsAsChange(text))
        {
            return new NumberReading(NumberForm.Relative);
        }

        return ReadPlain(text, language, unit);
    }

    /// <summary>Sign, currency, digits, words.</summary>
    private static NumberReading ReadPlain(ReadOnlySpan<char> text, Language language, Unit? unit)
    {
        var negative = false;
        if (text is ['(', .., ')'])
        {
            negative = true;
            text = text[1..^1].Trim(' ');
        }

        text = SkipCurrency(text);
        if (text is ['-' or '–', not ' ', ..] && !negative)
        {
            negative = true;
            text = SkipCurrency(text[1..]);
        }

        var digits = DigitRun.Read(text, language);
        if (digits.Length == 0)
        {
            return new NumberReading(NumberForm.Other);
        }

        var rest = text[digits.Length..].TrimStart(' ');
        var tail = NumberTail.Read(rest, unit);
        if (digits.TooLarge || Math.Abs(digits.Value) > Limit / tail.Scale)
        {
            return new NumberReading(tail.Rest.IsEmpty ? NumberForm.TooLarge : NumberForm.Other);
        }

        var value = (negative ? -digits.Value : digits.Value) * tail.Scale / (tail.Percent ? 100m : 1m);
        return tail.Rest.IsEmpty
            ? new NumberReading(NumberForm.Number, value, tail.Percent, digits.Ambiguous)
            : new NumberReading(FormOf(tail.Rest), value, tail.Percent);
    }

    private static NumberForm FormOf(ReadOnlySpan<char> rest)
    {
        if (NumberWords.EndsAsBound(rest))
        {
            return NumberForm.Bound;
        }

        var after = rest switch
        {
            ['-' or '–' or '—' or '…' or '÷', .. var tail] => tail,
            ['.', '.', .. var tail] => tail,
            ['д', 'о', ' ', .. var tail] => tail,
            ['t', 'o', ' ', .. var tail] => tail,
            _ => [],
        };
        after = after.TrimStart(" .-+$€£₽~");
        return !after.IsEmpty && char.IsAsciiDigit(after[0]) ? NumberForm.Range : NumberForm.Other;
    }

    /// <summary><c>$</c>, <c>US$</c>, <c>USD</c>, <c>руб.</c> before a number.</summary>
    private static ReadOnlySpan<char> SkipCurrency(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        if (at > 0 && !NumberWords.IsCurrency(text[..at]))
        {
            return text;
        }

        while (at < text.Length && (NumberWords.IsCurrencySign(text[at]) || text[at] == ' ' || (text[at] == '.' && at > 0 && char.IsLetter(text[at - 1]))))
        {
            at++;
        }

        return text[at..];
    }

    /// <summary>Lower case; every space one plain space, every minus a hyphen, full-width forms plain, invisible characters dropped.</summary>
    private static int Clean(ReadOnlySpan<char> text, Span<char> clean)
    {
        var length = 0;
        foreach (var original in text)
        {
            var c = original is >= '\uFF01' and <= '\uFF5E' ? (char)(original - 0xFEE0) : original;
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (length > 0 && clean[length - 1] != ' ')
                {
                    clean[length++] = ' ';
                }
            }
            else if (!Invisible.Is(c))
            {
                clean[length++] = c switch
                {
                    '−' or '﹣' or '‒' or '‐' or '‑' => '-',
                    '٪' => '%',
                    'ё' or 'Ё' => 'е',
                    _ => char.ToLowerInvariant(c),
                };
            }
        }

        return length > 0 && clean[length - 1] == ' ' ? length - 1 : length;
    }
}
