using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups.Explain;

/// <summary>Spells out the figures of one indicator over the year to date, or over a part of the year (domain.md §5).</summary>
internal sealed class IndicatorExplainer(IndicatorRollup row, WorkbookSettings settings)
{
    private readonly Indicator indicator = row.Indicator;
    private readonly EffectivePlan plan = EffectivePlan.Of(row.Indicator);

    private FiscalMonth LastJudged => row.MonthsJudged[^1];

    public IReadOnlyList<FigureExplanation> Explain() => row.MonthsJudged.Count == 0
        ? [new(ExplainedFigure.Attainment, null, Formula.In(f => f.Say("нет данных: ни у одного прошедшего месяца нет и плана, и факта", "no data: no ended month has both plan and actual")), [])]
        : [Planned(), Actual(), Attainment(), Status(), Forecast(), Trend()];

    /// <summary>Attainment over a part of the year with all it is made of; nothing where no month of it is judged.</summary>
    public IEnumerable<FigureExplanation> Explain(Period period) => row.MonthsJudged.Count == 0
        ? []
        : [new(
            ExplainedFigure.Attainment,
            row.Attainment,
            Formula.In(f => $"{AttainmentText(f)}; "
                + f.Say("план", "planned") + $" {Planned().Formula.In(f.Language)}; " + f.Say("факт", "actual") + $" {Actual().Formula.In(f.Language)}"),
            [.. Planned().Cells, .. Actual().Cells])
        {
            Period = period,
        }];

    private FigureExplanation Planned() => new(
        ExplainedFigure.Planned, row.Planned, Formula.In(f => Result(f, row.Planned, PlannedTerms(f))),
        indicator.Plan.Any ? Cells(indicator.Plan)
            : indicator.Aggregation == Aggregation.Last ? Cells(indicator.Baseline, indicator.Target)
            : Cells(indicator.Target));

    private string PlannedTerms(Formula f)
    {
        if (indicator.Plan.Any)
        {
            return Terms(f, m => plan[m]);
        }

        var target = Show(f, indicator.Target.Value);
        var months = indicator.Aggregation == Aggregation.Last ? LastJudged.Number : row.MonthsJudged.Count;
        return (indicator.Aggregation, indicator.Baseline.Value) switch
        {
            (Aggregation.Sum, _) => $"{target} · {months} / 12",
            (Aggregation.Last, { } baseline) => $"{Show(f, baseline)} + ({target} − {Show(f, baseline)}) · {months} / 12",
            _ => target,
        };
    }

    private FigureExplanation Actual() => new(
        ExplainedFigure.Actual, row.Actual, Formula.In(f => Result(f, row.Actual, Terms(f, m => indicator.Actual.ValueOf(m)))), Cells(indicator.Actual));

    private FigureExplanation Attainment() => new(ExplainedFigure.Attainment, row.Attainment, Formula.In(AttainmentText), []);

    private string AttainmentText(Formula f)
    {
        var (planned, actual) = (Show(f, row.Planned), Show(f, row.Actual));
        var sign = indicator.Better == Better.Higher ? "+" : "−";
        return row switch
        {
            { Planned: 0, Attainment: null } => f.Say("не определено: план на прошедшие месяцы — 0", "undefined: the plan of the months so far is 0"),
            { Attainment: null } => f.Say("не определено: числа выходят за пределы счёта", "undefined: the numbers are out of range"),
            { Planned: 0 } => f.Say(
                $"{f.Ratio(row.Attainment!.Value)}: план 0, лучше ниже, факт {actual}", $"{f.Ratio(row.Attainment!.Value)}: planned 0, lower is better, actual {actual}"),
            _ => $"{f.Ratio(row.Attainment!.Value)} = 1 {sign} ({actual} − {planned}) / {(row.Planned < 0 ? $"|{planned}|" : planned)}",
        };
    }

    private FigureExplanation Status() => new(ExplainedFigure.Status, null, Formula.In(f => Colours.Explain(f, row.Attainment, settings)), []);

    private FigureExplanation Forecast() => new(ExplainedFigure.Forecast, row.Forecast, Formula.In(f => Result(f, row.Forecast, ForecastTerms(f))), []);

    private string ForecastTerms(Formula f)
    {
        var (planned, actual) = (Show(f, row.Planned), Show(f, row.Actual));
        var rest = Arithmetic.OrNull(() => FiscalMonth.All.Where(m => !row.MonthsJudged.Contains(m)).Sum(m => plan.Part(m) ?? 0) / plan.Divisor);
        var last = FiscalMonth.All.Where(plan.IsPlanned).Select(m => plan[m]).LastOrDefault();
        return indicator.Aggregation switch
        {
            Aggregation.Average => f.Say($"среднее за год до сих пор, {actual}", $"the mean so far, {actual}"),
            Aggregation.Last => $"{actual} + ({Show(f, last)} − {planned})",
            _ when row.Planned == 0 => $"{actual} + {Show(f, rest)}",
            _ => $"{actual} + ({actual} / {planned}) · {Show(f, rest)}",
        };
    }

    private FigureExplanation Trend() => new(ExplainedFigure.Trend, null, Formula.In(TrendText), []);

    private string TrendText(Formula f)
    {
        if (row.Trend is not { } trend)
        {
            return f.Say("нет: нужны три оценённых месяца с определённым выполнением", "none: it takes three judged months with a defined attainment");
        }

        var figures = new IndicatorFigures(indicator, LastJudged, settings);
        var single = row.MonthsJudged.TakeLast(3).Select(m => f.Ratio(figures.AttainmentOf(m) ?? 0)).ToList();
        var word = trend switch
        {
            Rollups.Trend.Up => f.Say("растёт", "up"),
            Rollups.Trend.Down => f.Say("падает", "down"),
            _ => f.Say("ровно", "flat"),
        };
        return f.Say(
            $"{word}: последний месяц {single[2]} против ({single[0]} + {single[1]}) / 2", $"{word}: last month {single[2]} against ({single[0]} + {single[1]}) / 2");
    }

    /// <summary>The months' figures as the aggregation puts them together.</summary>
    private string Terms(Formula f, Func<FiscalMonth, decimal?> figure)
    {
        if (indicator.Aggregation == Aggregation.Last)
        {
            return $"{Show(f, figure(LastJudged))} ({f.Month(settings.FiscalYear.CalendarMonth(LastJudged))})";
        }

        var sum = Formula.Sum(row.MonthsJudged.Select(m => Show(f, figure(m))));
        return indicator.Aggregation == Aggregation.Average ? $"({sum}) / {row.MonthsJudged.Count}" : sum;
    }

    /// <summary>A figure that is one number is not said to equal itself.</summary>
    private string Result(Formula f, decimal? value, string terms) => Show(f, value) is var result && result == terms ? result : $"{result} = {terms}";

    private string Show(Formula f, decimal? value) => value is { } number ? f.Figure(number, indicator.IsPercent) : "—";

    private List<CellRef> Cells(MonthFigures figures) =>
        [.. (indicator.Aggregation == Aggregation.Last ? [LastJudged] : row.MonthsJudged).Select(m => figures[m].Cell).OfType<CellRef>()];

    private static List<CellRef> Cells(params Figure[] figures) =>
        [.. figures.Where(figure => figure.Value is not null).Select(figure => figure.Cell).OfType<CellRef>()];
}
