namespace SheetSync.Emulator.Tests.Drive;

/// <summary>Facts: Drive API v3 reference (permissions, comments, replies) and the guides "Share files" and "Manage comments and replies".</summary>
public sealed class SharingTests : IAsyncLifetime
{
    private DriveClient _drive = null!;
    private DriveClient _other = null!;
    private string _id = null!;

    public async Task InitializeAsync()
    {
        _drive = await DriveClient.StartAsync();
        _other = _drive.As("service@other.iam.gserviceaccount.com");
        _id = await _drive.SpreadsheetAsync();
    }

    public async Task DisposeAsync()
    {
        await _drive.Server.DisposeAsync();
        _other.Dispose();
        _drive.Dispose();
    }

    [Fact]
    public async Task Share_WithAServiceAccount_GivesItsRole()
    {
        (await StatusAsync(HttpMethod.Get)).ShouldBe(403);
        var permission = await ShareAsync("reader");
        permission.AsObject().Select(pair => pair.Key).ShouldBe(["kind", "id", "type", "role"]);
        (await StatusAsync(HttpMethod.Get)).ShouldBe(200);
        (await StatusAsync(HttpMethod.Put)).ShouldBe(403);
        await _drive.PatchAsync($"files/{_id}/permissions/{permission["id"]}", """{"role":"writer"}""");
        (await StatusAsync(HttpMethod.Put)).ShouldBe(200);
        await _drive.DeleteAsync($"files/{_id}/permissions/{permission["id"]}");
        (await StatusAsync(HttpMethod.Get)).ShouldBe(403);
    }

    [Fact]
    public async Task Share_WithAnyone_OpensTheFileByItsLink_AndListsItNowhere()
    {
        var permission = await _drive.PostAsync($"files/{_id}/permissions?fields=*", """{"type":"anyone","role":"reader"}""");
        permission["id"]!.GetValue<string>().ShouldBe("anyoneWithLink");
        (await StatusAsync(HttpMethod.Get)).ShouldBe(200);
        (await _other.NamesAsync("name = 'Plan'")).ShouldBe("");
    }

    [Fact]
    public async Task List_TellsOwnerAndGuests()
    {
        await ShareAsync("commenter");
        var list = await _drive.GetAsync($"files/{_id}/permissions?fields=permissions(emailAddress,role,type)");
        list["permissions"]!.AsArray().Select(each => each!.ToJsonString()).ShouldBe(
            [
                """{"type":"user","role":"owner","emailAddress":"robot@test.iam.gserviceaccount.com"}""",
                """{"type":"user","role":"commenter","emailAddress":"service@other.iam.gserviceaccount.com"}""",
            ],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("""{"type":"user","emailAddress":"a@b.c"}""", "400 required: The permission role field is required.")]
    [InlineData("""{"role":"reader","emailAddress":"a@b.c"}""", "400 required: The permission type field is required.")]
    [InlineData("""{"role":"king","type":"user","emailAddress":"a@b.c"}""", "400 invalid: The specified role is invalid or not supported.")]
    [InlineData("""{"role":"reader","type":"user","emailAddress":"nobody"}""", "400 invalid: The specified emailAddress is invalid or not applicable for the given permission type.")]
    public async Task Share_Wrongly_IsRefused(string body, string expected) =>
        (await _drive.FailAsync(HttpMethod.Post, $"files/{_id}/permissions", body)).ShouldBe(expected);

    [Fact]
    public async Task Share_ByAReader_IsRefused_AndTheOwnerStays()
    {
        await ShareAsync("reader");
        (await _other.FailAsync(HttpMethod.Post, $"files/{_id}/permissions", """{"type":"user","role":"writer","emailAddress":"x@y.z"}""")).ShouldStartWith("403 insufficientFilePermissions");
        await _drive.PostAsync($"files/{_id}/permissions", """{"type":"user","role":"writer","emailAddress":"writer@example.com"}""");
        using var writer = _drive.As("writer@example.com");
        var owner = (await writer.GetAsync($"files/{_id}/permissions?fields=permissions(id,role)"))["permissions"]!.AsArray().First(each => each!["role"]!.GetValue<string>() == "owner")!["id"];
        (await writer.FailAsync(HttpMethod.Delete, $"files/{_id}/permissions/{owner}")).ShouldStartWith("403");
        (await writer.FailAsync(HttpMethod.Get, $"files/{_id}/permissions/12345")).ShouldBe("404 notFound: Permission not found: 12345.");
    }

    [Fact]
    public async Task Comments_AreMadeAnsweredAndResolved()
    {
        await ShareAsync("commenter");
        var comment = await _other.PostAsync($"files/{_id}/comments?fields=*", """{"content":"Why?","quotedFileContent":{"value":"42"}}""");
        comment["author"]!["displayName"]!.GetValue<string>().ShouldBe("service");
        await _drive.PostAsync($"files/{_id}/comments/{comment["id"]}/replies?fields=id", """{"content":"Because","action":"resolve"}""");
        var list = await _drive.GetAsync($"files/{_id}/comments?fields=comments(content,resolved,quotedFileContent/value,replies(content,action))");
        list.ToJsonString().ShouldBe("""{"comments":[{"content":"Why?","resolved":true,"replies":[{"action":"resolve","content":"Because"}],"quotedFileContent":{"value":"42"}}]}""");
        (await _drive.FailAsync(HttpMethod.Delete, $"files/{_id}/comments/{comment["id"]}")).ShouldStartWith("403");
        await _other.DeleteAsync($"files/{_id}/comments/{comment["id"]}");
        (await _drive.GetAsync($"files/{_id}/comments?fields=comments"))["comments"]!.AsArray().ShouldBeEmpty();
        (await _drive.GetAsync($"files/{_id}/comments?includeDeleted=true&fields=comments(deleted,content)")).ToJsonString().ShouldBe("""{"comments":[{"deleted":true}]}""");
    }

    [Fact]
    public async Task Comments_NeedFields_AndTheRight()
    {
        (await _drive.FailAsync(HttpMethod.Get, $"files/{_id}/comments")).ShouldBe("400 required: The 'fields' parameter is required for this method.");
        await ShareAsync("reader");
        (await _other.FailAsync(HttpMethod.Post, $"files/{_id}/comments?fields=id", """{"content":"x"}""")).ShouldStartWith("403");
        (await _drive.FailAsync(HttpMethod.Get, $"files/{_id}/comments/none?fields=id")).ShouldBe("404 notFound: Comment not found: none.");
    }

    private Task<System.Text.Json.Nodes.JsonNode> ShareAsync(string role) =>
        _drive.PostAsync($"files/{_id}/permissions?sendNotificationEmail=false", $$"""{"type":"user","role":"{{role}}","emailAddress":"service@other.iam.gserviceaccount.com"}""");

    private async Task<int> StatusAsync(HttpMethod method)
    {
        using var content = method == HttpMethod.Put ? new StringContent("""{"values":[[1]]}""") : null;
        using var response = await _other.SendAsync(method, $"/v4/spreadsheets/{_id}/values/A1{(method == HttpMethod.Put ? "?valueInputOption=RAW" : "")}", content);
        return (int)response.StatusCode;
    }
}
