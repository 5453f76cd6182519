using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Values;

/// <summary>Words the answers to value writes; counts of zero are left out as Google leaves them out.</summary>
internal sealed class WriteReplies(Workbook workbook, ICellEngine engine, RenderOptions? echo)
{
    public JsonObject One(Written written)
    {
        var json = new JsonObject { ["spreadsheetId"] = workbook.Id };
        Fill(json, written);
        return json;
    }

    public JsonObject Append(Rect? table, Written written)
    {
        var json = new JsonObject { ["spreadsheetId"] = workbook.Id };
        if (table is { } rect)
            json["tableRange"] = A1.Format(written.Sheet, rect);
        json["updates"] = One(written);
        return json;
    }

    public JsonObject Many(IReadOnlyList<Written> all)
    {
        var json = new JsonObject { ["spreadsheetId"] = workbook.Id };
        Count(json, "totalUpdatedRows", all.SelectMany(written => Lines(written, Dimension.Rows)).Distinct().Count());
        Count(json, "totalUpdatedColumns", all.SelectMany(written => Lines(written, Dimension.Columns)).Distinct().Count());
        Count(json, "totalUpdatedCells", all.Sum(written => written.Cells));
        Count(json, "totalUpdatedSheets", all.Where(written => written.Cells > 0).Select(written => written.Sheet.Id).Distinct().Count());
        json["responses"] = new JsonArray([.. all.Select(Response)]);
        return json;
    }

    private JsonObject Response(Written written)
    {
        if (written.Filter is null)
            return One(written);
        var json = new JsonObject();
        Fill(json, written);
        json["dataFilter"] = written.Filter.Json.DeepClone();
        return json;
    }

    private static IEnumerable<(int Sheet, int Index)> Lines(Written written, Dimension dimension) =>
        Enumerable.Range(written.Rect.Start(dimension), dimension == Dimension.Rows ? written.Rows : written.Columns)
            .Select(index => (written.Sheet.Id, index));

    private void Fill(JsonObject json, Written written)
    {
        json["updatedRange"] = A1.Format(written.Sheet, written.Rect);
        Count(json, "updatedRows", written.Rows);
        Count(json, "updatedColumns", written.Columns);
        Count(json, "updatedCells", written.Cells);
        if (echo is not null)
            json["updatedData"] = Data(written);
    }

    private JsonNode? Data(Written written)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            new ValuesWriter(workbook, engine, echo!).WriteRange(writer, workbook.Find(written.Sheet.Id)!, written.Rect);
            writer.WriteEndObject();
        }
        return JsonNode.Parse(buffer.ToArray());
    }

    private static void Count(JsonObject json, string name, int count)
    {
        if (count > 0)
            json[name] = count;
    }
}
