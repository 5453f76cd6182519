using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Storage;
using SheetSync.Emulator.Values;

namespace SheetSync.Emulator.Requests;

/// <summary>copyPaste, cutPaste and pasteData.</summary>
internal static class PasteRequests
{
    private static readonly string[] Types =
        ["PASTE_NORMAL", "PASTE_VALUES", "PASTE_FORMAT", "PASTE_NO_BORDERS", "PASTE_FORMULA", "PASTE_DATA_VALIDATION", "PASTE_CONDITIONAL_FORMATTING"];

    public static readonly Dictionary<string, RequestHandler> Handlers = new()
    {
        ["copyPaste"] = Copy,
        ["cutPaste"] = Cut,
        ["pasteData"] = PasteData,
    };

    private static string TypeOf(Args request, string name)
    {
        var type = request.Enum(name, Types) ?? "PASTE_NORMAL";
        return type == "PASTE_CONDITIONAL_FORMATTING" ? throw ApiError.Unsupported($"{request.Path} with {type}") : type;
    }

    private static Cell Pasted(Cell target, Cell source, string type) => type switch
    {
        "PASTE_NORMAL" => source,
        "PASTE_NO_BORDERS" => source with { Format = WithoutBorders(source.Format) },
        "PASTE_VALUES" => target.WithValue(source.Effective),
        "PASTE_FORMULA" => source.Formula is { } formula ? target.WithFormula(formula) : target.WithValue(source.Entered),
        "PASTE_FORMAT" => target with { Format = source.Format },
        _ => target with { Validation = source.Validation },
    };

    private static Json? WithoutBorders(Json? format)
    {
        if (format?.Property("borders") is null)
            return format;
        var json = format.ToObject();
        json.Remove("borders");
        return json.Count == 0 ? null : Json.Of(json);
    }

    /// <summary>
    /// "If the range covers a span that's a multiple of the source's height or width, then the data will be repeated … If the range is
    /// smaller than the source range, the entire source data will still be copied" (CopyPasteRequest.destination).
    /// </summary>
    private static JsonObject? Copy(Draft draft, Args request)
    {
        var (sourceSheet, source) = RectOf(draft, request, "source");
        var (sheet, wanted) = RectOf(draft, request, "destination");
        var turned = request.Enum("pasteOrientation", "NORMAL", "TRANSPOSE") == "TRANSPOSE";
        var type = TypeOf(request, "pasteType");
        var (height, width) = turned ? (source.Width, source.Height) : (source.Height, source.Width);
        if (height == 0 || width == 0)
            throw request.Fail("The source is empty.");
        var (down, across) = (Repeats(wanted.Height, height), Repeats(wanted.Width, width));
        var target = new Rect(wanted.StartRow, wanted.StartRow + (down * height), wanted.StartColumn, wanted.StartColumn + (across * width));
        RequireFits(sheet, target, request);
        draft.RequireEditable(sheet, target, request.Fail);
        var cells = Taken(sourceSheet, source);
        var merges = type is "PASTE_NORMAL" or "PASTE_NO_BORDERS" && !turned ? sourceSheet.Merges.Where(source.Contains).ToList() : [];
        for (var row = target.StartRow; row < target.EndRow; row++)
        {
            for (var column = target.StartColumn; column < target.EndColumn; column++)
            {
                var (r, c) = ((row - target.StartRow) % height, (column - target.StartColumn) % width);
                var (fromRow, fromColumn) = turned ? (c, r) : (r, c);
                var cell = Moved(draft, cells[fromRow, fromColumn], row - source.StartRow - fromRow, column - source.StartColumn - fromColumn);
                sheet.Update(row, column, old => Pasted(old, cell, type));
            }
        }
        foreach (var merge in merges)
            RepeatMerge(sheet, merge, source, target);
        return null;
    }

    private static int Repeats(int wanted, int size) => wanted > size && wanted % size == 0 ? wanted / size : 1;

    private static Cell Moved(Draft draft, Cell cell, int rows, int columns) => cell.Formula is { } formula
        ? cell with { Formula = draft.Engine.Copy(formula, rows, columns, draft.Book.Locale) }
        : cell;

    private static Cell[,] Taken(Sheet sheet, Rect rect)
    {
        var cells = new Cell[rect.Height, rect.Width];
        for (var row = 0; row < rect.Height; row++)
        {
            for (var column = 0; column < rect.Width; column++)
                cells[row, column] = sheet.CellAt(rect.StartRow + row, rect.StartColumn + column);
        }
        return cells;
    }

