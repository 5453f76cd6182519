using System.Globalization;
using NodaTime;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Reading.Values;

/// <summary>Values of settings (domain.md §2). Null or an empty list with a finding where a cell is not understood: the caller uses the default.</summary>
public static class SettingsText
{
    private const int MostDays = 3650;

    private static readonly char[] Separators = [',', ';', '\n', ' ', '\t', '\u00A0'];

    private static readonly WordTable<Language> Languages = new(
        [(Language.Ru, "ru|rus|русский|russian|рус|ru-RU|ru_RU"), (Language.En, "en|eng|английский|english|англ|en-US|en-GB|en_US")]);

    private static readonly WordTable<DayOfWeek> Weekdays = new(
    [
        (DayOfWeek.Monday, "понедельник|пн|пон|понедельникам|monday|mon|mo"),
        (DayOfWeek.Tuesday, "вторник|вт|вторникам|tuesday|tue|tues|tu"),
        (DayOfWeek.Wednesday, "среда|ср|среду|средам|wednesday|wed|we"),
        (DayOfWeek.Thursday, "четверг|чт|чет|четвергам|thursday|thu|thur|thurs|th"),
        (DayOfWeek.Friday, "пятница|пт|пятницу|пятницам|friday|fri|fr"),
        (DayOfWeek.Saturday, "суббота|сб|субботу|субботам|saturday|sat|sa"),
        (DayOfWeek.Sunday, "воскресенье|вс|воскресеньям|sunday|sun|su"),
    ]);

    private static readonly WordTable<Severity> Severities = new(
    [
        (Severity.Blocker, "blocker|block|блокер|мешает|препятствие|критично|ошибка|error"),
        (Severity.Warning, "warning|warn|предупреждение|внимание"),
        (Severity.Hint, "hint|info|подсказка|совет"),
    ]);

    public static Parsed<Language?> ReadLanguage(in Cell cell) =>
        Read(cell, text => Languages.Find(text), ReadingFindings.BadLanguage);

    /// <summary>The canonical IANA name, case ignored.</summary>
    public static Parsed<string?> ReadTimeZone(in Cell cell)
    {
        if (PlainText.Read(cell) is not { Value: { } text } read)
        {
            return PlainText.Read(cell);
        }

        var name = text.Trim();
        var zone = DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(id => string.Equals(id, name, StringComparison.OrdinalIgnoreCase));
        return zone is not null ? new Parsed<string?>(zone) : new Parsed<string?>(null, new CellFinding(ReadingFindings.BadTimeZone, Quote.Of(text)));
    }

    public static Parsed<DayOfWeek?> ReadWeekday(in Cell cell) =>
        cell.Value.Number is { } number && cell.Value.Kind == CellKind.Number && number is >= 1 and <= 7 && number == Math.Floor(number)
            ? Parsed.Value((DayOfWeek)((int)number % 7))
            : Read(cell, text => Weekdays.Find(text), ReadingFindings.BadWeekday);

    /// <summary>0–23: <c>9</c>, <c>09:00</c>, <c>9 ч</c>. A fraction of a day is a time of day.</summary>
    public static Parsed<int?> ReadHour(in Cell cell)
    {
        if (cell.Value.Kind == CellKind.Number)
        {
            var number = cell.Value.Number!.Value;
            var hour = number is > 0 and < 1 ? Math.Floor(number * 24 + 1e-9) : number;
            return hour is >= 0 and <= 23 && hour == Math.Floor(hour) ? Parsed.Value((int)hour) : NotAn(ReadingFindings.BadHour, cell);
        }

        return Read(cell, ParseHour, ReadingFindings.BadHour);
    }

    /// <summary>A whole number of days, 0–3650.</summary>
    public static Parsed<int?> ReadDays(in Cell cell)
    {
        if (cell.Value.Kind == CellKind.Number)
        {
            var number = cell.Value.Number!.Value;
            return number is >= 0 and <= MostDays && number == Math.Floor(number) ? Parsed.Value((int)number) : NotAn(ReadingFindings.BadDays, cell);
        }

        return Read(cell, text => Whole(text.Split(Separators, StringSplitOptions.RemoveEmptyEntries)[0], 0, MostDays), ReadingFindings.BadDays);
    }

    /// <summary>The calendar year in which the fiscal year starts: <c>2027</c>, <c>2027 г.</c>, <c>FY2027</c>, <c>2027/28</c>.</summary>
    public static Parsed<int?> ReadFiscalYear(in Cell cell)
    {
        if (cell.Value.Kind == CellKind.Number)
        {
            return cell.Value.Number is >= 2000 and <= 2099 and var year && year == Math.Floor(year) ? Parsed.Value((int)year) : NotAn(ReadingFindings.BadFiscalYear, cell);
        }

        return cell.Value.Date is { } date ? Parsed.Value(date.Year) : Read(cell, ParseYear, ReadingFindings.BadFiscalYear);
    }

