using System.Globalization;
using System.Text;

namespace SheetSync.Emulator.Formats;

/// <summary>Shows a number (its sign already taken off) through a number section.</summary>
internal static class NumberRenderer
{
    public static string Render(double size, FormatSection section, FormatLocale locale)
    {
        var shape = section.Shape;
        if (shape.Slash > 0)
        {
            return FractionRenderer.Render(size, shape, locale);
        }
        var scaled = size * Math.Pow(100, shape.Percents) / Math.Pow(1000, shape.Thousands);
        if (shape.Exponent >= 0)
        {
            return Scientific(scaled, shape, locale);
        }
        var (integer, fraction) = Digits(scaled, shape.FractionDigits);
        return Compose(shape, integer, fraction, null, locale);
    }

    /// <summary>True where the section shows nothing but zeros for this size: Sheets then drops the minus sign.</summary>
    public static bool IsShownAsZero(double size, FormatSection section)
    {
        var shape = section.Shape;
        if (shape.Slash > 0 || shape.Exponent >= 0 || shape.FirstDigit < 0)
        {
            return size == 0;
        }
        var (integer, fraction) = Digits(size * Math.Pow(100, shape.Percents) / Math.Pow(1000, shape.Thousands), shape.FractionDigits);
        return integer.Length == 0 && fraction.All(digit => digit == '0');
    }

    /// <summary>The digits before the point without leading zeros, and exactly <paramref name="decimals"/> after it; half rounds away from zero.</summary>
    internal static (string Integer, string Fraction) Digits(double size, int decimals)
    {
        string text;
        if (size < 1e20)
        {
            // As a decimal 1.005 is 1.005 and rounds to 1.01, as Sheets shows it; as a double it is a little less.
            var places = Math.Min(decimals, 28);
            var rounded = Math.Round((decimal)size, places, MidpointRounding.AwayFromZero);
            text = rounded.ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        }
        else
        {
            text = size.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        }
        var point = text.IndexOf('.');
        var integer = (point < 0 ? text : text[..point]).TrimStart('0');
        return (integer, (point < 0 ? "" : text[(point + 1)..]).PadRight(decimals, '0'));
    }

    private static string Scientific(double size, NumberShape shape, FormatLocale locale)
    {
        var digits = Math.Max(shape.IntegerDigits, 1);
        var exponent = size == 0 ? 0 : (int)Math.Floor(Math.Log10(size));
        // Several digits before the point mean an exponent that is a multiple of their count: ##0.0E+0.
        exponent = digits == 1 ? exponent : (int)Math.Floor((double)exponent / digits) * digits;
        var (integer, fraction) = Digits(size / Math.Pow(10, exponent), shape.FractionDigits);
        if (integer.Length > digits)
        {
            exponent += digits;
            (integer, fraction) = Digits(size / Math.Pow(10, exponent), shape.FractionDigits);
        }
        return Compose(shape, integer, fraction, exponent, locale);
    }

    private static string Compose(NumberShape shape, string integer, string fraction, int? exponent, FormatLocale locale)
    {
        var text = new StringBuilder();
        int shownInteger = 0, shownFraction = 0;
        // Zeros at the end are shown only where the pattern has a 0 there; "?" leaves a space.
        var significant = fraction.TrimEnd('0').Length;
        for (var i = 0; i < shape.Tokens.Count; i++)
        {
            var token = shape.Tokens[i];
            switch (token.Kind)
            {
                case FormatTokenKind.Digit when shape.Exponent >= 0 && i > shape.Exponent:
                    break;
                case FormatTokenKind.Digit when shape.Point >= 0 && i > shape.Point:
                    text.Append(FractionDigit(fraction, shownFraction++, significant, token.Text));
                    break;
                case FormatTokenKind.Digit:
                    AppendInteger(text, shape, integer, shownInteger++, token.Text, locale);
                    break;
                case FormatTokenKind.Point when i == shape.Point:
                    text.Append(shape.IntegerDigits == 0 ? integer : "").Append(locale.Decimal);
                    break;
                case FormatTokenKind.Exponent:
                    AppendExponent(text, shape, token.Text, exponent ?? 0);
                    break;
                case FormatTokenKind.Comma:
                    break;
                default:
                    text.Append(token.Text);
                    break;
            }
        }
        return text.ToString();
    }

    private static void AppendInteger(
        StringBuilder text, NumberShape shape, string integer, int shown, string mark, FormatLocale locale)
    {
        var left = shape.IntegerDigits - shown;
        if (shown == 0 && integer.Length > left)
        {
            for (var i = 0; i < integer.Length - left; i++)
            {
                AppendDigit(text, integer[i].ToString(), integer.Length - i - 1, shape, locale);
            }
        }
        var at = integer.Length - left;
        var digit = at >= 0 ? integer[at].ToString() : mark switch { "0" => "0", "?" => " ", _ => "" };
        AppendDigit(text, digit, left - 1, shape, locale);
    }

    private static void AppendDigit(StringBuilder text, string digit, int position, NumberShape shape, FormatLocale locale)
    {
        text.Append(digit);
        if (shape.Grouped && position > 0 && position % 3 == 0 && digit.Length > 0 && digit[0] != ' ')
        {
            text.Append(locale.Group);
        }
    }

    private static string FractionDigit(string fraction, int index, int significant, string mark)
    {
        if (index < significant || mark == "0")
        {
            return fraction[index].ToString();
        }
        return mark == "?" ? " " : "";
    }

    private static void AppendExponent(StringBuilder text, NumberShape shape, string token, int exponent)
    {
        var digits = shape.Tokens.Skip(shape.Exponent + 1).Count(mark => mark is { Kind: FormatTokenKind.Digit, Text: "0" });
        text.Append(token[0]);
        text.Append(exponent < 0 ? "-" : token[1] == '+' ? "+" : "");
        text.Append(Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0'));
    }
}
