using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups;

/// <summary>
/// What an indicator was to reach in each month (domain.md §5): the plan as typed, or one made from the annual target.
/// Figures are kept in parts, <c>value × <see cref="Divisor"/></c>, so that twelve twelfths of a target are the target exactly.
/// </summary>
public sealed class EffectivePlan
{
    private static readonly decimal?[] Nothing = new decimal?[12];
    private readonly decimal?[] parts;

    private EffectivePlan(decimal?[] parts, int divisor)
    {
        this.parts = parts;
        Divisor = divisor;
    }

    /// <summary>1, or 12 where the plan is made of twelfths.</summary>
    internal int Divisor { get; }

    /// <summary>The planned figure; null in a month that is not planned.</summary>
    public decimal? this[FiscalMonth month] => Part(month) / Divisor;

    public bool IsPlanned(FiscalMonth month) => Part(month) is not null;

    internal decimal? Part(FiscalMonth month) => parts[month.Number - 1];

    public static EffectivePlan Of(Indicator indicator)
    {
        if (indicator.Plan.Any)
        {
            return new(indicator.Plan.ToArray(), 1);
        }

        return indicator.Target.Value is { } target ? FromTarget(indicator, target) : new(Nothing, 1);
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
        var twelfths = Each(month => Arithmetic.OrNull(() => baseline * 12 + (target - baseline) * month));
        return new(Array.Exists(twelfths, p => p is null) ? Nothing : twelfths, 12);
    }

    private static decimal?[] Each(Func<int, decimal?> part) => [.. Enumerable.Range(1, 12).Select(part)];
}
