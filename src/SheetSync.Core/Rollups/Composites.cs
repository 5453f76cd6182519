using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups;

/// <summary>Weighted figures of departments and of the company (domain.md §5). Without weight that has data: "no data", never 0.</summary>
public static class Composites
{
    /// <summary>Σ w·min(max(attainment, 0), cap) / Σ w over indicators with data, and the share of weight that has data.</summary>
    public static CompositeFigure OfIndicators(IReadOnlyList<IndicatorRollup> indicators, WorkbookSettings settings)
    {
        var terms = new Term[indicators.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = Term.Of(indicators[i].Indicator, indicators[i].Attainment, settings);
        }

        return Of(terms, settings);
    }

    /// <summary>The same over a period of which nothing else is asked.</summary>
    internal static CompositeFigure OfIndicators(IReadOnlyList<IndicatorFigures> indicators, Period period, WorkbookSettings settings)
    {
        var terms = new Term[indicators.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = Term.Of(indicators[i].Indicator, indicators[i].AttainmentOver(period), settings);
        }

        return Of(terms, settings);
    }

    /// <summary>The same figure over each single one of some months, without its coverage; by month of the fiscal year, null for the others.</summary>
    internal static decimal?[] OfMonths(IReadOnlyList<IndicatorFigures> indicators, MonthSet months, WorkbookSettings settings)
    {
        var means = new MonthMean[12];
        foreach (var figures in indicators)
        {
            foreach (var month in figures.Judged.And(months))
            {
                if (figures.AttainmentOf(month) is { } attainment)
                {
                    means[month.Number - 1].Add(figures.Indicator.Weight, Counted(attainment, settings));
                }
            }
        }

        return Array.ConvertAll(means, static m => m.Value);
    }

    /// <summary>Σ W·KPI / Σ W over departments with a figure; coverage over all departments, where no figure counts 0.</summary>
    public static CompositeFigure OfDepartments(IEnumerable<(decimal Weight, CompositeFigure Kpi)> departments, WorkbookSettings settings)
    {
        Term[] terms = [.. departments.Select(d => new Term(d.Weight, d.Kpi.Attainment, d.Kpi.Attainment is null ? 0 : d.Kpi.Coverage ?? 0))];
        return Of(terms, settings);
    }

    private static CompositeFigure Of(Term[] terms, WorkbookSettings settings)
    {
        var figure = Mean(terms);
        return new(figure, Coverage(terms), Attainments.Status(figure, settings));
    }

    /// <summary>The weighted mean of the figures that are there; null where they carry no weight.</summary>
    private static decimal? Mean(Term[] terms) => Arithmetic.OrNull(terms, static all =>
    {
        decimal weights = 0, total = 0;
        foreach (ref readonly var term in all.AsSpan())
        {
            if (term.Figure is { } figure)
            {
                weights += term.Weight;
                total += term.Weight * figure;
            }
        }

        return weights == 0 ? null : Arithmetic.Tidy(total / weights);
    });

    private static decimal? Coverage(Term[] terms) => Arithmetic.OrNull(terms, static all =>
    {
        decimal weights = 0, covered = 0;
        foreach (ref readonly var term in all.AsSpan())
        {
            weights += term.Weight;
            covered += term.Weight * term.Coverage;
        }

        return weights == 0 ? null : Arithmetic.Tidy(covered / weights);
    });

    /// <summary>An attainment as a composite counts it: not below 0, not above the cap.</summary>
    private static decimal Counted(decimal attainment, WorkbookSettings settings) => Math.Min(Math.Max(attainment, 0), settings.AttainmentCap);

    /// <summary>The weighted mean of one month while its terms are added.</summary>
    private struct MonthMean
    {
        private decimal weights;
        private decimal total;
        private bool overflowed;

        /// <summary>Null without weight, and where the sum left the range of decimals.</summary>
        public readonly decimal? Value => overflowed || weights == 0 ? null : Arithmetic.OrNull((weights, total), static m => Arithmetic.Tidy(m.total / m.weights));

        public void Add(decimal weight, decimal figure)
        {
            try
            {
                weights += weight;
                total += weight * figure;
            }
            catch (OverflowException)
            {
                overflowed = true;
            }
        }
    }

    /// <param name="Figure">Null without data.</param>
    /// <param name="Coverage">How much of it has data, 0–1.</param>
    private readonly record struct Term(decimal Weight, decimal? Figure, decimal Coverage)
    {
        public static Term Of(Indicator indicator, decimal? attainment, WorkbookSettings settings) => attainment is { } figure
            ? new(indicator.Weight, Counted(figure, settings), 1)
            : new(indicator.Weight, null, 0);
    }
}
