using System.Text;

namespace SheetSync.Emulator.Tests.Drive;

/// <summary>Facts: Drive API v3 reference (files) and its guides "Search for files", "Resolve errors", "Download and export files".</summary>
public sealed class FileTests : IAsyncLifetime
{
    private DriveClient _drive = null!;

    public async Task InitializeAsync() => _drive = await DriveClient.StartAsync();

    public async Task DisposeAsync()
    {
        await _drive.Server.DisposeAsync();
        _drive.Dispose();
    }

    [Fact]
    public async Task Create_Spreadsheet_TellsFourFieldsUnasked_AndIsASpreadsheet()
    {
        var file = await _drive.PostAsync("files", """{"name":"План","mimeType":"application/vnd.google-apps.spreadsheet"}""");
        file.AsObject().Select(pair => pair.Key).ShouldBe(["kind", "id", "name", "mimeType"]);
        file["kind"]!.GetValue<string>().ShouldBe("drive#file");
        var book = await _drive.OkAsync(HttpMethod.Get, $"/v4/spreadsheets/{file["id"]}?fields=properties.title");
        book["properties"]!["title"]!.GetValue<string>().ShouldBe("План");
    }

    [Fact]
    public async Task Get_FieldMask_IsHonoured()
    {
        var id = await _drive.SpreadsheetAsync();
        var file = await _drive.GetAsync($"files/{id}?fields=name,owners(emailAddress),capabilities/canEdit,trashed");
        file.ToJsonString().ShouldBe("""{"name":"Plan","trashed":false,"owners":[{"emailAddress":"robot@test.iam.gserviceaccount.com"}],"capabilities":{"canEdit":true}}""");
    }

