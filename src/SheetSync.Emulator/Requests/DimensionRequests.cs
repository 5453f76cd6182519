using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Reading;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Requests;

/// <summary>Inserting, deleting, moving, adding and sizing rows and columns.</summary>
internal static class DimensionRequests
{
    public static readonly Dictionary<string, RequestHandler> Handlers = new()
    {
        ["insertDimension"] = Insert,
        ["deleteDimension"] = Delete,
        ["moveDimension"] = Move,
        ["appendDimension"] = Append,
        ["updateDimensionProperties"] = UpdateProperties,
        ["autoResizeDimensions"] = AutoResize,
    };

    /// <summary>A <c>DimensionRange</c>; open bounds end at the grid's edge.</summary>
    internal sealed record Span(Sheet Sheet, Dimension Dimension, int Start, int End)
    {
        public int Count => End - Start;

        public string Name => Dimension == Dimension.Rows ? "rows" : "columns";

        public Rect Rect => Dimension == Dimension.Rows ? new Rect(Start, End, 0, Sheet.ColumnCount) : new Rect(0, Sheet.RowCount, Start, End);
    }

    internal static Span SpanOf(Draft draft, Args request, string name = "range")
    {
        var range = request.Required(name);
        var sheet = draft.Grid(range.Int("sheetId") ?? 0, request);
        var dimension = range.Dimension();
        var (start, end) = (range.Int("startIndex") ?? 0, range.Int("endIndex") ?? sheet.Count(dimension));
        if (start < 0 || end <= start)
            throw request.Fail($"{name}.endIndex must be greater than {name}.startIndex: [{start}, {end})");
        return new Span(sheet, dimension, start, end);
    }

    private static JsonObject? Insert(Draft draft, Args request)
    {
        var span = SpanOf(draft, request);
        var size = span.Sheet.Count(span.Dimension);
        var inherit = request.Bool("inheritFromBefore");
        if (span.Start > size)
            throw request.Fail($"range.startIndex[{span.Start}] cannot be past the end of the sheet[{size}]. Use AppendDimensionRequest to add at the end.");
        if (inherit && span.Start == 0)
            throw request.Fail("inheritFromBefore cannot be true when inserting at the beginning of the sheet.");
        RequireRoom(draft, span.Sheet, span.Dimension, span.Count);
        draft.RequireEditable(span.Sheet, span.Rect, request.Fail);
        draft.Apply(new DimensionEdit(span.Sheet.Id, span.Dimension, DimensionEditKind.Insert, span.Start, span.Count));
        Inherit(span, inherit ? span.Start - 1 : span.End);
        return null;
    }

    private static void RequireRoom(Draft draft, Sheet sheet, Dimension dimension, int count)
    {
        var other = dimension == Dimension.Rows ? sheet.ColumnCount : sheet.RowCount;
        if (draft.Book.CellCount + ((long)count * other) > Workbook.MaxCells)
            throw ApiError.Invalid($"This action would increase the number of cells in the workbook above the limit of {Workbook.MaxCells} cells.");
    }

    /// <summary>New rows and columns look like their neighbour: formats, validation and size, no values.</summary>
    private static void Inherit(Span span, int from)
    {
        var (sheet, rows) = (span.Sheet, span.Dimension == Dimension.Rows);
        if (from >= sheet.Count(span.Dimension))
            return;
        var properties = sheet.Properties(span.Dimension, from) with { HiddenByUser = false, HiddenByFilter = false };
        for (var index = span.Start; index < span.End; index++)
            sheet.SetProperties(span.Dimension, index, properties);
        var across = rows ? sheet.UsedColumns(from) : sheet.UsedRows;
        for (var other = 0; other < across; other++)
        {
            if ((rows ? sheet[from, other] : sheet[other, from]) is not { } model || (model.Format is null && model.Validation is null))
                continue;
            var blank = new Cell { Format = model.Format, Validation = model.Validation };
            for (var index = span.Start; index < span.End; index++)
                sheet.Set(rows ? index : other, rows ? other : index, blank);
        }
    }

