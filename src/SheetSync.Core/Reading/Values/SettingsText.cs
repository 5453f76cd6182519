using System.Globalization;
using NodaTime;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Reading.Values;

/// <summary>Values of the settings tab (domain.md §2). Null means blank or, with a finding, unreadable: the caller then uses the default.</summary>
public static partial class SettingsText
{
    private static readonly WordTable<Language> Languages = new(
    [
        (Language.Ru, "ru|rus|русский|рус|ру|russian|ru-RU|ru_RU|русский язык"),
        (Language.En, "en|eng|английский|англ|англ.|english|en-US|en_US|en-GB|en_GB|английский язык"),
    ]);

    private static readonly WordTable<DayOfWeek> Weekdays = new(
    [
        (DayOfWeek.Monday, "понедельник|по понедельникам|пн|пон|monday|mon|mondays|1"),
        (DayOfWeek.Tuesday, "вторник|по вторникам|вт|втр|tuesday|tue|tues|tuesdays|2"),
        (DayOfWeek.Wednesday, "среда|среду|по средам|ср|wednesday|wed|wednesdays|3"),
        (DayOfWeek.Thursday, "четверг|по четвергам|чт|чтв|thursday|thu|thur|thurs|thursdays|4"),
        (DayOfWeek.Friday, "пятница|пятницу|по пятницам|пт|птн|friday|fri|fridays|5"),
        (DayOfWeek.Saturday, "суббота|субботу|по субботам|сб|суб|saturday|sat|saturdays|6"),
        (DayOfWeek.Sunday, "воскресенье|по воскресеньям|вс|вск|воскр|sunday|sun|sundays|7"),
    ]);

    /// <summary>Names of places and offsets that are no IANA names, with the zone that is probably meant.</summary>
    private static readonly WordTable<ZoneHint> ZoneHints = new(
    [
        (new("Europe/Moscow"), "москва|мск|московское|московское время|moscow|msk|utc+3|gmt+3|+3|utc+03:00|мск+0"),
        (new("Europe/Kaliningrad"), "калининград|kaliningrad|utc+2|gmt+2|+2"),
        (new("Europe/Samara"), "самара|samara|мск+1|utc+4|gmt+4|+4"),
        (new("Asia/Yekaterinburg"), "екатеринбург|челябинск|уфа|пермь|тюмень|yekaterinburg|ekaterinburg|мск+2|utc+5|gmt+5|+5"),
        (new("Asia/Omsk"), "омск|omsk|мск+3|utc+6|gmt+6|+6"),
        (new("Asia/Novosibirsk"), "новосибирск|красноярск|томск|novosibirsk|мск+4|utc+7|gmt+7|+7"),
        (new("Asia/Irkutsk"), "иркутск|irkutsk|мск+5|utc+8|gmt+8|+8"),
        (new("Asia/Vladivostok"), "владивосток|vladivostok|мск+7|utc+10|gmt+10|+10"),
        (new("Asia/Almaty"), "алматы|астана|казахстан|almaty"),
        (new("Europe/Minsk"), "минск|беларусь|minsk"),
        (new("Europe/London"), "лондон|london|uk|gmt/bst"),
        (new("Europe/Berlin"), "берлин|berlin|cet|utc+1|gmt+1|+1"),
        (new("America/New_York"), "нью-йорк|new york|est|eastern|eastern time|edt"),
        (new("America/Los_Angeles"), "los angeles|pst|pacific|pacific time|pdt"),
    ]);

    private readonly record struct ZoneHint(string Zone);

    /// <summary>The IANA name in its own spelling. A city or an offset is a finding that names the zone.</summary>
    /// <param name="fallback">Named as the example where nothing better is known.</param>
    public static Parsed<string?> ReadTimeZone(in Cell cell, string fallback = "Europe/Moscow")
    {
        if (TextOf(cell, out var text) is { } error)
        {
            return new Parsed<string?>(null, error);
        }

        if (text.Length == 0)
        {
            return default;
        }

        return ZoneNamed(text.Replace(' ', '_')) is { } zone
            ? new Parsed<string?>(zone)
            : new Parsed<string?>(null, new CellFinding(ReadingFindings.BadTimeZone, Quote.Of(text), Offset(text) ?? ZoneHints.Find(text)?.Zone ?? fallback));
    }

    /// <summary>A workbook names one zone: to go through the few hundred names costs less than to make a dictionary of them at each start.</summary>
    private static string? ZoneNamed(string text)
    {
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids)
        {
            if (string.Equals(id, text, StringComparison.OrdinalIgnoreCase))
            {
                return id;
            }
        }

