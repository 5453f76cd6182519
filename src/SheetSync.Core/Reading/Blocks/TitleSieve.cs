using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Blocks;

/// <summary>
/// Sorts out, without normalising it, nearly every text that is no indicator, goal or task column's name: every cell of a workbook is asked.
/// It may pass what is none; it never holds back what is one. By its first letters, its last one and their number.
/// </summary>
internal static class TitleSieve
{
    private static readonly string[] Names =
    [
        .. ColumnNames.Russian.Concat(ColumnNames.English)
            .Where(n => n.Meaning is ColumnRole.Indicator or ColumnRole.Goal or ColumnRole.Task)
            .SelectMany(n => n.Words.Split('|'))
            .SelectMany(n => new[] { n, BracketNote.Drop(n) }),
    ];

    private static readonly WordSieve Starts = new(Names);

    private static readonly HashSet<(char Last, int Letters)> Ends = [.. Names.Select(n => End(n))];

    private static readonly int Most = Ends.Max(e => e.Letters);

    /// <summary>By the beginning of a text alone.</summary>
    public static bool MayBegin(ReadOnlySpan<char> beginning) => Starts.MayBeginWithoutNote(beginning);

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
