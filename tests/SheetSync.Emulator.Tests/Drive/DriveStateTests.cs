using System.Text;

namespace SheetSync.Emulator.Tests.Drive;

/// <summary>What Drive knows survives a restart where a data folder is given.</summary>
public sealed class DriveStateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sheetsync-drive-").FullName;

    [Fact]
    public async Task Restart_KeepsFilesCommentsTrashAndTheLog()
    {
        string sheet, folder, token, version;
        using (var drive = await DriveClient.StartAsync(new EmulatorOptions { DataFolder = _folder }))
        {
            await using var server = drive.Server;
            folder = (await drive.PostAsync("files", """{"name":"Plans","mimeType":"application/vnd.google-apps.folder"}"""))["id"]!.GetValue<string>();
            token = (await drive.GetAsync("changes/startPageToken"))["startPageToken"]!.GetValue<string>();
            sheet = await drive.SpreadsheetAsync();
            await drive.PatchAsync($"files/{sheet}?addParents={folder}", """{"trashed":true,"properties":{"a":"b"}}""");
            var comment = await drive.PostAsync($"files/{sheet}/comments?fields=id", """{"content":"Why?"}""");
            await drive.PostAsync($"files/{sheet}/comments/{comment["id"]}/replies?fields=id", """{"content":"So","action":"resolve"}""");
            using var upload = await drive.SendAsync(HttpMethod.Post, "/upload/drive/v3/files?uploadType=media", new ByteArrayContent("kept"u8.ToArray()));
            version = (await drive.GetAsync($"files/{sheet}?fields=version"))["version"]!.GetValue<string>();
        }
        using var again = await DriveClient.StartAsync(new EmulatorOptions { DataFolder = _folder });
        await using var restarted = again.Server;
        (await again.NamesAsync($"'{folder}' in parents and trashed = true and properties has {{key='a' and value='b'}}")).ShouldBe("Plan");
        (await again.GetAsync($"files/{sheet}?fields=version"))["version"]!.GetValue<string>().ShouldBe(version);
        (await again.GetAsync($"files/{sheet}/comments?fields=comments(content,resolved,replies/content)")).ToJsonString()
            .ShouldBe("""{"comments":[{"content":"Why?","resolved":true,"replies":[{"content":"So"}]}]}""");
        var kept = (await again.GetAsync("files?q=name='Untitled'"))["files"]![0]!["id"];
        Encoding.UTF8.GetString(await again.BytesAsync($"files/{kept}?alt=media")).ShouldBe("kept");
        (await again.GetAsync("changes?pageToken=" + token))["changes"]!.AsArray().Select(change => change!["fileId"]!.GetValue<string>()).ShouldContain(sheet);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
