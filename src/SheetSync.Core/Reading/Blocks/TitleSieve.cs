using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Blocks;

/// <summary>
/// Sorts out, without normalising it, nearly every text that is no indicator, goal or task column's name: every cell of a workbook is asked.
/// It may pass what is none; it never holds back what is one. By the first and last letter and their number, which normalising leaves as they are.
/// </summary>
internal static class TitleSieve
{
    private static readonly HashSet<(char First, char Last, int Letters)> Shapes = Build();

    private static readonly HashSet<char> Firsts = [.. Shapes.Select(s => s.First)];

    private static readonly int Most = Shapes.Max(s => s.Letters);

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

        // A note in brackets, what follows a comma and a year are dropped when a name is matched: the rest says nothing then.
        var rest = text[start..];
        if (rest.IndexOfAny('(', '[', ',') >= 0 || rest.Contains("20", StringComparison.Ordinal))
        {
            return true;
        }

        var letters = 0;
        var last = rest[0];
        foreach (var c in rest)
        {
            if (char.IsLetter(c))
            {
                last = c;
                if (++letters > Most)
                {
                    return false;
                }
            }
        }

        return Shapes.Contains((Fold(rest[0]), Fold(last), letters));
    }

    private static HashSet<(char First, char Last, int Letters)> Build()
    {
        var names = ColumnNames.Russian.Concat(ColumnNames.English)
            .Where(n => n.Meaning is ColumnRole.Indicator or ColumnRole.Goal or ColumnRole.Task)
            .SelectMany(n => n.Words.Split('|'));
        return [.. names.Select(n => BracketNote.Drop(n)).Concat(names).Select(n => n.Where(char.IsLetter).ToArray()).Where(l => l.Length > 0).Select(l => (Fold(l[0]), Fold(l[^1]), l.Length))];
    }

    /// <summary>One spelling for letters that normalising takes for the same: case, accents (a й may be typed as и and a breve), look-alikes of the other alphabet.</summary>
    private static char Fold(char letter) => LookAlikes.WithoutAccent(char.ToLowerInvariant(letter)) switch
    {
        'й' => 'и',
        var plain => LookAlikes.ToLatin(plain),
    };
}
