using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups;

/// <summary>Weighted figures of departments and of the company (domain.md §5). Without weight that has data: "no data", never 0.</summary>
public static class Composites
{
    /// <summary>Σ w·min(max(attainment, 0), cap) / Σ w over indicators with data, and the share of weight that has data.</summary>
    public static CompositeFigure OfIndicators(IEnumerable<(decimal Weight, decimal? Attainment)> indicators, WorkbookSettings settings)
    {
        var all = indicators.ToList();
        var figure = Mean(all.Select(i => (i.Weight, Capped(i.Attainment, settings.AttainmentCap))));
        var coverage = Mean(all.Select(i => (i.Weight, (decimal?)(i.Attainment is null ? 0 : 1))));
        return new(figure, coverage, Attainments.Status(figure, settings));
    }

    /// <summary>Σ W·KPI / Σ W over departments with a figure; coverage over all departments, where no figure counts 0.</summary>
    public static CompositeFigure OfDepartments(IEnumerable<(decimal Weight, CompositeFigure Kpi)> departments, WorkbookSettings settings)
    {
        var all = departments.ToList();
        var figure = Mean(all.Select(d => (d.Weight, d.Kpi.Attainment)));
        var coverage = Mean(all.Select(d => (d.Weight, (decimal?)(d.Kpi.Attainment is null ? 0 : d.Kpi.Coverage ?? 0))));
        return new(figure, coverage, Attainments.Status(figure, settings));
    }

    private static decimal? Capped(decimal? attainment, decimal cap) =>
        attainment is { } figure ? Math.Min(Math.Max(figure, 0), cap) : null;

    /// <summary>The weighted mean of the figures that are there; null where they carry no weight.</summary>
    private static decimal? Mean(IEnumerable<(decimal Weight, decimal? Figure)> figures) => Arithmetic.OrNull(figures, static all =>
    {
        decimal weights = 0, total = 0;
        foreach (var (weight, figure) in all)
        {
            if (figure is { } value)
            {
                weights += weight;
                total += weight * value;
            }
        }

        return weights == 0 ? null : Arithmetic.Tidy(total / weights);
    });
}
