using SheetSync.Emulator.Formats;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Input;

/// <summary>
/// <c>ValueInputOption.USER_ENTERED</c>: "values will be parsed as if the user typed them into the UI. Numbers will stay as
/// numbers, but strings may be converted to numbers, dates, etc. following the same rules that are applied when entering
/// text into a cell via the Google Sheets UI" (Sheets API reference).
/// </summary>
public static class UserEntered
{
    /// <summary>Reads typed text.</summary>
    /// <param name="text">What was typed; empty clears.</param>
    /// <param name="locale">The spreadsheet's locale: <c>en_US</c>, <c>ru_RU</c>.</param>
    /// <param name="existing">The cell's number format before: a TEXT cell takes everything as text, a PERCENT one reads 50 as 50 %.</param>
    /// <param name="today">The day that completes a date typed without a year.</param>
    public static ParsedInput Parse(string text, string? locale, NumberFormat? existing, DateOnly today)
    {
        if (text.Length == 0)
        {
            return default;
        }
        if (text[0] == '\'')
        {
            return new(Value.Of(text[1..]), null, null);
        }
        if (existing?.Type is NumberFormatType.Text)
        {
            return new(Value.Of(text), null, null);
        }
        var words = FormatLocale.Of(locale);
        var typed = text.Trim(' ', '\u00A0', '\t', '\n');
        if (typed.Length == 0)
        {
            return new(Value.Of(text), null, null);
        }
        return Formula(typed) ?? Constant(typed, words) ?? Number(typed, words, existing) ?? Date(typed, words, existing, today)
            ?? Plus(typed) ?? new ParsedInput(Value.Of(text), null, null);
    }

    /// <summary>A text as a number the way VALUE and arithmetic on text see it: numbers, percent, currency, dates and times; null if none.</summary>
    public static double? ToNumber(string text, string? locale, DateOnly today)
    {
        var typed = text.Trim(' ', '\u00A0', '\t', '\n');
        var words = FormatLocale.Of(locale);
        return NumberText.Parse(typed, words)?.Number ?? DateText.Parse(typed, words, today)?.Serial;
    }

    private static ParsedInput? Formula(string typed) =>
        typed.Length > 1 && typed[0] == '=' ? new(Value.Blank, typed, null) : null;

    /// <summary>A text that starts with a plus and is no number is taken for a formula, as in the editor.</summary>
    private static ParsedInput? Plus(string typed) =>
        typed.Length > 1 && typed[0] == '+' ? new(Value.Blank, "=" + typed, null) : null;

    private static ParsedInput? Constant(string typed, FormatLocale words)
    {
        if (Same(typed, "TRUE") || Same(typed, words.True))
        {
            return new(Value.Of(true), null, null);
        }
        if (Same(typed, "FALSE") || Same(typed, words.False))
        {
            return new(Value.Of(false), null, null);
        }
        return typed[0] == '#' && ErrorOf(typed) is { } error ? new(Value.Of(error), null, null) : null;
    }

    /// <summary>The error that a text spells, <c>#N/A</c>; null if none.</summary>
    public static ErrorKind? ErrorOf(string text)
    {
        foreach (var kind in Enum.GetValues<ErrorKind>())
        {
            if (kind is not (ErrorKind.None or ErrorKind.Loading) && Same(text, Value.ErrorText(kind)))
            {
                return kind;
            }
        }
        return null;
    }

    private static ParsedInput? Number(string typed, FormatLocale words, NumberFormat? existing)
    {
        if (NumberText.Parse(typed, words) is not { } found)
        {
            return null;
        }
        var percent = existing?.Type is NumberFormatType.Percent && found.Format is null;
        var format = existing is null || existing.Type is NumberFormatType.Unspecified ? found.Format : null;
        return new(Value.Of(percent ? found.Number / 100 : found.Number), null, format);
    }

    private static ParsedInput? Date(string typed, FormatLocale words, NumberFormat? existing, DateOnly today) =>
        DateText.Parse(typed, words, today) is { } found
            ? new(Value.Of(found.Serial), null, existing is { IsDateLike: true } ? null : found.Format)
            : null;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
