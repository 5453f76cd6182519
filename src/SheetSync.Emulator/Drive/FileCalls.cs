using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Drive;

/// <summary>files: create without content, get, list, update, copy, delete, export, generateIds, emptyTrash.</summary>
internal sealed class FileCalls(DriveStore store)
{
    public async Task<bool> HandleAsync(DriveCall drive, string[] path)
    {
        switch (path)
        {
            case ["GET", "files"]:
                List(drive);
                return true;
            case ["POST", "files"]:
                drive.Reply(drive.Json.File(new FileCreation(store, drive).Create(await drive.Call.BodyAsync(), null, null)), DriveJson.FileDefaults);
                return true;
            case ["GET", "files", "generateIds"]:
                GenerateIds(drive);
                return true;
            case ["DELETE", "files", "trash"]:
                foreach (var file in store.All.Where(file => file.Trashed && IsOwner(file, drive)).ToList())
                    store.Delete(file);
                drive.NoContent();
                return true;
            case [var method, "files", var id]:
                return await OnFileAsync(drive, method, id);
            case ["POST", "files", var id, "copy"]:
                Copy(drive, id, await drive.Call.BodyAsync());
                return true;
            case ["GET", "files", var id, "export"]:
                Export(drive, id);
                return true;
            default:
                return false;
        }
    }

    private async Task<bool> OnFileAsync(DriveCall drive, string method, string id)
    {
        var root = DriveFile.RootOf(drive.Actor.Email);
        var file = method == "GET" && (id == "root" || id == root) ? MyDrive(root, drive) : store.Find(id, drive.Actor);
        switch (method)
        {
            case "GET":
                Get(drive, file);
                return true;
            case "PATCH":
                new FileUpdate(store, drive).Apply(file, await drive.Call.BodyAsync());
                drive.Reply(drive.Json.File(file), DriveJson.FileDefaults);
                return true;
            case "DELETE":
                if (!IsOwner(file, drive))
                    throw DriveErrors.Forbidden();
                store.Delete(file);
                drive.NoContent();
                return true;
            default:
                return false;
        }
    }

    /// <summary>The folder that everybody has and nobody changes; <c>root</c> is its alias (guides/folder).</summary>
    private static PlainFile MyDrive(string id, DriveCall drive) => new(id, "My Drive", MimeTypes.Folder, drive.Actor.Email, DateTimeOffset.UnixEpoch);

    private static bool IsOwner(DriveFile file, DriveCall drive) => string.Equals(file.Owner, drive.Actor.Email, StringComparison.OrdinalIgnoreCase);

    private static void Get(DriveCall drive, DriveFile file)
    {
        if (drive.Call.Query("alt") != "media")
        {
            drive.Reply(drive.Json.File(file), DriveJson.FileDefaults);
            return;
        }
        var content = file is PlainFile { Content: { } bytes } ? bytes : throw DriveErrors.NotDownloadable();
        drive.Call.WriteBytes(content, file.MimeType);
    }

    private void List(DriveCall drive)
    {
        var test = DriveQuery.Parse(drive.Call.Query("q"));
        var (start, size) = drive.Page(100, 1000);
        var found = FileOrder.Sort(
            store.All.Where(file => file.RoleOf(drive.Actor.Email) is not null && IsListed(file, drive.Actor.Email) && test(file, drive.Actor.Email)),
            drive.Call.Query("orderBy")).ToList();
        var json = new JsonObject { ["kind"] = "drive#fileList", ["incompleteSearch"] = false };
        if (start + size < found.Count)
            json["nextPageToken"] = "~" + (start + size);
        json["files"] = new JsonArray([.. found.Skip(start).Take(size).Select(file => drive.HasFields ? drive.Json.File(file) : DriveCall.Cut(drive.Json.File(file), DriveJson.FileDefaults))]);
        drive.Call.WriteJson(json);
    }

    /// <summary>A file open to everybody with the link is in nobody's list who was not given it.</summary>
    private static bool IsListed(DriveFile file, string email) => file.Permissions.ContainsKey(email);

    private static void GenerateIds(DriveCall drive)
    {
        var count = int.TryParse(drive.Call.Query("count"), out var asked) ? Math.Clamp(asked, 1, 1000) : 10;
        drive.Call.WriteJson(new JsonObject
        {
            ["kind"] = "drive#generatedIds",
            ["space"] = "drive",
            ["ids"] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => (JsonNode)Ids.File())]),
        });
    }

    private void Copy(DriveCall drive, string id, Args body)
    {
        var file = store.Find(id, drive.Actor);
        var name = body.String("name") ?? "Copy of " + file.Name;
        var creation = new FileCreation(store, drive);
        var copy = file switch
        {
            SpreadsheetFile sheet => creation.Add(sheet.Workbook.Current.CopyAs(Ids.File(), name), body),
            PlainFile { Content: { } content } => creation.Add(name, file.MimeType, content, body),
            _ => throw new ApiError(403, "PERMISSION_DENIED", "This file cannot be copied by the user.") { Reason = "cannotCopyFile" },
        };
        drive.Reply(drive.Json.File(copy), DriveJson.FileDefaults);
    }

    private void Export(DriveCall drive, string id)
    {
        var file = store.Find(id, drive.Actor);
        var type = drive.Call.Query("mimeType") is { Length: > 0 } asked ? asked : throw DriveErrors.Required("Required parameter: mimeType");
        var book = file is SpreadsheetFile sheet ? sheet.Workbook.Current : throw DriveErrors.NotExportable();
        drive.Call.WriteBytes(Exports.Write(book, type, store.Workbooks.Engine), type);
    }
}
