using SheetSync.Core.Grid;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Blocks;

/// <summary>
/// Recognises header rows (domain.md §3): at least two cells are known column names, one of them an indicator, goal or task column,
/// and known names are most of the filled cells. The header takes in a second row it is merged over, and a row of groups above or below.
/// </summary>
internal sealed class HeaderFinder(SheetView view, HeaderWords words)
{
    /// <summary>The header whose names stand in a row; null where that row is none.</summary>
    /// <param name="firstFreeRow">Rows before this one belong to something else and hold no group row of this header.</param>
    public Header? At(int row, int firstFreeRow)
    {
        var filled = view.FilledColumns(row);
        if (filled.Count < 2 || !IsHeader(row, filled))
        {
            return null;
        }

        var above = row > firstFreeRow && IsGroupRow(row - 1, filled[0]) && !IsHalfOfAPair(row - 1, firstFreeRow) ? row - 1 : row;
        var below = SecondRow(row, filled);
        var columns = Columns(above, row, below);
        return columns.Exists(c => c.Role is ColumnRole.Indicator or ColumnRole.Goal or ColumnRole.Task) ? new Header(above, row, below, columns) : null;
    }

    private bool IsHeader(int row, List<int> filled)
    {
        int known = 0, counted = 0;
        var titled = false;
        foreach (var column in filled)
        {
            var word = words.Of(view[row, column]);
            if (word.IsService)
            {
                continue;
            }

            counted++;
            known += word.IsKnown ? 1 : 0;
            titled |= word.IsTitle;
        }

        return titled && known >= 2 && known * 2 > counted;
    }

    /// <summary>A row of nothing but months, plan and actual or years, over the columns of the header.</summary>
    private bool IsGroupRow(int row, int firstColumn)
    {
        var filled = view.FilledColumns(row);
        return filled.Count > 0 && filled.TrueForAll(c => c >= firstColumn && IsGroupWord(view[row, c]) && StandsOverMonths(row, c));
    }

    /// <summary>«План 2027» over the names of columns is the sheet's title.</summary>
    private bool StandsOverMonths(int row, int column) =>
        words.Of(view[row, column]).KindOfYear is null || view[row + 1, column].Value.IsBlank || words.Of(view[row + 1, column]).IsGroup;

    /// <summary>
    /// The last row of a block of row pairs, perhaps with nothing but «Факт» in it: the one word stands in the column that says so in rows
    /// above. A row with several such words is a row of groups, whatever stands above («План» is also a status).
    /// </summary>
    private bool IsHalfOfAPair(int row, int firstRow)
    {
        if (view.FilledColumns(row).Where(c => IsPlanOrActual(view[row, c])).Take(2).ToList() is not [var column])
        {
            return false;
        }

        for (var above = row - 1; above >= firstRow; above--)
        {
            if (IsPlanOrActual(view[above, column]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPlanOrActual(in Cell cell) => words.Of(cell) is { Kind: not null, Month: null };

    /// <summary>A plain number in a data row looks like a month: only texts and dates label a group.</summary>
    private bool IsGroupWord(Cell cell) =>
        cell.Value.Kind is CellKind.Text or CellKind.Date && words.Of(cell).OverMonths.IsGroup;

    /// <summary>The last row of the header: merged down, or followed by a row that splits its groups.</summary>
    private int SecondRow(int row, List<int> filled)
    {
        var merged = filled
            .Where(c => words.Of(view[row, c]).Role is not null)
            .Select(c => view.MergeAt(row, c)?.Last.Row ?? row)
            .DefaultIfEmpty(row)
            .Max();
        if (merged == row + 1 || (merged == row && SplitsGroups(row)))
        {
            return row + 1;
        }

        return row;
    }

    private bool SplitsGroups(int row)
    {
        var below = view.FilledColumns(row + 1);
        return below.Count >= 2 && below.TrueForAll(c => IsGroupWord(view[row + 1, c]) && Group(row, c) is not null);
    }

    /// <summary>The group word that stands over a column in a row: in the cell, in its merge, or to the left of blank cells.</summary>
    private HeaderWord? Group(int row, int column)
    {
        for (var c = column; c >= 1; c--)
        {
            var cell = view.Seen(row, c);
            if (cell.IsBlank)
            {
                continue;
            }

            var merged = view.MergeAt(row, c);
            var reaches = c == column || merged is null || merged.Value.Columns == 1;
            return reaches && words.Of(cell).OverMonths is { IsGroup: true } word ? word : null;
        }

        return null;
    }

    private List<HeaderColumn> Columns(int above, int row, int below)
    {
        var columns = new List<HeaderColumn>();
        var last = Math.Max(LastFilled(row), Math.Max(LastFilled(below), above < row ? LastFilled(above) : 0));
        for (var column = 1; column <= last; column++)
        {
            if (At(above, row, below, column) is { } header)
            {
                columns.Add(header);
                column = Math.Max(column, header.Last);
            }
        }

        return columns;
    }

    /// <summary>Last column that is seen filled: the end of the last filled cell's merge.</summary>
    private int LastFilled(int row) =>
        view.FilledColumns(row) is [.., var column] ? view.LastColumnOf(row, column) : 0;

    private HeaderColumn? At(int above, int row, int below, int column)
    {
        var own = view[row, column];
        var ownWord = words.Of(own);
        if (ownWord.IsService)
        {
            return new HeaderColumn(column, column, view.Ref(row, column), own.Value.Display, null, null) { IsService = true };
        }

        var hasGroups = above < row || below > row;
        var lower = below > row && view.MergedFromAbove(below, column) is null ? words.Of(view[below, column]) : default;
        if (!own.IsBlank && !ownWord.IsGroup && !(ownWord.KindOfYear is not null && lower.Month is not null))
        {
            var text = below > row ? $"{own.Value.Display} {view[below, column].Value.Display}".TrimEnd() : own.Value.Display;
            return new HeaderColumn(column, view.LastColumnOf(row, column), view.Ref(row, column), text, ownWord.Role, null, ownWord.RoleYear);
        }

        if (!hasGroups || (own.IsBlank && !lower.IsGroup && !(below == row && view.MergeAt(row, column) is not null)))
        {
            return Single(row, below, column, own, ownWord);
        }

        var upper = above < row ? Group(above, column) ?? default : default;
        var middle = Group(row, column) ?? default;
        var word = lower.Or(middle).Or(upper);
        var groups = string.Join(' ', new[] { upper.Text, middle.Text, lower.Text }.Where(t => t is not null).Distinct());
        var cell = lower.IsGroup ? view.Ref(below, column) : view.Ref(row, column);
        return word.ToColumn(column, column, cell, groups) with { YearIsOfGroup = (lower.IsGroup ? lower : ownWord).Year is null };
    }

    private HeaderColumn? Single(int row, int below, int column, Cell own, HeaderWord word)
    {
        if (!own.IsBlank)
        {
            return word.ToColumn(column, view.LastColumnOf(row, column), view.Ref(row, column), own.Value.Display);
        }

        var lower = below > row && view.MergedFromAbove(below, column) is null ? view[below, column] : default;
        return lower.IsBlank
            ? null
            : words.Of(lower).ToColumn(column, UpToTheNextName(row, column, view.LastColumnOf(below, column)), view.Ref(below, column), lower.Value.Display);
    }

    /// <summary>A name in the lower row may be merged below names of the upper one, which stay columns of their own.</summary>
    private int UpToTheNextName(int row, int column, int last)
    {
        for (var c = column + 1; c <= last; c++)
        {
            if (!view[row, c].Value.IsBlank)
            {
                return c - 1;
            }
        }

        return last;
    }
}