    private static JsonObject? Delete(Draft draft, Args request)
    {
        var span = SpanOf(draft, request);
        var size = span.Sheet.Count(span.Dimension);
        if (span.End > size)
            throw request.Fail($"range.endIndex[{span.End}] is after last {span.Name[..^1]} in grid[{size}]");
        if (span.Count == size)
            throw request.Fail($"You can't delete all the {span.Name} on the sheet.");
        var frozen = span.Dimension == Dimension.Rows ? span.Sheet.FrozenRows : span.Sheet.FrozenColumns;
        if (span.Start <= frozen && span.End == size)
            throw request.Fail($"Sorry, it is not possible to delete all non-frozen {span.Name}.");
        draft.RequireEditable(span.Sheet, span.Rect, request.Fail);
        draft.Apply(new DimensionEdit(span.Sheet.Id, span.Dimension, DimensionEditKind.Delete, span.Start, span.Count));
        var left = frozen - Math.Max(0, Math.Min(span.End, frozen) - span.Start);
        if (span.Dimension == Dimension.Rows)
            span.Sheet.FrozenRows = left;
        else
            span.Sheet.FrozenColumns = left;
        return null;
    }

    private static JsonObject? Move(Draft draft, Args request)
    {
        var span = SpanOf(draft, request, "source");
        var size = span.Sheet.Count(span.Dimension);
        var destination = request.Int("destinationIndex") ?? 0;
        if (span.End > size || destination > size || destination < 0)
            throw request.Fail($"source or destinationIndex is outside the grid[{size}]");
        if (destination >= span.Start && destination <= span.End)
            return null;
        RequireNoSplitMerge(span, destination, request);
        draft.RequireEditable(span.Sheet, span.Rect, request.Fail);
        draft.Apply(new DimensionEdit(span.Sheet.Id, span.Dimension, DimensionEditKind.Move, span.Start, span.Count, destination));
        return null;
    }

    private static void RequireNoSplitMerge(Span span, int destination, Args request)
    {
        foreach (var merge in span.Sheet.Merges)
        {
            var (start, end) = (merge.Start(span.Dimension), merge.End(span.Dimension));
            var inside = start >= span.Start && end <= span.End;
            if ((start < span.End && span.Start < end && !inside) || (destination > start && destination < end))
                throw request.Fail($"You can't move {span.Name} that contain only part of a merged cell.");
        }
    }

    private static JsonObject? Append(Draft draft, Args request)
    {
        var sheet = draft.Grid(request.Int("sheetId") ?? 0, request);
        var dimension = request.Dimension();
        var length = request.Int("length") ?? 0;
        if (length < 1)
            throw request.Fail("length must be at least 1.");
        RequireRoom(draft, sheet, dimension, length);
        if (dimension == Dimension.Rows)
            sheet.RowCount += length;
        else
            sheet.ColumnCount += length;
        return null;
    }

    private static JsonObject? UpdateProperties(Draft draft, Args request)
    {
        var span = SpanOf(draft, request);
        if (span.End > span.Sheet.Count(span.Dimension))
            throw request.Fail($"range.endIndex[{span.End}] is after last {span.Name[..^1]} in grid[{span.Sheet.Count(span.Dimension)}]");
        var (mask, given) = (request.Fields(), request.Object("properties"));
        draft.RequireEditable(span.Sheet, span.Rect, request.Fail);
        for (var index = span.Start; index < span.End; index++)
        {
            var properties = span.Sheet.Properties(span.Dimension, index);
            if (mask.Has("hiddenByUser"))
                properties = properties with { HiddenByUser = given.Bool("hiddenByUser") };
            if (mask.Has("pixelSize"))
                properties = properties with { PixelSize = given.Int("pixelSize") is { } size && size != SpreadsheetWriter.DefaultSize(span.Dimension) ? size : null };
            span.Sheet.SetProperties(span.Dimension, index, properties);
        }
        return null;
    }

    /// <summary>There is no font to measure with: a column becomes as wide as its longest text at seven pixels a character, a row as default.</summary>
    private static JsonObject? AutoResize(Draft draft, Args request)
    {
        var span = SpanOf(draft, request, "dimensions");
        for (var index = span.Start; index < Math.Min(span.End, span.Sheet.Count(span.Dimension)); index++)
        {
            int? size = null;
            if (span.Dimension == Dimension.Columns)
            {
                var longest = Enumerable.Range(0, span.Sheet.UsedRows)
                    .Max(row => (int?)(span.Sheet[row, index] is { } cell ? draft.Engine.Render(cell, draft.Book.Locale).Length : 0)) ?? 0;
                size = longest == 0 ? null : (longest * 7) + 10;
            }
            span.Sheet.SetProperties(span.Dimension, index, span.Sheet.Properties(span.Dimension, index) with { PixelSize = size });
        }
        return null;
    }
}
