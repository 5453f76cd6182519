using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Persistence;

/// <summary>Builds a workbook again from the JSON that <see cref="WorkbookFile"/> wrote. Equal formats are shared.</summary>
internal sealed class WorkbookState(JsonElement spreadsheet)
{
    private static readonly string[] ObjectKinds =
        ["conditionalFormats", "filterViews", "protectedRanges", "charts", "bandedRanges", "slicers", "rowGroups", "columnGroups", "tables"];

    private readonly Dictionary<string, Json> _pieces = [];

    public Workbook Build(string id)
    {
        var properties = Args.Root(JsonObject.Create(spreadsheet.GetProperty("properties")));
        var book = new Workbook(id, properties.String("title") ?? "")
        {
            Locale = properties.String("locale") ?? "en_US",
            TimeZone = properties.String("timeZone") ?? "Etc/GMT",
            AutoRecalc = properties.String("autoRecalc") ?? "ON_CHANGE",
        };
        var extra = new JsonObject();
        foreach (var (name, value) in properties.Json.Where(pair => pair.Key is not ("title" or "locale" or "timeZone" or "autoRecalc")))
            extra[name] = value?.DeepClone();
        book.ExtraProperties = extra.Count == 0 ? null : Json.Of(extra);
        foreach (var sheet in spreadsheet.GetProperty("sheets").EnumerateArray())
            book.Add(BuildSheet(sheet));
        if (spreadsheet.TryGetProperty("namedRanges", out var named))
            book.NamedRanges = [.. named.EnumerateArray().Select(Named)];
        return book;
    }

    private static NamedRange Named(JsonElement item) => new(
        item.GetProperty("namedRangeId").GetString()!, item.GetProperty("name").GetString()!, ObjectRanges.Read(JsonObject.Create(item.GetProperty("range"))!));

    private Sheet BuildSheet(JsonElement json)
    {
        var properties = Args.Root(JsonObject.Create(json.GetProperty("properties")));
        var grid = properties.Object("gridProperties");
        var sheet = new Sheet(properties.Int("sheetId") ?? 0, properties.String("title") ?? "", grid.Int("rowCount") ?? 1, grid.Int("columnCount") ?? 1)
        {
            Hidden = properties.Bool("hidden"),
            RightToLeft = properties.Bool("rightToLeft"),
            TabColor = Json.Of(properties.Json["tabColorStyle"]),
            FrozenRows = grid.Int("frozenRowCount") ?? 0,
            FrozenColumns = grid.Int("frozenColumnCount") ?? 0,
            GridFlags = [.. grid.Json.Where(pair => pair.Value?.GetValueKind() == JsonValueKind.True).Select(pair => pair.Key)],
        };
        if (json.TryGetProperty("merges", out var merges))
            sheet.Merges = [.. merges.EnumerateArray().Select(merge => ObjectRanges.Read(JsonObject.Create(merge)!).Closed(sheet))];
        foreach (var kind in ObjectKinds)
        {
            if (json.TryGetProperty(kind, out var list))
                sheet.SetObjects(kind, [.. list.EnumerateArray().Select(item => Json.Parse(item.GetRawText()))]);
        }
        if (json.TryGetProperty("basicFilter", out var filter))
            sheet.SetObjects("basicFilter", [Json.Parse(filter.GetRawText())]);
        foreach (var data in json.GetProperty("data").EnumerateArray())
            Fill(sheet, data);
        return sheet;
    }

    private void Fill(Sheet sheet, JsonElement data)
    {
        if (data.TryGetProperty("rowData", out var rows))
        {
            foreach (var (row, index) in rows.EnumerateArray().Select((row, index) => (row, index)))
            {
                if (!row.TryGetProperty("values", out var values))
                    continue;
                foreach (var (cell, column) in values.EnumerateArray().Select((cell, column) => (cell, column)))
                    sheet.Set(index, column, BuildCell(cell));
            }
        }
        Dimensions(sheet, Dimension.Rows, data, "rowMetadata");
        Dimensions(sheet, Dimension.Columns, data, "columnMetadata");
    }

    private static void Dimensions(Sheet sheet, Dimension dimension, JsonElement data, string name)
    {
        if (!data.TryGetProperty(name, out var list))
            return;
        foreach (var (item, index) in list.EnumerateArray().Select((item, index) => (item, index)))
        {
            var size = item.GetProperty("pixelSize").GetInt32();
            sheet.SetProperties(dimension, index, new DimensionProperties(
                item.TryGetProperty("hiddenByUser", out _), item.TryGetProperty("hiddenByFilter", out _),
                size == Reading.SpreadsheetWriter.DefaultSize(dimension) ? null : size));
        }
    }

    private Cell BuildCell(JsonElement json)
    {
        var cell = new Cell
        {
            Format = Piece(json, "userEnteredFormat"),
            Validation = Piece(json, "dataValidation"),
            TextFormatRuns = Piece(json, "textFormatRuns"),
            ChipRuns = Piece(json, "chipRuns"),
            PivotTable = Piece(json, "pivotTable"),
            Note = json.TryGetProperty("note", out var note) ? note.GetString() : null,
            Hyperlink = json.TryGetProperty("hyperlink", out var link) ? link.GetString() : null,
        };
        if (!json.TryGetProperty("userEnteredValue", out var value))
            return cell;
        if (value.TryGetProperty("formulaValue", out var formula))
            return cell with { Formula = formula.GetString() };
        var constant = Constant(value);
        return cell with { Entered = constant, Effective = constant };
    }

    private static Value Constant(JsonElement value)
    {
        if (value.TryGetProperty("numberValue", out var number))
            return Value.Of(number.GetDouble());
        if (value.TryGetProperty("boolValue", out var flag))
            return Value.Of(flag.GetBoolean());
        if (value.TryGetProperty("errorValue", out var error))
            return Value.Of(ErrorNames.Parse(error.GetProperty("type").GetString()), error.TryGetProperty("message", out var message) ? message.GetString() : null);
        return value.TryGetProperty("stringValue", out var text) ? Value.Of(text.GetString()!) : Value.Blank;
    }

    private Json? Piece(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var piece))
            return null;
        var text = piece.GetRawText();
        return _pieces.TryGetValue(text, out var known) ? known : _pieces[text] = Json.Parse(text);
    }
}
