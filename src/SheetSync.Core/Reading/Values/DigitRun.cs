using System.Globalization;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Reading.Values;

/// <summary>The digits of a number with their separators.</summary>
/// <param name="Length">Characters taken; 0 where the text does not begin with a number.</param>
/// <param name="Ambiguous">One comma (or, in Russian, one dot) before exactly three digits.</param>
internal readonly record struct DigitRun(int Length, decimal Value, bool Ambiguous, bool TooLarge)
{
    private const int MostDigits = 16;
    private const int MostFraction = 12;

    /// <summary>
    /// Groups are set off by a space, an apostrophe, or the separator that is not the decimal one; the last of dot and comma is the decimal one,
    /// one that comes several times is none. One alone before exactly three digits: a comma is decimal in Russian and groups in English,
    /// a dot is decimal in both (domain.md §3, Numbers).
    /// </summary>
    public static DigitRun Read(ReadOnlySpan<char> text, Language language)
    {
        var length = Extent(text);
        var run = text[..length];
        if (length == 0)
        {
            return default;
        }

        int commas = run.Count(','), dots = run.Count('.');
        var spaced = run.ContainsAny(" '’");
        var last = run.LastIndexOfAny(',', '.');
        var after = last < 0 ? 0 : length - last - 1;
        var isDecimal = last >= 0 && (run[last] == ',' ? commas : dots) == 1;
        var ambiguous = false;
        if (isDecimal && commas + dots == 1 && after == 3 && !spaced && last is >= 1 and <= 3 && run[0] != '0')
        {
            var comma = run[last] == ',';
            ambiguous = comma || language == Language.Ru;
            isDecimal = !comma || language == Language.Ru;
        }

        var whole = isDecimal ? run[..last] : run;
        if (!AreGroups(whole))
        {
            return default;
        }

        return Build(whole, isDecimal ? run[(last + 1)..] : [], length, ambiguous);
    }

    /// <summary>Digits with single separators between them; a space only before exactly three digits.</summary>
    private static int Extent(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                at++;
            }
            else if (text[at] is ',' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                at += 2;
            }
            else if (text[at] is ' ' or '\'' or '’' && at > 0 && GroupFollows(text, at + 1))
            {
                at += 4;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static bool GroupFollows(ReadOnlySpan<char> text, int at) =>
        at + 3 <= text.Length && !text.Slice(at, 3).ContainsAnyExceptInRange('0', '9') && (at + 3 == text.Length || !char.IsAsciiDigit(text[at + 3]));

    /// <summary>Any separator in the whole part stands before exactly three digits, and before the first stand one to three.</summary>
    private static bool AreGroups(ReadOnlySpan<char> whole)
    {
        var separator = whole.LastIndexOfAnyExceptInRange('0', '9');
        if (separator < 0)
        {
            return true;
        }

        while (separator >= 0)
        {
            if (whole.Length - separator - 1 != 3)
            {
                return false;
            }

            whole = whole[..separator];
            separator = whole.LastIndexOfAnyExceptInRange('0', '9');
        }

        return whole.Length is >= 1 and <= 3;
    }

    private static DigitRun Build(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, int length, bool ambiguous)
    {
        Span<char> plain = stackalloc char[MostDigits + MostFraction + 2];
        var at = 0;
        foreach (var c in whole)
        {
            if (!char.IsAsciiDigit(c) || (at == 0 && c == '0'))
            {
                continue;
            }

            if (at == MostDigits)
            {
                return new DigitRun(length, 0, ambiguous, TooLarge: true);
            }

            plain[at++] = c;
        }

        plain[at++] = '0';
        var scaled = at - 1;
        plain[scaled] = '.';
        foreach (var c in fraction[..Math.Min(fraction.Length, MostFraction)])
        {
            plain[at++] = c;
        }

        plain[at++] = '0';
        return new DigitRun(length, decimal.Parse(plain[..at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), ambiguous, TooLarge: false);
    }
}
