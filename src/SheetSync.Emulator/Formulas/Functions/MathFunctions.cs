using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas.Functions;

/// <summary>Arithmetic on single numbers.</summary>
internal static class MathFunctions
{
    public static IReadOnlyDictionary<string, FunctionEntry> All { get; } = new Dictionary<string, FunctionEntry>(StringComparer.Ordinal)
    {
        ["ABS"] = new(1, 1, call => Math.Abs(call.Number(0)), ByValue: true),
        ["SIGN"] = new(1, 1, call => (double)Math.Sign(call.Number(0)), ByValue: true),
        ["MOD"] = new(2, 2, call => Modulo(call.Number(0), call.Number(1)), ByValue: true),
        ["SQRT"] = new(1, 1, call => Root(call.Number(0)), ByValue: true),
        ["POWER"] = new(2, 2, call => Math.Pow(call.Number(0), call.Number(1)), ByValue: true),
        ["PI"] = new(0, 0, _ => Math.PI),
        ["SUMPRODUCT"] = new(1, int.MaxValue, SumProduct),
        ["ARRAYFORMULA"] = new(1, 1, call => call.OperandAsArray(0)),
    };

    /// <summary>The remainder takes the divisor's sign: MOD(-3, 2) is 1.</summary>
    private static double Modulo(double dividend, double divisor) =>
        divisor == 0
            ? throw FormulaErrorException.Of(ErrorKind.DivideByZero, "Function MOD parameter 2 cannot be zero.")
            : dividend - (divisor * Math.Floor(dividend / divisor));

    private static double Root(double number) =>
        number >= 0 ? Math.Sqrt(number) : throw FormulaErrorException.Of(ErrorKind.Num, "Function SQRT parameter 1 value is negative. It should be greater than or equal to zero.");

    /// <summary>The sum of products of values at the same place; what is no number counts as 0, sizes must be equal.</summary>
    private static Operand SumProduct(CallScope call)
    {
        var operands = Enumerable.Range(0, call.Count).Select(call.OperandAsArray).ToList();
        if (operands.Exists(operand => operand.Rows != operands[0].Rows || operand.Columns != operands[0].Columns))
        {
            throw FormulaErrorException.Of(ErrorKind.Value, "SUMPRODUCT has mismatched range sizes.");
        }
        var used = operands.Select(call.Evaluator.UsedPart).ToList();
        var (rows, columns) = (used.Min(part => part.Rows), used.Min(part => part.Columns));
        var sum = 0.0;
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                sum += Product(call, operands, row, column);
            }
        }
        return sum;
    }

    private static double Product(CallScope call, List<Operand> operands, int row, int column)
    {
        var product = 1.0;
        foreach (var operand in operands)
        {
            var value = call.Evaluator.At(operand, row, column);
            product *= value.Kind switch
            {
                ValueKind.Error => throw new FormulaErrorException(value),
                ValueKind.Number or ValueKind.Boolean => value.Number,
                _ => 0,
            };
        }
        return product;
    }
}
