using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Reading.Values;

/// <summary>
/// Due dates (domain.md §3, Dates). Of a period the last day counts; without a year it is the one inside the fiscal year; quarters and halves
/// are of the fiscal year, a year beside them names the fiscal year. Day stands before month whatever the language (<c>31/12</c>);
/// in an English workbook <c>03/04</c> gets a hint, and <c>03/15</c>, which has no other reading, is read as month and day with one.
/// </summary>
public static class DateText
{
    private const double FirstSerial = 36526;
    private const double LastSerial = 73050;
    private const int Longest = 80;

    /// <param name="year">Of the workbook: gives dates without a year theirs.</param>
    /// <param name="language">Of the workbook.</param>
    public static Parsed<DateOnly?> ReadDue(in Cell cell, FiscalYear year, Language language)
    {
        switch (cell.Value.Kind)
        {
            case CellKind.Blank:
                return default;
            case CellKind.Date:
                return Plausible(cell.Value.Date!.Value, year);
            case CellKind.Number when !cell.IsPercent && cell.Value.Number is >= FirstSerial and < LastSerial + 1:
                return Parsed.Value(SerialDate.ToDate(cell.Value.Number.Value));
            case CellKind.Text:
                return Parse(cell.Value.Text!, year, language);
            case CellKind.Error:
                return new Parsed<DateOnly?>(null, PlainText.ErrorOf(cell));
            default:
                return Parsed.Not<DateOnly>(ReadingFindings.NotADate, QuantityReader.Shown(cell), year.LastDay);
        }
    }

    /// <summary>A date typed as text.</summary>
    public static Parsed<DateOnly?> Parse(string? text, FiscalYear year, Language language)
    {
        var trimmed = Invisible.Trim(text);
        if (trimmed.IsEmpty || NumberWords.MeansBlank(trimmed))
        {
            return default;
        }

        if (trimmed.Length > Longest)
        {
            return Not(text!, year.LastDay);
        }

        var reading = Whole(trimmed, year, language);
        if (reading.Form == DateForm.None && SplitPeriod(trimmed) is > 0 and var at && Period(trimmed, at, year, language) is { } last)
        {
            return new Parsed<DateOnly?>(last, new CellFinding(ReadingFindings.PeriodForDate, Quote.Of(text!), last));
        }

        return reading.Form switch
        {
            DateForm.Day when reading.Date.Year is < 2000 or > 2099 => Parsed.Not<DateOnly>(ReadingFindings.ImprobableYear, Quote.Of(text!), year.LastDay),
            DateForm.Day when reading.Doubtful => new Parsed<DateOnly?>(reading.Date, new CellFinding(ReadingFindings.AmbiguousDate, Quote.Of(text!), reading.Date)),
            DateForm.Day when reading.IsPeriod => new Parsed<DateOnly?>(reading.Date, new CellFinding(ReadingFindings.PeriodForDate, Quote.Of(text!), reading.Date)),
            DateForm.Day => new Parsed<DateOnly?>(reading.Date),
            DateForm.Impossible => Not(text!, reading.Date),
            _ => Not(text!, year.LastDay),
        };
    }

    private static Parsed<DateOnly?> Not(string text, DateOnly instead) => Parsed.Not<DateOnly>(ReadingFindings.NotADate, Quote.Of(text), instead);

    private static Parsed<DateOnly?> Plausible(DateOnly date, FiscalYear year) =>
        date.Year is >= 2000 and <= 2099 ? Parsed.Value(date) : Parsed.Not<DateOnly>(ReadingFindings.ImprobableYear, date, year.LastDay);

    private static DateReading Whole(ReadOnlySpan<char> text, FiscalYear year, Language language)
    {
        Span<DateToken> tokens = stackalloc DateToken[DateTokens.Most];
        return DateTokens.TryRead(text, tokens, out var count) ? new DateGrammar(year, language).Read(tokens[..count]) : DateReading.None;
    }

    /// <summary>Where the second half of <c>15.03 – 20.04</c>, <c>с 1 по 15 марта</c> begins; 0 without one.</summary>
    private static int SplitPeriod(ReadOnlySpan<char> text)
    {
        foreach (var mark in (ReadOnlySpan<string>)["–", "—", " - ", " по ", " to ", "-"])
        {
            var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && at + mark.Length < text.Length)
            {
                return at + mark.Length;
            }
        }

        return 0;
    }

    /// <summary>The last day of a period whose second half is a date and whose first half begins like one.</summary>
    private static DateOnly? Period(ReadOnlySpan<char> text, int at, FiscalYear year, Language language)
    {
        var last = Whole(text[at..], year, language);
        var first = text[..at].Trim(" –—-");
        first = first.StartsWith("с ", StringComparison.OrdinalIgnoreCase) ? first[2..] : first;
        first = first.EndsWith(" по", StringComparison.OrdinalIgnoreCase) || first.EndsWith(" to", StringComparison.OrdinalIgnoreCase) ? first[..^3] : first;
        first = first.StartsWith("from ", StringComparison.OrdinalIgnoreCase) ? first[5..] : first;
        var begins = Whole(first, year, language).Form == DateForm.Day || (int.TryParse(first.Trim(), out var day) && day is >= 1 and <= 31);
        return last.Form == DateForm.Day && begins && last.Date.Year is >= 2000 and <= 2099 ? last.Date : null;
    }
}
