namespace SheetSync.Workbooks.Exports;

/// <summary>
/// Text that a spreadsheet program would take for a formula, made harmless by an apostrophe in front (OWASP, CSV Injection: <c>= + - @</c>,
/// tab, carriage return, line feed, and the full-width forms of the signs). <see cref="Restore"/> undoes it exactly, for every text.
/// </summary>
public static class FormulaText
{
    private const char Quote = '\'';

    public static string Neutralise(string text) => IsFormulaLike(text.AsSpan().TrimStart(Quote)) ? Quote + text : text;

    public static string Restore(string text) =>
        text.Length > 0 && text[0] == Quote && IsFormulaLike(text.AsSpan().TrimStart(Quote)) ? text[1..] : text;

    private static bool IsFormulaLike(ReadOnlySpan<char> text) =>
        !text.IsEmpty && (text[0] is '\t' or '\r' or '\n' || text.TrimStart() is [var first, ..] && first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠');
}
