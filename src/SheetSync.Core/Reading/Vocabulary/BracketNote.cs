using System.Text;

namespace SheetSync.Core.Reading.Vocabulary;

/// <summary>A note in round or square brackets: a whole name is tried before it is dropped (domain.md §3, Matching).</summary>
public static class BracketNote
{
    /// <summary>The text without its bracketed notes, trimmed; a bracket that never closes is kept with what follows.</summary>
    public static string Drop(string text)
    {
        var open = text.AsSpan().IndexOfAny('(', '[');
        if (open < 0)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        var depth = 0;
        var start = 0;
        var lastWhole = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '[')
            {
                if (depth++ == 0)
                {
                    kept.Append(text, lastWhole, i - lastWhole);
                    start = i;
                }
            }
            else if (text[i] is ')' or ']' && depth > 0 && --depth == 0)
            {
                kept.Append(' ');
                lastWhole = i + 1;
            }
        }

        var rest = depth > 0 ? start : lastWhole;
        return kept.Append(text, rest, text.Length - rest).ToString().Trim();
    }
}