    private static void RepeatMerge(Sheet sheet, Rect merge, Rect source, Rect target)
    {
        for (var row = target.StartRow; row < target.EndRow; row += source.Height)
        {
            for (var column = target.StartColumn; column < target.EndColumn; column += source.Width)
            {
                var copy = merge.Offset(row - source.StartRow, column - source.StartColumn);
                sheet.Merges = sheet.Merges.RemoveAll(copy.Overlaps).Add(copy);
            }
        }
    }

    private static (Sheet Sheet, Rect Rect) RectOf(Draft draft, Args request, string name)
    {
        var range = request.Required(name);
        var sheet = draft.Grid(range.Int("sheetId") ?? 0, request);
        return (sheet, request.Range(name).Within(sheet));
    }

    private static void RequireFits(Sheet sheet, Rect rect, Args request)
    {
        if (rect.EndRow > sheet.RowCount || rect.EndColumn > sheet.ColumnCount)
            throw request.Fail($"The destination exceeds the grid. Max rows: {sheet.RowCount}, max columns: {sheet.ColumnCount}");
    }

    private static JsonObject? Cut(Draft draft, Args request)
    {
        var (from, source) = RectOf(draft, request, "source");
        var (sheetId, row, column) = request.Coordinate("destination");
        var sheet = draft.Grid(sheetId, request);
        var target = new Rect(row, row + source.Height, column, column + source.Width);
        var type = TypeOf(request, "pasteType");
        RequireFits(sheet, target, request);
        RequireWhole(from, source, request);
        RequireWhole(sheet, target, request);
        draft.RequireEditable(from, source, request.Fail);
        draft.RequireEditable(sheet, target, request.Fail);
        var cells = Taken(from, source);
        var shift = new CellShift.Cut(from.Id, source, sheet.Id, row, column);
        for (var r = 0; r < source.Height; r++)
        {
            for (var c = 0; c < source.Width; c++)
                from.Set(source.StartRow + r, source.StartColumn + c, null);
        }
        Put(draft, from, sheet, target, cells, type);
        MoveMerges(from, source, sheet, target);
        draft.RewriteFormulas((formula, home) => draft.Engine.Follow(formula, home, draft.Book, shift));
        return null;
    }

    private static void Put(Draft draft, Sheet from, Sheet sheet, Rect target, Cell[,] cells, string type)
    {
        for (var r = 0; r < target.Height; r++)
        {
            for (var c = 0; c < target.Width; c++)
            {
                var cell = cells[r, c];
                if (from != sheet && cell.Formula is { } formula)
                    cell = cell with { Formula = draft.Engine.Carry(formula, from.Title, draft.Book.Locale) };
                sheet.Update(target.StartRow + r, target.StartColumn + c, old => Pasted(old, cell, type));
            }
        }
    }

    private static void RequireWhole(Sheet sheet, Rect rect, Args request)
    {
        if (sheet.Merges.Exists(merge => merge.Overlaps(rect) && !rect.Contains(merge)))
            throw request.Fail("You must select all cells in a merged range to move them.");
    }

    private static void MoveMerges(Sheet from, Rect source, Sheet sheet, Rect target)
    {
        var moved = from.Merges.Where(source.Contains).ToList();
        from.Merges = from.Merges.RemoveAll(source.Contains);
        sheet.Merges = sheet.Merges.RemoveAll(target.Contains)
            .AddRange(moved.Select(merge => merge.Offset(target.StartRow - source.StartRow, target.StartColumn - source.StartColumn)));
    }

    /// <summary>Text as from the clipboard: lines and a delimiter. HTML is not supported.</summary>
    private static JsonObject? PasteData(Draft draft, Args request)
    {
        if (request.Bool("html"))
            throw ApiError.Unsupported($"{request.Path} with html");
        var (sheetId, row, column) = request.Coordinate("coordinate");
        var sheet = draft.Grid(sheetId, request);
        var delimiter = request.String("delimiter") is { Length: > 0 } given ? given : throw request.Fail("A delimiter is required.");
        var lines = (request.String("data") ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n').Split('\n').Select(line => line.Split(delimiter)).ToList();
        var rect = new Rect(row, row + lines.Count, column, column + lines.Max(parts => parts.Length));
        draft.RequireEditable(sheet, rect, request.Fail);
        sheet.RowCount = Math.Max(sheet.RowCount, rect.EndRow);
        sheet.ColumnCount = Math.Max(sheet.ColumnCount, rect.EndColumn);
        foreach (var (parts, down) in lines.Select((parts, down) => (parts, down)))
        {
            for (var across = 0; across < parts.Length; across++)
            {
                var text = parts[across];
                sheet.Update(row + down, column + across, cell => ValueInput.Type(draft, cell, text));
            }
        }
        return null;
    }
}
