using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Template;

/// <summary>
/// What the department tabs of the sectioned layout (domain.md §3) have in common, drawn for people to fill or from a plan: eight columns that
/// describe and then twelve months, the same throughout; sections under bars; plan and actual of an indicator as a pair of rows.
/// </summary>
internal sealed class SectionedTab(string title, FiscalYear year, Language language)
{
    public const int FirstMonthColumn = 9;
    public const int LastColumn = FirstMonthColumn + 11;

    /// <summary>Of the eight that describe, those that stand once for the pair of rows.</summary>
    private const int LastMergedColumn = 7;

    private static readonly (int Column, ColumnText Text)[] IndicatorColumns =
    [
        (1, TemplateTexts.Indicator), (2, TemplateTexts.Unit), (3, TemplateTexts.Better), (4, TemplateTexts.Rollup),
        (5, TemplateTexts.Weight), (6, TemplateTexts.Baseline), (LastMergedColumn, TemplateTexts.Target), (8, TemplateTexts.PlanOrActual),
    ];

    public TabCanvas Canvas { get; } = new(title);

    /// <summary>The row that is drawn next.</summary>
    public int Row { get; set; } = 1;

    /// <param name="widths">Of columns behind the months, in characters.</param>
    public void Title(string department, params IReadOnlyList<double> widths)
    {
        Canvas.Widths([42, 28, 18, 12, 13, 12, 16, 24, .. Enumerable.Repeat(12.5, 12), .. widths]);
        var years = year.FirstMonth == 1 ? $"{year.Year}" : $"{year.Year}/{(year.Year + 1) % 100:00}";
        Canvas.Put(Row, 1, TemplateTexts.TabTitle.Format(language, department, years), Looks.Title);
        Canvas.Height(Row++, 30);
    }

    public void Section(LocalText name)
    {
        Canvas.Fill(Row, 1, 1, LastColumn, Looks.Section);
        Canvas.Put(Row, 1, name.In(language), Looks.Section);
        Canvas.Height(Row++, 22);
    }

    /// <param name="monthNote">Explains the months, at the first of them.</param>
    public void Header(IEnumerable<(int Column, ColumnText Text)> columns, bool months, LocalText? monthNote = null)
    {
        Canvas.Fill(Row, 1, 1, LastColumn, Looks.Header);
        foreach (var (column, text) in columns)
        {
            Canvas.Put(Row, column, text.Name.In(language), Looks.Header, text.Note.In(language));
        }

        for (var month = 1; months && month <= 12; month++)
        {
            Canvas.Put(
                Row, FirstMonthColumn + month - 1, TemplateTexts.Month(year, month, language), Looks.Header, month == 1 ? monthNote?.In(language) : null);
        }

        Canvas.Height(Row++, 38);
    }

    public void IndicatorHeader(LocalText? monthNote = null) => Header(IndicatorColumns, months: true, monthNote);

    public void GoalHeader(bool owners)
    {
        Header([(1, TemplateTexts.Goal), (2, TemplateTexts.GoalIndicator), .. owners ? [(3, TemplateTexts.Owner)] : Array.Empty<(int, ColumnText)>()], months: false);
        Canvas.Span(
            Row - 1, 4, 1, LastColumn - 3, TemplateTexts.Result.Name.In(language), Looks.Header with { Align = Align.Left, Indent = 1 },
            TemplateTexts.Result.Note.In(language));
    }

    /// <summary>The expected result of the goal in this row, over all the width that is left.</summary>
    public void Result(string? text) => Canvas.Span(Row, 4, 1, LastColumn - 3, text, Looks.Text);

    /// <summary>A pair of rows.</summary>
    public void Indicator(IndicatorCells cells)
    {
        var number = Looks.Number with { Format = cells.Format };
        Canvas.Put(Row, 1, cells.Name, Looks.Strong);
        Canvas.Put(Row, 2, cells.Unit, Looks.Middle);
        Canvas.Put(Row, 3, cells.Better is { } better ? TemplateTexts.Word(better).In(language) : null, Looks.Middle);
        Canvas.Put(Row, 4, cells.Aggregation is { } aggregation ? TemplateTexts.Word(aggregation).In(language) : null, Looks.Middle);
        Canvas.Put(Row, 5, cells.Weight, Looks.Middle);
        Canvas.Put(Row, 6, cells.Baseline, number);
        Canvas.Put(Row, 7, cells.Target, number with { Bold = true });
        for (var column = 1; column <= LastMergedColumn; column++)
        {
            Canvas.Put(Row + 1, column, CellValue.Blank, column is 1 ? Looks.Strong : Looks.Middle);
            Canvas.MergeDown(Row, column, 2);
        }

        Canvas.Put(Row, 8, TemplateTexts.Plan.In(language), Looks.PlanLabel);
        Canvas.Put(Row + 1, 8, TemplateTexts.Actual.In(language), Looks.ActualLabel);
        for (var month = 0; month < 12; month++)
        {
            Canvas.Put(Row, FirstMonthColumn + month, cells.Plan(month), number);
            Canvas.Put(Row + 1, FirstMonthColumn + month, cells.Actual(month), Looks.Actual with { Format = cells.Format });
        }

        Row += 2;
    }

    /// <param name="parts">In the template's order; what is missing is blank.</param>
    public void Report(IReadOnlyList<string?> parts)
    {
        Section(TemplateTexts.YearReport);
        for (var i = 0; i < TemplateTexts.Report.Count; i++, Row++)
        {
            Canvas.Put(Row, 1, TemplateTexts.Report[i].Name.In(language), Looks.Label, TemplateTexts.Report[i].Note.In(language));
            Canvas.Span(Row, 2, 1, LastColumn - 1, parts.ElementAtOrDefault(i), Looks.Text);
        }
    }

    public TabDesign Finish(bool dependedOn) => Canvas.Finish(dependedOn ? Looks.Sand : Looks.Blue, frozenRows: 1, frozenColumns: 1);
}

/// <summary>An indicator as its pair of rows shows it; blank where nothing is said.</summary>
internal sealed record IndicatorCells
{
    public string? Name { get; init; }

    public string? Unit { get; init; }

    public Better? Better { get; init; }

    public Aggregation? Aggregation { get; init; }

    public CellValue Weight { get; init; } = CellValue.Blank;

    public CellValue Baseline { get; init; } = CellValue.Blank;

    public CellValue Target { get; init; } = CellValue.Blank;

    /// <summary>Of its figures, as spreadsheets write it.</summary>
    public string? Format { get; init; }

    /// <summary>By month, 0–11 of the fiscal year.</summary>
    public Func<int, CellValue> Plan { get; init; } = static _ => CellValue.Blank;

    /// <inheritdoc cref="Plan"/>
    public Func<int, CellValue> Actual { get; init; } = static _ => CellValue.Blank;
}
