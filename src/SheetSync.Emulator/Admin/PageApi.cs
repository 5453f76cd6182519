using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Http;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Reading;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Admin;

/// <summary>What the page for people needs, under <c>/emulator/api</c>: README.md describes the shapes.</summary>
internal sealed class PageApi(EmulatorAdmin admin)
{
    public async Task HandleAsync(ApiCall call, IReadOnlyList<string> parts)
    {
        switch (call.Method, parts)
        {
            case ("GET", ["events"]):
                await StreamEventsAsync(call);
                break;
            case ("GET", ["workbooks"]):
                call.WriteJson(new JsonObject { ["workbooks"] = new JsonArray([.. admin.Store.All.Select(Describe)]) });
                break;
            case ("GET", ["workbooks", var id]):
                call.WriteJson(Describe(Find(id)));
                break;
            case ("GET", ["workbooks", var id, "sheets", var sheet]):
                WriteGrid(call, Find(id), sheet);
                break;
            case ("POST", ["workbooks", var id, "cells"]):
                TypeCell(call, Find(id), await call.BodyAsync());
                break;
            case ("POST", ["workbooks", var id, "batchUpdate"]):
                var requests = (await call.BodyAsync()).Array("requests") ?? [];
                call.WriteJson(new JsonObject { ["replies"] = admin.BatchUpdate(Find(id).Id, requests), ["version"] = Find(id).Version });
                break;
            default:
                throw ApiError.NotFound();
        }
    }

    private StoredWorkbook Find(string id) => admin.Store.Find(id) ?? throw ApiError.NotFound();

    private static JsonObject Describe(StoredWorkbook file)
    {
        var workbook = file.Current;
        return new JsonObject
        {
            ["spreadsheetId"] = file.Id,
            ["title"] = workbook.Title,
            ["locale"] = workbook.Locale,
            ["version"] = file.Version,
            ["modifiedTime"] = file.ModifiedTime.ToString("O", CultureInfo.InvariantCulture),
            ["modifiedBy"] = file.ModifiedBy,
            ["sheets"] = new JsonArray([.. workbook.Sheets.Select(sheet => PropertiesJson.Of(workbook, sheet))]),
        };
    }

    /// <summary>A tab as the page draws it: only cells that are there, each format once.</summary>
    private void WriteGrid(ApiCall call, StoredWorkbook file, string sheetId)
    {
        var (workbook, version) = (file.Current, file.Version);
        var sheet = int.TryParse(sheetId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? workbook.Find(id) : null;
        if (sheet is null)
            throw ApiError.NotFound();
        call.WriteJson(writer =>
        {
            var formats = new Dictionary<Json, int>();
            writer.WriteStartObject();
            writer.WriteNumber("version", version);
            writer.WritePropertyName("properties");
            PropertiesJson.Of(workbook, sheet).WriteTo(writer);
            writer.WriteNumber("usedRows", sheet.UsedRows);
            writer.WriteStartArray("cells");
            foreach (var (row, column, cell) in sheet.Cells())
                WriteCell(writer, workbook, row, column, cell, formats);
            writer.WriteEndArray();
            writer.WriteStartArray("formats");
            foreach (var format in formats.OrderBy(pair => pair.Value))
                format.Key.Element.WriteTo(writer);
            writer.WriteEndArray();
            writer.WriteStartArray("merges");
            foreach (var merge in sheet.Merges)
                merge.On(sheet.Id).Write(writer);
            writer.WriteEndArray();
            WriteDimensions(writer, sheet, Dimension.Rows, "rows");
            WriteDimensions(writer, sheet, Dimension.Columns, "columns");
            writer.WriteEndObject();
        });
    }

    private void WriteCell(Utf8JsonWriter writer, Workbook workbook, int row, int column, Cell cell, Dictionary<Json, int> formats)
    {
        writer.WriteStartObject();
        writer.WriteNumber("r", row);
        writer.WriteNumber("c", column);
        if (!cell.Effective.IsBlank)
        {
            writer.WriteString("t", admin.Store.Engine.Render(cell, workbook.Locale));
            writer.WriteString("k", cell.Effective.Kind.ToString().ToLowerInvariant());
        }
        if (cell.Formula is not null)
            writer.WriteString("e", cell.Formula);
        if (cell.Note is not null)
            writer.WriteString("n", cell.Note);
        if (cell.Validation?.Property("condition") is { } condition && condition.GetProperty("type").GetString() == "BOOLEAN")
            writer.WriteBoolean("b", true);
        if (cell.Format is { } format)
        {
            if (!formats.TryGetValue(format, out var index))
                formats[format] = index = formats.Count;
            writer.WriteNumber("f", index);
        }
        writer.WriteEndObject();
    }

    private static void WriteDimensions(Utf8JsonWriter writer, Sheet sheet, Dimension dimension, string name)
    {
        writer.WriteStartArray(name);
        for (var index = 0; index < sheet.Count(dimension); index++)
        {
            var properties = sheet.Properties(dimension, index);
            if (properties.IsDefault)
                continue;
            writer.WriteStartObject();
            writer.WriteNumber("i", index);
            if (properties.HiddenByUser || properties.HiddenByFilter)
                writer.WriteBoolean("hidden", true);
            if (properties.PixelSize is { } size)
                writer.WriteNumber("size", size);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private void TypeCell(ApiCall call, StoredWorkbook file, Args body)
    {
        var sheet = file.Current.Find(body.Int("sheetId") ?? 0) ?? throw ApiError.NotFound();
        var range = $"{A1.Title(sheet.Title)}!{A1.Cell(body.Int("row") ?? 0, body.Int("column") ?? 0)}";
        admin.Type(file.Id, range, body.String("text") ?? "");
        call.WriteJson(new JsonObject { ["version"] = file.Version });
    }

    /// <summary>Server-sent events, one for each change, until the page goes away.</summary>
    private async Task StreamEventsAsync(ApiCall call)
    {
        const int Kept = 100;
        var changes = Channel.CreateBounded<string>(new BoundedChannelOptions(Kept) { FullMode = BoundedChannelFullMode.DropOldest });
        using var subscription = admin.Store.Subscribe(
            file => changes.Writer.TryWrite(Event("changed", file.Id, file.Version, file.ModifiedBy)),
            id => changes.Writer.TryWrite(Event("removed", id, 0, "")));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(call.Context.RequestAborted, admin.Stopping.Token);
        var (response, gone) = (call.Context.Response, end.Token);
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        try
        {
            await response.Body.WriteAsync("retry: 1000\n\n"u8.ToArray(), gone);
            await response.Body.FlushAsync(gone);
            await foreach (var change in changes.Reader.ReadAllAsync(gone))
            {
                await response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"data: {change}\n\n"), gone);
                await response.Body.FlushAsync(gone);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the emulator stops.
        }
    }

    private static string Event(string type, string id, long version, string by) => new JsonObject
    {
        ["type"] = type,
        ["spreadsheetId"] = id,
        ["version"] = version,
        ["modifiedBy"] = by,
    }.ToJsonString();
}
