using System.Globalization;
using System.Text;

namespace SheetSync.Emulator.Formats;

/// <summary>Shows a number as a fraction: <c># ?/?</c>, <c># ???/???</c>, <c># ?/8</c> (the guide's "slash" token).</summary>
internal static class FractionRenderer
{
    public static string Render(double size, NumberShape shape, FormatLocale locale)
    {
        var tokens = shape.Tokens;
        var numeratorStart = shape.Slash;
        while (numeratorStart > 0 && tokens[numeratorStart - 1].Kind is FormatTokenKind.Digit)
        {
            numeratorStart--;
        }
        var denominatorEnd = shape.Slash + 1;
        while (denominatorEnd < tokens.Count && IsDenominator(tokens[denominatorEnd]))
        {
            denominatorEnd++;
        }
        var denominatorText = string.Concat(tokens.Skip(shape.Slash + 1).Take(denominatorEnd - shape.Slash - 1).Select(token => token.Text));
        var hasWhole = tokens.Take(numeratorStart).Any(token => token.Kind is FormatTokenKind.Digit);
        var whole = hasWhole ? Math.Floor(size) : 0;
        var (numerator, denominator) = long.TryParse(denominatorText, NumberStyles.None, CultureInfo.InvariantCulture, out var fixedOne) && fixedOne > 0
            ? ((long)Math.Round((size - whole) * fixedOne, MidpointRounding.AwayFromZero), fixedOne)
            : Nearest(size - whole, (long)Math.Pow(10, Math.Min(denominatorText.Length, 7)) - 1);
        if (hasWhole && numerator == denominator)
        {
            (whole, numerator) = (whole + 1, 0);
        }
        var text = new StringBuilder();
        AppendWhole(text, tokens.Take(numeratorStart), whole, numerator, locale);
        var width = shape.Slash - numeratorStart;
        if (numerator == 0 && hasWhole)
        {
            // "The fraction part is not rendered if the numerator becomes 0": 23.1 through 0 #/3 is just 23.
            text.Length -= text.Length > 0 && text[^1] == ' ' ? 1 : 0;
        }
        else
        {
            var pad = tokens[numeratorStart].Text == "?";
            text.Append(numerator.ToString(CultureInfo.InvariantCulture).PadLeft(pad ? width : 0)).Append('/')
                .Append(denominator.ToString(CultureInfo.InvariantCulture).PadRight(pad ? denominatorText.Length : 0));
        }
        text.AppendJoin("", tokens.Skip(denominatorEnd).Select(token => token.Text));
        return text.ToString();
    }

    private static bool IsDenominator(FormatToken token) =>
        token.Kind is FormatTokenKind.Digit || (token.Kind is FormatTokenKind.Literal && token.Text.Length == 1 && char.IsAsciiDigit(token.Text[0]));

    private static void AppendWhole(
        StringBuilder text, IEnumerable<FormatToken> tokens, double whole, long numerator, FormatLocale locale)
    {
        var marks = tokens.Where(token => token.Kind is not FormatTokenKind.Comma).ToList();
        var shown = false;
        foreach (var token in marks)
        {
            if (token.Kind is not FormatTokenKind.Digit)
            {
                text.Append(token.Kind is FormatTokenKind.Point ? locale.Decimal.ToString() : token.Text);
            }
            else if (!shown)
            {
                shown = true;
                var blank = whole == 0 && numerator != 0 && token.Text != "0";
                text.Append(blank ? "" : whole.ToString("F0", CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>The nearest fraction whose denominator does not pass the limit, by continued fractions.</summary>
    private static (long Numerator, long Denominator) Nearest(double value, long limit)
    {
        long n0 = 0, d0 = 1, n1 = 1, d1 = 0;
        var rest = value;
        for (var step = 0; step < 40; step++)
        {
            var whole = (long)Math.Floor(rest);
            var (n2, d2) = ((whole * n1) + n0, (whole * d1) + d0);
            if (d2 > limit)
            {
                var most = (limit - d0) / Math.Max(d1, 1);
                var (ns, ds) = ((most * n1) + n0, (most * d1) + d0);
                return Math.Abs(value - ((double)ns / ds)) < Math.Abs(value - ((double)n1 / d1)) ? (ns, ds) : (n1, d1);
            }
            (n0, d0, n1, d1) = (n1, d1, n2, d2);
            if (Math.Abs(value - ((double)n1 / d1)) < 1e-10)
            {
                break;
            }
            rest = 1 / (rest - whole);
        }
        return (n1, d1);
    }
}
