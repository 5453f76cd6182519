using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups;

/// <summary>The figures of one indicator over any span of months of its year (domain.md §5).</summary>
public sealed class IndicatorFigures
{
    private readonly Indicator indicator;
    private readonly FiscalMonth? asOf;
    private readonly WorkbookSettings settings;

    public IndicatorFigures(Indicator indicator, FiscalMonth? asOf, WorkbookSettings settings)
    {
        this.indicator = indicator;
        this.asOf = asOf;
        this.settings = settings;
        Plan = EffectivePlan.Of(indicator);
    }

    public EffectivePlan Plan { get; }

    public Indicator Indicator => indicator;

    /// <summary>Ended, planned and reported.</summary>
    public bool IsJudged(FiscalMonth month) => HasEnded(month) && Plan.IsPlanned(month) && indicator.Actual[month].Value is not null;

    /// <summary>Attainment of a single month, the same for every aggregation; null where it is not judged or not defined.</summary>
    public decimal? AttainmentOf(FiscalMonth month) =>
        IsJudged(month) ? Attainment(Plan.Part(month)!.Value, indicator.Actual[month].Value!.Value) : null;

    /// <summary>All figures over a period; without a judged month only what is missing.</summary>
    public IndicatorRollup Over(Period period)
    {
        var judged = period.Months.Where(IsJudged).ToList();
        var missing = period.Months.Where(m => HasEnded(m) && Plan.IsPlanned(m) && indicator.Actual[m].Value is null).ToList();
        var rollup = new IndicatorRollup { Indicator = indicator, MonthsJudged = judged, MonthsMissing = missing };
        if (judged.Count == 0)
        {
            return rollup;
        }

        var planned = Arithmetic.OrNull(() => Total(judged, Plan.Part));
        var actual = Arithmetic.OrNull(() => Total(judged, m => indicator.Actual[m].Value));
        if (planned is not { } parts || actual is not { } total)
        {
            return rollup;
        }

        var attainment = Attainment(parts, total);
        var count = indicator.Aggregation == Aggregation.Average ? judged.Count : 1;
        return rollup with
        {
            Planned = Arithmetic.OrNull(() => parts / (count * Plan.Divisor)),
            Actual = total / count,
            Attainment = attainment,
            Status = Attainments.Status(attainment, settings),
            Forecast = Forecast(period, parts, total / count),
            Trend = TrendOf(judged),
        };
    }

    private bool HasEnded(FiscalMonth month) => asOf is { } last && month.CompareTo(last) <= 0;

    /// <summary>The sum over months (a mean is divided later, so that the count cancels out of the ratio), or the last month's figure.</summary>
    private decimal? Total(List<FiscalMonth> months, Func<FiscalMonth, decimal?> figure) =>
        indicator.Aggregation == Aggregation.Last ? figure(months[^1]) : months.Sum(figure);

    private decimal? Attainment(decimal plannedParts, decimal actual) =>
        Arithmetic.OrNull(() => Attainments.Of(plannedParts, actual * Plan.Divisor, indicator.Better));

    private decimal? Forecast(Period period, decimal plannedParts, decimal actual) => indicator.Aggregation switch
    {
        Aggregation.Average => actual,
        Aggregation.Last => Arithmetic.OrNull(() => actual + (LastPlannedPart(period) - plannedParts) / Plan.Divisor),
        _ => SumForecast(period, plannedParts, actual),
    };

    /// <summary>A + (A/P)·(plan of the planned months not judged), multiplied before it is divided where the range allows: exact for whole results.</summary>
    private decimal? SumForecast(Period period, decimal plannedParts, decimal actual)
    {
        var rest = Arithmetic.OrNull(() => period.Months.Where(m => !IsJudged(m)).Sum(m => Plan.Part(m) ?? 0));
        if (plannedParts == 0)
        {
            return Arithmetic.OrNull(() => actual + rest / Plan.Divisor);
        }

        return Arithmetic.OrNull(() => actual + actual * rest / plannedParts)
            ?? Arithmetic.OrNull(() => actual + actual / plannedParts * rest);
    }

    private decimal? LastPlannedPart(Period period) => period.Months.Where(Plan.IsPlanned).Select(Plan.Part).LastOrDefault();

    private Trend? TrendOf(List<FiscalMonth> judged) => judged.Count < 3
        ? null
        : Attainments.Trend(AttainmentOf(judged[^3]), AttainmentOf(judged[^2]), AttainmentOf(judged[^1]));
}
