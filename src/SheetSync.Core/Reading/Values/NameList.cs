using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Values;

/// <summary>Splits a cell that lists names (domain.md §3, Owners): <c>,</c> <c>;</c> <c>/</c> <c>и</c> <c>and</c> or a line break, never inside brackets.</summary>
internal static class NameList
{
    /// <summary>Strongest first: what a line break sets apart is never one name; what a comma does may be (<c>Smith, John</c>).</summary>
    public const int Levels = 4;

    /// <summary>Parts at every separator, trimmed, empty ones left out.</summary>
    public static List<string> SplitAll(string text)
    {
        List<string> parts = [text];
        for (var level = 0; level < Levels; level++)
        {
            parts = [.. parts.SelectMany(part => Split(part, level))];
        }

        return parts;
    }

    /// <summary>Parts at the separators of one level: 0 line break and <c>;</c>, 1 <c>/</c>, 2 <c>и</c>, <c>and</c>, <c>&amp;</c>, <c>+</c>, 3 <c>,</c>.</summary>
    public static List<string> Split(string text, int level)
    {
        var parts = new List<string>();
        var bracketed = text.AsSpan().Count('(') == text.AsSpan().Count(')');
        int start = 0, depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth = Math.Max(0, depth + (!bracketed ? 0 : text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0));
            var length = depth > 0 ? 0 : SeparatorAt(text, i, level);
            if (length > 0)
            {
                Add(parts, text.AsSpan(start, i - start));
                start = i + length;
                i = start - 1;
            }
        }

        Add(parts, text.AsSpan(start));
        return parts;
    }

    private static int SeparatorAt(string text, int at, int level) => level switch
    {
        0 => text[at] is '\n' or '\r' or ';' or '\u2028' ? 1 : 0,
        1 => text[at] is '/' or '|' or '\\' ? 1 : 0,
        2 => text[at] is '&' or '+' ? 1 : Word(text, at, "и", exactCase: true) + Word(text, at, "and", exactCase: false),
        _ => text[at] is ',' ? 1 : 0,
    };

    /// <summary>A word with white space at both sides. <c>И</c> in capitals is an initial.</summary>
    private static int Word(string text, int at, string word, bool exactCase) =>
        at > 0 && char.IsWhiteSpace(text[at - 1])
        && at + word.Length < text.Length && char.IsWhiteSpace(text[at + word.Length])
        && string.Compare(text, at, word, 0, word.Length, exactCase ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase) == 0
            ? word.Length
            : 0;

    private static void Add(List<string> parts, ReadOnlySpan<char> part)
    {
        var trimmed = Invisible.Trim(part);
        if (!trimmed.IsEmpty)
        {
            parts.Add(trimmed.ToString());
        }
    }
}
