using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups;

/// <summary>
/// What an indicator was to reach in each month (domain.md §5): the plan as typed, or one made from the annual target.
/// Figures are kept in parts, <c>value × <see cref="Divisor"/></c>, so that twelve twelfths of a target are the target exactly.
/// </summary>
public sealed class EffectivePlan
{
    private readonly MonthFigures typed;

    /// <summary>Null where the plan is as typed.</summary>
    private readonly decimal[]? made;

    private EffectivePlan(MonthFigures typed)
    {
        this.typed = typed;
        Divisor = 1;
    }

    private EffectivePlan(decimal[] made, int divisor)
    {
        typed = MonthFigures.Blank;
        this.made = made;
        Divisor = divisor;
    }

    /// <summary>1, or 12 where the plan is made of twelfths.</summary>
    internal int Divisor { get; }

    /// <summary>The planned figure; null in a month that is not planned.</summary>
    public decimal? this[FiscalMonth month] => Part(month) / Divisor;

    public bool IsPlanned(FiscalMonth month) => Planned.Contains(month);

    /// <summary>A plan that is made has all months.</summary>
    internal MonthSet Planned => made is null ? typed.Known : MonthSet.All;

    internal decimal? Part(FiscalMonth month) => made is null ? typed.ValueOf(month) : made[month.Number - 1];

    /// <summary>The sum of some months' parts, which all are planned.</summary>
    /// <exception cref="OverflowException">It leaves the range of decimals.</exception>
    internal decimal SumOfParts(MonthSet months) => made is null ? typed.Sum(months) : months.Sum(made);

    public static EffectivePlan Of(Indicator indicator)
    {
        if (indicator.Plan.Any)
        {
            return new(indicator.Plan);
        }

        return indicator.Target.Value is { } target ? FromTarget(indicator, target) : new(MonthFigures.Blank);
    }

    private static EffectivePlan FromTarget(Indicator indicator, decimal target) => (indicator.Aggregation, indicator.Baseline.Value) switch
    {
        (Aggregation.Sum, _) => new(Each(_ => target), 12),
        (Aggregation.Last, { } baseline) => FromBaseline(baseline, target),
        _ => new(Each(_ => target), 1),
    };

    /// <summary>b + (T − b)·m/12, in twelfths; nothing where such figures leave the range of decimals.</summary>
    private static EffectivePlan FromBaseline(decimal baseline, decimal target)
    {
        try
        {
            return new(Each(month => baseline * 12 + (target - baseline) * month), 12);
        }
        catch (OverflowException)
        {
            return new(MonthFigures.Blank);
        }
    }

    private static decimal[] Each(Func<int, decimal> part) => [.. Enumerable.Range(1, 12).Select(part)];
}
