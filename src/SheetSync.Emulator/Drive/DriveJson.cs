using System.Globalization;
using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Drive;

/// <summary>Drive's resources as JSON (developers.google.com/workspace/drive/api/reference/rest/v3).</summary>
internal sealed class DriveJson(DriveStore store, string me, string address)
{
    /// <summary>Without a field mask only these are told.</summary>
    public static readonly IReadOnlyList<string> FileDefaults = ["kind", "id", "name", "mimeType"];

    public static readonly IReadOnlyList<string> PermissionDefaults = ["kind", "id", "type", "role"];

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public JsonObject File(DriveFile file)
    {
        var (version, modified) = store.Changes.Shown(file);
        var mine = string.Equals(file.Owner, me, StringComparison.OrdinalIgnoreCase);
        var json = new JsonObject
        {
            ["kind"] = "drive#file",
            ["id"] = file.Id,
            ["name"] = file.Name,
            ["mimeType"] = file.MimeType,
            ["starred"] = file.Starred,
            ["trashed"] = file.Trashed,
            ["explicitlyTrashed"] = file.Trashed,
            ["spaces"] = new JsonArray("drive"),
            ["version"] = version.ToString(CultureInfo.InvariantCulture),
            ["webViewLink"] = WebLink(file),
            ["createdTime"] = Time(file.CreatedTime),
            ["modifiedTime"] = Time(modified),
            ["modifiedByMe"] = string.Equals(file.ModifiedBy, me, StringComparison.OrdinalIgnoreCase),
            ["owners"] = new JsonArray(User(file.Owner)),
            ["lastModifyingUser"] = User(file.ModifiedBy),
            ["ownedByMe"] = mine,
            ["shared"] = file.Permissions.Count > 1,
            ["capabilities"] = Capabilities(file),
            ["viewersCanCopyContent"] = true,
            ["writersCanShare"] = true,
            ["permissionIds"] = new JsonArray([.. file.Permissions.Keys.Select(email => (JsonNode)DriveFile.PermissionId(email))]),
            ["permissions"] = new JsonArray([.. file.Permissions.Select(pair => Permission(pair.Key, pair.Value))]),
        };
        AddOptional(json, file, mine);
        return json;
    }

    private void AddOptional(JsonObject json, DriveFile file, bool mine)
    {
        // "Parents" of a file shared by somebody else are told only where the folder is shared too.
        if (mine && file.Parents.Count > 0)
            json["parents"] = new JsonArray([.. file.Parents.Select(parent => (JsonNode)parent)]);
        if (file.Description is not null)
            json["description"] = file.Description;
        if (!file.Properties.IsEmpty)
            json["properties"] = new JsonObject(file.Properties.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        if (!file.AppProperties.IsEmpty)
            json["appProperties"] = new JsonObject(file.AppProperties.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        if (file is PlainFile { Content: { } content })
            json["size"] = content.Length.ToString(CultureInfo.InvariantCulture);
        if (file is SpreadsheetFile)
            json["exportLinks"] = new JsonObject(Exports.Supported.Select(type => KeyValuePair.Create(type, (JsonNode?)$"{address}/drive/v3/files/{file.Id}/export?mimeType={Uri.EscapeDataString(type)}")));
    }

    private string WebLink(DriveFile file) => file switch
    {
        SpreadsheetFile => $"{address}/spreadsheets/d/{file.Id}/edit?usp=drivesdk",
        _ => $"{address}/file/d/{file.Id}/view?usp=drivesdk",
    };

    private JsonObject Capabilities(DriveFile file)
    {
        var role = file.RoleOf(me);
        var owner = role is "owner";
        var writer = owner || role is "writer";
        return new JsonObject
        {
            ["canEdit"] = writer,
            ["canComment"] = writer || role is "commenter",
            ["canShare"] = writer,
            ["canRename"] = writer,
            ["canCopy"] = file is not PlainFile { Content: null },
            ["canDownload"] = true,
            ["canTrash"] = owner,
            ["canUntrash"] = owner,
            ["canDelete"] = owner,
        };
    }

    public JsonObject User(string email) => new()
    {
        ["kind"] = "drive#user",
        ["displayName"] = email.Split('@')[0],
        ["me"] = string.Equals(email, me, StringComparison.OrdinalIgnoreCase),
        ["permissionId"] = DriveFile.PermissionId(email),
        ["emailAddress"] = email,
    };

    public JsonObject Permission(string email, string role)
    {
        var json = new JsonObject
        {
            ["kind"] = "drive#permission",
            ["id"] = DriveFile.PermissionId(email),
            ["type"] = email == "anyone" ? "anyone" : "user",
            ["role"] = role,
        };
        if (email == "anyone")
        {
            json["allowFileDiscovery"] = false;
            return json;
        }
        json["emailAddress"] = email;
        json["displayName"] = email.Split('@')[0];
        json["deleted"] = false;
        json["pendingOwner"] = false;
        return json;
    }

    public JsonObject Comment(DriveComment comment, bool isReply = false)
    {
        var json = new JsonObject
        {
            ["kind"] = isReply ? "drive#reply" : "drive#comment",
            ["id"] = comment.Id,
            ["createdTime"] = Time(comment.Created),
            ["modifiedTime"] = Time(comment.Modified),
            ["author"] = User(comment.Author),
            ["deleted"] = comment.Deleted,
        };
        if (comment.Action is not null)
            json["action"] = comment.Action;
        if (!comment.Deleted)
        {
            json["content"] = comment.Content;
            json["htmlContent"] = System.Net.WebUtility.HtmlEncode(comment.Content);
        }
        if (isReply)
            return json;
        json["resolved"] = comment.Resolved;
        json["replies"] = new JsonArray([.. comment.Replies.Select(reply => Comment(reply, isReply: true))]);
        if (comment.Anchor is not null)
            json["anchor"] = comment.Anchor;
        if (comment.QuotedText is not null)
            json["quotedFileContent"] = new JsonObject { ["mimeType"] = "text/html", ["value"] = comment.QuotedText };
        return json;
    }

    public JsonObject Change(DriveChange change)
    {
        var json = new JsonObject
        {
            ["kind"] = "drive#change",
            ["removed"] = change.Removed,
            ["fileId"] = change.FileId,
            ["time"] = Time(change.Time),
            ["type"] = "file",
            ["changeType"] = "file",
        };
        if (!change.Removed && store.Known(change.FileId) is { } file)
            json["file"] = File(file);
        return json;
    }
}
