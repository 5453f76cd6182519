using SheetSync.Core.Grid;

namespace SheetSync.Core.Reading.Vocabulary;

/// <summary>A header that names a month (domain.md §3, Months).</summary>
/// <param name="Month">Calendar month 1–12.</param>
/// <param name="Year">Calendar year where the header names one.</param>
/// <param name="Kind">Plan or actual where the header itself says so.</param>
/// <param name="IsBareNumber">Nothing but a number 1–12 (<c>01</c>, <c>1</c>): it may as well be a column number or a value, so the caller looks at its neighbours.</param>
public readonly record struct MonthHeader(int Month, int? Year = null, PlanActual? Kind = null, bool IsBareNumber = false)
{
    private const int LongestHeader = 60;
    private const int MostWords = 8;

    /// <summary>The month of a header cell: a date, a whole number 1–12 or a text; null for anything else.</summary>
    public static MonthHeader? Match(in Cell cell) => cell.Value.Kind switch
    {
        CellKind.Date => cell.Value.Date!.Value is { Year: >= 2000 and <= 2099 } date ? new MonthHeader(date.Month, date.Year) : null,
        CellKind.Number => cell.Value.Number is >= 1 and <= 12 and var n && n == Math.Floor(n) ? new MonthHeader((int)n, IsBareNumber: true) : null,
        CellKind.Text => Match(cell.Value.Text),
        _ => null,
    };

    /// <summary>The month of a header's text: a name or number, with or without a year, with plan or actual before or after it.</summary>
    public static MonthHeader? Match(string? text)
    {
        if (text is null || text.Length > LongestHeader)
        {
            return null;
        }

        return Parse(text, dropLeadingNumber: false) ?? Parse(text, dropLeadingNumber: true);
    }

    private static MonthHeader? Parse(ReadOnlySpan<char> text, bool dropLeadingNumber)
    {
        Span<char> buffer = stackalloc char[LongestHeader];
        ReadOnlySpan<char> key = buffer[..Normal.Write(text, buffer, dropLeadingNumber)];
        Span<int> numbers = stackalloc int[MostWords];
        Span<int> lengths = stackalloc int[MostWords];
        int count = 0, words = 0, name = 0, numbersBeforeName = 0;
        PlanActual? kind = null;
        while (!key.IsEmpty)
        {
            var word = NextWord(ref key);
            if (++words > MostWords)
            {
                return null;
            }

            if (char.IsAsciiDigit(word[0]))
            {
                if (word.Length > 4 || !int.TryParse(word, out numbers[count]))
                {
                    return null;
                }

                lengths[count++] = word.Length;
            }
            else if (MonthNames.All.FindKey(word) is { } month && name == 0)
            {
                name = month;
                numbersBeforeName = count;
            }
            else if (Kinds.FindKey(word) is { } said && kind is null)
            {
                kind = said;
            }
            else if (Fillers.FindKey(word) is null)
            {
                return null;
            }
        }

        return (name > 0 ? Named(name, numbersBeforeName, numbers[..count], lengths) : Numbered(numbers[..count], lengths, words)) is { } found
            ? found with { Kind = kind, IsBareNumber = found.IsBareNumber && kind is null }
            : null;
    }

    /// <summary>Cuts a word of letters or of digits off a key: <c>янв27</c> is two.</summary>
    private static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> key)
    {
        var digits = char.IsAsciiDigit(key[0]);
        var end = 1;
        while (end < key.Length && key[end] != ' ' && char.IsAsciiDigit(key[end]) == digits)
        {
            end++;
        }

        var word = key[..end];
        key = key[end..].TrimStart(' ');
        return word;
    }

    /// <summary>A name with nothing, its own number before it (<c>01 январь</c>) or a year at either side.</summary>
    private static MonthHeader? Named(int month, int before, ReadOnlySpan<int> numbers, ReadOnlySpan<int> lengths)
    {
        int? year = null;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (YearOf(numbers[i], lengths[i]) is { } said && year is null && (i >= before || lengths[i] == 4))
            {
                year = said;
            }
            else if (i >= before || numbers[i] != month)
            {
                return null;
            }
        }

        return new MonthHeader(month, year);
    }

    /// <summary><c>01</c>, <c>01.2027</c>, <c>01.27</c>, <c>2027-01</c>, <c>01.01.2027</c>, <c>2027-01-01</c>.</summary>
    private static MonthHeader? Numbered(ReadOnlySpan<int> numbers, ReadOnlySpan<int> lengths, int words) => numbers.Length switch
    {
        1 when numbers[0] is >= 1 and <= 12 && lengths[0] <= 2 => new MonthHeader(numbers[0], IsBareNumber: words == 1),
        2 when YearOf(numbers[1], lengths[1]) is { } year => Of(numbers[0], lengths[0], year),
        2 when lengths[0] == 4 && YearOf(numbers[0], 4) is { } year => Of(numbers[1], lengths[1], year),
        3 when numbers[0] is >= 1 and <= 31 && YearOf(numbers[2], lengths[2]) is { } year => Of(numbers[1], lengths[1], year),
        3 when lengths[0] == 4 && numbers[2] is >= 1 and <= 31 && YearOf(numbers[0], 4) is { } year => Of(numbers[1], lengths[1], year),
        _ => null,
    };

    private static MonthHeader? Of(int month, int length, int year) =>
        month is >= 1 and <= 12 && length <= 2 ? new MonthHeader(month, year) : null;

    private static int? YearOf(int number, int length) => length switch
    {
        4 when number is >= 2000 and <= 2099 => number,
        2 when number >= 20 => 2000 + number,
        _ => null,
    };

    /// <summary>What a cell of a <see cref="ColumnRole.PlanOrActual"/> column or the row above months says; null for anything else.</summary>
    public static PlanActual? PlanOrActual(string? text) => text is null ? null : Kinds.Find(text);

    private static WordTable<PlanActual> Kinds { get; } = new(
    [
        (PlanActual.Plan, "план|планы|плановый|плановое|п|plan|planned|budget|p"),
        (PlanActual.Actual, "факт|факты|фактический|фактическое|ф|actual|actuals|fact|act|a"),
    ]);

    private static WordTable<bool> Fillers { get; } = new([(true, "на|за|в|г|год|года|месяц|for|of|in|the")]);
}
