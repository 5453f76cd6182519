namespace SheetSync.Core.Rollups;

/// <summary>The one guard of decimal arithmetic: what cannot be computed is "no data" (domain.md §5), never an exception.</summary>
internal static class Arithmetic
{
    /// <summary>The figure; null where it overflows or divides by zero. People can type 1e15, and ratios of such figures leave the range.</summary>
    public static decimal? OrNull(Func<decimal?> compute)
    {
        try
        {
            return compute();
        }
        catch (OverflowException)
        {
            return null;
        }
        catch (DivideByZeroException)
        {
            return null;
        }
    }

    /// <summary>The same for what is computed thousands of times: a static function of its arguments makes no object.</summary>
    public static decimal? OrNull<T>(T arguments, Func<T, decimal?> compute)
    {
        try
        {
            return compute(arguments);
        }
        catch (OverflowException)
        {
            return null;
        }
        catch (DivideByZeroException)
        {
            return null;
        }
    }

    /// <summary>
    /// Drops the noise in the last of 28 digits that endless fractions (1/3) leave, so that a figure meets a threshold it equals.
    /// 24 decimals are far below what anyone types; this is no rounding for show.
    /// </summary>
    public static decimal Tidy(decimal value) => Math.Round(value, 24);
}
