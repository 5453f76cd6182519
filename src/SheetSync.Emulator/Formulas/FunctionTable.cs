using SheetSync.Emulator.Formulas.Functions;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas;

/// <summary>A function: how many arguments it takes, what it does, and whether it works value by value in array context.</summary>
internal sealed record FunctionEntry(int Least, int Most, Func<CallScope, Operand> Run, bool ByValue = false);

/// <summary>All functions by their English names (Docs editors help, "Google Sheets function list").</summary>
internal static class FunctionTable
{
    private static readonly Dictionary<string, FunctionEntry> Entries = Collect();

    /// <summary>Names of all functions, sorted: the page of supported features lists them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Entries.Keys.Order(StringComparer.Ordinal)];

    public static Operand Call(FormulaEvaluator evaluator, CallNode call, bool array)
    {
        if (!Entries.TryGetValue(call.Name, out var entry))
        {
            return Value.Of(ErrorKind.Name, $"Unknown function: '{call.Name}'.");
        }
        if (call.Arguments.Count < entry.Least || call.Arguments.Count > entry.Most)
        {
            return Value.Of(ErrorKind.NA, WrongCount(call, entry));
        }
        try
        {
            return array && entry.ByValue ? CallByValue(evaluator, call, entry) : entry.Run(new CallScope(evaluator, call, array));
        }
        catch (FormulaErrorException error)
        {
            return error.Error;
        }
    }

    private static Operand CallByValue(FormulaEvaluator evaluator, CallNode call, FunctionEntry entry)
    {
        var operands = call.Arguments.Select(node => evaluator.Evaluate(node, array: true)).ToList();
        if (operands.TrueForAll(operand => operand.IsSingle))
        {
            return entry.Run(new CallScope(evaluator, call, array: true));
        }
        return Operators.Spread(evaluator, operands, values =>
        {
            var single = new CallNode(call.Name, [.. values.Select((value, i) => call.Arguments[i] is MissingNode missing ? missing : (FormulaNode)new ConstantNode(value))]);
            return evaluator.Single(Call(evaluator, single, array: false));
        });
    }

    private static string WrongCount(CallNode call, FunctionEntry entry)
    {
        var expected = entry.Least == entry.Most ? $"{entry.Least}" : entry.Most == int.MaxValue ? $"at least {entry.Least}" : $"between {entry.Least} and {entry.Most}";
        return $"Wrong number of arguments to {call.Name}. Expected {expected} arguments, but got {call.Arguments.Count} arguments.";
    }

    private static Dictionary<string, FunctionEntry> Collect()
    {
        var entries = new Dictionary<string, FunctionEntry>(StringComparer.Ordinal);
        foreach (var group in new[] { MathFunctions.All, RoundingFunctions.All, AggregateFunctions.All, ConditionalFunctions.All, LogicalFunctions.All, DateFunctions.All, TextFunctions.All, LookupFunctions.All, InformationFunctions.All })
        {
            foreach (var (name, entry) in group)
            {
                entries.Add(name, entry);
            }
        }
        return entries;
    }
}
