using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Reading;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Requests;

/// <summary>Writing cells: values, formats, notes, validation, borders.</summary>
internal static class CellRequests
{
    public static readonly Dictionary<string, RequestHandler> Handlers = new()
    {
        ["updateCells"] = UpdateCells,
        ["repeatCell"] = RepeatCell,
        ["appendCells"] = AppendCells,
        ["setDataValidation"] = SetDataValidation,
        ["updateBorders"] = UpdateBorders,
    };

    private static List<JsonArray> Rows(Args request) =>
        [.. request.Objects("rows").Select(row => row.Array("values") ?? [])];

    private static JsonObject? UpdateCells(Draft draft, Args request)
    {
        var mask = request.Fields();
        var rows = Rows(request);
        Sheet sheet;
        Rect rect;
        if (request.Has("start"))
        {
            var (sheetId, row, column) = request.Coordinate("start");
            sheet = draft.Grid(sheetId, request);
            rect = new Rect(row, row + rows.Count, column, column + (rows.Count == 0 ? 0 : rows.Max(values => values.Count)));
        }
        else
        {
            var range = request.Range();
            sheet = draft.Grid(range.SheetId, request);
            rect = range.Within(sheet);
        }
        RequireInside(sheet, rect, rows, request);
        draft.RequireEditable(sheet, rect, request.Fail);
        var fields = new CellFields(draft, mask, request);
        var whole = !request.Has("start");
        for (var row = rect.StartRow; row < rect.EndRow; row++)
        {
            var values = row - rect.StartRow < rows.Count ? rows[row - rect.StartRow] : [];
            var end = whole ? rect.EndColumn : rect.StartColumn + values.Count;
            for (var column = rect.StartColumn; column < end; column++)
            {
                var index = column - rect.StartColumn;
                var data = index < values.Count ? values[index] as JsonObject : null;
                if (data is not null || sheet[row, column] is not null)
                    sheet.Update(row, column, cell => fields.Apply(cell, data));
            }
        }
        return null;
    }

    private static void RequireInside(Sheet sheet, Rect rect, List<JsonArray> rows, Args request)
    {
        var lastRow = Math.Min(sheet.RowCount, request.Has("start") ? sheet.RowCount : rect.EndRow);
        var lastColumn = Math.Min(sheet.ColumnCount, request.Has("start") ? sheet.ColumnCount : rect.EndColumn);
        if (rect.StartRow + rows.Count > lastRow)
            throw request.Fail($"Attempting to write row: {lastRow}, beyond the last requested row of: {lastRow - 1}");
        if (rows.Exists(values => rect.StartColumn + values.Count > lastColumn))
            throw request.Fail($"Attempting to write column: {lastColumn}, beyond the last requested column of: {lastColumn - 1}");
    }

    private static JsonObject? RepeatCell(Draft draft, Args request)
    {
        var mask = request.Fields();
        var range = request.Range();
        var sheet = draft.Grid(range.SheetId, request);
        var rect = range.Within(sheet);
        draft.RequireEditable(sheet, rect, request.Fail);
        var fields = new CellFields(draft, mask, request);
        var data = request.Json["cell"] as JsonObject;
        for (var row = rect.StartRow; row < rect.EndRow; row++)
        {
            for (var column = rect.StartColumn; column < rect.EndColumn; column++)
            {
                var (down, across) = (row - rect.StartRow, column - rect.StartColumn);
                sheet.Update(row, column, cell => fields.Apply(cell, data, down, across));
            }
        }
        return null;
    }

    private static JsonObject? AppendCells(Draft draft, Args request)
    {
        var fields = new CellFields(draft, request.Fields(), request);
        var rows = Rows(request);
        var sheet = draft.Grid(request.Int("sheetId") ?? 0, request);
        var row = sheet.UsedRows;
        while (row > 0 && !Enumerable.Range(0, sheet.UsedColumns(row - 1)).Any(column => sheet[row - 1, column] is { HasValue: true }))
            row--;
        draft.RequireEditable(sheet, new Rect(row, row + rows.Count, 0, sheet.ColumnCount), request.Fail);
        sheet.RowCount = Math.Max(sheet.RowCount, row + rows.Count);
        sheet.ColumnCount = Math.Max(sheet.ColumnCount, rows.Count == 0 ? 0 : rows.Max(values => values.Count));
        foreach (var values in rows)
        {
            for (var column = 0; column < values.Count; column++)
            {
                var data = values[column] as JsonObject;
                sheet.Update(row, column, cell => fields.Apply(cell, data));
            }
            row++;
        }
        return null;
    }

    private static JsonObject? SetDataValidation(Draft draft, Args request)
    {
        var range = request.Range();
        var sheet = draft.Grid(range.SheetId, request);
        var rect = range.Within(sheet);
        draft.RequireEditable(sheet, rect, request.Fail);
        var rule = Json.Of(request.Json["rule"]);
        if (rule is not null && request.Object("rule").Object("condition").String("type") is null)
            throw request.Fail("A condition is required in a data validation rule.");
        for (var row = rect.StartRow; row < rect.EndRow; row++)
        {
            for (var column = rect.StartColumn; column < rect.EndColumn; column++)
                sheet.Update(row, column, cell => cell with { Validation = rule });
        }
        return null;
    }

    private static JsonObject? UpdateBorders(Draft draft, Args request)
    {
        var range = request.Range();
        var sheet = draft.Grid(range.SheetId, request);
        var rect = range.Within(sheet);
        draft.RequireEditable(sheet, rect, request.Fail);
        for (var row = rect.StartRow; row < rect.EndRow; row++)
        {
            for (var column = rect.StartColumn; column < rect.EndColumn; column++)
            {
                (string Side, string Given)[] sides =
                [
                    ("top", row == rect.StartRow ? "top" : "innerHorizontal"),
                    ("bottom", row == rect.EndRow - 1 ? "bottom" : "innerHorizontal"),
                    ("left", column == rect.StartColumn ? "left" : "innerVertical"),
                    ("right", column == rect.EndColumn - 1 ? "right" : "innerVertical"),
                ];
                sheet.Update(row, column, cell => cell with { Format = WithBorders(cell.Format, sides, request) });
            }
        }
        return null;
    }

    private static Json? WithBorders(Json? format, (string Side, string Given)[] sides, Args request)
    {
        if (!Array.Exists(sides, side => request.Has(side.Given)))
            return format;
        var json = format?.ToObject() ?? [];
        var borders = json["borders"] as JsonObject ?? [];
        foreach (var (side, given) in sides.Where(side => request.Has(side.Given)))
        {
            borders.Remove(side);
            if (request.Object(given).String("style") is not (null or "NONE"))
                borders[side] = request.Json[given]!.DeepClone();
        }
        json.Remove("borders");
        if (borders.Count > 0)
            json["borders"] = borders;
        PropertiesJson.PairColors(json);
        return json.Count == 0 ? null : Json.Of(json);
    }
}