    [Fact]
    public async Task Version_AndModifiedTime_GrowWithEveryEdit()
    {
        var id = await _drive.SpreadsheetAsync();
        var before = await _drive.GetAsync($"files/{id}?fields=version,modifiedTime");
        await Task.Delay(5);
        await _drive.WriteAsync(id, "A1", "[[1]]");
        var after = await _drive.GetAsync($"files/{id}?fields=version,modifiedTime");
        long.Parse(after["version"]!.GetValue<string>()).ShouldBeGreaterThan(long.Parse(before["version"]!.GetValue<string>()));
        DateTimeOffset.Parse(after["modifiedTime"]!.GetValue<string>()).ShouldBeGreaterThan(DateTimeOffset.Parse(before["modifiedTime"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Get_UnknownAndUnshared_AreToldAlike()
    {
        var id = await _drive.SpreadsheetAsync();
        using var other = _drive.As("other@example.com");
        (await other.FailAsync(HttpMethod.Get, "files/" + id)).ShouldBe($"404 notFound: File not found: {id}.");
        (await other.FailAsync(HttpMethod.Get, "files/nothing")).ShouldBe("404 notFound: File not found: nothing.");
    }

    [Fact]
    public async Task Media_OfASpreadsheet_IsRefused()
    {
        var id = await _drive.SpreadsheetAsync();
        (await _drive.FailAsync(HttpMethod.Get, $"files/{id}?alt=media"))
            .ShouldBe("403 fileNotDownloadable: Only files with binary content can be directly downloaded. Use Export with Docs Editors files.");
    }

    [Fact]
    public async Task Update_RenamesTheSpreadsheet_AndKeepsProperties()
    {
        var id = await _drive.SpreadsheetAsync();
        await _drive.PatchAsync("files/" + id, """{"name":"New","description":"words","starred":true,"properties":{"team":"sales","x":"1"}}""");
        await _drive.PatchAsync("files/" + id, """{"properties":{"x":null}}""");
        (await _drive.GetAsync($"files/{id}?fields=name,description,starred,properties")).ToJsonString()
            .ShouldBe("""{"name":"New","starred":true,"description":"words","properties":{"team":"sales"}}""");
        (await _drive.OkAsync(HttpMethod.Get, $"/v4/spreadsheets/{id}?fields=properties.title"))["properties"]!["title"]!.GetValue<string>().ShouldBe("New");
    }

    [Fact]
    public async Task Copy_IsAnIndependentFileOfTheCaller()
    {
        var id = await _drive.SpreadsheetAsync();
        await _drive.WriteAsync(id, "A1", """[["=1+2"]]""");
        var copy = (await _drive.PostAsync($"files/{id}/copy", "{}"))["id"]!.GetValue<string>();
        await _drive.WriteAsync(id, "A1", """[["changed"]]""");
        (await _drive.GetAsync($"files/{copy}?fields=name"))["name"]!.GetValue<string>().ShouldBe("Copy of Plan");
        (await _drive.OkAsync(HttpMethod.Get, $"/v4/spreadsheets/{copy}/values/A1"))["values"]!.ToJsonString().ShouldBe("""[["3"]]""");
    }

    [Fact]
    public async Task Delete_OnlyTheOwnerMay_AndItIsGone()
    {
        var id = await _drive.SpreadsheetAsync();
        await _drive.PostAsync($"files/{id}/permissions", """{"type":"user","role":"writer","emailAddress":"other@example.com"}""");
        using var other = _drive.As("other@example.com");
        (await other.FailAsync(HttpMethod.Delete, "files/" + id)).ShouldBe("403 insufficientFilePermissions: The user does not have sufficient permissions for this file.");
        await _drive.DeleteAsync("files/" + id);
        (await _drive.FailAsync(HttpMethod.Get, "files/" + id)).ShouldStartWith("404");
        using var gone = await _drive.SendAsync(HttpMethod.Get, "/v4/spreadsheets/" + id);
        ((int)gone.StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task List_Query_FindsAsDocumented()
    {
        var plan = await _drive.SpreadsheetAsync("Sales plan");
        await _drive.SpreadsheetAsync("HelloWorld");
        await _drive.PostAsync("files", """{"name":"It's a folder","mimeType":"application/vnd.google-apps.folder"}""");
        await _drive.PatchAsync("files/" + plan, """{"trashed":true,"appProperties":{"kind":"plan"}}""");
        await _drive.WriteAsync(plan, "A1", """[["strategy of growth"]]""");
        (await _drive.NamesAsync("trashed = true")).ShouldBe("Sales plan");
        (await _drive.NamesAsync("name contains 'hello'")).ShouldBe("HelloWorld");
        (await _drive.NamesAsync("name contains 'World'")).ShouldBe(""); // "only performs prefix matching"
        (await _drive.NamesAsync("name contains 'plan'")).ShouldBe("Sales plan");
        (await _drive.NamesAsync("name = 'It\\'s a folder'")).ShouldBe("It's a folder");
        (await _drive.NamesAsync("mimeType = 'application/vnd.google-apps.folder' or (name = 'HelloWorld' and not trashed = true)", "&orderBy=name")).ShouldBe("HelloWorld,It's a folder");
        (await _drive.NamesAsync("mimeType != 'application/vnd.google-apps.folder'", "&orderBy=name desc")).ShouldBe("Sales plan,HelloWorld");
        (await _drive.NamesAsync("appProperties has { key='kind' and value='plan' }")).ShouldBe("Sales plan");
        (await _drive.NamesAsync("fullText contains 'strategy'")).ShouldBe("Sales plan");
        (await _drive.NamesAsync("modifiedTime > '2012-06-04T12:00:00' and trashed=false", "&orderBy=name")).ShouldBe("HelloWorld,It's a folder");
        (await _drive.NamesAsync("modifiedTime > '2999-01-01T00:00:00Z'")).ShouldBe("");
        (await _drive.NamesAsync("'me' in owners and name = 'HelloWorld'")).ShouldBe("HelloWorld");
        (await _drive.NamesAsync("'other@example.com' in writers")).ShouldBe("");
        (await _drive.NamesAsync("'root' in parents and trashed = true")).ShouldBe("Sales plan");
    }

    [Theory]
    [InlineData("name")]
    [InlineData("name = Hello")]
    [InlineData("colour = 'red'")]
    [InlineData("(name = 'a'")]
    [InlineData("name = 'a")]
    [InlineData("modifiedTime > 'yesterday'")]
    [InlineData("'x' in nobody")]
    [InlineData("name = 'a' name = 'b'")]
    public async Task List_BrokenQuery_IsRefused(string query) =>
        (await _drive.FailAsync(HttpMethod.Get, "files?q=" + Uri.EscapeDataString(query))).ShouldBe("400 invalid: Invalid Value");

    [Fact]
    public async Task List_DeeplyNestedQuery_IsRefused() =>
        (await _drive.FailAsync(HttpMethod.Get, "files?q=" + new string('(', 3000))).ShouldStartWith("400");

    [Fact]
    public async Task List_SharedWithMe_IsWhatOthersOwn()
    {
        var id = await _drive.SpreadsheetAsync("Shared");
        await _drive.PostAsync($"files/{id}/permissions", """{"type":"user","role":"reader","emailAddress":"other@example.com"}""");
        using var other = _drive.As("other@example.com");
        await other.SpreadsheetAsync("Own");
        (await other.NamesAsync("sharedWithMe")).ShouldBe("Shared");
        (await other.NamesAsync("sharedWithMe = false")).ShouldBe("Own");
        (await other.NamesAsync($"'{DriveClient.Robot}' in owners")).ShouldBe("Shared");
    }

    [Fact]
    public async Task List_Pages_CoverEverythingOnce()
    {
        for (var i = 0; i < 5; i++)
            await _drive.SpreadsheetAsync("File " + i);
        var names = new List<string>();
        string? token = null;
        do
        {
            var page = await _drive.GetAsync("files?pageSize=2&orderBy=name" + (token is null ? "" : "&pageToken=" + Uri.EscapeDataString(token)));
            names.AddRange(page["files"]!.AsArray().Select(file => file!["name"]!.GetValue<string>()));
            token = page["nextPageToken"]?.GetValue<string>();
        }
        while (token is not null);
        names.ShouldBe(["File 0", "File 1", "File 2", "File 3", "File 4"]);
    }

    [Fact]
    public async Task Folders_HoldFiles()
    {
        var folder = (await _drive.PostAsync("files", """{"name":"Plans","mimeType":"application/vnd.google-apps.folder"}"""))["id"]!.GetValue<string>();
        var id = (await _drive.PostAsync("files", $$"""{"name":"In it","mimeType":"application/vnd.google-apps.spreadsheet","parents":["{{folder}}"]}"""))["id"]!.GetValue<string>();
        (await _drive.NamesAsync($"'{folder}' in parents")).ShouldBe("In it");
        await _drive.PatchAsync($"files/{id}?addParents=root&removeParents={folder}", "{}");
        (await _drive.NamesAsync($"'{folder}' in parents")).ShouldBe("");
        (await _drive.FailAsync(HttpMethod.Post, "files", """{"name":"x","parents":["nowhere"]}""")).ShouldBe("404 notFound: File not found: nowhere.");
    }

    [Fact]
    public async Task About_NeedsFields()
    {
        (await _drive.FailAsync(HttpMethod.Get, "about")).ShouldBe("400 required: The 'fields' parameter is required for this method.");
        (await _drive.GetAsync("about?fields=user(emailAddress,me)")).ToJsonString().ShouldBe("""{"user":{"me":true,"emailAddress":"robot@test.iam.gserviceaccount.com"}}""");
    }

    [Fact]
    public async Task Token_WithoutADriveScope_IsRefused()
    {
        using var response = await new HttpClient().GetAsync(new Uri(_drive.Server.Address, "/drive/v3/files"));
        ((int)response.StatusCode).ShouldBe(401);
        var narrow = _drive.Server.Admin.Tokens.Issue(new("robot@test.iam.gserviceaccount.com", "test"), ["https://www.googleapis.com/auth/spreadsheets"]).Text;
        using var refused = await new HttpClient().GetAsync(new Uri(_drive.Server.Address, "/drive/v3/files?access_token=" + narrow));
        ((int)refused.StatusCode).ShouldBe(403);
    }

    [Fact]
    public async Task Unsupported_Call_IsNamed() =>
        (await _drive.FailAsync(HttpMethod.Get, "drives")).ShouldBe("501 : The emulator does not support GET /drive/v3/drives.");

    [Fact]
    public async Task Export_Csv_IsTheFirstSheetAsShown()
    {
        var id = await _drive.SpreadsheetAsync();
        await _drive.WriteAsync(id, "A1", """[["a,b","50%"],["say \"hi\"",""],["","=1+1"]]""");
        Encoding.UTF8.GetString(await _drive.BytesAsync($"files/{id}/export?mimeType=text/csv")).ShouldBe("\"a,b\",50%\r\n\"say \"\"hi\"\"\",\r\n,2");
        (await _drive.FailAsync(HttpMethod.Get, $"files/{id}/export?mimeType=image/gif")).ShouldBe("400 badRequest: The requested conversion is not supported.");
        (await _drive.FailAsync(HttpMethod.Get, $"files/{id}/export?mimeType=application/pdf")).ShouldStartWith("501");
        (await _drive.FailAsync(HttpMethod.Get, $"files/{id}/export")).ShouldBe("400 required: Required parameter: mimeType");
    }

    [Fact]
    public async Task Export_ByTheEditorsLink_TakesASheet()
    {
        // The address that "spreadsheetUrl" leads to with "export" for "edit": google-spreadsheet downloads by it.
        var id = await _drive.SpreadsheetAsync();
        await _drive.OkAsync(HttpMethod.Post, $"/v4/spreadsheets/{id}/:batchUpdate", """{"requests":[{"addSheet":{"properties":{"sheetId":7,"title":"Second"}}}]}""");
        await _drive.WriteAsync(id, "Second!A1", """[["x","y"]]""");
        using var csv = await _drive.SendAsync(HttpMethod.Get, $"/spreadsheets/d/{id}/export?format=csv&gid=7");
        (await csv.Content.ReadAsStringAsync()).ShouldBe("x,y");
        using var xlsx = await _drive.SendAsync(HttpMethod.Get, $"/spreadsheets/d/{id}/export?format=xlsx");
        (await xlsx.Content.ReadAsByteArrayAsync())[..2].ShouldBe("PK"u8.ToArray());
        using var nobody = new HttpClient();
        using var refused = await nobody.GetAsync(new Uri(_drive.Server.Address, $"/spreadsheets/d/{id}/export?format=csv"));
        ((int)refused.StatusCode).ShouldBe(401);
    }

    [Fact]
    public async Task Export_OfAKeptFile_IsRefused()
    {
        var id = (await _drive.PostAsync("files", """{"name":"a.bin"}"""))["id"]!.GetValue<string>();
        (await _drive.FailAsync(HttpMethod.Get, $"files/{id}/export?mimeType=text/csv")).ShouldBe("403 fileNotExportable: Export only supports Docs Editors files.");
    }
}
