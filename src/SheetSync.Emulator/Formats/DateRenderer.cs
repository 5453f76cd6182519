using System.Globalization;
using System.Text;

namespace SheetSync.Emulator.Formats;

/// <summary>Shows a serial date through a date section.</summary>
internal static class DateRenderer
{
    /// <summary>The text, or null where the serial is no date (before year 1, after 9999).</summary>
    public static string? Render(double serial, FormatSection section, FormatLocale locale)
    {
        serial = RoundToFraction(serial, section);
        if (SerialDate.ToDateTime(serial) is not { } moment)
        {
            return null;
        }
        var names = section.Language is { } language ? FormatLocale.Of(language) : locale;
        var afterDay = section.Tokens.Any(token => token.Kind is FormatTokenKind.Day && token.Length <= 2);
        var twelve = section.Has(FormatTokenKind.AmPm);
        var elapsed = section.Tokens.Any(token =>
            token.Kind is FormatTokenKind.ElapsedHours or FormatTokenKind.ElapsedMinutes or FormatTokenKind.ElapsedSeconds);
        var text = new StringBuilder(elapsed && serial < 0 ? "-" : "");
        var parts = new DateParts(moment, Math.Abs(SerialDate.Milliseconds(serial)), elapsed, twelve, section);
        foreach (var token in section.Tokens)
        {
            text.Append(token.Kind switch
            {
                FormatTokenKind.Month => Month(moment, token.Length, names, afterDay),
                FormatTokenKind.Day => Day(moment, token.Length, names),
                FormatTokenKind.Point => section.Has(FormatTokenKind.Fraction) ? locale.Decimal.ToString() : ".",
                FormatTokenKind.Text or FormatTokenKind.General or FormatTokenKind.Exponent or FormatTokenKind.Literal => token.Text,
                _ => parts.Render(token),
            });
        }
        return text.ToString();
    }

    /// <summary>Hundredths of 53.528 seconds are .53 in the guide's example: what is shown of a second is rounded, whole seconds are cut.</summary>
    private static double RoundToFraction(double serial, FormatSection section)
    {
        var digits = section.Tokens.Where(token => token.Kind is FormatTokenKind.Fraction).Select(token => token.Length).DefaultIfEmpty(3).Max();
        var step = digits switch { 1 => 100.0, 2 => 10.0, _ => 1.0 };
        return Math.Round(SerialDate.Milliseconds(serial) / step, MidpointRounding.AwayFromZero) * step / 86_400_000;
    }

    private static string Month(DateTime moment, int length, FormatLocale names, bool afterDay) => length switch
    {
        1 => moment.Month.ToString(CultureInfo.InvariantCulture),
        2 => moment.Month.ToString("00", CultureInfo.InvariantCulture),
        3 => (afterDay ? names.ShortMonthsAfterDay : names.ShortMonths)[moment.Month - 1],
        5 => names.Months[moment.Month - 1][..1].ToUpperInvariant(),
        _ => (afterDay ? names.MonthsAfterDay : names.Months)[moment.Month - 1],
    };

    private static string Day(DateTime moment, int length, FormatLocale names) => length switch
    {
        1 => moment.Day.ToString(CultureInfo.InvariantCulture),
        2 => moment.Day.ToString("00", CultureInfo.InvariantCulture),
        3 => names.ShortDays[(int)moment.DayOfWeek],
        _ => names.Days[(int)moment.DayOfWeek],
    };

    /// <summary>The parts of a moment that are digits. An elapsed unit takes what greater units would have taken.</summary>
    private sealed record DateParts(DateTime Moment, double Milliseconds, bool Elapsed, bool Twelve, FormatSection Section)
    {
        public string Render(FormatToken token) => token.Kind switch
        {
            FormatTokenKind.Year => token.Length <= 2 ? Pad(Moment.Year % 100, 2) : Pad(Moment.Year, 4),
            FormatTokenKind.Hour => Pad(Twelve ? ((Moment.Hour + 11) % 12) + 1 : Moment.Hour, Math.Min(token.Length, 2)),
            FormatTokenKind.Minute => Pad(Elapsed ? Math.Floor(Milliseconds / 60_000) % 60 : Moment.Minute, token.Length),
            FormatTokenKind.Second => Pad(Elapsed ? Math.Floor(Milliseconds / 1_000) % 60 : Moment.Second, Math.Min(token.Length, 2)),
            FormatTokenKind.ElapsedHours => Pad(Math.Floor(Milliseconds / 3_600_000), token.Length),
            // The guide's examples: [hh]:[mm]:[ss].000 is 03:13:41.255, and [mmmm]:[ss].000 of the same is 0193:41.255.
            FormatTokenKind.ElapsedMinutes => Pad(Rest(60_000, Section.Has(FormatTokenKind.ElapsedHours)), token.Length),
            FormatTokenKind.ElapsedSeconds => Pad(
                Rest(1_000, Section.Has(FormatTokenKind.ElapsedHours) || Section.Has(FormatTokenKind.ElapsedMinutes)), token.Length),
            FormatTokenKind.Fraction => Fraction(token.Length),
            FormatTokenKind.AmPm => AmPm(token.Text),
            _ => token.Text,
        };

        private double Rest(double unit, bool withinGreater)
        {
            var count = Math.Floor(Milliseconds / unit);
            return withinGreater ? count % 60 : count;
        }

        private string Fraction(int digits)
        {
            var thousandths = Pad(Milliseconds % 1_000, 3);
            return digits <= 3 ? thousandths[..digits] : thousandths.PadRight(digits, '0');
        }

        private string AmPm(string token)
        {
            if (char.ToLowerInvariant(token[1]) is 'm')
            {
                return Moment.Hour < 12 ? "AM" : "PM";
            }
            var letter = Moment.Hour < 12 ? "a" : "p";
            return char.IsUpper(token[0]) ? letter.ToUpperInvariant() : letter;
        }

        private static string Pad(double number, int digits) =>
            number.ToString(new string('0', Math.Max(digits, 1)), CultureInfo.InvariantCulture);
    }
}
