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
    public bool IsJudged(FiscalMonth month) => Judged.Contains(month);

    internal MonthSet Judged => PlannedAndEnded.And(indicator.Actual.Known);

    /// <summary>Attainment of a single month, the same for every aggregation; null where it is not judged or not defined.</summary>
    public decimal? AttainmentOf(FiscalMonth month) =>
        IsJudged(month) ? Attainment(Plan.Part(month)!.Value, indicator.Actual.ValueOf(month)!.Value) : null;

    /// <summary>The attainment over a period alone; null without a judged month, and where it is not defined.</summary>
    public decimal? AttainmentOver(Period period)
    {
        var judged = Judged.And(period.Set);
        return !judged.IsEmpty && Total(judged, isPlan: true) is { } parts && Total(judged, isPlan: false) is { } total ? Attainment(parts, total) : null;
    }

    /// <summary>All figures over a period; without a judged month only what is missing.</summary>
    public IndicatorRollup Over(Period period)
    {
        var judged = Judged.And(period.Set);
        var missing = PlannedAndEnded.Except(indicator.Actual.Known).And(period.Set);
        if (judged.IsEmpty || Total(judged, isPlan: true) is not { } parts || Total(judged, isPlan: false) is not { } total)
        {
            return new IndicatorRollup { Indicator = indicator, MonthsJudged = judged.ToList(), MonthsMissing = missing.ToList() };
        }

        var attainment = Attainment(parts, total);
        var count = indicator.Aggregation == Aggregation.Average ? judged.Count : 1;
        return new IndicatorRollup
        {
            Indicator = indicator,
            MonthsJudged = judged.ToList(),
            MonthsMissing = missing.ToList(),
            Planned = Arithmetic.OrNull((parts, count, Plan.Divisor), static f => f.parts / (f.count * f.Divisor)),
            Actual = total / count,
            Attainment = attainment,
            Status = Attainments.Status(attainment, settings),
            Forecast = Forecast(period, parts, total / count),
            Trend = TrendOf(judged),
        };
    }

    private MonthSet PlannedAndEnded => asOf is { } last ? Plan.Planned.And(MonthSet.UpTo(last)) : default;

    /// <summary>The sum over months (a mean is divided later, so that the count cancels out of the ratio), or the last month's figure.</summary>
    /// <param name="isPlan">Of the plan's parts, else of the actuals.</param>
    private decimal? Total(MonthSet months, bool isPlan) => indicator.Aggregation == Aggregation.Last
        ? Figure(months.Last, isPlan)
        : Arithmetic.OrNull(
            (Figures: this, months, isPlan), static f => f.isPlan ? f.Figures.Plan.SumOfParts(f.months) : f.Figures.indicator.Actual.Sum(f.months));

    private decimal? Figure(FiscalMonth month, bool isPlan) => isPlan ? Plan.Part(month) : indicator.Actual.ValueOf(month);

    private decimal? Attainment(decimal plannedParts, decimal actual) => Plan.Divisor == 1
        ? Attainments.Of(plannedParts, actual, indicator.Better)
        : Arithmetic.OrNull(
            (plannedParts, actual, Plan.Divisor, indicator.Better), static f => Attainments.Of(f.plannedParts, f.actual * f.Divisor, f.Better));

    private decimal? Forecast(Period period, decimal plannedParts, decimal actual) => indicator.Aggregation switch
    {
        Aggregation.Average => actual,
        Aggregation.Last => Arithmetic.OrNull(
            (actual, Last: LastPlannedPart(period), plannedParts, Plan.Divisor), static f => f.actual + (f.Last - f.plannedParts) / f.Divisor),
        _ => SumForecast(period, plannedParts, actual),
    };

    /// <summary>A + (A/P)·(plan of the planned months not judged), multiplied before it is divided where the range allows: exact for whole results.</summary>
    private decimal? SumForecast(Period period, decimal plannedParts, decimal actual)
    {
        var arguments = (actual, rest: PlannedNotJudged(period), plannedParts, Plan.Divisor);
        return plannedParts == 0
            ? Arithmetic.OrNull(arguments, static f => f.actual + f.rest / f.Divisor)
            : Arithmetic.OrNull(arguments, static f => f.actual + f.actual * f.rest / f.plannedParts)
                ?? Arithmetic.OrNull(arguments, static f => f.actual + f.actual / f.plannedParts * f.rest);
    }

    private decimal? PlannedNotJudged(Period period) => Arithmetic.OrNull(
        (Figures: this, period), static f => f.Figures.Plan.SumOfParts(f.Figures.Plan.Planned.Except(f.Figures.Judged).And(f.period.Set)));

    private decimal? LastPlannedPart(Period period) => Plan.Planned.And(period.Set) is { IsEmpty: false } planned ? Plan.Part(planned.Last) : null;

    private Trend? TrendOf(MonthSet judged) => judged.Count >= 3 && judged.ToList() is [.., var beforeLast, var before, var last]
        ? Attainments.Trend(AttainmentOf(beforeLast), AttainmentOf(before), AttainmentOf(last))
        : null;
}
