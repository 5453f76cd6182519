namespace SheetSync.Workbooks.Reading;

internal enum NumberKind : byte
{
    Plain,
    Date,
    Percent,
}

/// <summary>
/// What a number format makes of a number: a date, a percent or just a number. A time of day without a date is a number, as Google's
/// type TIME is (google.md, Reading: only DATE and DATE_TIME tell a date).
/// </summary>
internal static class NumberFormats
{
    /// <summary>Built-in formats have no code in the file (ECMA-376 part 1, 18.8.30, East Asian ones included).</summary>
    public static NumberKind OfBuiltIn(int id) => id switch
    {
        9 or 10 => NumberKind.Percent,
        >= 14 and <= 17 or 22 or >= 27 and <= 31 or 36 or >= 50 and <= 58 => NumberKind.Date,
        _ => NumberKind.Plain,
    };

    /// <summary>Reads the first section of a code; text in quotes, brackets and after \ _ * says nothing.</summary>
    public static NumberKind OfCode(string code)
    {
        bool day = false, month = false, time = false, percent = false;
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = End(code, i, '"');
                    break;
                case '[':
                    time |= i + 1 < code.Length && char.ToLowerInvariant(code[i + 1]) is 'h' or 's' && IsElapsed(code, i);
                    i = End(code, i, ']');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'y' or 'Y' or 'd' or 'D':
                    day = true;
                    break;
                case 'm' or 'M':
                    month = true;
                    break;
                case 'h' or 'H' or 's' or 'S':
                    time = true;
                    break;
                case '%':
                    percent = true;
                    break;
            }
        }

        return day || (month && !time) ? NumberKind.Date : percent ? NumberKind.Percent : NumberKind.Plain;
    }

    private static int End(string code, int from, char closing)
    {
        var end = code.IndexOf(closing, from + 1);
        return end < 0 ? code.Length : end;
    }

    /// <summary><c>[h]</c>, <c>[ss]</c>: hours or seconds that run over; <c>[Red]</c> and <c>[$-419]</c> are not.</summary>
    private static bool IsElapsed(string code, int open)
    {
        var inside = code.AsSpan(open + 1, Math.Min(End(code, open, ']'), code.Length) - open - 1);
        return inside.Length > 0 && !inside.ContainsAnyExcept("hHsSmM");
    }
}
