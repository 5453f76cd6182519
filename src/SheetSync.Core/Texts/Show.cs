using System.Globalization;
using System.Runtime.CompilerServices;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Texts;

/// <summary>How values are shown to people. The only place where figures are rounded (domain.md §5).</summary>
public static class Show
{
    private static readonly string[] RuMonths =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    private static readonly string[] EnMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Any argument of a text: numbers, percent (<see cref="Percent"/> is asked for by passing <see cref="Share"/>), dates, months, lists, texts.</summary>
    public static string Value(object? value, Language language) => value switch
    {
        null => "—",
        string text => text,
        Share share => Percent(share.Value, language),
        decimal number => Number(number, language),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        DateOnly date => Date(date, language),
        CalendarMonth month => Month(month.Number, language),
        LocalText text => text.In(language),
        CellRef cell => cell.ToString(),
        IEnumerable<object> list => Joined(list, language),
        _ => value.ToString() ?? "",
    };

    /// <summary><see cref="Value"/>, behind what is written already.</summary>
    internal static void Write(object? value, Language language, ref DefaultInterpolatedStringHandler text)
    {
        if (value is string or not IEnumerable<object>)
        {
            text.AppendLiteral(Value(value, language));
            return;
        }

        var isFirst = true;
        foreach (var item in (IEnumerable<object>)value)
        {
            text.AppendLiteral(isFirst ? "" : ", ");
            Write(item, language, ref text);
            isFirst = false;
        }
    }

    private static string Joined(IEnumerable<object> list, Language language)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        Write(list, language, ref text);
        return text.ToStringAndClear();
    }

    /// <summary>At most two decimals, half up, trailing zeros dropped, thousands set apart: <c>10 000,5</c>, <c>10,000.5</c>.</summary>
    public static string Number(decimal value, Language language)
    {
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        var text = rounded.ToString("#,0.##", CultureInfo.InvariantCulture);
        return language == Language.En ? text : text.Replace(',', '\u00A0').Replace('.', ',');
    }

    /// <summary>One decimal, half up, a trailing zero dropped: <c>94,5 %</c>, <c>94 %</c>; en <c>94.5%</c>. The value is a fraction.</summary>
    public static string Percent(decimal fraction, Language language)
    {
        // Attainments may come near the range of decimals; what is beyond any sense is shown as the bound.
        var points = Math.Floor(Math.Clamp(fraction, -1e20m, 1e20m) * 1000m + 0.5m) / 10m;
        var text = points.ToString("0.#", CultureInfo.InvariantCulture);
        return language == Language.En ? text + "%" : text.Replace('.', ',') + " %";
    }

    /// <summary><c>28.02.2027</c>; en <c>28 Feb 2027</c>.</summary>
    public static string Date(DateOnly date, Language language) => language == Language.Ru
        ? date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)
        : date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Name of a calendar month 1–12, in the nominative.</summary>
    public static string Month(int calendarMonth, Language language) =>
        (language == Language.Ru ? RuMonths : EnMonths)[calendarMonth - 1];
}

/// <summary>Marks a fraction that is shown as percent.</summary>
public readonly record struct Share(decimal Value);

/// <summary>Marks a calendar month 1–12 that is shown by its name.</summary>
public readonly record struct CalendarMonth(int Number);
