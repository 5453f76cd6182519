using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Http;
using SheetSync.Emulator.Identity;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Drive;

/// <summary>One call of Drive's: the request, who sends it, and how its answer is cut.</summary>
internal sealed class DriveCall
{
    public DriveCall(ApiCall call, DriveStore store)
    {
        Call = call;
        Json = new DriveJson(store, call.Token!.Actor.Email, call.Address);
        // Reading is open to the narrower scopes too, and so is watching (reference of changes.watch and channels.stop); what changes a file needs one that may.
        if (call.Method == "GET" || call.Segments is [.., "changes", "watch"] or [.., "channels", "stop"])
            AccessTokens.RequireScope(call.Token, "drive", "drive.file", "drive.readonly", "drive.metadata", "drive.metadata.readonly");
        else
            AccessTokens.RequireScope(call.Token, "drive", "drive.file", "drive.metadata");
        DriveMasks.Check(call);
    }

    public ApiCall Call { get; }

    public DriveJson Json { get; }

    public Actor Actor => Call.Token!.Actor;

    public bool HasFields => Call.Query("fields") is { Length: > 0 };

    /// <summary>Answers with a resource: what the mask asks for, else the fields that Drive tells unasked.</summary>
    public void Reply(JsonObject resource, IReadOnlyList<string>? defaults = null)
    {
        if (!HasFields && defaults is not null)
            resource = Cut(resource, defaults);
        Call.WriteJson(resource);
    }

    public void ReplyList(string kind, string name, IEnumerable<JsonObject> items, IReadOnlyList<string>? defaults = null, string? nextPage = null)
    {
        var list = new JsonArray([.. items.Select(item => HasFields || defaults is null ? item : Cut(item, defaults))]);
        var json = new JsonObject { ["kind"] = kind };
        if (nextPage is not null)
            json["nextPageToken"] = nextPage;
        json[name] = list;
        Call.WriteJson(json);
    }

    public void NoContent() => Call.WriteBytes([], "text/html; charset=UTF-8", 204);

    public static JsonObject Cut(JsonObject resource, IReadOnlyList<string> names) =>
        new(resource.Where(pair => names.Contains(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));

    /// <summary>An index into a list from an opaque page token, and the size of a page.</summary>
    public (int Start, int Size) Page(int defaultSize, int largest)
    {
        var size = defaultSize;
        if (Call.Query("pageSize") is { Length: > 0 } text && (!int.TryParse(text, out size) || size < 1 || size > largest))
            throw DriveErrors.Invalid($"Invalid value '{text}'. Values must be within the range: [1, {largest}]", "invalidParameter");
        var start = 0;
        if (Call.Query("pageToken") is { Length: > 0 } token && (!token.StartsWith('~') || !int.TryParse(token[1..], out start) || start < 0))
            throw DriveErrors.Invalid("Invalid Value");
        return (start, size);
    }
}
