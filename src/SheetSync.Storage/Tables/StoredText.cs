using System.Globalization;
using System.Text;

namespace SheetSync.Storage.Tables;

/// <summary>
/// Text of cells may hold what no database takes as text: half of a surrogate pair, U+0000. Such a character is kept as U+FFFD and its four
/// hexadecimal digits (U+FFFD itself too), so that what is read is what was written and different keys stay different.
/// </summary>
internal static class StoredText
{
    private const char Escape = '\uFFFD';
    private const int Digits = 4;

    public static string Encode(string text)
    {
        var bad = NextBad(text, 0);
        if (bad < 0)
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 16);
        var at = 0;
        for (; bad >= 0; bad = NextBad(text, at))
        {
            encoded.Append(text, at, bad - at).Append(Escape).Append(((int)text[bad]).ToString("X4", CultureInfo.InvariantCulture));
            at = bad + 1;
        }

        return encoded.Append(text, at, text.Length - at).ToString();
    }

    public static string Decode(string stored)
    {
        var mark = stored.IndexOf(Escape, StringComparison.Ordinal);
        if (mark < 0)
        {
            return stored;
        }

        var text = new StringBuilder(stored.Length);
        var at = 0;
        for (; mark >= 0; mark = stored.IndexOf(Escape, at))
        {
            text.Append(stored, at, mark - at)
                .Append((char)int.Parse(stored.AsSpan(mark + 1, Digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            at = mark + 1 + Digits;
        }

        return text.Append(stored, at, stored.Length - at).ToString();
    }

    /// <summary>The next character from an index on that must be escaped; -1 where none is.</summary>
    private static int NextBad(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            var c = text[at];
            if (c is '\0' or Escape)
            {
                return at;
            }

            if (!char.IsSurrogate(c))
            {
                continue;
            }

            if (!char.IsHighSurrogate(c) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
            {
                return at;
            }

            at++;
        }

        return -1;
    }
}
