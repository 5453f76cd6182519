using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas.Functions;

/// <summary>Rounding: halves go away from zero, as Google documents for ROUND.</summary>
internal static class RoundingFunctions
{
    public static IReadOnlyDictionary<string, FunctionEntry> All { get; } = new Dictionary<string, FunctionEntry>(StringComparer.Ordinal)
    {
        ["ROUND"] = new(1, 2, call => To(call.Number(0), call.Whole(1, 0), number => Math.Round(number, MidpointRounding.AwayFromZero)), ByValue: true),
        ["ROUNDUP"] = new(1, 2, call => To(call.Number(0), call.Whole(1, 0), Away), ByValue: true),
        ["ROUNDDOWN"] = new(1, 2, call => To(call.Number(0), call.Whole(1, 0), Math.Truncate), ByValue: true),
        ["TRUNC"] = new(1, 2, call => To(call.Number(0), call.Whole(1, 0), Math.Truncate), ByValue: true),
        ["INT"] = new(1, 1, call => Math.Floor(call.Number(0)), ByValue: true),
        ["CEILING"] = new(1, 2, call => Multiple(call.Number(0), call.Number(1, 1), Math.Ceiling), ByValue: true),
        ["FLOOR"] = new(1, 2, call => Multiple(call.Number(0), call.Number(1, 1), Math.Floor), ByValue: true),
    };

    private static decimal Away(decimal number) => number < 0 ? Math.Floor(number) : Math.Ceiling(number);

    /// <summary>Rounds at a decimal place; negative places are tens, hundreds … Decimal arithmetic, so that 1.005 rounds as it reads.</summary>
    private static double To(double number, int places, Func<decimal, decimal> round)
    {
        if (places > 15 || Math.Abs(number) >= 1e15)
        {
            return number;
        }
        if (places < -15)
        {
            return 0;
        }
        var factor = 1m;
        for (var i = 0; i < Math.Abs(places); i++)
        {
            factor *= 10;
        }
        if (places > 0 && Math.Abs(number) * (double)factor > 1e27)
        {
            return number;
        }
        var exact = (decimal)number;
        return (double)(places >= 0 ? round(exact * factor) / factor : round(exact / factor) * factor);
    }

    private static double Multiple(double number, double factor, Func<double, double> round) =>
        factor == 0
            ? throw FormulaErrorException.Of(ErrorKind.DivideByZero)
            : round(number / factor) * factor;
}
