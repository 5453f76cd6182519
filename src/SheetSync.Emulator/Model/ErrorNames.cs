namespace SheetSync.Emulator.Model;

/// <summary>Google's names of <c>ErrorType</c>.</summary>
internal static class ErrorNames
{
    private static readonly (ErrorKind Kind, string Name)[] Names =
    [
        (ErrorKind.NullValue, "NULL_VALUE"), (ErrorKind.DivideByZero, "DIVIDE_BY_ZERO"), (ErrorKind.Value, "VALUE"), (ErrorKind.Ref, "REF"),
        (ErrorKind.Name, "NAME"), (ErrorKind.Num, "NUM"), (ErrorKind.NA, "N_A"), (ErrorKind.Loading, "LOADING"), (ErrorKind.Error, "ERROR"),
    ];

    public static string Of(ErrorKind kind) => Array.Find(Names, pair => pair.Kind == kind).Name ?? "ERROR";

    public static ErrorKind Parse(string? name) => Array.Find(Names, pair => pair.Name == name) is { Name: not null } found ? found.Kind : ErrorKind.Error;
}
