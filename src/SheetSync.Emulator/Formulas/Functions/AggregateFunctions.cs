using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas.Functions;

/// <summary>Sums, means and counts of everything in the arguments.</summary>
internal static class AggregateFunctions
{
    private const int Many = int.MaxValue;

    public static IReadOnlyDictionary<string, FunctionEntry> All { get; } = new Dictionary<string, FunctionEntry>(StringComparer.Ordinal)
    {
        ["SUM"] = new(1, Many, call => call.Numbers().Sum()),
        ["PRODUCT"] = new(1, Many, call => call.Numbers().Aggregate(1.0, (product, number) => product * number)),
        ["AVERAGE"] = new(1, Many, call => Mean(call.Numbers().ToList(), "AVERAGE")),
        ["MEDIAN"] = new(1, Many, Median),
        ["MIN"] = new(1, Many, call => call.Numbers().DefaultIfEmpty(0).Min()),
        ["MAX"] = new(1, Many, call => call.Numbers().DefaultIfEmpty(0).Max()),
        ["COUNT"] = new(1, Many, call => (double)call.All().Count(each => IsCounted(call, each.Value, each.InRange))),
        ["COUNTA"] = new(1, Many, call => (double)call.All().Count(each => !each.Value.IsBlank)),
        ["COUNTBLANK"] = new(1, Many, CountBlank),
    };

    /// <summary>The mean; of nothing it is a division by zero.</summary>
    internal static double Mean(List<double> numbers, string function) =>
        numbers.Count > 0
            ? numbers.Average()
            : throw FormulaErrorException.Of(ErrorKind.DivideByZero, $"Evaluation of function {function} caused a divide by zero error.");

    private static Operand Median(CallScope call)
    {
        var numbers = call.Numbers().Order().ToList();
        return numbers.Count == 0
            ? throw FormulaErrorException.Of(ErrorKind.Num, "MEDIAN has no valid input data.")
            : (numbers[(numbers.Count - 1) / 2] + numbers[numbers.Count / 2]) / 2;
    }

    private static bool IsCounted(CallScope call, Value value, bool inRange)
    {
        if (value.Kind is ValueKind.Number || (value.Kind is ValueKind.Boolean && !inRange))
        {
            return true;
        }
        return !inRange && value.Kind is ValueKind.Text && Input.UserEntered.ToNumber(value.Text!, call.Context.Locale, call.Today) is not null;
    }

    /// <summary>Blank cells and empty texts, those behind the last filled row included.</summary>
    private static Operand CountBlank(CallScope call)
    {
        var blank = 0L;
        for (var i = 0; i < call.Count; i++)
        {
            var operand = call.Operand(i);
            var filled = call.Evaluator.Each(operand).Count(value => !value.IsBlank && value is not { Kind: ValueKind.Text, Text: "" });
            blank += ((long)operand.Rows * operand.Columns) - filled;
        }
        return (double)blank;
    }
}
