using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Requests;

/// <summary>insertRange and deleteRange: cells of a band are pushed away or close up; rows and columns stay.</summary>
internal static class RangeRequests
{
    public static readonly Dictionary<string, RequestHandler> Handlers = new()
    {
        ["insertRange"] = Insert,
        ["deleteRange"] = Delete,
    };

    private static JsonObject? Insert(Draft draft, Args request)
    {
        var (sheet, rect, dimension) = Target(draft, request);
        var band = Behind(sheet, rect, dimension);
        RequireWholeMerges(sheet, band, request);
        draft.RequireEditable(sheet, band, request.Fail);
        var (down, across) = dimension == Dimension.Rows ? (rect.Height, 0) : (0, rect.Width);
        Grow(sheet, band, down, across);
        Carry(sheet, band, band, down, across);
        draft.RewriteFormulas((formula, home) => draft.Engine.Follow(formula, home, draft.Book, new CellShift.Insert(sheet.Id, rect, dimension)));
        return null;
    }

    private static JsonObject? Delete(Draft draft, Args request)
    {
        var (sheet, rect, dimension) = Target(draft, request);
        Close(draft, sheet, rect, dimension, request);
        return null;
    }

    /// <summary>Takes the cells of a rectangle out and closes the gap.</summary>
    public static void Close(Draft draft, Sheet sheet, Rect rect, Dimension dimension, Args request)
    {
        var band = Behind(sheet, rect, dimension);
        RequireWholeMerges(sheet, band, request);
        draft.RequireEditable(sheet, band, request.Fail);
        sheet.Merges = sheet.Merges.RemoveAll(rect.Contains);
        var rest = dimension == Dimension.Rows ? band with { StartRow = rect.EndRow } : band with { StartColumn = rect.EndColumn };
        var (down, across) = dimension == Dimension.Rows ? (-rect.Height, 0) : (0, -rect.Width);
        Carry(sheet, band, rest, down, across);
        draft.RewriteFormulas((formula, home) => draft.Engine.Follow(formula, home, draft.Book, new CellShift.Delete(sheet.Id, rect, dimension)));
    }

    private static (Sheet Sheet, Rect Rect, Dimension Dimension) Target(Draft draft, Args request)
    {
        var range = request.Range();
        var sheet = draft.Grid(range.SheetId, request);
        var rect = range.Within(sheet);
        return rect.IsEmpty ? throw request.Fail("The range is outside the grid.") : (sheet, rect, request.Dimension("shiftDimension"));
    }

    /// <summary>The rectangle and everything behind it in its rows or columns.</summary>
    private static Rect Behind(Sheet sheet, Rect rect, Dimension dimension) =>
        dimension == Dimension.Rows ? rect with { EndRow = sheet.RowCount } : rect with { EndColumn = sheet.ColumnCount };

    private static void RequireWholeMerges(Sheet sheet, Rect band, Args request)
    {
        if (sheet.Merges.Exists(merge => merge.Overlaps(band) && !band.Contains(merge)))
            throw request.Fail("You can't shift cells that contain only part of a merged cell.");
    }

    private static void Grow(Sheet sheet, Rect band, int down, int across)
    {
        var filled = sheet.Cells().Where(item => band.Contains(item.Row, item.Column)).ToList();
        if (filled.Count == 0)
            return;
        sheet.RowCount = Math.Max(sheet.RowCount, filled.Max(item => item.Row) + down + 1);
        sheet.ColumnCount = Math.Max(sheet.ColumnCount, filled.Max(item => item.Column) + across + 1);
    }

    /// <summary>Empties <paramref name="cleared"/> and puts the cells of <paramref name="moved"/> down again elsewhere.</summary>
    private static void Carry(Sheet sheet, Rect cleared, Rect moved, int down, int across)
    {
        var cells = sheet.Cells().Where(item => cleared.Contains(item.Row, item.Column)).ToList();
        foreach (var (row, column, _) in cells)
            sheet.Set(row, column, null);
        foreach (var (row, column, cell) in cells.Where(item => moved.Contains(item.Row, item.Column)))
            sheet.Set(row + down, column + across, cell);
        sheet.Merges = [.. sheet.Merges.Select(merge => moved.Contains(merge) ? merge.Offset(down, across) : merge)];
    }
}
