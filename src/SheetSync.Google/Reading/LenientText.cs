using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SheetSync.Google.Reading;

/// <summary>
/// The text of a string token that is no valid text: broken bytes and lone halves of surrogate pairs become U+FFFD, so that one odd cell
/// does not stop the rest of the workbook from being read (domain.md §3, last paragraph).
/// </summary>
internal static class LenientText
{
    public static string Of(ref Utf8JsonReader reader)
    {
        var text = Encoding.UTF8.GetString(reader.ValueSpan);
        return reader.ValueIsEscaped ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Unescaped(text))) : text;
    }

    /// <summary>The reader has checked the form of every escape.</summary>
    private static string Unescaped(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                plain.Append(text[i]);
                continue;
            }

            i++;
            if (text[i] == 'u' && i + 4 < text.Length)
            {
                plain.Append((char)ushort.Parse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                plain.Append(text[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var c => c });
            }
        }

        return plain.ToString();
    }
}
