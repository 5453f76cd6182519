using SheetSync.Emulator.Formats;
using SheetSync.Emulator.Input;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas;

/// <summary>How one kind of value is taken for another inside formulas; throws where it cannot be.</summary>
internal static class Coercion
{
    /// <summary>Blank is 0, a boolean 1 or 0, a text what it spells as a number or date.</summary>
    public static double ToNumber(Value value, IFormulaContext context) => value.Kind switch
    {
        ValueKind.Error => throw new FormulaErrorException(value),
        ValueKind.Text => UserEntered.ToNumber(value.Text!, context.Locale, DateOnly.FromDateTime(context.Now))
            ?? throw FormulaErrorException.Of(
                ErrorKind.Value, $"expects number values. But '{value.Text}' is a text and cannot be coerced to a number."),
        _ => value.Number,
    };

    public static string ToText(Value value, IFormulaContext context) => value.Kind switch
    {
        ValueKind.Error => throw new FormulaErrorException(value),
        _ => NumberFormatter.Format(value, null, context.Locale),
    };

    public static bool ToBoolean(Value value) => value.Kind switch
    {
        ValueKind.Error => throw new FormulaErrorException(value),
        ValueKind.Text when value.Text!.ToUpperInvariant() is "TRUE" or "ИСТИНА" => true,
        ValueKind.Text when value.Text!.ToUpperInvariant() is "FALSE" or "ЛОЖЬ" => false,
        ValueKind.Text => throw FormulaErrorException.Of(
            ErrorKind.Value, $"expects boolean values. But '{value.Text}' is a text and cannot be coerced to a boolean."),
        _ => value.Bool,
    };

    /// <summary>Order of Sheets' comparison operators: numbers, then text (case does not matter), then booleans; blank is 0, "" or FALSE beside what it meets.</summary>
    public static int Compare(Value one, Value other)
    {
        (one, other) = (Fill(one, other), Fill(other, one));
        if (one.Kind != other.Kind)
        {
            return Rank(one).CompareTo(Rank(other));
        }
        return one.Kind is ValueKind.Text
            ? string.Compare(one.Text, other.Text, StringComparison.OrdinalIgnoreCase)
            : one.Number.CompareTo(other.Number);
    }

    private static Value Fill(Value value, Value beside) => !value.IsBlank ? value : beside.Kind switch
    {
        ValueKind.Text => Value.Of(""),
        ValueKind.Boolean => Value.Of(false),
        _ => Value.Of(0.0),
    };

    private static int Rank(Value value) => value.Kind switch { ValueKind.Number => 0, ValueKind.Text => 1, _ => 2 };
}
