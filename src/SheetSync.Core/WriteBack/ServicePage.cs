using NodaTime;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.WriteBack;

/// <summary>A service tab as a finished page: cells from A1, row by row. Built top down with <see cref="Add"/>.</summary>
public sealed class ServicePage
{
    // Google's limit is 50 000 characters a cell; a page that quotes a long cell stays readable.
    private const int LongestText = 1_000;

    private readonly List<IReadOnlyList<CellValue>> rows = [];

    public ServicePage(ServiceTab role) => Layout = PageLayout.Of(role);

    public PageLayout Layout { get; }

    public IReadOnlyList<IReadOnlyList<CellValue>> Rows => rows;

    /// <summary>The cell that tells when the page was computed: left out of comparison, written along with another change.</summary>
    public CellAddress? ComputedAt { get; private set; }

    public ServicePage Add(params IReadOnlyList<CellValue> cells)
    {
        rows.Add(cells);
        return this;
    }

    /// <summary>A title and the line below it that says when the page was computed, in the workbook's zone.</summary>
    public ServicePage Begin(CompanyPlan plan, DateTimeOffset now, Language language)
    {
        Add(Text($"{ServiceNames.Title(Layout.Role).In(language)}: {plan.Settings.Company ?? plan.Title}, {plan.Settings.FiscalYear.Year}"));
        Add(Text(WriteBackTexts.ComputedAt, language), Text(InZone(now, plan.Settings.TimeZone, language)));
        ComputedAt = new CellAddress(rows.Count, 2);
        return this;
    }

    /// <summary>Adds the edits that make the tab show this page; rows that an earlier, longer page left are blanked. Returns how many cells already match.</summary>
    public int Diff(OwnedTab tab, List<CellEdit> edits)
    {
        var own = new List<CellEdit>();
        var unchanged = 0;
        var hasMerges = tab.Sheet.Merges.Count > 0;
        for (var row = 1; row <= Math.Max(rows.Count, tab.Sheet.RowCount); row++)
        {
            for (var column = 1; column <= Layout.Columns.Count; column++)
            {
                var address = new CellAddress(row, column);
                var value = address == ComputedAt ? CellValue.Blank : At(address);
                if (address == ComputedAt || (hasMerges && tab.Sheet.IsCovered(address)))
                {
                    continue;
                }

                if (tab.Set(address, value) is { } edit)
                {
                    own.Add(edit);
                }
                else if (!value.IsBlank)
                {
                    unchanged++;
                }
            }
        }

        if (own.Count > 0 && ComputedAt is { } cell && tab.Set(cell, At(cell)) is { } stamp)
        {
            own.Add(stamp);
        }

        edits.AddRange(own);
        return unchanged;
    }

    public CellValue At(CellAddress address) =>
        address.Row <= rows.Count && address.Column <= rows[address.Row - 1].Count ? rows[address.Row - 1][address.Column - 1] : CellValue.Blank;

    public static CellValue Text(string? text) =>
        CellValue.OfText(text is { Length: > LongestText } ? string.Concat(text.AsSpan(0, LongestText - 1), "…") : text ?? "");

    public static CellValue Text(LocalText text, Language language) => CellValue.OfText(text.In(language));

    public static CellValue Number(decimal? value) => RowValues.Number(value);

    public static CellValue Amount(decimal? value) => RowValues.Amount(value);

    public static CellValue Date(DateOnly date) => CellValue.OfDate(date);

    public static CellValue Link(WorkbookGrid grid, CellRef? cell) => cell is { } at ? Text(grid.LinkTo(at)) : CellValue.Blank;

    private static string InZone(DateTimeOffset now, string zone, Language language)
    {
        var known = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;
        var local = Instant.FromDateTimeOffset(now).InZone(known).LocalDateTime;
        return $"{Show.Date(DateOnly.FromDateTime(local.ToDateTimeUnspecified()), language)} {local.Hour:00}:{local.Minute:00} ({known.Id})";
    }
}
