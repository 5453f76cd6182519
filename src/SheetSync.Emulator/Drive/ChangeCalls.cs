using System.Globalization;
using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;

namespace SheetSync.Emulator.Drive;

/// <summary>changes.getStartPageToken, list and watch, channels.stop (guides "Retrieve changes" and "Push notifications").</summary>
internal sealed class ChangeCalls(DriveStore store, PushChannels channels)
{
    public async Task<bool> HandleAsync(DriveCall drive, string[] path)
    {
        switch (path)
        {
            case ["GET", "changes", "startPageToken"]:
                drive.Reply(new JsonObject { ["kind"] = "drive#startPageToken", ["startPageToken"] = Token(store.Changes.StartToken) });
                return true;
            case ["GET", "changes"]:
                List(drive);
                return true;
            case ["POST", "changes", "watch"]:
                PageToken(drive);
                drive.Call.WriteJson(channels.Open(drive, await drive.Call.BodyAsync()));
                return true;
            case ["POST", "channels", "stop"]:
                var body = await drive.Call.BodyAsync();
                channels.Stop(drive, body.String("id") ?? "", body.String("resourceId") ?? "");
                drive.NoContent();
                return true;
            default:
                return false;
        }
    }

    private void List(DriveCall drive)
    {
        var from = PageToken(drive);
        var size = PageSize(drive);
        // Taken before the list: what happens meanwhile is listed again from the new token rather than lost.
        var next = store.Changes.StartToken;
        var removed = drive.Call.Query("includeRemoved") != "false";
        var found = store.Changes.Since(from, drive.Actor.Email, id => store.CanSee(id, drive.Actor)).Where(change => change.Sequence < next && (removed || !change.Removed)).ToList();
        var json = new JsonObject { ["kind"] = "drive#changeList" };
        if (found.Count > size)
            json["nextPageToken"] = Token(found[size].Sequence);
        else
            json["newStartPageToken"] = Token(next);
        json["changes"] = new JsonArray([.. found.Take(size).Select(change => Tell(drive, change))]);
        drive.Call.WriteJson(json);
    }

    private static JsonObject Tell(DriveCall drive, DriveChange change)
    {
        var json = drive.Json.Change(change);
        if (!drive.HasFields && json["file"] is JsonObject file)
            json["file"] = DriveCall.Cut(file, DriveJson.FileDefaults);
        return json;
    }

    private static int PageSize(DriveCall drive) =>
        int.TryParse(drive.Call.Query("pageSize"), out var size) ? Math.Clamp(size, 1, 1000) : 100;

    private long PageToken(DriveCall drive)
    {
        var text = drive.Call.Query("pageToken") is { Length: > 0 } given ? given : throw DriveErrors.Required("Required parameter: pageToken");
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var token) && token >= 1 && token <= store.Changes.StartToken
            ? token
            : throw DriveErrors.Invalid("Invalid Value");
    }

    private static string Token(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);
}
