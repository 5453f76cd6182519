using System.Globalization;
using System.Runtime.CompilerServices;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Texts;

public enum Language
{
    Ru,
    En,
}

/// <summary>
/// A text in both languages; the compiler sees to it that neither is missing.
/// Placeholders: <c>{0}</c> is an argument shown in the language; <c>{0|день|дня|дней}</c> (en <c>{0|day|days}</c>)
/// is the word form that goes with the count in argument 0, without the number.
/// </summary>
public sealed record LocalText(string Ru, string En)
{
    public string In(Language language) => language == Language.Ru ? Ru : En;

    public string Format(Language language, params IReadOnlyList<object?> arguments)
    {
        var pattern = In(language);
        if (!pattern.Contains('{', StringComparison.Ordinal))
        {
            return pattern;
        }

        // The handler of interpolated strings by hand: a report formats thousands of texts, and this builder keeps to the stack.
        var text = new DefaultInterpolatedStringHandler(pattern.Length, arguments.Count, CultureInfo.InvariantCulture, stackalloc char[256]);
        Write(language, arguments, ref text);
        return text.ToStringAndClear();
    }

    /// <summary>The same, behind what is written already.</summary>
    internal void Write(Language language, IReadOnlyList<object?> arguments, ref DefaultInterpolatedStringHandler text)
    {
        var rest = In(language).AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open && rest[open..].IndexOf('}') is >= 0 and var length)
        {
            text.AppendFormatted(rest[..open]);
            Fill(rest.Slice(open + 1, length - 1), language, arguments, ref text);
            rest = rest[(open + length + 1)..];
        }

        text.AppendFormatted(rest);
    }

    private static void Fill(ReadOnlySpan<char> placeholder, Language language, IReadOnlyList<object?> arguments, ref DefaultInterpolatedStringHandler text)
    {
        var bar = placeholder.IndexOf('|');
        var argument = arguments[int.Parse(bar < 0 ? placeholder : placeholder[..bar], NumberStyles.None, CultureInfo.InvariantCulture)];
        if (bar < 0)
        {
            Show.Write(argument, language, ref text);
        }
        else
        {
            text.AppendLiteral(Plural.Choose(language, Convert.ToDecimal(argument, CultureInfo.InvariantCulture), placeholder[(bar + 1)..].ToString().Split('|')));
        }
    }
}

/// <summary>Word forms by count: Russian has three (1 день, 2 дня, 5 дней), English two. Fractions take the second form in Russian (1,5 дня).</summary>
public static class Plural
{
    public static string Choose(Language language, decimal count, ReadOnlySpan<string> forms)
    {
        var n = Math.Abs(count);
        if (language == Language.En)
        {
            return forms[n == 1 ? 0 : 1];
        }

        if (n != decimal.Truncate(n))
        {
            return forms[1];
        }

        var lastTwo = (int)(n % 100);
        var last = lastTwo % 10;
        return forms[lastTwo is >= 11 and <= 14 ? 2 : last == 1 ? 0 : last is >= 2 and <= 4 ? 1 : 2];
    }
}
