using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups;

/// <summary>Attainment, its colour and its trend (domain.md §5).</summary>
public static class Attainments
{
    private const decimal TrendStep = 0.02m;

    /// <summary>1 + s·(A − P)/|P|; with nothing planned a lower-is-better figure is fully met or fully missed, a higher-is-better one undefined (null).</summary>
    public static decimal? Of(decimal planned, decimal actual, Better better)
    {
        if (planned == 0)
        {
            return better == Better.Higher ? null : actual <= 0 ? 1 : 0;
        }

        return better == Better.Higher
            ? Arithmetic.OrNull((planned, actual), static f => Arithmetic.Tidy(1 + (f.actual - f.planned) / Math.Abs(f.planned)))
            : Arithmetic.OrNull((planned, actual), static f => Arithmetic.Tidy(1 + (f.planned - f.actual) / Math.Abs(f.planned)));
    }

    /// <summary>The colour by the workbook's thresholds; grey without a figure.</summary>
    public static FigureStatus Status(decimal? attainment, WorkbookSettings settings) =>
        attainment is not { } figure ? FigureStatus.Grey
        : figure >= settings.GreenFrom ? FigureStatus.Green
        : figure >= settings.AmberFrom ? FigureStatus.Amber
        : FigureStatus.Red;

    /// <summary>The attainment of the last month against the mean of the two before; null where one of them is undefined.</summary>
    public static Trend? Trend(decimal? beforeLast, decimal? before, decimal? last)
    {
        var change = Arithmetic.OrNull((beforeLast, before, last), static f => f.last - (f.beforeLast + f.before) / 2);
        return change switch
        {
            null => null,
            _ when Arithmetic.Tidy(change.Value) > TrendStep => Rollups.Trend.Up,
            _ when Arithmetic.Tidy(change.Value) < -TrendStep => Rollups.Trend.Down,
            _ => Rollups.Trend.Flat,
        };
    }
}
