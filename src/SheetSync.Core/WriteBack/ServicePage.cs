using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.WriteBack;

/// <summary>
/// A service tab as a finished page: cells from A1, row by row. Built top down with <see cref="Add"/>. Thousands of its cells are sentences of findings
/// and addresses, and nearly all of them stand in the sheet already: they are compared as they are spelled, and become texts only where they do not.
/// </summary>
public sealed class ServicePage
{
    // Google's limit is 50 000 characters a cell; a page that quotes a long cell stays readable.
    private const int LongestText = 1_000;

    /// <summary>Characters of a sentence or an address that need no memory.</summary>
    private const int OnStack = 512;

    private readonly List<Row> rows = [];
    private readonly WorkbookGrid grid;
    private readonly Language language;

    public ServicePage(ServiceTab role, WorkbookGrid grid, Language language)
    {
        Layout = PageLayout.Of(role);
        this.grid = grid;
        this.language = language;
    }

    /// <param name="Finding">Its sentence stands behind the cells; null: none.</param>
    /// <param name="Link">Its address stands in the last column; null: none.</param>
    private sealed record Row(IReadOnlyList<CellValue> Cells, Finding? Finding, CellRef? Link)
    {
        public static Row Blank { get; } = new([], null, null);
    }

    public PageLayout Layout { get; }

    /// <summary>All cells, as wide as the layout.</summary>
    public IReadOnlyList<IReadOnlyList<CellValue>> Rows =>
        [.. rows.Select(row => Enumerable.Range(1, Layout.Columns.Count).Select(column => At(row, column)).ToList())];

    /// <summary>The cell that tells when the page was computed: left out of comparison, written along with another change.</summary>
    public CellAddress? ComputedAt { get; private set; }

    public ServicePage Add(params IReadOnlyList<CellValue> cells) => Add(new Row(cells, null, null));

    /// <summary>A row that ends with the address of a cell.</summary>
    public ServicePage AddLinked(CellRef? link, params IReadOnlyList<CellValue> cells) => Add(new Row(cells, null, link));

    /// <summary>A row that tells a finding behind its first cells, and ends with its address.</summary>
    public ServicePage AddFinding(Finding finding, params IReadOnlyList<CellValue> cells) => Add(new Row(cells, finding, finding.Cell));

    /// <summary>A title and the line below it that says when the page was computed, in the workbook's zone.</summary>
    public ServicePage Begin(CompanyPlan plan, DateTimeOffset now)
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
        for (var number = 1; number <= Math.Max(rows.Count, tab.Sheet.RowCount); number++)
        {
            var row = RowAt(number);
            for (var column = 1; column <= Layout.Columns.Count; column++)
            {
                var address = new CellAddress(number, column);
                if (address == ComputedAt || (hasMerges && tab.Sheet.IsCovered(address)))
                {
                    continue;
                }

                if (IsSpelled(row, column) && IsSaid(tab, address, row))
                {
                    unchanged++;
                    continue;
                }

                var value = At(row, column);
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

    public CellValue At(CellAddress address) => At(RowAt(address.Row), address.Column);

    private CellValue At(Row row, int column)
    {
        if (IsSpelled(row, column))
        {
            var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[OnStack]);
            Spell(row, column, ref text);
            return Text(text.ToStringAndClear());
        }

        return column <= row.Cells.Count ? row.Cells[column - 1] : CellValue.Blank;
    }

    private ServicePage Add(Row row)
    {
        rows.Add(row);
        return this;
    }

    private Row RowAt(int number) => number <= rows.Count ? rows[number - 1] : Row.Blank;

    /// <summary>A sentence or an address.</summary>
    private bool IsSpelled(Row row, int column) =>
        (row.Finding is not null && column == row.Cells.Count + 1)
        || (column == Layout.Columns.Count && row.Link is { SheetId: not null } && grid.LinkBase is not null);

    private void Spell(Row row, int column, ref DefaultInterpolatedStringHandler text)
    {
        if (column == Layout.Columns.Count)
        {
            grid.WriteLink(row.Link!.Value, ref text);
        }
        else
        {
            row.Finding!.Write(language, ref text);
        }
    }

    /// <summary>Whether the sheet says just this.</summary>
    private bool IsSaid(OwnedTab tab, CellAddress address, Row row)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[OnStack]);
        Spell(row, address.Column, ref text);
        var isSaid = text.Text.Length <= LongestText && tab.Holds(address, text.Text);
        text.Clear();
        return isSaid;
    }

    public static CellValue Text(string? text) =>
        CellValue.OfText(text is { Length: > LongestText } ? string.Concat(text.AsSpan(0, LongestText - 1), "…") : text ?? "");

    public static CellValue Text(LocalText text, Language language) => CellValue.OfText(text.In(language));

    public static CellValue Number(decimal? value) => RowValues.Number(value);

    public static CellValue Amount(decimal? value) => RowValues.Amount(value);

    public static CellValue Date(DateOnly date) => CellValue.OfDate(date);

    private static string InZone(DateTimeOffset now, string zone, Language language)
    {
        var known = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;
        var local = Instant.FromDateTimeOffset(now).InZone(known).LocalDateTime;
        return $"{Show.Date(DateOnly.FromDateTime(local.ToDateTimeUnspecified()), language)} {local.Hour:00}:{local.Minute:00} ({known.Id})";
    }
}
