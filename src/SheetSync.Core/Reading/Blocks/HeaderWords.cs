using SheetSync.Core.Grid;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Blocks;

/// <summary>What one header cell says. A group word names a month, a year, plan or actual; it may be completed by the row above or below.</summary>
/// <param name="RoleYear">The year in the name of a role: <c>План 2027</c>.</param>
internal readonly record struct HeaderWord(
    ColumnRole? Role, int? RoleYear, int? Month, int? Year, PlanActual? Kind, bool IsService, string? Text)
{
    public bool IsGroup => Month is not null || Kind is not null || Year is not null;

    /// <summary>Plan or actual with a year (<c>План 2027</c>): a column's name alone, and a group where months stand below it.</summary>
    public PlanActual? KindOfYear { get; init; }

    /// <summary>The word as it stands over months.</summary>
    public HeaderWord OverMonths => KindOfYear is { } kind ? new HeaderWord(null, null, null, RoleYear, kind, false, Text) : this;

    /// <summary>A known column name; a lone year is none.</summary>
    public bool IsKnown => Role is not null || Month is not null || Kind is not null;

    /// <summary>One of the columns that a header cannot be without.</summary>
    public bool IsTitle => Role is ColumnRole.Indicator or ColumnRole.Goal or ColumnRole.Task;

    /// <summary>This word, completed by what a group around it says.</summary>
    public HeaderWord Or(HeaderWord other) =>
        new(Role ?? other.Role, RoleYear, Month ?? other.Month, Year ?? other.Year, Kind ?? other.Kind, IsService, Text ?? other.Text);

    public HeaderColumn ToColumn(int first, int last, CellRef cell, string text) =>
        new(first, last, cell, text, Month is null ? Role : null, Month is { } month ? new MonthHeader(month, Year, Kind) : null, RoleYear)
        {
            IsBareKind = Month is null && Kind is not null,
        };
}

/// <summary>Header words by text, remembered: a workbook repeats the same few.</summary>
internal sealed class HeaderWords
{
    /// <summary>Longer texts are never column names.</summary>
    private const int LongestName = 200;

    private readonly Dictionary<string, HeaderWord> known = new(StringComparer.Ordinal);

    public HeaderWord Of(in Cell cell)
    {
        if (cell.Text is { } text)
        {
            return text.Length > LongestName ? default : OfText(text);
        }

        return MonthHeader.Match(cell) is { } month
            ? new HeaderWord(null, null, month.Month, month.Year, null, false, null)
            : cell.Value.Kind == CellKind.Number && cell.Value.Number is >= 2000 and <= 2099 and var year && year == Math.Floor(year)
                ? new HeaderWord(null, null, null, (int)year, null, false, cell.Value.Display)
                : default;
    }

    /// <summary>A row that names an indicator, goal or task column.</summary>
    public bool MayBeHeader(SheetView view, int row)
    {
        foreach (ref readonly var cell in view.Sheet.Row(row))
        {
            if (cell.MayBeTitle && cell.Text is { Length: <= LongestName } text && TitleSieve.MayPass(text) && OfText(text).IsTitle)
            {
                return true;
            }
        }

        return false;
    }

    private HeaderWord OfText(string text)
    {
        if (!known.TryGetValue(text, out var word))
        {
            word = Parse(text);
            known.Add(text, word);
        }

        return word;
    }

    private static PlanActual? KindIn(string text) =>
        Normal.Normalize(text).Words.Select(MonthHeader.PlanOrActual).FirstOrDefault(kind => kind is not null);

    private static HeaderWord Parse(string text)
    {
        if (HeaderName.IsService(text))
        {
            return new HeaderWord(null, null, null, null, null, true, text);
        }

        if (HeaderName.Match(text) is { } name)
        {
            return name.Role switch
            {
                ColumnRole.Plan => new HeaderWord(null, null, null, name.Year, PlanActual.Plan, false, text),
                ColumnRole.Actual => new HeaderWord(null, null, null, name.Year, PlanActual.Actual, false, text),
                _ => new HeaderWord(name.Role, name.Year, null, null, null, false, text) { KindOfYear = name.Year is null ? null : KindIn(text) },
            };
        }

        if (MonthHeader.Match(text) is { } month)
        {
            return new HeaderWord(null, null, month.Month, month.Year, month.Kind, false, text);
        }

        return new HeaderWord(null, null, null, YearText.Of(text), null, false, text);
    }
}
