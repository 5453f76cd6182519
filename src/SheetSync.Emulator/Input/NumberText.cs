using System.Globalization;
using SheetSync.Emulator.Formats;

namespace SheetSync.Emulator.Input;

/// <summary>Typed numbers: <c>1,234.5</c>, <c>1 234,5</c>, <c>12%</c>, <c>$5</c>, <c>5 ₽</c>, <c>(5)</c>, <c>1e5</c>.</summary>
internal static class NumberText
{
    private static readonly string[] Currencies = ["$", "€", "£", "¥", "₽"];

    private static readonly string[] RussianWords = ["руб.", "руб", "р."];

    /// <summary>The number and the format that typing it gives; null where the text is no number in this locale.</summary>
    public static (double Number, NumberFormat? Format)? Parse(string text, FormatLocale locale)
    {
        var rest = text;
        var negative = TakeSign(ref rest);
        var currency = TakeCurrency(ref rest, locale, out var behind);
        negative ^= currency is not null && TakeSign(ref rest);
        var percent = rest.EndsWith('%') || rest.StartsWith('%');
        rest = percent ? rest.Trim('%').Trim(' ', '\u00A0') : rest;
        if ((percent && currency is not null) || Digits(rest, locale) is not { } found)
        {
            return null;
        }
        var number = found.Number * (negative ? -1 : 1);
        if (percent)
        {
            // Through a decimal, so that 7% is 0.07 and not 0.07000000000000001.
            var share = Math.Abs(number) < 1e20 ? (double)((decimal)number / 100) : number / 100;
            return (share, new(NumberFormatType.Percent, found.HasFraction ? "0.00%" : "0%"));
        }
        if (currency is not null)
        {
            return (number, new(NumberFormatType.Currency, CurrencyPattern(currency, behind, found.HasFraction)));
        }
        return (number, Inferred(found));
    }

    private static NumberFormat? Inferred(Found found) => found switch
    {
        { IsScientific: true } => new(NumberFormatType.Scientific, "0.00E+00"),
        { IsGrouped: true } => new(NumberFormatType.Number, found.HasFraction ? "#,##0.00" : "#,##0"),
        _ => null,
    };

    private static string CurrencyPattern(string symbol, bool behind, bool fraction)
    {
        var digits = fraction ? "#,##0.00" : "#,##0";
        return behind ? $"{digits}{FormatLocale.NoBreakSpace}[${symbol}]" : symbol == "$" ? "\"$\"" + digits : $"[${symbol}]{digits}";
    }

    private static bool TakeSign(ref string rest)
    {
        if (rest.Length > 2 && rest[0] == '(' && rest[^1] == ')')
        {
            rest = rest[1..^1];
            return true;
        }
        if (rest.Length > 1 && rest[0] is '-' or '+' or '−')
        {
            var negative = rest[0] != '+';
            rest = rest[1..].TrimStart(' ');
            return negative;
        }
        return false;
    }

    private static string? TakeCurrency(ref string rest, FormatLocale locale, out bool behind)
    {
        behind = false;
        foreach (var symbol in Currencies)
        {
            if (rest.StartsWith(symbol, StringComparison.Ordinal))
            {
                rest = rest[symbol.Length..].TrimStart(' ', '\u00A0');
                return symbol;
            }
        }
        behind = true;
        foreach (var symbol in locale.Language == "ru" ? Currencies.Concat(RussianWords) : Currencies)
        {
            if (rest.EndsWith(symbol, StringComparison.OrdinalIgnoreCase))
            {
                rest = rest[..^symbol.Length].TrimEnd(' ', '\u00A0');
                return symbol;
            }
        }
        return null;
    }

    private static Found? Digits(string text, FormatLocale locale)
    {
        if (text.Length == 0 || !(char.IsAsciiDigit(text[0]) || (text[0] == locale.Decimal && text.Length > 1)))
        {
            return null;
        }
        var exponentAt = text.IndexOfAny(['e', 'E']);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var point = mantissa.IndexOf(locale.Decimal);
        var whole = point < 0 ? mantissa : mantissa[..point];
        var fraction = point < 0 ? "" : mantissa[(point + 1)..];
        if (!fraction.All(char.IsAsciiDigit) || Ungroup(whole, locale) is not { } digits || digits.Length + fraction.Length == 0)
        {
            return null;
        }
        var exponent = exponentAt < 0 ? "" : text[exponentAt..];
        if (exponent.Length > 0 && !IsExponent(exponent))
        {
            return null;
        }
        var spelled = $"{(digits.Length == 0 ? "0" : digits)}.{(fraction.Length == 0 ? "0" : fraction)}{exponent}";
        return double.TryParse(spelled, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? new(number, fraction.Length > 0, digits.Length != whole.Length, exponent.Length > 0)
            : null;
    }

    private static bool IsExponent(string text)
    {
        var digits = text[1..].TrimStart('+', '-');
        return digits.Length is > 0 and < 5 && text.Length - digits.Length <= 2 && digits.All(char.IsAsciiDigit);
    }

    /// <summary>The digits without separators of groups; null unless every group after the first has three digits.</summary>
    private static string? Ungroup(string whole, FormatLocale locale)
    {
        var groups = whole.Split(locale.Language == "ru" ? [' ', '\u00A0', '\u202F'] : [',']);
        var grouped = groups.Length == 1 || (groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(group => group.Length == 3));
        var digits = string.Concat(groups);
        return grouped && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    private readonly record struct Found(double Number, bool HasFraction, bool IsGrouped, bool IsScientific);
}
