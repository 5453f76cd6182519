using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Values;

/// <summary>Words around numbers, lower case, without dots: scales, currencies, percent, bounds.</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, decimal> Scales = Table(
        (1_000m, "тыс|тысяч|тысяча|тысячи|т р|тр|k|к|thousand|thousands|ths|thsd"),
        (1_000_000m, "млн|миллион|миллиона|миллионов|mln|mio|mm|m|million|millions"),
        (1_000_000_000m, "млрд|миллиард|миллиарда|миллиардов|bn|bln|b|billion|billions"),
        (1_000_000_000_000m, "трлн|триллион|триллиона|триллионов|tn|trln|trillion|trillions"));

    private static readonly HashSet<string> Currencies = Set(
        "руб|р|рубль|рубля|рублей|rub|rur|usd|eur|gbp|cny|kzt|byn|долл|доллар|доллара|долларов|евро|dollar|dollars|euro|euros|тенге|тг|us|kgs|uzs|aed|юаней|юань");

    private static readonly HashSet<string> Percents = Set("проц|процент|процента|процентов|percent|pct");

    /// <summary>Longer before shorter where one begins with another.</summary>
    private static readonly string[] Bounds =
    [
        "не менее", "не более", "не ниже", "не выше", "не меньше", "не больше", "не позднее", "более", "менее", "больше", "меньше", "свыше", "выше", "ниже",
        "минимум", "максимум", "мин.", "макс.", "мин", "макс", "от", "до", "около", "примерно", "порядка", "почти", "ок.",
        "at least", "at most", "no less than", "no more than", "not less than", "not more than", "less than", "more than", "up to", "over", "under", "above", "below",
        "minimum", "maximum", "min.", "max.", "min", "max", "from", "about", "around", "approx.", "approx", "almost", "circa", "ca.",
        ">=", "<=", "=>", "=<", ">", "<", "≥", "≤", "~", "≈",
    ];

    private static readonly string[] BoundEnds = ["+", "и более", "и больше", "и выше", "и менее", "и ниже", "or more", "and more", "and above", "or less", "and up", "or above", "or below"];

    private static readonly string[] Changes =
    [
        "рост", "прирост", "увеличение", "увеличить", "снижение", "снизить", "сокращение", "сократить", "на ", "в ", "x ", "х ", "плюс", "минус",
        "growth", "increase", "decrease", "reduce", "grow", "by ", "plus", "minus", "up by", "down by",
    ];

    private static readonly WordTable<bool> Blanks = new([(true, "н/д|нд|н.д.|n/a|na|n.a.|нет|нет данных|no data|none|не применимо|неприменимо|not applicable|-|–|—|--|---|––|——|−|-/-|- - -")]);

    public static decimal? Scale(ReadOnlySpan<char> word) =>
        Scales.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var scale) ? scale : null;

    public static bool IsCurrency(ReadOnlySpan<char> word) => Currencies.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool IsPercent(ReadOnlySpan<char> word) => Percents.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool IsCurrencySign(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.CurrencySymbol;

    /// <summary>The keys of words that mean blank.</summary>
    public static IEnumerable<string> BlankKeys => Blanks.Keys;

    /// <summary><c>—</c>, <c>н/д</c> and their like mean blank (domain.md §3, Numbers).</summary>
    public static bool MeansBlank(ReadOnlySpan<char> text) => text.Length <= 20 && Blanks.FindWhole(text) is not null;

    /// <summary>Length of the bound word in front of a text; 0 without one.</summary>
    public static int BoundLength(ReadOnlySpan<char> text)
    {
        foreach (var bound in Bounds)
        {
            if (text.StartsWith(bound, StringComparison.Ordinal)
                && (text.Length == bound.Length || !char.IsLetter(bound[^1]) || !char.IsLetter(text[bound.Length])))
            {
                return bound.Length;
            }
        }

        return 0;
    }

    public static bool EndsAsBound(ReadOnlySpan<char> rest)
    {
        foreach (var end in BoundEnds)
        {
            if (rest.SequenceEqual(end))
            {
                return true;
            }
        }

        return false;
    }

    public static bool BeginsAsChange(ReadOnlySpan<char> text)
    {
        foreach (var change in Changes)
        {
            if (text.StartsWith(change, StringComparison.Ordinal))
            {
                return text.ContainsAnyInRange('0', '9');
            }
        }

        return text is ['+', ..] || (text is ['x' or 'х' or '×', _, ..] && char.IsAsciiDigit(text[1]));
    }

    private static HashSet<string> Set(string words) => new(words.Split('|'), StringComparer.Ordinal);

    private static Dictionary<string, decimal> Table(params (decimal Scale, string Words)[] rows)
    {
        var scales = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (scale, words) in rows)
        {
            foreach (var word in words.Split('|'))
            {
                scales.Add(word, scale);
            }
        }

        return scales;
    }
}
