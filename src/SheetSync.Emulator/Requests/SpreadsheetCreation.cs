using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Requests;

/// <summary>Builds a new spreadsheet from the body of spreadsheets.create. What batchUpdate can add is added the same way.</summary>
internal static class SpreadsheetCreation
{
    public const string DefaultTitle = "Untitled spreadsheet";

    public static Workbook Create(Args body, string owner, ICellEngine engine)
    {
        var properties = body.Object("properties");
        var book = new Workbook(Ids.File(), properties.String("title") ?? DefaultTitle);
        SheetRequests.ApplyProperties(book, WithTitle(properties), FieldMask.All, properties);
        var tabs = body.Objects("sheets").ToList();
        if (tabs.Count == 0)
            book.Add(new Sheet(0, "Sheet1", 1000, 26));
        var file = new StoredWorkbook(book, owner, TimeProvider.System, engine, _ => { });
        var draft = new Draft(book, new Actor(owner, ""), file, engine);
        foreach (var tab in tabs)
            Fill(draft, tab, SheetRequests.Create(book, tab.Object("properties"), tab, first: book.Sheets.Count == 0));
        foreach (var named in body.Objects("namedRanges"))
            Run(draft, "addNamedRange", "namedRange", named.Json);
        foreach (var item in body.Objects("developerMetadata"))
            Run(draft, "createDeveloperMetadata", "developerMetadata", Located(item.Json, new JsonObject { ["spreadsheet"] = true }));
        return book;
    }

    private static Args WithTitle(Args properties)
    {
        var json = properties.Json.DeepClone().AsObject();
        json["title"] ??= DefaultTitle;
        return new Args(json, properties.Path);
    }

    private static JsonObject Located(JsonObject metadata, JsonObject location)
    {
        var json = metadata.DeepClone().AsObject();
        json["location"] = location;
        return json;
    }

    private static void Run(Draft draft, string request, string name, JsonObject value)
    {
        var one = new JsonObject { [request] = new JsonObject { [name] = value.DeepClone() } };
        BatchUpdate.Run(draft, new Args(new JsonObject { ["requests"] = new JsonArray(one) }, ""));
    }

    private static void Fill(Draft draft, Args tab, Sheet sheet)
    {
        foreach (var data in tab.Objects("data"))
            FillData(draft, sheet, data);
        foreach (var merge in tab.Objects("merges"))
            Run(draft, "mergeCells", "range", Aimed(merge.Json, sheet));
        foreach (var rule in tab.Objects("conditionalFormats"))
            Run(draft, "addConditionalFormatRule", "rule", rule.Json);
        foreach (var protection in tab.Objects("protectedRanges"))
            Run(draft, "addProtectedRange", "protectedRange", protection.Json);
        foreach (var item in tab.Objects("developerMetadata"))
            Run(draft, "createDeveloperMetadata", "developerMetadata", Located(item.Json, new JsonObject { ["sheetId"] = sheet.Id }));
    }

    private static JsonObject Aimed(JsonObject range, Sheet sheet)
    {
        var json = range.DeepClone().AsObject();
        json["sheetId"] = sheet.Id;
        return json;
    }

    private static void FillData(Draft draft, Sheet sheet, Args data)
    {
        var (startRow, startColumn) = (data.Int("startRow") ?? 0, data.Int("startColumn") ?? 0);
        var fields = new CellFields(draft, FieldMask.Parse("userEnteredValue,userEnteredFormat,note,dataValidation,textFormatRuns,chipRuns"), data);
        foreach (var (row, down) in data.Objects("rowData").Select((row, down) => (row, down)))
        {
            foreach (var (cell, across) in row.Objects("values").Select((cell, across) => (cell, across)))
            {
                sheet.RowCount = Math.Max(sheet.RowCount, startRow + down + 1);
                sheet.ColumnCount = Math.Max(sheet.ColumnCount, startColumn + across + 1);
                sheet.Update(startRow + down, startColumn + across, old => fields.Apply(old, cell.Json));
            }
        }
        Dimensions(sheet, Dimension.Rows, startRow, data.Objects("rowMetadata"));
        Dimensions(sheet, Dimension.Columns, startColumn, data.Objects("columnMetadata"));
    }

    private static void Dimensions(Sheet sheet, Dimension dimension, int start, IEnumerable<Args> metadata)
    {
        foreach (var (item, index) in metadata.Select((item, index) => (item, index)))
            sheet.SetProperties(dimension, start + index, new DimensionProperties(item.Bool("hiddenByUser"), PixelSize: item.Int("pixelSize")));
    }
}
