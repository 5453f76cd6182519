using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SheetSync.Emulator.Formats;
using SheetSync.Emulator.Input;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas.Functions;

/// <summary>Texts. Positions count from 1.</summary>
internal static class TextFunctions
{
    private const int Many = int.MaxValue;

    /// <summary>Google's limit of a cell's text; longer results are refused.</summary>
    private const int LongestText = 50_000;

    public static IReadOnlyDictionary<string, FunctionEntry> All { get; } = new Dictionary<string, FunctionEntry>(StringComparer.Ordinal)
    {
        ["CONCATENATE"] = new(1, Many, call => Join(call.All().Select(each => Coercion.ToText(each.Value, call.Context)), "")),
        ["CONCAT"] = new(2, 2, call => call.Text(0) + call.Text(1), ByValue: true),
        ["JOIN"] = new(2, Many, call => Join(call.All(1).Select(each => Coercion.ToText(each.Value, call.Context)), call.Text(0))),
        ["TEXTJOIN"] = new(3, Many, TextJoin),
        ["TEXT"] = new(2, 2, call => Text(call.Value(0), call.Text(1), call.Context), ByValue: true),
        ["VALUE"] = new(1, 1, call => call.Value(0) is { IsBlank: true } ? 0.0 : call.Number(0), ByValue: true),
        ["LEN"] = new(1, 1, call => (double)call.Text(0).Length, ByValue: true),
        ["LEFT"] = new(1, 2, call => Cut(call.Text(0), 0, Count(call, 1)), ByValue: true),
        ["RIGHT"] = new(1, 2, call => Right(call.Text(0), Count(call, 1)), ByValue: true),
        ["MID"] = new(3, 3, call => Cut(call.Text(0), Position(call, 1), Count(call, 2)), ByValue: true),
        ["TRIM"] = new(1, 1, call => string.Join(' ', call.Text(0).Split(' ', StringSplitOptions.RemoveEmptyEntries)), ByValue: true),
        ["UPPER"] = new(1, 1, call => call.Text(0).ToUpperInvariant(), ByValue: true),
        ["LOWER"] = new(1, 1, call => call.Text(0).ToLowerInvariant(), ByValue: true),
        ["PROPER"] = new(1, 1, call => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(call.Text(0).ToLowerInvariant()), ByValue: true),
        ["SUBSTITUTE"] = new(3, 4, Substitute, ByValue: true),
        ["REPT"] = new(2, 2, Repeat, ByValue: true),
        ["EXACT"] = new(2, 2, call => string.Equals(call.Text(0), call.Text(1), StringComparison.Ordinal), ByValue: true),
        ["CHAR"] = new(1, 1, call => call.Whole(0) is > 0 and < 0xD800 and var code ? ((char)code).ToString() : throw FormulaErrorException.Of(ErrorKind.Num), ByValue: true),
        ["FIND"] = new(2, 3, call => Find(call, (text, start) => text.IndexOf(call.Text(0), start, StringComparison.Ordinal)), ByValue: true),
        ["SEARCH"] = new(2, 3, call => Find(call, (text, start) => SearchAt(text, call.Text(0), start)), ByValue: true),
        ["HYPERLINK"] = new(1, 2, call => call.IsGiven(1) ? call.Operand(1) : call.Text(0)),
        ["T"] = new(1, 1, call => call.Value(0) is { Kind: ValueKind.Text } value ? value : Value.Of(""), ByValue: true),
        ["N"] = new(1, 1, call => call.Value(0) is { Kind: ValueKind.Text } ? 0.0 : call.Number(0), ByValue: true),
    };

    private static Operand Text(Value value, string pattern, IFormulaContext context)
    {
        if (value.Kind is ValueKind.Error)
        {
            return value;
        }
        var number = value.Kind is ValueKind.Text && UserEntered.ToNumber(value.Text!, context.Locale, DateOnly.FromDateTime(context.Now)) is { } read
            ? Value.Of(read)
            : value.IsBlank ? Value.Of(0.0) : value;
        return NumberFormatter.Format(number, new(NumberFormatType.Number, pattern.Length == 0 ? "\"\"" : pattern), context.Locale);
    }

    private static string Join(IEnumerable<string> parts, string delimiter)
    {
        var text = new StringBuilder();
        var first = true;
        foreach (var part in parts)
        {
            text.Append(first ? "" : delimiter).Append(part);
            first = false;
            Limit(text.Length);
        }
        return text.ToString();
    }

    private static Operand TextJoin(CallScope call)
    {
        var skip = call.Boolean(1);
        var parts = call.All(2).Select(each => Coercion.ToText(each.Value, call.Context)).Where(part => !skip || part.Length > 0);
        return Join(parts, call.Text(0));
    }

    private static Operand Substitute(CallScope call)
    {
        var (text, wanted, replacement) = (call.Text(0), call.Text(1), call.Text(2));
        if (wanted.Length == 0)
        {
            return text;
        }
        if (!call.IsGiven(3))
        {
            Limit(text.Length + ((long)(replacement.Length - wanted.Length) * (text.Length / wanted.Length)));
            return text.Replace(wanted, replacement, StringComparison.Ordinal);
        }
        var at = -1;
        for (var left = call.Whole(3); left > 0; left--)
        {
            at = text.IndexOf(wanted, at + 1, StringComparison.Ordinal);
            if (at < 0)
            {
                return text;
            }
        }
        return at < 0 ? throw FormulaErrorException.Of(ErrorKind.Value) : text[..at] + replacement + text[(at + wanted.Length)..];
    }

    private static Operand Repeat(CallScope call)
    {
        var (text, times) = (call.Text(0), Count(call, 1));
        Limit((long)text.Length * times);
        return new StringBuilder().Insert(0, text, times).ToString();
    }

    private static Operand Find(CallScope call, Func<string, int, int> find)
    {
        var text = call.Text(1);
        var start = call.Whole(2, 1) - 1;
        var at = start < 0 || start > text.Length ? -1 : find(text, start);
        return at >= 0
            ? at + 1.0
            : throw FormulaErrorException.Of(ErrorKind.Value, $"In FIND evaluation, cannot find '{call.Text(0)}' within '{text}'.");
    }

    private static int SearchAt(string text, string wanted, int start)
    {
        if (Criterion.Pattern(wanted) is not { } pattern)
        {
            return text.IndexOf(wanted, start, StringComparison.OrdinalIgnoreCase);
        }
        var inner = pattern.ToString()[1..^1];
        var match = Regex.Match(text[start..], inner, RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking, TimeSpan.FromMilliseconds(200));
        return match.Success ? match.Index + start : -1;
    }

    private static int Count(CallScope call, int index) =>
        call.Whole(index, 1) is >= 0 and var count ? count : throw FormulaErrorException.Of(ErrorKind.Value);

    private static int Position(CallScope call, int index) =>
        call.Whole(index) is >= 1 and var position ? position - 1 : throw FormulaErrorException.Of(ErrorKind.Value);

    private static string Cut(string text, int start, int count) =>
        start >= text.Length ? "" : text.Substring(start, Math.Min(count, text.Length - start));

    private static string Right(string text, int count) => text[Math.Max(text.Length - count, 0)..];

    private static void Limit(long length)
    {
        if (length > LongestText)
        {
            throw FormulaErrorException.Of(ErrorKind.Value, "Text result is longer than the limit of 50000 characters.");
        }
    }
}
