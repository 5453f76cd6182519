using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Reading.Values;

internal enum DateForm
{
    None,
    Day,

    /// <summary>A date by its shape, of a day that does not exist; then the reading's date is the nearest that does.</summary>
    Impossible,
}

/// <param name="Doubtful">Day and month may be meant the other way round.</param>
/// <param name="IsPeriod">The last day of several months named.</param>
internal readonly record struct DateReading(DateForm Form, DateOnly Date = default, bool Doubtful = false, bool IsPeriod = false)
{
    public static DateReading None => default;
}

/// <summary>What a row of date words means.</summary>
internal readonly ref struct DateGrammar(FiscalYear year, Language language)
{
    private readonly FiscalYear year = year;
    private readonly Language language = language;

    public DateReading Read(ReadOnlySpan<DateToken> tokens)
    {
        var kind = DateWord.Number;
        var at = -1;
        var months = 0;
        Span<DateToken> numbers = stackalloc DateToken[DateTokens.Most];
        int count = 0, before = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Word == DateWord.Number)
            {
                numbers[count++] = token;
                before = at < 0 ? count : before;
                continue;
            }

            months += token.Word == DateWord.Month ? 1 : 0;
            if (token.Word != DateWord.Year && (kind is DateWord.Number or DateWord.Year || months > 1))
            {
                kind = token.Word;
                at = i;
            }
            else if (token.Word == DateWord.Year)
            {
                kind = kind == DateWord.Number ? DateWord.Year : kind;
            }
            else
            {
                return DateReading.None;
            }
        }

        var found = numbers[..count];
        return kind switch
        {
            DateWord.Quarter => Part(found, before, 4),
            DateWord.Half => Part(found, before, 2),
            DateWord.Month when months == 1 => WithMonth(tokens[at], found, before),
            DateWord.Month when months == 2 && count == 0 => MonthEnd(tokens[at].Value, null) with { IsPeriod = true },
            DateWord.Month => DateReading.None,
            DateWord.Year when count == 0 => Day(this.year.LastDay),
            _ => Numeric(found, kind == DateWord.Year),
        };
    }

    /// <summary>A quarter or half of the fiscal year, named with its number before or after the word, and perhaps the fiscal year.</summary>
    private DateReading Part(ReadOnlySpan<DateToken> numbers, int before, int parts)
    {
        if (numbers.Length is 0 or > 2)
        {
            return DateReading.None;
        }

        var first = numbers.Length == 2 && IsYear(numbers[0]) && before > 0 ? 1 : 0;
        var number = numbers[first].Value;
        var named = this.year;
        if (numbers.Length == 2)
        {
            if (!IsYear(numbers[1 - first]))
            {
                return DateReading.None;
            }

            named = new FiscalYear(Full(numbers[1 - first]), this.year.FirstMonth);
        }

        return number >= 1 && number <= parts && named.Year is >= 2000 and <= 2099
            ? Day(named.LastDayOf(new FiscalMonth(number * 12 / parts)))
            : DateReading.None;
    }

    private DateReading WithMonth(DateToken month, ReadOnlySpan<DateToken> numbers, int before) => numbers.Length switch
    {
        0 => MonthEnd(month.Value, null),
        1 when numbers[0].Digits == 4 => MonthEnd(month.Value, numbers[0].Value),
        1 when before == 1 => OfDay(numbers[0].Value, month.Value, null),
        1 when IsYear(numbers[0]) && (month.Russian || numbers[0].Before is '-' or '\'' or '’' or '.' || numbers[0].Value > 31) => MonthEnd(month.Value, Full(numbers[0])),
        1 => OfDay(numbers[0].Value, month.Value, null),
        2 when before <= 1 && numbers[0].Digits <= 2 && IsYear(numbers[1]) => OfDay(numbers[0].Value, month.Value, Full(numbers[1])),
        2 when numbers[0].Digits == 4 && numbers[1].Digits <= 2 => OfDay(numbers[1].Value, month.Value, numbers[0].Value),
        _ => DateReading.None,
    };

    private DateReading Numeric(ReadOnlySpan<DateToken> numbers, bool yearWord) => numbers.Length switch
    {
        1 when numbers[0].Digits == 4 && IsYear(numbers[0]) && (yearWord || numbers[0].Value == this.year.Year) =>
            Day(new FiscalYear(numbers[0].Value, this.year.FirstMonth).LastDay),
        1 when numbers[0].Digits == 8 => OfDay(numbers[0].Value % 100, numbers[0].Value / 100 % 100, numbers[0].Value / 10000),
        2 when numbers[0].Digits == 4 && numbers[1].Digits <= 2 => MonthEnd(numbers[1].Value, numbers[0].Value),
        2 when numbers[1].Digits == 4 && numbers[0].Digits <= 2 => MonthEnd(numbers[0].Value, numbers[1].Value),
        2 when numbers[0].Digits <= 2 && numbers[1].Digits <= 2 && numbers[1].Before is '.' or '/' or '-' => DayAndMonth(numbers, null),
        3 when numbers[0].Digits == 4 && numbers[1].Digits <= 2 && numbers[2].Digits <= 2 => OfDay(numbers[2].Value, numbers[1].Value, numbers[0].Value),
        3 when numbers[0].Digits <= 2 && numbers[1].Digits <= 2 && numbers[2].Digits is 2 or 4 => DayAndMonth(numbers, Full(numbers[2])),
        _ => DateReading.None,
    };

    private DateReading DayAndMonth(ReadOnlySpan<DateToken> numbers, int? calendarYear)
    {
        var (day, month) = (numbers[0].Value, numbers[1].Value);
        var american = this.language == Language.En && numbers[1].Before == '/';
        if (american && month is > 12 and <= 31 && day is >= 1 and <= 12)
        {
            return OfDay(month, day, calendarYear) with { Doubtful = true };
        }

        return OfDay(day, month, calendarYear) with { Doubtful = american && day <= 12 && day != month };
    }

    private DateReading OfDay(int day, int month, int? calendarYear)
    {
        if (month is < 1 or > 12)
        {
            return new DateReading(DateForm.Impossible, this.year.LastDay);
        }

        var named = calendarYear ?? this.year.FirstDayOf(this.year.MonthOf(month)).Year;
        if (named is < 1 or > 9999)
        {
            return new DateReading(DateForm.Impossible, this.year.LastDay);
        }

        var days = DateTime.DaysInMonth(named, month);
        return day >= 1 && day <= days ? Day(new DateOnly(named, month, day)) : new DateReading(DateForm.Impossible, new DateOnly(named, month, days));
    }

    private DateReading MonthEnd(int month, int? calendarYear)
    {
        if (month is < 1 or > 12 || calendarYear is < 1 or > 9999)
        {
            return new DateReading(DateForm.Impossible, this.year.LastDay);
        }

        var named = calendarYear ?? this.year.FirstDayOf(this.year.MonthOf(month)).Year;
        return Day(new DateOnly(named, month, DateTime.DaysInMonth(named, month)));
    }

    private static DateReading Day(DateOnly date) => new(DateForm.Day, date);

    private static bool IsYear(DateToken token) => token.Digits == 4 || (token.Digits == 2 && token.Value >= 20);

    private static int Full(DateToken token) => token.Digits == 2 ? 2000 + token.Value : token.Value;
}
