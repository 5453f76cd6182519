using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas.Functions;

/// <summary>What kind of value an argument is.</summary>
internal static class InformationFunctions
{
    public static IReadOnlyDictionary<string, FunctionEntry> All { get; } = new Dictionary<string, FunctionEntry>(StringComparer.Ordinal)
    {
        ["ISBLANK"] = Is(value => value.IsBlank),
        ["ISNUMBER"] = Is(value => value.Kind is ValueKind.Number),
        ["ISTEXT"] = Is(value => value.Kind is ValueKind.Text),
        ["ISNONTEXT"] = Is(value => value.Kind is not ValueKind.Text),
        ["ISLOGICAL"] = Is(value => value.Kind is ValueKind.Boolean),
        ["ISERROR"] = Is(value => value.Kind is ValueKind.Error),
        ["ISERR"] = Is(value => value is { Kind: ValueKind.Error, Error: not ErrorKind.NA }),
        ["ISNA"] = Is(value => value is { Kind: ValueKind.Error, Error: ErrorKind.NA }),
        ["NA"] = new(0, 0, _ => Value.Of(ErrorKind.NA)),
    };

    private static FunctionEntry Is(Func<Value, bool> holds) => new(1, 1, call => holds(call.Value(0)), ByValue: true);
}
