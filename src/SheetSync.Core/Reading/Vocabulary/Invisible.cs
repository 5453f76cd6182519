using System.Buffers;
using System.Globalization;

namespace SheetSync.Core.Reading.Vocabulary;

/// <summary>Characters that show nothing of their own: zero-width, direction marks, soft hyphens, variation selectors, combining marks.</summary>
internal static class Invisible
{
    private static readonly SearchValues<char> Common = SearchValues.Create("\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFE0E\uFE0F\uFEFF");

    public static bool Is(char c) =>
        c >= '\u00AD' && CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>White space of any width, or a character that shows nothing.</summary>
    public static bool IsBlank(char c) => c is not ((>= 'А' and <= 'я') or (>= '0' and <= '9') or (>= 'A' and <= 'z')) && IsRareBlank(c);

    private static bool IsRareBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || Is(c);

    /// <summary>The text without white space and invisible characters at its ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>The text without the invisible characters that people paste along (combining marks stay: they are part of letters).</summary>
    public static string Remove(string text)
    {
        if (!text.AsSpan().ContainsAny(Common))
        {
            return text;
        }

        return string.Concat(text.Where(c => !Common.Contains(c)));
    }
}
