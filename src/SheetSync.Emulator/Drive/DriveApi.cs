using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Http;

namespace SheetSync.Emulator.Drive;

/// <summary>Drive v3 under <c>/drive/v3</c>. Calls that are not supported answer 501 naming themselves.</summary>
internal sealed class DriveApi(DriveStore store, PushChannels channels) : IApiGroup
{
    private readonly FileCalls _files = new(store);
    private readonly PermissionCalls _permissions = new(store);
    private readonly CommentCalls _comments = new(store);
    private readonly ChangeCalls _changes = new(store, channels);

    public bool NeedsToken => true;

    public async Task HandleAsync(ApiCall call)
    {
        if (call.Segments is not ["drive", "v3", ..])
            throw ApiError.Unsupported($"{call.Method} {call.Path}");
        var drive = new DriveCall(call, store);
        string[] path = [call.Method, .. call.Segments.Skip(2)];
        var handled = path switch
        {
            [_, "files", _, "permissions", ..] => await _permissions.HandleAsync(drive, path),
            [_, "files", _, "comments", ..] => await _comments.HandleAsync(drive, path),
            [_, "files", ..] => await _files.HandleAsync(drive, path),
            [_, "changes" or "channels", ..] => await _changes.HandleAsync(drive, path),
            ["GET", "about"] => About(drive),
            _ => false,
        };
        if (!handled)
            throw ApiError.Unsupported($"{call.Method} {call.Path}");
    }

    private static bool About(DriveCall drive)
    {
        if (!drive.HasFields)
            throw DriveErrors.FieldsRequired();
        drive.Reply(new()
        {
            ["kind"] = "drive#about",
            ["user"] = drive.Json.User(drive.Actor.Email),
            ["storageQuota"] = new JsonObject { ["usage"] = "0", ["usageInDrive"] = "0", ["usageInDriveTrash"] = "0" },
            ["importFormats"] = new JsonObject { [MimeTypes.Xlsx] = Types(MimeTypes.Spreadsheet), [MimeTypes.Csv] = Types(MimeTypes.Spreadsheet) },
            ["exportFormats"] = new JsonObject { [MimeTypes.Spreadsheet] = Types([.. Exports.Supported]) },
            ["canCreateDrives"] = false,
        });
        return true;
    }

    private static JsonArray Types(params string[] types) => [.. types.Select(type => JsonValue.Create(type))];
}
