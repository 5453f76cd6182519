namespace SheetSync.Core.Plan;

/// <summary>A month of the fiscal year, 1–12; its calendar month depends on the year's first month.</summary>
public readonly record struct FiscalMonth : IComparable<FiscalMonth>
{
    public FiscalMonth(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12);
        Number = number;
    }

    /// <summary>1 for the first month of the fiscal year.</summary>
    public int Number { get; }

    public int Quarter => (Number + 2) / 3;

    public int Half => Number <= 6 ? 1 : 2;

    public static IReadOnlyList<FiscalMonth> All { get; } = [.. Enumerable.Range(1, 12).Select(n => new FiscalMonth(n))];

    public int CompareTo(FiscalMonth other) => Number.CompareTo(other.Number);

    public override string ToString() => $"M{Number}";
}

/// <summary>A fiscal year: named by the calendar year in which it starts (2027 from April: April 2027 – March 2028; domain.md §2).</summary>
/// <param name="FirstMonth">Calendar month 1–12 in which it starts.</param>
public readonly record struct FiscalYear(int Year, int FirstMonth)
{
    public DateOnly FirstDay => new(Year, FirstMonth, 1);

    public DateOnly LastDay => FirstDay.AddYears(1).AddDays(-1);

    public DateOnly FirstDayOf(FiscalMonth month) => FirstDay.AddMonths(month.Number - 1);

    public DateOnly LastDayOf(FiscalMonth month) => FirstDay.AddMonths(month.Number).AddDays(-1);

    /// <summary>Calendar month 1–12 of a fiscal month.</summary>
    public int CalendarMonth(FiscalMonth month) => (FirstMonth + month.Number - 2) % 12 + 1;

    /// <summary>The fiscal month of a calendar month 1–12.</summary>
    public FiscalMonth MonthOf(int calendarMonth) => new((calendarMonth - FirstMonth + 12) % 12 + 1);

    public bool Contains(DateOnly day) => day >= FirstDay && day <= LastDay;

    /// <summary>The fiscal month that holds a day; null outside the year.</summary>
    public FiscalMonth? MonthOf(DateOnly day) => Contains(day) ? MonthOf(day.Month) : null;

    /// <summary>The last fiscal month that has ended before <paramref name="today"/>; null before the first has (domain.md §5, As of).</summary>
    public FiscalMonth? AsOf(DateOnly today)
    {
        if (today > LastDay)
        {
            return new FiscalMonth(12);
        }

        return MonthOf(today) is { Number: > 1 } running ? new FiscalMonth(running.Number - 1) : null;
    }

    /// <summary>The fiscal year that starts in <paramref name="firstMonth"/> and holds a day.</summary>
    public static FiscalYear Holding(DateOnly day, int firstMonth) =>
        new(day.Month >= firstMonth ? day.Year : day.Year - 1, firstMonth);
}