        return null;
    }

    /// <summary>Keys drop + and −, so an offset west of Greenwich is not looked up.</summary>
    private static string? Offset(string text) =>
        text.AsSpan().ContainsAny('-', '−') && text.AsSpan().ContainsAnyInRange('0', '9') ? "Etc/UTC" : null;

    public static Parsed<Language?> ReadLanguage(in Cell cell) => WordChoice.Read(cell, Languages, ReadingFindings.BadLanguage);

    public static Parsed<DayOfWeek?> ReadWeekday(in Cell cell) => WordChoice.Read(cell, Weekdays, ReadingFindings.BadWeekday);

    /// <summary>The year in which the fiscal year starts: <c>2027</c>, <c>2027 год</c>, <c>FY2027</c>, <c>2027/28</c>.</summary>
    public static Parsed<int?> ReadFiscalYear(in Cell cell)
    {
        if (cell.Value.Kind == CellKind.Number && cell.Value.Number is >= 2000 and <= 2099 and var number && number == Math.Floor(number))
        {
            return Parsed.Value((int)number);
        }

        if (TextOf(cell, out var text) is { } error)
        {
            return new Parsed<int?>(null, error);
        }

        if (text.Length == 0)
        {
            return default;
        }

        var at = cell.Value.Kind == CellKind.Text && text.Length <= 40 ? text.AsSpan().IndexOfAnyInRange('0', '9') : -1;
        var end = at < 0 ? -1 : text.AsSpan(at).IndexOfAnyExceptInRange('0', '9');
        var digits = at < 0 ? [] : end < 0 ? text.AsSpan(at) : text.AsSpan(at, end);
        return digits.Length == 4 && YearText.Of(digits) is { } year && IsYearAround(text.AsSpan(0, at), text.AsSpan(at + 4), year)
            ? Parsed.Value(year)
            : Parsed.Not<int>(ReadingFindings.BadFiscalYear, QuantityReader.Shown(cell));
    }

    private static readonly WordTable<bool> YearWords = new([(true, "год|года|г|фг|фин год|финансовый год|FY|fiscal year|year|гг")]);

    private static bool IsYearAround(ReadOnlySpan<char> before, ReadOnlySpan<char> after, int year)
    {
        var rest = after.Trim(" /-–—");
        var next = (year + 1).ToString(CultureInfo.InvariantCulture);
        rest = rest.StartsWith(next) ? rest[4..] : rest.StartsWith(next.AsSpan(2)) ? rest[2..] : rest;
        return IsYearWord(before) && IsYearWord(rest);
    }

    private static bool IsYearWord(ReadOnlySpan<char> text) => text.Trim(" .:,").IsEmpty || YearWords.FindWhole(text) is not null;

    /// <summary>A calendar month 1–12, by number, name or a date in it.</summary>
    public static Parsed<int?> ReadFirstMonth(in Cell cell)
    {
        if (TextOf(cell, out var text) is { } error)
        {
            return new Parsed<int?>(null, error);
        }

        return text.Length == 0 ? default
            : MonthHeader.Match(cell) is { Kind: null } month ? Parsed.Value(month.Month)
            : Parsed.Not<int>(ReadingFindings.BadFirstMonth, QuantityReader.Shown(cell));
    }

    /// <summary>A whole hour 0–23: <c>9</c>, <c>9:00</c>, <c>09.00</c>, <c>9 ч</c>, <c>6 pm</c>, a cell with a time format.</summary>
    public static Parsed<int?> ReadHour(in Cell cell)
    {
        if (TextOf(cell, out var text) is { } error)
        {
            return new Parsed<int?>(null, error);
        }

        if (text.Length == 0)
        {
            return default;
        }

        var hour = cell.Value.Kind == CellKind.Text ? HourText.Parse(text) : HourText.OfNumber(cell.Value);
        return hour is not null ? Parsed.Value(hour.Value) : Parsed.Not<int>(ReadingFindings.BadHour, QuantityReader.Shown(cell));
    }

    private const int MostDays = 3650;

    private static readonly WordTable<bool> DayWords = new([(true, "день|дня|дней|дн|д|сутки|суток|day|days|d|calendar days|календарных дней|к д")]);

    /// <summary>A whole number of days, 0–3650: <c>3</c>, <c>3 дня</c>.</summary>
    public static Parsed<int?> ReadDays(in Cell cell)
    {
        if (TextOf(cell, out var text) is { } error)
        {
            return new Parsed<int?>(null, error);
        }

        if (text.Length == 0 || NumberWords.MeansBlank(text))
        {
            return default;
        }

        var end = cell.Value.Kind is CellKind.Text or CellKind.Number && !cell.IsPercent ? text.AsSpan().IndexOfAnyExceptInRange('0', '9') : 0;
        var digits = end < 0 ? text : text[..end];
        var days = digits.Length is > 0 and <= 4 && (end < 0 || DayWords.FindWhole(text.AsSpan(end)) is not null) ? int.Parse(digits, CultureInfo.InvariantCulture) : -1;
        return days is >= 0 and <= MostDays ? Parsed.Value(days) : Parsed.Not<int>(ReadingFindings.BadDays, QuantityReader.Shown(cell));
    }

    /// <summary>The cell's text, trimmed; the finding of an error cell.</summary>
    private static CellFinding? TextOf(in Cell cell, out string text)
    {
        text = Invisible.Trim(cell.Value.Display).ToString();
        return cell.Value.Kind == CellKind.Error ? PlainText.ErrorOf(cell) : null;
    }
}
