namespace SheetSync.Core.WriteBack;

public enum ColumnFormat
{
    /// <summary>Left as Google shows it: texts, counts, and figures that are written rounded.</summary>
    Automatic,

    /// <summary>A fraction shown with at most one decimal.</summary>
    Percent,
    Date,

    /// <summary>Figures in units of their own, percents among them as text: all to the right.</summary>
    Figure,

    /// <summary>Text that may be long: wrapped.</summary>
    Wrapped,

    /// <summary>An address: one line, cut off rather than wrapped.</summary>
    Link,
}

/// <param name="Width">In pixels.</param>
public sealed record ColumnLayout(int Width, ColumnFormat Format);

/// <summary>
/// Widths and formats of a service tab, laid down once by <c>adopt</c>. The tables of a page stand one under another, so a column
/// keeps one format throughout; every page ends with the column of links.
/// </summary>
/// <param name="FrozenRows">Rows that stay in sight.</param>
public sealed record PageLayout(ServiceTab Role, IReadOnlyList<ColumnLayout> Columns, int FrozenRows)
{
    /// <summary>Rows a new tab is given: a page seldom needs as many, so that it grows seldom.</summary>
    public const int SpareRows = 500;

    private static readonly ColumnLayout Link = new(320, ColumnFormat.Link);

    private static readonly PageLayout Summary = new(
        ServiceTab.Summary,
        [
            new(190, ColumnFormat.Automatic), new(260, ColumnFormat.Wrapped), new(120, ColumnFormat.Percent), new(110, ColumnFormat.Automatic),
            new(120, ColumnFormat.Percent), new(140, ColumnFormat.Percent), new(130, ColumnFormat.Figure), new(130, ColumnFormat.Figure),
            new(130, ColumnFormat.Figure), new(130, ColumnFormat.Figure), Link,
        ],
        FrozenRows: 2);

    // Findings run on over the columns of criteria: wide enough together for a sentence.
    private static readonly PageLayout Readiness = new(
        ServiceTab.Readiness,
        [
            new(190, ColumnFormat.Automatic), new(120, ColumnFormat.Automatic), new(90, ColumnFormat.Percent), new(160, ColumnFormat.Automatic),
            new(160, ColumnFormat.Automatic), new(160, ColumnFormat.Automatic), new(160, ColumnFormat.Automatic), new(160, ColumnFormat.Automatic),
            new(160, ColumnFormat.Automatic), Link,
        ],
        FrozenRows: 2);

    private static readonly PageLayout Overdue = new(
        ServiceTab.Overdue,
        [
            new(190, ColumnFormat.Automatic), new(180, ColumnFormat.Automatic), new(320, ColumnFormat.Wrapped), new(220, ColumnFormat.Wrapped),
            new(100, ColumnFormat.Date), new(80, ColumnFormat.Figure), new(80, ColumnFormat.Figure), new(110, ColumnFormat.Date),
            new(100, ColumnFormat.Figure), Link,
        ],
        FrozenRows: 5);

    public static PageLayout Of(ServiceTab role) => role switch
    {
        ServiceTab.Summary => Summary,
        ServiceTab.Readiness => Readiness,
        _ => Overdue,
    };
}
