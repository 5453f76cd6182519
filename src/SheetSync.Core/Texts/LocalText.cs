using System.Globalization;
using System.Text;
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

        var text = new StringBuilder(pattern.Length + 32);
        var at = 0;
        while (at < pattern.Length)
        {
            var open = pattern.IndexOf('{', at);
            var close = open < 0 ? -1 : pattern.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            text.Append(pattern, at, open - at).Append(Fill(pattern[(open + 1)..close], language, arguments));
            at = close + 1;
        }

        return text.Append(pattern, at, pattern.Length - at).ToString();
    }

    private static string Fill(string placeholder, Language language, IReadOnlyList<object?> arguments)
    {
        var parts = placeholder.Split('|');
        var argument = arguments[int.Parse(parts[0], CultureInfo.InvariantCulture)];
        return parts.Length == 1
            ? Show.Value(argument, language)
            : Plural.Choose(language, Convert.ToDecimal(argument, CultureInfo.InvariantCulture), parts.AsSpan(1));
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
