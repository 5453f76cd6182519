using System.Globalization;
using System.Text;

namespace SheetSync.Core.Digests.Letters;

/// <summary>
/// Text from a cell made fit for one line of a mail: what people type may hold line breaks that would end a header, direction overrides that
/// turn the rest of the line, half characters, and fifty thousand letters.
/// </summary>
public static class CellText
{
    /// <summary>Of titles; longer ones are cut.</summary>
    public const int LongestTitle = 140;

    /// <summary>Of names and other short texts.</summary>
    public const int LongestName = 60;

    private const string Cut = "…";

    public static string Title(string? text) => OneLine(text, LongestTitle);

    public static string Name(string? text) => OneLine(text, LongestName);

    /// <summary>White space and control characters become single spaces, invisible and directional marks go, what is too long ends with an ellipsis.</summary>
    public static string OneLine(string? text, int longest)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var line = new StringBuilder(Math.Min(text.Length, longest + 8));
        var count = 0;
        var space = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsBlank(rune))
            {
                space = line.Length > 0;
                continue;
            }

            if (IsDropped(rune))
            {
                continue;
            }

            count += space ? 2 : 1;
            if (count > longest)
            {
                return line.Append(Cut).ToString();
            }

            line.Append(space ? " " : "").Append(rune.ToString());
            space = false;
        }

        return line.ToString();
    }

    private static bool IsBlank(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>The joiner stays: families and flags of emoji fall apart without it.</summary>
    private static bool IsDropped(Rune rune) =>
        rune.Value != 0x200D && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
