namespace SheetSync.Core.Reading.Vocabulary;

/// <summary>
/// The number of a list item in front of a text: <c>1. </c>, <c>2) </c>, <c>1.2.3 </c>, <c>№ 4 </c>, <c>1 — </c>. A bare number is part of the text
/// (<c>5 новых клиентов</c> and <c>10 новых клиентов</c> are two tasks), and so is a quantity (<c>1.5 млн</c>).
/// </summary>
internal static class LeadingNumber
{
    private static readonly string[] Quantities =
    [
        "млн", "млрд", "тыс", "руб", "раз", "час", "дн", "день", "ставк", "мес", "год", "лет", "кг", "шт", "процент", "п.п",
        "k ", "m ", "mln", "bn", "million", "billion", "thousand", "usd", "eur", "hour", "day", "month", "year", "times", "percent", "fte",
    ];

    /// <summary>Where the text begins that follows the list number; 0 without one.</summary>
    public static int EndOf(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (One(text, end) is var next && next > end)
        {
            end = next;
        }

        return end;
    }

    private static int One(ReadOnlySpan<char> text, int from)
    {
        var at = from;
        var numbered = false;
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            numbered |= text[at] is '№' or '#';
            at++;
        }

        var levels = 0;
        if (!SkipLevels(text, ref at, ref levels) || at >= text.Length)
        {
            return from;
        }

        var end = AfterDelimiter(text, at, numbered || levels > 1);
        return end > 0 && HasContent(text, end) ? end : from;
    }

    /// <summary><c>1</c>, <c>1.2</c>, <c>1.2.3</c>, at most three digits a level: a year or an amount is no list number.</summary>
    private static bool SkipLevels(ReadOnlySpan<char> text, ref int at, ref int levels)
    {
        while (true)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            if (at == start || at - start > 3)
            {
                return false;
            }

            levels++;
            if (at + 1 >= text.Length || text[at] != '.' || !char.IsAsciiDigit(text[at + 1]))
            {
                return true;
            }

            at++;
        }
    }

    private static int AfterDelimiter(ReadOnlySpan<char> text, int at, bool spaceIsEnough)
    {
        if (text[at] is '.' or ')' or ']' or ':' or '\uFE0F' or '\u20E3')
        {
            at++;
            return at < text.Length && char.IsAsciiDigit(text[at]) ? 0 : at;
        }

        var next = at;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next == at || next >= text.Length)
        {
            return 0;
        }

        if (text[next] is '-' or '–' or '—')
        {
            return next + 1 < text.Length && char.IsWhiteSpace(text[next + 1]) && !StartsWithDigit(text[(next + 1)..]) ? next + 1 : 0;
        }

        return spaceIsEnough && char.IsLetter(text[next]) && !IsQuantity(text[next..]) ? next : 0;
    }

    private static bool StartsWithDigit(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimStart();
        return !trimmed.IsEmpty && char.IsAsciiDigit(trimmed[0]);
    }

    private static bool IsQuantity(ReadOnlySpan<char> text)
    {
        foreach (var word in Quantities)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasContent(ReadOnlySpan<char> text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
