using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Blocks;

/// <summary>
/// Sorts out, without normalising it, nearly every text that is no indicator, goal or task column's name: every cell of a workbook is asked.
/// It may pass what is none; it never holds back what is one. By the first and last letter, which normalising leaves where they are.
/// </summary>
internal static class TitleSieve
{
    private static readonly HashSet<(char First, char Last)> Ends = Build();

    private static readonly HashSet<char> Firsts = [.. Ends.Select(e => e.First)];

    public static bool MayPass(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetter(text[start]))
        {
            start++;
        }

        if (start == text.Length || !Firsts.Contains(Fold(text[start])))
        {
            return false;
        }

        // A note in brackets, what follows a comma and a year are dropped when a name is matched: the last letter says nothing then.
        var rest = text[start..];
        if (rest.IndexOfAny('(', '[', ',') >= 0 || rest.Contains("20", StringComparison.Ordinal))
        {
            return true;
        }

        var end = rest.Length - 1;
        while (!char.IsLetter(rest[end]))
        {
            end--;
        }

        return Ends.Contains((Fold(rest[0]), Fold(rest[end])));
    }

    private static HashSet<(char First, char Last)> Build()
    {
        var names = ColumnNames.Russian.Concat(ColumnNames.English)
            .Where(n => n.Meaning is ColumnRole.Indicator or ColumnRole.Goal or ColumnRole.Task)
            .SelectMany(n => n.Words.Split('|'));
        return [.. names.Select(n => BracketNote.Drop(n)).Concat(names).Select(n => n.Where(char.IsLetter).ToArray()).Where(l => l.Length > 0).Select(l => (Fold(l[0]), Fold(l[^1])))];
    }

    /// <summary>One spelling for letters that normalising takes for the same: case, accents, look-alikes of the other alphabet.</summary>
    private static char Fold(char letter) => LookAlikes.ToLatin(LookAlikes.WithoutAccent(char.ToLowerInvariant(letter)));
}
