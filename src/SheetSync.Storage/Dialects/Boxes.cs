namespace SheetSync.Storage.Dialects;

/// <summary>Small numbers as objects: rows of a plan are full of them, and each would be an object of its own.</summary>
internal static class Boxes
{
    private const int Most = 1024;

    private static readonly object[] Numbers = [.. Enumerable.Range(0, Most).Select(number => (object)number)];

    private static readonly object True = true;
    private static readonly object False = false;

    public static object Of(int number) => (uint)number < Most ? Numbers[number] : number;

    public static object Of(bool value) => value ? True : False;
}
