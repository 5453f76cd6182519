using System.Globalization;

namespace SheetSync.Core.Reading.Vocabulary;

/// <summary>A header that is a known column name.</summary>
/// <param name="Year">The calendar year that the header names (<c>План 2027</c>, <c>Факт 2026</c>); null without one. The caller knows which fiscal year it is.</param>
public readonly record struct HeaderName(ColumnRole Role, int? Year = null)
{
    private const char ServiceSign = '⚙';
    private const int LongestHeader = 200;

    /// <summary>
    /// The role of a header: its whole text, without the bracketed note, without what follows a comma (<c>План на год, млн ₽</c>);
    /// plan or target with a year is that year's target, actual with a year a baseline. Null for anything unknown; months are <see cref="MonthHeader"/>'s.
    /// </summary>
    public static HeaderName? Match(string? text)
    {
        if (text is null || text.Length > LongestHeader || IsService(text))
        {
            return null;
        }

        if (ColumnNames.All.Find(text) is { } role)
        {
            return new HeaderName(Marked(text, role));
        }

        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && ColumnNames.All.Find(text.AsSpan(0, comma)) is { } before)
        {
            return new HeaderName(Marked(text, before));
        }

        return WithYear(comma > 0 ? text[..comma] : text) ?? (comma > 0 ? WithYear(text) : null);
    }

    /// <summary>Two signs that keys drop tell names apart: <c>№ задачи</c> is a number, <c>Выполнено, %</c> a progress.</summary>
    private static ColumnRole Marked(string text, ColumnRole role)
    {
        var sign = Invisible.Trim(text);
        return sign is ['№', _, ..] && !sign.ContainsAnyInRange('0', '9') ? ColumnRole.Number
            : role == ColumnRole.Status && sign.Contains('%') ? ColumnRole.Progress
            : role;
    }

    /// <summary>A service column's header: no role, no hint, not counted (domain.md §3).</summary>
    public static bool IsService(string? text) => text is not null && Invisible.Trim(text) is [ServiceSign, ..];

    /// <summary><c>⚙ ID</c>, the one service column that is read.</summary>
    public static bool IsServiceId(string? text) => IsService(text) && Normal.Normalize(text) == Normal.Normalize("ID");

    private static HeaderName? WithYear(string text)
    {
        var words = Normal.Normalize(text).Words;
        var at = Array.FindIndex(words, word => word.Length == 4 && YearText.Of(word) is not null);
        if (at < 0)
        {
            return null;
        }

        var rest = string.Join(' ', words.Where((_, i) => i != at).Where(word => !IsFiller(word)));
        var year = int.Parse(words[at], CultureInfo.InvariantCulture);
        return ColumnNames.All.FindKey(rest) switch
        {
            ColumnRole.Plan or ColumnRole.Target => new HeaderName(ColumnRole.Target, year),
            ColumnRole.Actual or ColumnRole.Baseline or ColumnRole.Result => new HeaderName(ColumnRole.Baseline, year),
            { } role => new HeaderName(role, year),
            null => null,
        };
    }

    private static bool IsFiller(string word) => Fillers.FindKey(word) is not null;

    private static WordTable<bool> Fillers { get; } = new([(true, "на|за|в|г|гг|год|года|году|of|for|in|the|year|FY")]);
}
