using System.Globalization;
using System.Text.Json.Nodes;
using SheetSync.Emulator.Admin;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Drive;
using SheetSync.Emulator.Http;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Reading;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Page;

/// <summary>What the page for people needs, under <c>/emulator/api</c>: README.md describes the shapes.</summary>
internal sealed class PageApi(EmulatorAdmin admin, string? token)
{
    private readonly ServedRevisions _served = new();
    private readonly PageEvents _events = new(admin);

    public async Task HandleAsync(ApiCall call, string[] parts)
    {
        SameSite.Require(call, open: token is null);
        switch (call.Method, parts)
        {
            case ("GET", ["events"]):
                await _events.StreamAsync(call);
                break;
            case ("GET", ["activity"]):
                call.WriteJson(_events.Recent());
                break;
            case ("GET", ["workbooks"]):
                call.WriteJson(new JsonObject { ["workbooks"] = new JsonArray([.. admin.Store.All.Select(Describe)]) });
                break;
            case ("POST", ["workbooks"]):
                await CreateAsync(call);
                break;
            case (_, ["workbooks", { } id, .. var rest]):
                await OnWorkbookAsync(call, admin.Store.Find(id) ?? throw ApiError.NotFound(), rest);
                break;
            default:
                throw ApiError.NotFound();
        }
    }

    private async Task OnWorkbookAsync(ApiCall call, StoredWorkbook file, string[] parts)
    {
        switch (call.Method, parts)
        {
            case ("GET", []):
                var described = Describe(file);
                described["extension"] = admin.Extension is { } extension ? "/extension/" + extension.Module : null;
                call.WriteJson(described);
                break;
            case ("GET", ["xlsx"]):
                call.Context.Response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(file.Current.Title)}.xlsx";
                call.WriteBytes(XlsxExport.Write(file.Current), MimeTypes.Xlsx);
                break;
            case ("GET", ["sheets", var sheetId]):
                WriteGrid(call, file, sheetId);
                break;
            case ("GET", ["sheets", var sheetId, "choices"]):
                var sheet = SheetOf(file.Current, sheetId);
                call.WriteJson(Choices.Of(file.Current, sheet.CellAt(Index(call, "row"), Index(call, "column")).Validation, admin.Store.Engine));
                break;
            case ("POST", ["cells"]):
                Type(call, file, await call.BodyAsync());
                break;
            case ("POST", ["batchUpdate"]):
                var requests = (await call.BodyAsync()).Array("requests") ?? [];
                call.WriteJson(new JsonObject { ["replies"] = admin.BatchUpdate(file.Id, requests), ["version"] = file.Version });
                break;
            default:
                throw ApiError.NotFound();
        }
    }

    private static JsonObject Describe(StoredWorkbook file)
    {
        var workbook = file.Current;
        return new JsonObject
        {
            ["spreadsheetId"] = file.Id,
            ["title"] = workbook.Title,
            ["locale"] = workbook.Locale,
            ["timeZone"] = workbook.TimeZone,
            ["owner"] = file.Owner,
            ["version"] = file.Version,
            ["modifiedTime"] = file.ModifiedTime.ToString("O", CultureInfo.InvariantCulture),
            ["modifiedBy"] = file.ModifiedBy,
            ["sheets"] = new JsonArray([.. workbook.Sheets.Select(sheet => PropertiesJson.Of(workbook, sheet))]),
        };
    }

    /// <summary>An upload never replaces a spreadsheet: a second file of one name becomes another spreadsheet.</summary>
    private async Task CreateAsync(ApiCall call)
    {
        if (call.Context.Request.ContentType?.Contains("spreadsheetml", StringComparison.Ordinal) != true)
        {
            call.WriteJson(new JsonObject { ["spreadsheetId"] = admin.Create((await call.BodyAsync()).String("title") ?? "Workbook") });
            return;
        }
        using var xlsx = new MemoryStream(await call.BodyBytesAsync());
        var title = call.Query("title") is { Length: > 0 } given ? given : "Workbook";
        try
        {
            call.WriteJson(new JsonObject { ["spreadsheetId"] = admin.Seed(xlsx, title, id: Ids.File()) });
        }
        catch (InvalidDataException)
        {
            throw ApiError.Invalid("The file is no .xlsx workbook, or it is damaged.");
        }
    }

    private void WriteGrid(ApiCall call, StoredWorkbook file, string sheetId)
    {
        // The version is read first: a write in between makes the answer newer than it says, and the next one repeats those rows.
        var (version, workbook, author) = (file.Version, file.Current, file.ModifiedBy);
        var sheet = SheetOf(workbook, sheetId);
        var since = long.TryParse(call.Query("since"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? _served.Find(file, number)?.Find(sheet.Id) : null;
        _served.Remember(file, version, workbook);
        var grid = new GridWriter(workbook, sheet, admin.Store.Engine, admin.Time);
        call.WriteJson(writer => grid.Write(writer, version, author, since));
    }

    private static Sheet SheetOf(Workbook workbook, string sheetId) =>
        (int.TryParse(sheetId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? workbook.Find(id) : null) ?? throw ApiError.NotFound();

    private static int Index(ApiCall call, string name) =>
        int.TryParse(call.Query(name), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : throw ApiError.Invalid($"{name} must be a number from 0.");

    private void Type(ApiCall call, StoredWorkbook file, Args body)
    {
        var sheet = file.Current.Find(body.Int("sheetId") ?? 0) ?? throw ApiError.NotFound();
        var range = $"{A1.Title(sheet.Title)}!{A1.Cell(body.Int("row") ?? 0, body.Int("column") ?? 0)}";
        admin.Type(file.Id, range, body.Array("values") ?? [new JsonArray(body.String("text") ?? "")]);
        call.WriteJson(new JsonObject { ["version"] = file.Version });
    }
}
