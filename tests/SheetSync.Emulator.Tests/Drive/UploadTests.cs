using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Tests.Drive;

/// <summary>Facts: Drive API guide "Upload file data" (simple, multipart, resumable; import to Google Docs types).</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private DriveClient _drive = null!;

    public async Task InitializeAsync() => _drive = await DriveClient.StartAsync();

    public async Task DisposeAsync()
    {
        await _drive.Server.DisposeAsync();
        _drive.Dispose();
    }

    [Fact]
    public async Task Xlsx_ExportedAndUploadedAgain_IsTheSameSpreadsheet()
    {
        var id = await _drive.SpreadsheetAsync("План продаж");
        await _drive.WriteAsync(id, "A1", """[["Текст & <tag>","12.5%","3/15/2027","TRUE"],[" two\nlines ","=B1*2","=\"x\"&A1",""]]""");
        await _drive.OkAsync(HttpMethod.Post, $"/v4/spreadsheets/{id}:batchUpdate", """
            {"requests":[
              {"mergeCells":{"range":{"sheetId":0,"startRowIndex":3,"endRowIndex":5,"startColumnIndex":0,"endColumnIndex":2},"mergeType":"MERGE_ALL"}},
              {"addSheet":{"properties":{"title":"Hidden one","hidden":true}}},
              {"updateSheetProperties":{"properties":{"sheetId":0,"gridProperties":{"frozenRowCount":1}},"fields":"gridProperties.frozenRowCount"}},
              {"repeatCell":{"range":{"sheetId":0,"startRowIndex":0,"endRowIndex":1,"startColumnIndex":0,"endColumnIndex":1},"cell":{"userEnteredFormat":{"backgroundColor":{"red":1},"textFormat":{"bold":true}}},"fields":"userEnteredFormat(backgroundColor,textFormat)"}},
              {"addNamedRange":{"namedRange":{"name":"figures","range":{"sheetId":0,"startRowIndex":0,"endRowIndex":2,"startColumnIndex":1,"endColumnIndex":2}}}}
            ]}
            """);
        var xlsx = await _drive.BytesAsync($"files/{id}/export?mimeType={Uri.EscapeDataString(Xlsx)}");
        var copy = await MultipartAsync("""{"name":"Again","mimeType":"application/vnd.google-apps.spreadsheet"}""", xlsx, Xlsx);
        foreach (var (range, render) in new[] { ("A1:D5", "FORMATTED_VALUE"), ("A1:D5", "FORMULA") })
        {
            var path = $"values/{range}?valueRenderOption={render}";
            (await ReadAsync(copy, path))["values"]!.ToJsonString().ShouldBe((await ReadAsync(id, path))["values"]!.ToJsonString());
        }
        var sheets = (await ReadAsync(copy, "?fields=sheets(properties(title,hidden,gridProperties.frozenRowCount),merges),namedRanges.name"))!;
        sheets["sheets"]![0]!["merges"]!.AsArray().Count.ShouldBe(1);
        sheets["sheets"]![0]!["properties"]!["gridProperties"]!["frozenRowCount"]!.GetValue<int>().ShouldBe(1);
        sheets["sheets"]![1]!["properties"]!["hidden"]!.GetValue<bool>().ShouldBeTrue();
        sheets["namedRanges"]![0]!["name"]!.GetValue<string>().ShouldBe("figures");
        var format = (await ReadAsync(copy, "?ranges=A1&fields=sheets.data.rowData.values.userEnteredFormat(backgroundColor,textFormat.bold)"))["sheets"]![0]!["data"]![0]!["rowData"]![0]!["values"]![0]!["userEnteredFormat"]!;
        format["backgroundColor"]!["red"]!.GetValue<double>().ShouldBe(1);
        format["textFormat"]!["bold"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Csv_Converted_IsReadAsIfTyped()
    {
        var id = await MultipartAsync("""{"name":"Figures","mimeType":"application/vnd.google-apps.spreadsheet"}""", Encoding.UTF8.GetBytes("name,share\r\n\"a, b\",50%\r\n"), "text/csv");
        (await ReadAsync(id, "values/A1:B2?valueRenderOption=UNFORMATTED_VALUE"))["values"]!.ToJsonString().ShouldBe("""[["name","share"],["a, b",0.5]]""");
    }

    [Fact]
    public async Task Upload_ThatIsNoWorkbook_IsRefused()
    {
        using var content = Multipart("""{"name":"x","mimeType":"application/vnd.google-apps.spreadsheet"}""", "no zip"u8.ToArray(), Xlsx);
        using var response = await _drive.SendAsync(HttpMethod.Post, "/upload/drive/v3/files?uploadType=multipart", content);
        ((int)response.StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task Simple_Upload_IsKeptAndDownloaded()
    {
        using var content = new ByteArrayContent("hello"u8.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var response = await _drive.SendAsync(HttpMethod.Post, "/upload/drive/v3/files?uploadType=media&fields=id,name,size,mimeType", content);
        var file = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        file["name"]!.GetValue<string>().ShouldBe("Untitled");
        file["size"]!.GetValue<string>().ShouldBe("5");
        Encoding.UTF8.GetString(await _drive.BytesAsync($"files/{file["id"]}?alt=media")).ShouldBe("hello");
        using var update = new ByteArrayContent("changed"u8.ToArray());
        using var updated = await _drive.SendAsync(HttpMethod.Patch, $"/upload/drive/v3/files/{file["id"]}?uploadType=media", update);
        ((int)updated.StatusCode).ShouldBe(200);
        Encoding.UTF8.GetString(await _drive.BytesAsync($"files/{file["id"]}?alt=media")).ShouldBe("changed");
    }

    [Fact]
    public async Task Resumable_InPieces_AnswersTheRangeHeldUntilAllIsThere()
    {
        var bytes = Encoding.ASCII.GetBytes(new string('x', 100));
        using var opened = await _drive.SendAsync(HttpMethod.Post, "/upload/drive/v3/files?uploadType=resumable", Json("""{"name":"big.txt","mimeType":"text/plain"}"""));
        var session = opened.Headers.Location!.ToString();
        using var first = await PieceAsync(session, bytes[..60], "bytes 0-59/100");
        ((int)first.StatusCode).ShouldBe(308);
        first.Headers.GetValues("Range").ShouldBe(["bytes=0-59"]);
        using var asked = await PieceAsync(session, [], "bytes */100");
        ((int)asked.StatusCode).ShouldBe(308);
        asked.Headers.GetValues("Range").ShouldBe(["bytes=0-59"]);
        using var last = await PieceAsync(session, bytes[60..], "bytes 60-99/100");
        ((int)last.StatusCode).ShouldBe(200);
        var id = JsonNode.Parse(await last.Content.ReadAsStringAsync())!["id"]!.GetValue<string>();
        (await _drive.BytesAsync($"files/{id}?alt=media")).ShouldBe(bytes);
        using var over = await PieceAsync(session, bytes, "bytes 0-99/100");
        ((int)over.StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task Resumable_AtOnce_NeedsNoRange()
    {
        using var opened = await _drive.SendAsync(HttpMethod.Post, "/upload/drive/v3/files?uploadType=resumable", Json("""{"name":"Typed","mimeType":"application/vnd.google-apps.spreadsheet"}"""));
        using var content = new ByteArrayContent("1,2"u8.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var done = await _drive.SendAsync(HttpMethod.Put, opened.Headers.Location!.ToString(), content);
        ((int)done.StatusCode).ShouldBe(200);
        var id = JsonNode.Parse(await done.Content.ReadAsStringAsync())!["id"]!.GetValue<string>();
        (await ReadAsync(id, "values/A1:B1"))["values"]!.ToJsonString().ShouldBe("""[["1","2"]]""");
    }

    private async Task<HttpResponseMessage> PieceAsync(string session, byte[] bytes, string range)
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Range", range);
        return await _drive.SendAsync(HttpMethod.Put, session, content);
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static MultipartContent Multipart(string metadata, byte[] bytes, string type)
    {
        var media = new ByteArrayContent(bytes);
        media.Headers.ContentType = new MediaTypeHeaderValue(type);
        return new MultipartContent("related") { Json(metadata), media };
    }

    private async Task<string> MultipartAsync(string metadata, byte[] bytes, string type)
    {
        using var content = Multipart(metadata, bytes, type);
        using var response = await _drive.SendAsync(HttpMethod.Post, "/upload/drive/v3/files?uploadType=multipart", content);
        var text = await response.Content.ReadAsStringAsync();
        ((int)response.StatusCode).ShouldBe(200, text);
        return JsonNode.Parse(text)!["id"]!.GetValue<string>();
    }

    private Task<JsonNode> ReadAsync(string id, string path) => _drive.OkAsync(HttpMethod.Get, $"/v4/spreadsheets/{id}{(path.StartsWith('?') ? "" : "/")}{path}");
}
