using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups;

public enum PeriodKind
{
    Month,
    Quarter,
    Half,
    Year,
}

/// <summary>A month, quarter or half of the fiscal year, or the whole of it; figures follow the same formulas over its months (domain.md §5).</summary>
/// <param name="Number">1–12 for months, 1–4 for quarters, 1–2 for halves, 1 for the year.</param>
public readonly record struct Period(PeriodKind Kind, int Number)
{
    public static Period Year { get; } = new(PeriodKind.Year, 1);

    /// <summary>Twelve months, four quarters, two halves, in this order.</summary>
    public static IReadOnlyList<Period> Parts { get; } =
    [
        .. Enumerable.Range(1, 12).Select(n => new Period(PeriodKind.Month, n)),
        .. Enumerable.Range(1, 4).Select(n => new Period(PeriodKind.Quarter, n)),
        .. Enumerable.Range(1, 2).Select(n => new Period(PeriodKind.Half, n)),
    ];

    public static Period Of(FiscalMonth month) => new(PeriodKind.Month, month.Number);

    private int Length => Kind switch
    {
        PeriodKind.Month => 1,
        PeriodKind.Quarter => 3,
        PeriodKind.Half => 6,
        _ => 12,
    };

    public FiscalMonth First => new((Number - 1) * Length + 1);

    public FiscalMonth Last => new(Number * Length);

    internal MonthSet Set => MonthSet.UpTo(Last).Except(new(MonthSet.UpTo(First).Bits >> 1));

    public IEnumerable<FiscalMonth> Months
    {
        get
        {
            for (var number = First.Number; number <= Last.Number; number++)
            {
                yield return new FiscalMonth(number);
            }
        }
    }

    public override string ToString() => $"{Kind} {Number}";
}

/// <summary>The figures of one period; its report has no goals and no personal KPI, which belong to the year and to months.</summary>
public sealed record PeriodRollup(Period Period, CompositeFigure Company, IReadOnlyList<DepartmentPeriod> Departments);

/// <param name="Departments">In the plan's order.</param>
public sealed record PeriodKpis(Period Period, CompositeFigure Company, IReadOnlyList<CompositeFigure> Departments);

public sealed record DepartmentPeriod(Department Department, CompositeFigure Kpi, IReadOnlyList<IndicatorRollup> Indicators);
