using System.Globalization;
using System.Text.RegularExpressions;
using SheetSync.Emulator.Formats;

namespace SheetSync.Emulator.Input;

/// <summary>
/// Typed dates and times in the locale's order: <c>12/31/2027</c>, <c>31.12.2027</c>, <c>2027-12-31</c>, <c>5 января 2027</c>,
/// <c>Jan 5, 2027</c>, <c>13:45</c>, <c>1:45 PM</c>, and both together. The inferred pattern keeps the typed layout.
/// </summary>
internal static partial class DateText
{
    /// <summary>The serial and the format that typing it gives; null where the text is no date.</summary>
    public static (double Serial, NumberFormat Format)? Parse(string text, FormatLocale locale, DateOnly today)
    {
        if (TimeText.Parse(text) is { } time)
        {
            return (time.Days, new(NumberFormatType.Time, time.Pattern));
        }
        if (Day(text, locale, today) is { } day)
        {
            return (SerialDate.Of(day.Date), new(NumberFormatType.Date, day.Pattern));
        }
        // A day and a time of day behind a space: the time is the last one or, with AM or PM, the last two words.
        for (var space = text.IndexOf(' '); space > 0; space = text.IndexOf(' ', space + 1))
        {
            if (TimeText.Parse(text[(space + 1)..].Trim()) is { Days: < 1 } clock && Day(text[..space].TrimEnd(' ', ','), locale, today) is { } date)
            {
                return (SerialDate.Of(date.Date) + clock.Days, new(NumberFormatType.DateTime, date.Pattern + " " + clock.Pattern));
            }
        }
        return null;
    }

    private static (DateOnly Date, string Pattern)? Day(string text, FormatLocale locale, DateOnly today) =>
        text.Length is < 3 or > 40 || !text.Any(char.IsAsciiDigit) ? null : Numeric(text, locale, today) ?? Named(text, locale, today);

    private static (DateOnly, string)? Numeric(string text, FormatLocale locale, DateOnly today)
    {
        if (YearFirst().Match(text) is { Success: true } iso)
        {
            return Made(iso.Groups["y"].Value, iso.Groups["m"].Value, iso.Groups["d"].Value) is { } date
                ? (date, string.Join(iso.Groups["s"].Value, "yyyy", iso.Groups["m"].Length == 2 ? "MM" : "M", iso.Groups["d"].Length == 2 ? "dd" : "d"))
                : null;
        }
        var match = Parts().Match(text);
        var separator = match.Groups["s"].Value;
        // A dot divides days from months only where it is not the decimal mark.
        if (!match.Success || (separator == "." && locale.Decimal == '.' && !match.Groups["c"].Success))
        {
            return null;
        }
        var (first, second, third) = (match.Groups["a"].Value, match.Groups["b"].Value, match.Groups["c"].Value);
        var (day, month) = locale.DayFirst ? (first, second) : (second, first);
        var year = third.Length == 0 ? today.Year.ToString(CultureInfo.InvariantCulture) : third;
        if (third.Length == 3 || Made(year, month, day) is not { } made)
        {
            return null;
        }
        // Two digits without a zero say nothing about padding: then the locale's own pattern decides.
        var padded = day[0] == '0' || month[0] == '0' || (day.Length == 2 && month.Length == 2 && locale.DatePattern.Contains("dd", StringComparison.Ordinal));
        var (dayLetters, monthLetters) = padded ? ("dd", "MM") : ("d", "M");
        var pattern = locale.DayFirst ? dayLetters + separator + monthLetters : monthLetters + separator + dayLetters;
        var yearLetters = third.Length switch { 0 => "", <= 2 => separator + "yy", _ => separator + "yyyy" };
        return (made, pattern + yearLetters);
    }

    private static (DateOnly, string)? Named(string text, FormatLocale locale, DateOnly today)
    {
        var words = text.Split([' ', ',', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        words = words.Length > 1 && words[^1] is "г." or "г" ? words[..^1] : words;
        if (words.Length is < 2 or > 3)
        {
            return null;
        }
        var at = Array.FindIndex(words, word => MonthOf(word, locale) is not null);
        if (at is < 0 or > 1)
        {
            return null;
        }
        var (month, letters) = MonthOf(words[at], locale)!.Value;
        var others = words.Where((_, index) => index != at).ToArray();
        if (!others.All(word => word.All(char.IsAsciiDigit)) || others.Any(word => word.Length > 4))
        {
            return null;
        }
        if (others is [{ Length: 4 } alone] && at == 0)
        {
            return Made(alone, month, "1") is { } first ? (first, letters + " yyyy") : null;
        }
        var day = others[0];
        var year = others.Length > 1 ? others[1] : today.Year.ToString(CultureInfo.InvariantCulture);
        return day.Length > 2 || Made(year, month, day) is not { } made ? null : (made, NamedPattern(text, at, letters, day, others.Length > 1 ? year : ""));
    }

    private static string NamedPattern(string text, int monthAt, string month, string day, string year)
    {
        var yearLetters = year.Length switch { 0 => "", 2 => "yy", _ => "yyyy" };
        if (monthAt == 0)
        {
            return $"{month} {(day[0] == '0' ? "dd" : "d")}{(yearLetters.Length > 0 ? ", " + yearLetters : "")}";
        }
        var separator = text.Contains('-') ? "-" : " ";
        return $"{(day[0] == '0' ? "dd" : "d")}{separator}{month}{(yearLetters.Length > 0 ? separator + yearLetters : "")}";
    }

    private static (string Number, string Letters)? MonthOf(string word, FormatLocale locale)
    {
        var bare = word.TrimEnd('.');
        for (var i = 0; i < 12; i++)
        {
            if (Same(bare, locale.Months[i]) || Same(bare, locale.MonthsAfterDay[i]))
            {
                var isShort = locale.Months[i].Length == 3;
                return ((i + 1).ToString(CultureInfo.InvariantCulture), isShort ? "mmm" : "mmmm");
            }
            if (Same(bare, locale.ShortMonths[i].TrimEnd('.')) || Same(bare, locale.ShortMonthsAfterDay[i].TrimEnd('.'))
                || (bare.Length >= 3 && Same(bare, locale.MonthsAfterDay[i][..3])))
            {
                return ((i + 1).ToString(CultureInfo.InvariantCulture), "mmm");
            }
        }
        return null;
    }

    private static DateOnly? Made(string yearText, string monthText, string dayText)
    {
        var (year, month, day) = (Number(yearText), Number(monthText), Number(dayText));
        // Two digits: up to 29 this century, from 30 the last one, as the editor reads them.
        year += yearText.Length > 2 ? 0 : year < 30 ? 2000 : 1900;
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})$", RegexOptions.ExplicitCapture)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})(?<s>[-/.])(?<b>[0-9]{1,2})(\k<s>(?<c>[0-9]{2,4}))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();
}
