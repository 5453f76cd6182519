using SheetSync.Core.Plan;

namespace SheetSync.Core.History;

/// <summary>A quarter of a fiscal year, 1–4.</summary>
public readonly record struct FiscalQuarter(FiscalYear Year, int Number) : IComparable<FiscalQuarter>
{
    public DateOnly FirstDay => Year.FirstDay.AddMonths((Number - 1) * 3);

    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    /// <summary>The quarter that holds a day, in the year of the plan or another one that begins in the same month.</summary>
    public static FiscalQuarter Holding(DateOnly day, int firstMonth)
    {
        var year = FiscalYear.Holding(day, firstMonth);
        return new FiscalQuarter(year, year.MonthOf(day.Month).Quarter);
    }

    public int CompareTo(FiscalQuarter other) => FirstDay.CompareTo(other.FirstDay);
}
