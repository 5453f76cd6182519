using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas.Functions;

/// <summary>Choices and logic. Only the branch that is taken is evaluated.</summary>
internal static class LogicalFunctions
{
    private const int Many = int.MaxValue;

    public static IReadOnlyDictionary<string, FunctionEntry> All { get; } = new Dictionary<string, FunctionEntry>(StringComparer.Ordinal)
    {
        ["IF"] = new(2, 3, If, ByValue: true),
        ["IFS"] = new(2, Many, Ifs, ByValue: true),
        ["SWITCH"] = new(3, Many, Switch, ByValue: true),
        ["IFERROR"] = new(1, 2, call => Unless(call, error => error.Kind is ValueKind.Error), ByValue: true),
        ["IFNA"] = new(1, 2, call => Unless(call, error => error is { Kind: ValueKind.Error, Error: ErrorKind.NA }), ByValue: true),
        ["AND"] = new(1, Many, call => Booleans(call).Aggregate(true, (all, one) => all & one)),
        ["OR"] = new(1, Many, call => Booleans(call).Aggregate(false, (any, one) => any | one)),
        ["XOR"] = new(1, Many, call => Booleans(call).Aggregate(false, (odd, one) => odd ^ one)),
        ["NOT"] = new(1, 1, call => !call.Boolean(0), ByValue: true),
        ["TRUE"] = new(0, 0, _ => true),
        ["FALSE"] = new(0, 0, _ => false),
    };

    private static Operand If(CallScope call)
    {
        if (call.Boolean(0))
        {
            return call.Operand(1);
        }
        return call.Count > 2 ? call.Operand(2) : false;
    }

    private static Operand Ifs(CallScope call)
    {
        for (var i = 0; i + 1 < call.Count; i += 2)
        {
            if (call.Boolean(i))
            {
                return call.Operand(i + 1);
            }
        }
        throw FormulaErrorException.Of(ErrorKind.NA, "No match.");
    }

    private static Operand Switch(CallScope call)
    {
        var value = call.Value(0);
        for (var i = 1; i + 1 < call.Count; i += 2)
        {
            if (Coercion.Compare(value, call.Value(i)) == 0)
            {
                return call.Operand(i + 1);
            }
        }
        return call.Count % 2 == 0 ? call.Operand(call.Count - 1) : throw FormulaErrorException.Of(ErrorKind.NA, "No match.");
    }

    private static Operand Unless(CallScope call, Func<Value, bool> caught)
    {
        var value = call.Operand(0);
        var single = value.IsSingle ? call.Evaluator.At(value, 0, 0) : call.Evaluator.Single(value);
        return !caught(single) ? value : call.IsGiven(1) ? call.Operand(1) : Value.Blank;
    }

    /// <summary>Texts and blanks inside ranges are passed over; without a single logical value there is no answer.</summary>
    private static IEnumerable<bool> Booleans(CallScope call)
    {
        var any = false;
        foreach (var (value, inRange) in call.All())
        {
            if (inRange && value.Kind is ValueKind.Text or ValueKind.Blank)
            {
                continue;
            }
            any = true;
            yield return Coercion.ToBoolean(value);
        }
        if (!any && call.All().All(each => each.InRange))
        {
            throw FormulaErrorException.Of(ErrorKind.Value);
        }
    }
}
