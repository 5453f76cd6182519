using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Values;

internal enum DateWord
{
    Number,
    Month,
    Quarter,
    Half,

    /// <summary>The word "year" itself: <c>конец года</c>.</summary>
    Year,
}

/// <summary>A word or number of a date.</summary>
/// <param name="Value">Of a number; 1–12 of a month.</param>
/// <param name="Digits">How many digits were typed; 1 for a Roman numeral or an ordinal word.</param>
/// <param name="Before">The character in front; a space where nothing else stands there.</param>
/// <param name="Russian">Of a month: which language names it.</param>
internal readonly record struct DateToken(DateWord Word, int Value, int Digits, char Before, bool Russian = false);

/// <summary>Takes a date's text apart into numbers and known words; words that only introduce (<c>до</c>, <c>by the end of</c>) are left out.</summary>
internal static class DateTokens
{
    public const int Most = 6;
    private const int Longest = 80;

    private static readonly WordTable<bool> Fillers = new([(true,
        "до|к|ко|конца|концу|конец|конце|не|позднее|позже|в|во|на|за|течение|срок|включительно|год|года|году|г|гг|число|числа|го|ого|его|й|ый|ой|ий|я|е|ая|ое|ье|х|дата"
        + "|by|the|end|of|till|til|until|before|no|later|than|due|on|in|at|st|nd|rd|th|date|deadline|FY|inclusive"
        + "|пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday")]);

    private static readonly WordTable<(DateWord Word, int Value)> Words = new(
    [
        ((DateWord.Quarter, 0), "q|кв|квартал|квартала|квартале|кварталу|quarter|qtr"),
        ((DateWord.Half, 0), "h|полугодие|полугодия|полугодии|полугодию|пол|п|полуг|half|половина|половины"),
        ((DateWord.Year, 0), "год|года|году|year|eoy|yearend|года"),
        ((DateWord.Number, 1), "i|первый|первого|первое|первом|первая|first|1st"),
        ((DateWord.Number, 2), "ii|второй|второго|второе|втором|вторая|второму|second"),
        ((DateWord.Number, 3), "iii|третий|третьего|третьем|третья|third"),
        ((DateWord.Number, 4), "iv|четвертый|четвертого|четвертом|четвертая|fourth"),
    ]);

    /// <summary>False where a word is unknown or there are more words than a date has.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, Span<DateToken> tokens, out int count)
    {
        count = 0;
        text = WithoutTime(text);
        var at = 0;
        var before = ' ';
        while (at < text.Length)
        {
            if (!IsWord(text[at]))
            {
                before = text[at] == ' ' || Invisible.IsBlank(text[at]) ? before : text[at];
                at++;
                continue;
            }

            var start = at;
            var digits = char.IsAsciiDigit(text[at]);
            while (at < text.Length && IsWord(text[at]) && char.IsAsciiDigit(text[at]) == digits)
            {
                at++;
            }

            if (!Add(text[start..at], digits, before, tokens, ref count))
            {
                return false;
            }

            before = ' ';
        }

        return count > 0;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is >= 'Ⅰ' and <= 'Ⅳ';

    private static bool Add(ReadOnlySpan<char> word, bool digits, char before, Span<DateToken> tokens, ref int count)
    {
        DateToken token;
        if (digits)
        {
            if (word.Length > 8)
            {
                return false;
            }

            token = new DateToken(DateWord.Number, int.Parse(word, System.Globalization.CultureInfo.InvariantCulture), word.Length, before);
        }
        else if (MonthNames.All.FindWhole(word) is { } month)
        {
            token = new DateToken(DateWord.Month, month, 0, before, Russian: word.ContainsAnyInRange('Ѐ', 'ӿ'));
        }
        else if (Known(word) is { } known)
        {
            token = new DateToken(known.Word, known.Value, known.Word == DateWord.Number ? 1 : 0, before);
        }
        else
        {
            return Fillers.FindWhole(word) is not null;
        }

        if (count == Most)
        {
            return false;
        }

        tokens[count++] = token;
        return true;
    }

    /// <summary>Roman numerals come as Latin letters, as І of other keyboards and as single characters (Ⅲ).</summary>
    private static (DateWord Word, int Value)? Known(ReadOnlySpan<char> word)
    {
        if (word is [>= 'Ⅰ' and <= 'Ⅳ'])
        {
            return (DateWord.Number, word[0] - 'Ⅰ' + 1);
        }

        if (word.Length > 20)
        {
            return null;
        }

        Span<char> latin = stackalloc char[20];
        word.CopyTo(latin);
        latin[..word.Length].Replace('І', 'I');
        latin[..word.Length].Replace('і', 'i');
        return Words.FindWhole(latin[..word.Length]);
    }

    /// <summary><c>31.12.2027 18:00</c>, <c>2027-12-31T18:00:00Z</c>: the day counts.</summary>
    private static ReadOnlySpan<char> WithoutTime(ReadOnlySpan<char> text)
    {
        if (text.Length > 10 && text[10] is 'T' or 't' && text[4] == '-' && text[7] == '-')
        {
            return text[..10];
        }

        var colon = text.IndexOf(':');
        if (colon < 1 || !char.IsAsciiDigit(text[colon - 1]))
        {
            return text;
        }

        var start = text[..colon].LastIndexOfAnyExceptInRange('0', '9') + 1;
        return start == 0 ? text : text[..start].TrimEnd(" ,");
    }
}
