using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Requests;

/// <summary>Merging and unmerging. The value of a merged range is its first filled cell's, in its first cell; the others lose theirs.</summary>
internal static class MergeRequests
{
    private const string Partial = "You must select all cells in a merged range to merge or unmerge them.";

    public static readonly Dictionary<string, RequestHandler> Handlers = new()
    {
        ["mergeCells"] = Merge,
        ["unmergeCells"] = Unmerge,
    };

    private static JsonObject? Merge(Draft draft, Args request)
    {
        var range = request.Range();
        var sheet = draft.Grid(range.SheetId, request);
        var rect = range.Within(sheet);
        var type = request.Enum("mergeType", "MERGE_ALL", "MERGE_COLUMNS", "MERGE_ROWS") ?? "MERGE_ALL";
        draft.RequireEditable(sheet, rect, request.Fail);
        RequireWhole(sheet, rect, request);
        sheet.Merges = sheet.Merges.RemoveAll(rect.Contains);
        foreach (var part in Parts(rect, type).Where(part => part.Height * part.Width > 1))
        {
            sheet.Merges = sheet.Merges.Add(part);
            KeepFirst(sheet, part);
        }
        return null;
    }

    private static void RequireWhole(Sheet sheet, Rect rect, Args request)
    {
        if (sheet.Merges.Exists(merge => merge.Overlaps(rect) && !rect.Contains(merge)))
            throw request.Fail(Partial);
    }

    private static IEnumerable<Rect> Parts(Rect rect, string type) => type switch
    {
        "MERGE_COLUMNS" => Enumerable.Range(rect.StartColumn, rect.Width).Select(column => rect with { StartColumn = column, EndColumn = column + 1 }),
        "MERGE_ROWS" => Enumerable.Range(rect.StartRow, rect.Height).Select(row => rect with { StartRow = row, EndRow = row + 1 }),
        _ => [rect],
    };

    private static void KeepFirst(Sheet sheet, Rect rect)
    {
        Cell? kept = null;
        for (var row = rect.StartRow; row < rect.EndRow; row++)
        {
            for (var column = rect.StartColumn; column < rect.EndColumn; column++)
            {
                if (sheet[row, column] is not { HasValue: true } cell)
                    continue;
                kept ??= cell;
                sheet.Set(row, column, new Cell { Format = cell.Format });
            }
        }
        if (kept is not null)
            sheet.Set(rect.StartRow, rect.StartColumn, kept);
    }

    private static JsonObject? Unmerge(Draft draft, Args request)
    {
        var range = request.Range();
        var sheet = draft.Grid(range.SheetId, request);
        var rect = range.Within(sheet);
        draft.RequireEditable(sheet, rect, request.Fail);
        RequireWhole(sheet, rect, request);
        sheet.Merges = sheet.Merges.RemoveAll(rect.Contains);
        return null;
    }
}
