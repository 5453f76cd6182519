using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas;

/// <summary>The operators of formulas, on single values and, in array context, on all values of two operands.</summary>
internal static class Operators
{
    public static Operand Combine(FormulaEvaluator evaluator, Operand left, Operand right, string sign, bool array)
    {
        var spread = left is Matrix { IsSingle: false } || right is Matrix { IsSingle: false } || (array && !(left.IsSingle && right.IsSingle));
        return spread
            ? Spread(evaluator, [left, right], values => Apply(values[0], values[1], sign, evaluator.Context))
            : Apply(evaluator.Single(left), evaluator.Single(right), sign, evaluator.Context);
    }

    public static Operand Map(FormulaEvaluator evaluator, Operand operand, Func<Value, Value> map, bool array) =>
        operand is Matrix { IsSingle: false } || (array && !operand.IsSingle)
            ? Spread(evaluator, [operand], values => map(values[0]))
            : map(evaluator.Single(operand));

    /// <summary>Applies a function to every place; an operand of one row or column is repeated, a missing place is #N/A.</summary>
    public static Operand Spread(FormulaEvaluator evaluator, IReadOnlyList<Operand> operands, Func<Value[], Value> apply)
    {
        var parts = operands.Select(operand => operand is Area ? evaluator.UsedPart(operand) : (operand.Rows, operand.Columns)).ToList();
        var rows = Math.Max(parts.Max(part => part.Item1), 1);
        var columns = Math.Max(parts.Max(part => part.Item2), 1);
        var result = new Value[rows, columns];
        var values = new Value[operands.Count];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = Place(evaluator, operands[i], row, column);
                }
                result[row, column] = apply(values);
            }
        }
        return new Matrix(result);
    }

    public static Value Sign(Value value, bool negative, IFormulaContext context)
    {
        if (value.Kind is ValueKind.Error)
        {
            return value;
        }
        return Guard(() => Coercion.ToNumber(value, context) * (negative ? -1 : 1));
    }

    public static Value Percent(Value value, int times, IFormulaContext context) =>
        value.Kind is ValueKind.Error ? value : Guard(() => Coercion.ToNumber(value, context) / Math.Pow(100, times));

    public static Value Apply(Value left, Value right, string sign, IFormulaContext context)
    {
        if (left.Kind is ValueKind.Error)
        {
            return left;
        }
        if (right.Kind is ValueKind.Error)
        {
            return right;
        }
        return sign switch
        {
            "&" => Value.Of(Coercion.ToText(left, context) + Coercion.ToText(right, context)),
            "=" => Value.Of(Coercion.Compare(left, right) == 0),
            "<>" => Value.Of(Coercion.Compare(left, right) != 0),
            "<" => Value.Of(Coercion.Compare(left, right) < 0),
            ">" => Value.Of(Coercion.Compare(left, right) > 0),
            "<=" => Value.Of(Coercion.Compare(left, right) <= 0),
            ">=" => Value.Of(Coercion.Compare(left, right) >= 0),
            _ => Guard(() => Arithmetic(Coercion.ToNumber(left, context), Coercion.ToNumber(right, context), sign)),
        };
    }

    private static double Arithmetic(double left, double right, string sign) => sign switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" when right == 0 => throw FormulaErrorException.Of(ErrorKind.DivideByZero, "Function DIVIDE parameter 2 cannot be zero."),
        "/" => left / right,
        _ => Math.Pow(left, right),
    };

    private static Value Guard(Func<double> compute)
    {
        try
        {
            var number = compute();
            return double.IsFinite(number) ? Value.Of(number) : Value.Of(ErrorKind.Num);
        }
        catch (FormulaErrorException error)
        {
            return error.Error;
        }
    }

    private static Value Place(FormulaEvaluator evaluator, Operand operand, int row, int column)
    {
        row = operand.Rows == 1 ? 0 : row;
        column = operand.Columns == 1 ? 0 : column;
        return row < operand.Rows && column < operand.Columns ? evaluator.At(operand, row, column) : Value.Of(ErrorKind.NA);
    }
}
