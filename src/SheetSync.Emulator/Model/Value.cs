using System.Globalization;

namespace SheetSync.Emulator.Model;

/// <summary>What kind of value a cell holds after evaluation. Dates are numbers: only the number format tells them apart.</summary>
public enum ValueKind
{
    Blank,
    Number,
    Text,
    Boolean,
    Error,
}

/// <summary>Google's <c>ErrorType</c> of an <c>ErrorValue</c>, in the order of its documentation.</summary>
public enum ErrorKind
{
    None,
    Error,
    NullValue,
    DivideByZero,
    Value,
    Ref,
    Name,
    Num,
    NA,
    Loading,
}

/// <summary>A cell's value: Google's <c>ExtendedValue</c> without the formula. Immutable; <c>default</c> is blank.</summary>
public readonly record struct Value
{
    private Value(ValueKind kind, double number, string? text, ErrorKind error)
    {
        Kind = kind;
        Number = number;
        Text = text;
        Error = error;
    }

    public ValueKind Kind { get; }

    /// <summary>The number, or 1/0 for a boolean; 0 otherwise.</summary>
    public double Number { get; }

    /// <summary>The text, or an error's message (may be null); null otherwise.</summary>
    public string? Text { get; }

    public ErrorKind Error { get; }

    public static Value Blank => default;

    public static Value Of(double number) => new(ValueKind.Number, number, null, ErrorKind.None);

    public static Value Of(string text) => new(ValueKind.Text, 0, text, ErrorKind.None);

    public static Value Of(bool value) => new(ValueKind.Boolean, value ? 1 : 0, null, ErrorKind.None);

    public static Value Of(ErrorKind error, string? message = null) => new(ValueKind.Error, 0, message, error);

    public bool IsBlank => Kind == ValueKind.Blank;

    public bool Bool => Number != 0;

    /// <summary>The way Google spells an error in a cell: <c>#REF!</c>, <c>#N/A</c> …</summary>
    public static string ErrorText(ErrorKind error) => error switch
    {
        ErrorKind.NullValue => "#NULL!",
        ErrorKind.DivideByZero => "#DIV/0!",
        ErrorKind.Value => "#VALUE!",
        ErrorKind.Ref => "#REF!",
        ErrorKind.Name => "#NAME?",
        ErrorKind.Num => "#NUM!",
        ErrorKind.NA => "#N/A",
        ErrorKind.Loading => "Loading...",
        _ => "#ERROR!",
    };

    public override string ToString() => Kind switch
    {
        ValueKind.Number => Number.ToString("R", CultureInfo.InvariantCulture),
        ValueKind.Text => Text ?? "",
        ValueKind.Boolean => Bool ? "TRUE" : "FALSE",
        ValueKind.Error => ErrorText(Error),
        _ => "",
    };
}
