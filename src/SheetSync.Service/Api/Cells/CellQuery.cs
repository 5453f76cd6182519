using System.Globalization;
using System.Text.RegularExpressions;
using SheetSync.Core.Grid;

namespace SheetSync.Service.Api.Cells;

/// <summary>Selected cells as a request names them: <c>D14</c>, <c>D14:F20</c>, <c>D:D</c>, <c>14:15</c>, with the tab by id or in front: <c>'My tab'!D14</c>.</summary>
/// <param name="Tab">Title; null where the tab is named by its id.</param>
/// <param name="Range">Open sides reach to 1 and to <see cref="int.MaxValue"/>.</param>
internal sealed partial record CellQuery(string? Tab, CellRange Range)
{
    /// <summary>More cells than a person selects on purpose.</summary>
    public const int MostCells = 2000;

    /// <summary>Null where it is no reference to cells.</summary>
    public static CellQuery? Parse(string? text)
    {
        if (text is null || text.Length > 300)
        {
            return null;
        }

        var mark = text.LastIndexOf('!');
        var tab = mark < 0 ? null : text[..mark];
        if (tab is ['\'', .. var quoted, '\''])
        {
            tab = quoted.Replace("''", "'", StringComparison.Ordinal);
        }

        return tab is not "" && RangeOf(text[(mark + 1)..]) is { } range ? new CellQuery(tab, range) : null;
    }

    /// <summary>The part of the range that holds cells, in reading order; a merge counts as its first cell. Null where there are too many.</summary>
    public IReadOnlyList<CellAddress>? Among(SheetGrid sheet)
    {
        var single = Range.First == Range.Last;
        var (lastRow, lastColumn) = single
            ? (Range.Last.Row, Range.Last.Column)
            : (Math.Min(Range.Last.Row, sheet.RowCount), Math.Min(Range.Last.Column, sheet.ColumnCount));
        var (rows, columns) = (lastRow - Range.First.Row + 1L, lastColumn - Range.First.Column + 1L);
        if (rows <= 0 || columns <= 0)
        {
            return [];
        }

        if (rows * columns > MostCells)
        {
            return null;
        }

        var cells =
            from row in Enumerable.Range(Range.First.Row, (int)rows)
            from column in Enumerable.Range(Range.First.Column, (int)columns)
            select First(sheet, new CellAddress(row, column));
        return [.. cells.Distinct()];
    }

    private static CellAddress First(SheetGrid sheet, CellAddress cell)
    {
        foreach (var merge in sheet.Merges)
        {
            if (merge.Contains(cell))
            {
                return merge.First;
            }
        }

        return cell;
    }

    private static CellRange? RangeOf(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (left, top) = (Column(match.Groups["left"].Value), Row(match.Groups["top"].Value));
        if (!match.Groups["to"].Success)
        {
            return left is { } column && top is { } row ? new CellRange(new(row, column), new(row, column)) : null;
        }

        var (right, bottom) = (Column(match.Groups["right"].Value), Row(match.Groups["bottom"].Value));
        if ((left is null && top is null) || (right is null && bottom is null))
        {
            return null;
        }

        var range = new CellRange(new(top ?? 1, left ?? 1), new(bottom ?? int.MaxValue, right ?? int.MaxValue));
        return range.First.Row <= range.Last.Row && range.First.Column <= range.Last.Column ? range : null;
    }

    private static int? Row(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? row : null;

    private static int? Column(string letters) =>
        letters.Length == 0 ? null : letters.Aggregate(0, (column, letter) => (column * 26) + char.ToUpperInvariant(letter) - 'A' + 1);

    [GeneratedRegex(@"^\$?(?<left>[A-Za-z]{0,3})\$?(?<top>[0-9]{0,7})(?<to>:\$?(?<right>[A-Za-z]{0,3})\$?(?<bottom>[0-9]{0,7}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
