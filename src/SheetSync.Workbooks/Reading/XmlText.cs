using System.Globalization;
using System.Text;
using System.Xml;

namespace SheetSync.Workbooks.Reading;

/// <summary>Text of cells: plain, rich (runs are joined), with characters escaped as <c>_xHHHH_</c> (ECMA-376 part 1, ST_Xstring).</summary>
internal static class XmlText
{
    /// <summary>Joins every <c>t</c> below the current element, phonetic hints left out; the reader ends on its end tag.</summary>
    public static string OfRuns(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var depth = reader.Depth;
        string? first = null;
        StringBuilder? joined = null;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                reader.Skip();
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                var text = reader.ReadElementContentAsString();
                if (first is null)
                {
                    first = text;
                }
                else
                {
                    joined ??= new StringBuilder(first);
                    joined.Append(text);
                }
            }
            else if (!reader.Read())
            {
                break;
            }
        }

        return Unescape(joined?.ToString() ?? first ?? "");
    }

    /// <summary><c>_x000D_</c> → carriage return; a line break is one line feed whatever wrote it.</summary>
    public static string Unescape(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal))
        {
            text = Replace(text);
        }

        return text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
    }

    private static string Replace(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                result.Append((char)code);
                i += 6;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }
}
