namespace SheetSync.Emulator.Formulas;

/// <summary>Reads a reference at a place of a formula's text.</summary>
internal static class ReferenceReader
{
    /// <summary>The reference that starts here and the index behind it; null where none starts.</summary>
    public static (Reference Reference, int End)? Read(string text, int start)
    {
        var at = start;
        var sheet = ReadSheet(text, ref at);
        if (ReadEnd(text, ref at) is not { } first)
        {
            return null;
        }
        var end = at;
        var second = first;
        var isRange = false;
        if (at < text.Length && text[at] == ':')
        {
            var next = at + 1;
            if (ReadEnd(text, ref next) is { } found)
            {
                (second, end, isRange) = (found, next, true);
            }
        }
        // A column or a row alone is a reference only as an end of a range; a word's first letters are none.
        var whole = first.Column.Index is not null && first.Row.Index is not null;
        if ((!whole && !isRange) || (end < text.Length && (IsWord(text[end]) || text[end] is '(' or '!')))
        {
            return null;
        }
        return Normal(sheet, first, second, isRange) is { } reference ? (reference, end) : null;
    }

    /// <summary>True for a word that would be read as a cell: <c>D3</c>, <c>R1C1</c> is not one.</summary>
    public static bool LooksLikeCell(string word)
    {
        var at = 0;
        return ReadEnd(word, ref at) is { Column.Index: not null, Row.Index: not null } && at == word.Length;
    }

    /// <summary>The title before an exclamation mark, and the index moved behind it; null where none stands.</summary>
    internal static string? ReadSheet(string text, ref int at)
    {
        var end = at;
        if (end < text.Length && text[end] == '\'')
        {
            for (end++; end < text.Length; end++)
            {
                if (text[end] == '\'' && !(end + 1 < text.Length && text[end + 1] == '\''))
                {
                    break;
                }
                end += text[end] == '\'' ? 1 : 0;
            }
            end++;
        }
        else
        {
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }
        }
        if (end == at || end >= text.Length || text[end] != '!')
        {
            return null;
        }
        var name = text[at..end];
        at = end + 1;
        return name[0] == '\'' ? name[1..^1].Replace("''", "'", StringComparison.Ordinal) : name;
    }

    private static (ReferencePart Column, ReferencePart Row)? ReadEnd(string text, ref int at)
    {
        var next = at;
        var columnAbsolute = Take(text, ref next);
        var column = 0;
        var letters = 0;
        while (next < text.Length && char.IsAsciiLetter(text[next]) && letters < 4)
        {
            column = (column * 26) + (char.ToUpperInvariant(text[next++]) - 'A' + 1);
            letters++;
        }
        var rowAbsolute = letters > 0 ? Take(text, ref next) : columnAbsolute;
        var row = 0L;
        var digits = 0;
        while (next < text.Length && char.IsAsciiDigit(text[next]) && digits < 9)
        {
            row = (row * 10) + (text[next++] - '0');
            digits++;
        }
        if ((letters == 0 && digits == 0) || letters > 3 || column > Reference.MaxColumns || row > Reference.MaxRows || (digits > 0 && row == 0)
            || (letters > 0 && digits == 0 && rowAbsolute))
        {
            return null;
        }
        at = next;
        return (new(letters > 0 ? column - 1 : null, letters > 0 && columnAbsolute), new(digits > 0 ? (int)row - 1 : null, digits > 0 && rowAbsolute));
    }

    private static bool Take(string text, ref int at)
    {
        var found = at < text.Length && text[at] == '$';
        at += found ? 1 : 0;
        return found;
    }

    private static Reference? Normal(string? sheet, (ReferencePart Column, ReferencePart Row) first, (ReferencePart Column, ReferencePart Row) second, bool isRange)
    {
        // A:5 names no rectangle; A2:A, A:A2 and 2:5 do.
        if ((first.Column.Index is null && second.Column.Index is not null && first.Row.Index is null) || (first.Column.Index is null != second.Column.Index is null && first.Row.Index is null != second.Row.Index is null))
        {
            return null;
        }
        var (row1, row2) = Ordered(first.Row, second.Row);
        var (column1, column2) = Ordered(first.Column, second.Column);
        return new(sheet, row1, column1, row2, column2, isRange);
    }

    /// <summary>B3:A1 is A1:B3; an open end stays the second one.</summary>
    private static (ReferencePart, ReferencePart) Ordered(ReferencePart one, ReferencePart other) =>
        (one.Index, other.Index) switch
        {
            (null, not null) => (other, one),
            ({ } a, { } b) when a > b => (other, one),
            _ => (one, other),
        };

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '.' or '$';
}
