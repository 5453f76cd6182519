using SheetSync.Emulator.Formats;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas.Functions;

/// <summary>Dates as serials: days since 1899-12-30.</summary>
internal static class DateFunctions
{
    public static IReadOnlyDictionary<string, FunctionEntry> All { get; } = new Dictionary<string, FunctionEntry>(StringComparer.Ordinal)
    {
        ["TODAY"] = new(0, 0, call => SerialDate.Of(call.Today)),
        ["NOW"] = new(0, 0, call => SerialDate.Of(call.Context.Now)),
        ["DATE"] = new(3, 3, call => Date(call.Whole(0), call.Whole(1), call.Whole(2)), ByValue: true),
        ["DATEVALUE"] = new(1, 1, call => Math.Floor(call.Number(0)), ByValue: true),
        ["TIME"] = new(3, 3, call => Fraction(((call.Whole(0) * 3600.0) + (call.Whole(1) * 60.0) + call.Whole(2)) / 86_400), ByValue: true),
        ["YEAR"] = new(1, 1, call => (double)call.Date(0).Year, ByValue: true),
        ["MONTH"] = new(1, 1, call => (double)call.Date(0).Month, ByValue: true),
        ["DAY"] = new(1, 1, call => (double)call.Date(0).Day, ByValue: true),
        ["HOUR"] = new(1, 1, call => (double)Moment(call).Hour, ByValue: true),
        ["MINUTE"] = new(1, 1, call => (double)Moment(call).Minute, ByValue: true),
        ["SECOND"] = new(1, 1, call => (double)Moment(call).Second, ByValue: true),
        ["WEEKDAY"] = new(1, 2, call => Weekday(call.Date(0).DayOfWeek, call.Whole(1, 1)), ByValue: true),
        ["DAYS"] = new(2, 2, call => Math.Floor(call.Number(0)) - Math.Floor(call.Number(1)), ByValue: true),
        ["EDATE"] = new(2, 2, call => Shift(call.Date(0), call.Whole(1), endOfMonth: false), ByValue: true),
        ["EOMONTH"] = new(2, 2, call => Shift(call.Date(0), call.Whole(1), endOfMonth: true), ByValue: true),
    };

    /// <summary>DATE carries over: month 13 is January of the next year, day 0 the last of the month before; years below 1900 count from it.</summary>
    private static double Date(int year, int month, int day)
    {
        year += year is >= 0 and < 1900 ? 1900 : 0;
        var months = (year * 12L) + month - 1;
        var (y, m) = (Math.DivRem(months, 12, out var rest), rest);
        if (y is < 1 or > 9999 || m < 0 || Math.Abs((long)day) > 4_000_000)
        {
            throw FormulaErrorException.Of(ErrorKind.Num);
        }
        return SerialDate.Of(new DateOnly((int)y, (int)m + 1, 1)) + day - 1;
    }

    private static double Fraction(double days) => days < 0 ? throw FormulaErrorException.Of(ErrorKind.Num) : days - Math.Floor(days);

    private static DateTime Moment(CallScope call) => SerialDate.ToDateTime(call.Number(0)) ?? throw FormulaErrorException.Of(ErrorKind.Num);

    /// <summary>Types of WEEKDAY: 1 counts from Sunday = 1, 2 from Monday = 1, 3 from Monday = 0.</summary>
    private static double Weekday(DayOfWeek day, int type) => type switch
    {
        1 => (int)day + 1,
        2 => (((int)day + 6) % 7) + 1,
        3 => ((int)day + 6) % 7,
        _ => throw FormulaErrorException.Of(ErrorKind.Num),
    };

    private static double Shift(DateTime day, int months, bool endOfMonth)
    {
        var count = (day.Year * 12L) + day.Month - 1 + months;
        if (count is < 12 or >= 120_000)
        {
            throw FormulaErrorException.Of(ErrorKind.Num);
        }
        var (year, month) = ((int)(count / 12), (int)(count % 12) + 1);
        var last = DateTime.DaysInMonth(year, month);
        return SerialDate.Of(new DateOnly(year, month, endOfMonth ? last : Math.Min(day.Day, last)));
    }
}
