using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;

namespace SheetSync.Core.Board;

/// <summary>What is known of one month of an indicator.</summary>
/// <param name="Planned">Of the effective plan; null where the month is not planned.</param>
/// <param name="Actual">Null where nothing was reported: a gap in the picture, never 0.</param>
/// <param name="Expected">Of a month that has not ended: what the year's forecast takes it to bring; null where it takes nothing.</param>
/// <param name="HasEnded">Only ended months are judged.</param>
public readonly record struct IndicatorMonth(FiscalMonth Month, decimal? Planned, decimal? Actual, decimal? Expected, bool HasEnded)
{
    /// <summary>Planned, ended and not reported.</summary>
    public bool IsMissing => HasEnded && Planned is not null && Actual is null;
}

/// <summary>An indicator's year: plan, actuals, and what the forecast is made of.</summary>
/// <param name="Months">Twelve.</param>
public sealed record IndicatorPicture(IndicatorRollup Rollup, IReadOnlyList<IndicatorMonth> Months)
{
    public Indicator Indicator => Rollup.Indicator;

    /// <param name="asOf">The last ended month; null before the first has.</param>
    public static IndicatorPicture Of(IndicatorRollup rollup, FiscalMonth? asOf)
    {
        var indicator = rollup.Indicator;
        var plan = EffectivePlan.Of(indicator);
        var months = new IndicatorMonth[12];
        foreach (var month in FiscalMonth.All)
        {
            var ended = asOf is { } last && month.CompareTo(last) <= 0;
            months[month.Number - 1] = new(month, plan[month], indicator.Actual.ValueOf(month), ended ? null : Expected(rollup, plan[month]), ended);
        }

        return new(rollup, months);
    }

    /// <summary>
    /// The parts of the year forecast (domain.md §5): of a sum the plan of the month times A/P, of an average A, of a last value the plan of the
    /// month and what A was above P.
    /// </summary>
    private static decimal? Expected(IndicatorRollup rollup, decimal? planned) => (rollup.Indicator.Aggregation, planned) switch
    {
        _ when rollup is not { Actual: not null, Planned: not null, Forecast: not null } => null,
        (Aggregation.Average, _) => rollup.Actual,
        (_, null) => null,
        (Aggregation.Last, { } plan) => Arithmetic.OrNull(() => plan + (rollup.Actual!.Value - rollup.Planned!.Value)),
        (_, { } plan) => rollup.Planned == 0 ? plan : Arithmetic.OrNull(() => plan * (rollup.Actual!.Value / rollup.Planned!.Value)),
    };
}