    /// <summary>A calendar month 1–12, as a number or a name.</summary>
    public static Parsed<int?> ReadFirstMonth(in Cell cell)
    {
        if (cell.Value.IsBlank)
        {
            return default;
        }

        return MonthHeader.Match(cell) is { Kind: null } month ? Parsed.Value(month.Month) : NotAn(ReadingFindings.BadFirstMonth, cell);
    }

    /// <summary>Addresses separated by commas, semicolons, spaces or line breaks; chips too. Those that are none are findings.</summary>
    public static Parsed<IReadOnlyList<string>> ReadEmails(in Cell cell) =>
        ReadList(cell.ChipEmails ?? PlainText.Read(cell).Value, text => text.Trim('<', '>', '.', '"'), IsEmail, ReadingFindings.BadEmail);

    /// <summary>Domains in lower case, without @.</summary>
    public static Parsed<IReadOnlyList<string>> ReadDomains(in Cell cell) =>
        ReadList(PlainText.Read(cell).Value, text => text.TrimStart('@').Trim('.').ToLowerInvariant(), IsDomain, ReadingFindings.BadDomain);

    /// <summary>Codes of rules in upper case.</summary>
    public static Parsed<IReadOnlyList<string>> ReadCodes(in Cell cell) =>
        ReadList(PlainText.Read(cell).Value, text => text.ToUpperInvariant(), IsCode, ReadingFindings.BadCode);

    /// <summary><c>SS0305 = hint; SS0201 = warning</c>, in either language; pairs separated by semicolons, commas or line breaks.</summary>
    public static Parsed<IReadOnlyDictionary<string, Severity>> ReadSeverities(in Cell cell)
    {
        var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
        var findings = new List<CellFinding>();
        foreach (var pair in (PlainText.Read(cell).Value ?? "").Split([';', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = pair.Split(['=', ':', '—', '–'], 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && IsCode(parts[0].ToUpperInvariant()) && Severities.Find(parts[1]) is { } severity)
            {
                severities[parts[0].ToUpperInvariant()] = severity;
            }
            else
            {
                findings.Add(new CellFinding(ReadingFindings.BadSeverity, Quote.Of(pair)));
            }
        }

        return new Parsed<IReadOnlyDictionary<string, Severity>>(severities, findings);
    }

    /// <summary>Has the form of an address: enough to tell a name from it, not a proof that mail arrives.</summary>
    public static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && IsDomain(text[(at + 1)..]) && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or ',' or ';');
    }

    private static bool IsDomain(string text) =>
        text.Contains('.', StringComparison.Ordinal)
        && !text.StartsWith('.')
        && !text.EndsWith('.')
        && !text.Contains("..", StringComparison.Ordinal)
        && text.All(c => char.IsLetterOrDigit(c) || c is '.' or '-');

    private static bool IsCode(string text) => text.Length == 6 && text.StartsWith("SS", StringComparison.Ordinal) && text.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;

    private static Parsed<IReadOnlyList<string>> ReadList(string? text, Func<string, string> tidy, Func<string, bool> isOne, FindingKind bad)
    {
        var read = new List<string>();
        var findings = new List<CellFinding>();
        foreach (var part in (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            var tidied = tidy(part);
            if (isOne(tidied))
            {
                read.Add(tidied);
            }
            else if (tidied.Any(char.IsLetterOrDigit))
            {
                findings.Add(new CellFinding(bad, Quote.Of(part)));
            }
        }

        return new Parsed<IReadOnlyList<string>>([.. read.Distinct(StringComparer.OrdinalIgnoreCase)], findings);
    }

    private static Parsed<T?> Read<T>(in Cell cell, Func<string, T?> parse, FindingKind bad)
        where T : struct
    {
        var text = PlainText.Read(cell);
        return text.Value is null ? new Parsed<T?>(null, text.Findings)
            : parse(text.Value) is { } value ? Parsed.Value(value)
            : Parsed.Not<T>(bad, Quote.Of(text.Value));
    }

    private static Parsed<int?> NotAn(FindingKind bad, in Cell cell) => Parsed.Not<int>(bad, Quote.Of(cell.Value.Display));

    private static int? ParseHour(string text)
    {
        var digits = text.TrimStart().TakeWhile(char.IsAsciiDigit).ToArray();
        var rest = text.TrimStart()[digits.Length..].TrimStart(':', '.', '-').Trim();
        var afterHour = rest.TrimStart('0').Trim();
        return afterHour.Length == 0 || Normal.Normalize(afterHour).Value is "ч" or "час" or "часа" or "часов" or "h" or "am" or "hours" or "oclock"
            ? Whole(new string(digits), 0, 23)
            : null;
    }

    private static int? ParseYear(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('0', '9');
        var digits = at < 0 ? "" : new string([.. text.Skip(at).TakeWhile(char.IsAsciiDigit)]);
        return digits.Length == 4 ? Whole(digits, 2000, 2099) : null;
    }

    private static int? Whole(string text, int from, int to) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to ? number : null;
}
