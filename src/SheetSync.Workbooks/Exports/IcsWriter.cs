using System.Text;

namespace SheetSync.Workbooks.Exports;

/// <summary>Content lines of RFC 5545: CR LF at their ends, folded at 75 octets between characters (§3.1), text escaped (§3.3.11).</summary>
internal sealed class IcsWriter
{
    private const int LongestLine = 75;

    private readonly MemoryStream stream = new();

    public byte[] ToBytes() => stream.ToArray();

    /// <summary>A value that needs no escaping.</summary>
    public void Line(string name, string value) => Fold($"{name}:{value}");

    /// <summary>A text, whatever it holds.</summary>
    public void Text(string name, string value) => Fold($"{name}:{Escaped(value)}");

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append((char)rune.Value);
                    break;
                case '\n' or '\r' or 0x2028 or 0x2029 or 0x85:
                    escaped.Append("\\n");
                    break;
                case '\t':
                    escaped.Append('\t');
                    break;
                case < 0x20 or 0x7F:
                    // Control characters cannot stand in a text at all (§3.1, CONTROL).
                    break;
                default:
                    escaped.Append(rune.ToString());
                    break;
            }
        }

        return escaped.ToString();
    }

    private void Fold(string line)
    {
        Span<byte> bytes = stackalloc byte[4];
        var room = LongestLine;
        foreach (var rune in line.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(bytes);
            if (length > room)
            {
                stream.Write("\r\n "u8);
                room = LongestLine - 1;
            }

            stream.Write(bytes[..length]);
            room -= length;
        }

        stream.Write("\r\n"u8);
    }
}
