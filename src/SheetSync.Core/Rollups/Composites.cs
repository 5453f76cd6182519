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

    /// <summary>The same figure over each single month up to <paramref name="last"/>, without its coverage.</summary>
    public static decimal?[] OfMonths(IReadOnlyList<IndicatorFigures> indicators, FiscalMonth last, WorkbookSettings settings)
    {
        var months = new decimal?[last.Number];
        var terms = new Term[indicators.Count];
        for (var number = 1; number <= last.Number; number++)
        {
            for (var i = 0; i < terms.Length; i++)
            {
                terms[i] = Term.Of(indicators[i].Indicator, indicators[i].AttainmentOf(new FiscalMonth(number)), settings);
            }

            months[number - 1] = Mean(terms);
        }

        return months;
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

    /// <param name="Figure">Null without data.</param>
    /// <param name="Coverage">How much of it has data, 0–1.</param>
    private readonly record struct Term(decimal Weight, decimal? Figure, decimal Coverage)
    {
        public static Term Of(Indicator indicator, decimal? attainment, WorkbookSettings settings) => attainment is { } figure
            ? new(indicator.Weight, Math.Min(Math.Max(figure, 0), settings.AttainmentCap), 1)
            : new(indicator.Weight, null, 0);
    }
}
