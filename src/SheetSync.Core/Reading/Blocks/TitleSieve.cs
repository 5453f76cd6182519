using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Blocks;

/// <summary>
/// Sorts out, without normalising it, nearly every text that is no indicator, goal or task column's name: every cell of a workbook is asked.
/// It may pass what is none; it never holds back what is one. By its first letters, its last one and their number.
/// </summary>
internal static class TitleSieve
{
    private static readonly List<string> Names = [.. NamesOf(ColumnNames.Russian), .. NamesOf(ColumnNames.English)];

    private static readonly WordSieve Starts = new(Names);

    private static readonly HashSet<(char Last, int Letters)> Ends = EndsOf(Names);

    private static readonly int Most = Names.Max(n => End(n).Letters);

    /// <summary>By the beginning alone of a text that nobody has read.</summary>
    public static bool MayPass(ReadOnlySpan<byte> utf8) => Starts.MayPassWithoutNote(utf8);

    public static bool MayPass(ReadOnlySpan<char> text)
    {
        if (!Starts.MayPassWithoutNote(text))
        {
            return false;
        }

        // A note, what follows a comma and a year are dropped when a name is matched: the end says nothing then.
        if (text.IndexOfAny('(', '[', ',') >= 0 || text.Contains("20", StringComparison.Ordinal))
        {
            return true;
        }

        var end = End(text);
        return end.Letters <= Most && Ends.Contains(end);
    }

    private static HashSet<(char Last, int Letters)> EndsOf(List<string> names)
    {
        var ends = new HashSet<(char Last, int Letters)>();
        foreach (var name in names)
        {
            ends.Add(End(name));
        }

        return ends;
    }

    /// <summary>Each with its bracketed note and without.</summary>
    private static List<string> NamesOf((ColumnRole Meaning, string Words)[] columns)
    {
        var names = new List<string>();
        foreach (var (meaning, words) in columns)
        {
            if (meaning is ColumnRole.Indicator or ColumnRole.Goal or ColumnRole.Task)
            {
                foreach (var name in words.Split('|'))
                {
                    names.Add(name);
                    names.Add(BracketNote.Drop(name));
                }
            }
        }

        return names;
    }

    private static (char Last, int Letters) End(ReadOnlySpan<char> text)
    {
        var (last, letters) = ('\0', 0);
        foreach (var c in text)
        {
            if (WordSieve.Fold(c) is not '\0' and var letter)
            {
                last = letter;
                letters++;
            }
        }

        return (last, letters);
    }
}
