using System.Globalization;

namespace SheetSync.Emulator.Formats;

/// <summary>
/// A number without a format ("Automatic"): up to ten significant digits where it has a fraction, whole numbers in full
/// below 1E+15, scientific beyond. Google does not document the limits; these are what the editor shows.
/// </summary>
public static class GeneralNumber
{
    private const int SignificantDigits = 10;

    public static string Format(double number, FormatLocale locale)
    {
        var size = Math.Abs(number);
        if (size == 0)
        {
            return "0";
        }
        if (size >= 1e15 || size < 1e-9)
        {
            return number.ToString("0.#####E+00", CultureInfo.InvariantCulture).Replace('.', locale.Decimal);
        }
        if (number == Math.Floor(number))
        {
            return number.ToString("F0", CultureInfo.InvariantCulture);
        }
        var before = (int)Math.Floor(Math.Log10(size)) + 1;
        var decimals = Math.Clamp(SignificantDigits - before, 0, 28);
        var rounded = Math.Round((decimal)number, decimals, MidpointRounding.AwayFromZero);
        return rounded.ToString("0.############################", CultureInfo.InvariantCulture).Replace('.', locale.Decimal);
    }
}
