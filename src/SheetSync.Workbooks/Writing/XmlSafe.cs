using System.Globalization;
using System.Text;

namespace SheetSync.Workbooks.Writing;

/// <summary>Text as XML can carry it: control characters and what looks like their escape become <c>_xHHHH_</c> (ECMA-376 part 1, ST_Xstring).</summary>
internal static class XmlSafe
{
    /// <summary>Characters a cell of Excel can hold; a longer text makes Excel call the file damaged.</summary>
    public const int LongestCell = 32_767;

    public static string Text(string text)
    {
        if (text.Length > LongestCell)
        {
            text = text[..(LongestCell - 1)] + "…";
        }

        var at = FirstUnsafe(text);
        return at < 0 ? text : Escape(text, at);
    }

    private static int FirstUnsafe(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < ' ' && text[i] is not ('\n' or '\t') || text[i] >= '\uD800' && text[i] is <= '\uDFFF' or >= '\uFFFE' || IsEscape(text, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Escape(string text, int from)
    {
        var safe = new StringBuilder(text, 0, from, text.Length + 32);
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                safe.Append(c).Append(text[++i]);
            }
            else if (IsEscape(text, i))
            {
                safe.Append("_x005F_");
            }
            else if (char.IsSurrogate(c) || c >= '\uFFFE')
            {
                safe.Append('\uFFFD');
            }
            else if (c < ' ' && c is not ('\n' or '\t'))
            {
                safe.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
            }
            else
            {
                safe.Append(c);
            }
        }

        return safe.ToString();
    }

    private static bool IsEscape(string text, int at) =>
        text[at] == '_' && at + 6 < text.Length && text[at + 1] == 'x' && text[at + 6] == '_'
        && !text.AsSpan(at + 2, 4).ContainsAnyExcept("0123456789abcdefABCDEF");
}
