using System.Globalization;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.Testing.Plans;

/// <summary>A row of indicators: higher is better, summed, weight 1, no unit, target or figures, unless said otherwise.</summary>
public sealed class IndicatorBuilder
{
    private const int TargetColumn = 7;
    private const int FirstMonthColumn = 8;
    private Indicator indicator;

    internal IndicatorBuilder(string? name, ItemId id, CellRef cell) => indicator = new Indicator { Id = id, Name = name, Cell = cell };

    public IndicatorBuilder Unit(string text) =>
        With(i => i with { Unit = new Unit(text, text == "%"), IsPercent = text == "%" });

    public IndicatorBuilder Lower() => With(i => i with { Better = Better.Lower });

    public IndicatorBuilder Higher() => With(i => i with { Better = Better.Higher });

    public IndicatorBuilder Sum() => With(i => i with { Aggregation = Aggregation.Sum });

    public IndicatorBuilder Average() => With(i => i with { Aggregation = Aggregation.Average });

    public IndicatorBuilder Last() => With(i => i with { Aggregation = Aggregation.Last });

    public IndicatorBuilder Weight(decimal weight) => With(i => i with { Weight = weight });

    public IndicatorBuilder Baseline(decimal? value) => With(i => i with { Baseline = new Figure(value, Cell(TargetColumn - 1)) });

    public IndicatorBuilder Target(decimal? value) => With(i => i with { Target = new Figure(value, Cell(TargetColumn)) });

    /// <summary>Figures of the months from the first, separated by spaces; <c>.</c> is blank, and so is what is left out: <c>9 10 . 8.5</c>.</summary>
    public IndicatorBuilder Plan(string figures) => Plan(Parse(figures));

    public IndicatorBuilder Plan(params decimal?[] figures) => With(i => i with { Plan = Months(figures, 0) });

    public IndicatorBuilder Actual(string figures) => Actual(Parse(figures));

    public IndicatorBuilder Actual(params decimal?[] figures) => With(i => i with { Actual = Months(figures, 1) });

    /// <summary>Everything that readiness asks of a row.</summary>
    public IndicatorBuilder Complete() => Unit("pcs").Baseline(100).Target(120);

    public IndicatorBuilder With(Func<Indicator, Indicator> change)
    {
        indicator = change(indicator);
        return this;
    }

    internal Indicator Build() => indicator;

    private static decimal?[] Parse(string figures) =>
    [
        .. figures.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(f => f == "." ? (decimal?)null : decimal.Parse(f, CultureInfo.InvariantCulture)),
    ];

    private MonthFigures Months(decimal?[] figures, int offset) => new(Enumerable.Range(0, 12)
        .Select(at => new Figure(at < figures.Length ? figures[at] : null, Cell(FirstMonthColumn + at * 2 + offset))));

    private CellRef Cell(int column) => indicator.Cell with { Address = indicator.Cell.Address with { Column = column } };
}
