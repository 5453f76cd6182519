namespace SheetSync.Core.Reading.Values;

/// <summary>Several numbered items in one cell: <c>1) … 2) …</c>. Reported, never split (domain.md §3).</summary>
public static class NumberedList
{
    /// <summary>True where the text begins with item 1 and item 2 follows, at a word's start, with the same delimiter.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimStart();
        if (trimmed.Length < 5 || trimmed[0] != '1' || trimmed[1] is not (')' or '.') || char.IsAsciiDigit(trimmed[2]))
        {
            return false;
        }

        var delimiter = trimmed[1];
        for (var i = 2; i + 1 < trimmed.Length; i++)
        {
            if (trimmed[i] == '2' && trimmed[i + 1] == delimiter && !char.IsLetterOrDigit(trimmed[i - 1]) && trimmed[i - 1] is not ('.' or ',')
                && (i + 2 == trimmed.Length || !char.IsAsciiDigit(trimmed[i + 2])))
            {
                return true;
            }
        }

        return false;
    }
}
