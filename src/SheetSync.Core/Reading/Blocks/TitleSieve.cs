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

    public static bool MayPass(ReadOnlySpan<char> text)
    {
        // A note in brackets is dropped when a name is matched: where it stands in front, what follows it counts.
        var bracket = text.IndexOfAny('(', '[');
        if (bracket >= 0 && !WordSieve.IsStart(text[..bracket]))
        {
            return true;
        }

        if (!Starts.MayPass(text))
        {
            return false;
        }

        // So are what follows a comma, and a year: the end says nothing then.
        if (bracket >= 0 || text.Contains(',') || text.Contains("20", StringComparison.Ordinal))
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
