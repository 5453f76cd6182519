using System.Security.Cryptography;
using System.Text;

namespace SheetSync.Emulator.Model;

/// <summary>Ids in the shape of Google's.</summary>
public static class Ids
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private const int FileIdLength = 44;

    /// <summary>A positive 31-bit number, for sheets, metadata, charts.</summary>
    public static int Number() => RandomNumberGenerator.GetInt32(1, int.MaxValue);

    /// <summary>A new spreadsheet id: 44 characters that begin with 1.</summary>
    public static string File() => "1" + RandomNumberGenerator.GetString(Alphabet, FileIdLength - 1);

    /// <summary>A short textual id, for named ranges.</summary>
    public static string Short() => RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", 12);

    /// <summary>
    /// The id of a workbook seeded from a file: <c>seed-</c>, the file name in lower-case Latin letters, digits and dashes (Cyrillic is
    /// transliterated), cut at 26 characters, a dash, and hash characters of the exact name up to 44. The same name always gives the same id.
    /// </summary>
    public static string ForSeed(string fileName)
    {
        var slug = new StringBuilder("seed-");
        foreach (var character in fileName.ToLowerInvariant())
            Append(slug, character);
        if (slug.Length > 26)
            slug.Length = 26;
        var head = slug.ToString().TrimEnd('-') + "-";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(fileName));
        return string.Concat(head, string.Concat(hash.Concat(hash).Select(part => Alphabet[part & 63]))[..(FileIdLength - head.Length)]);
    }

    private static void Append(StringBuilder slug, char character)
    {
        const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяё";
        string[] latin = ["a", "b", "v", "g", "d", "e", "zh", "z", "i", "j", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h", "c", "ch", "sh", "sch", "", "y", "", "e", "yu", "ya", "e"];
        if (char.IsAsciiLetterOrDigit(character))
            slug.Append(character);
        else if (Cyrillic.IndexOf(character, StringComparison.Ordinal) is >= 0 and var index)
            slug.Append(latin[index]);
        else if (slug[^1] != '-')
            slug.Append('-');
    }
}
