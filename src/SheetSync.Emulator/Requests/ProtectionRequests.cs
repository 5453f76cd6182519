using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Requests;

/// <summary>Protected ranges. Without editors the caller alone may edit, beside the owner; <c>warningOnly</c> has none.</summary>
internal static class ProtectionRequests
{
    private const string Kind = "protectedRanges";
    private const string IdName = "protectedRangeId";

    public static readonly Dictionary<string, RequestHandler> Handlers = new()
    {
        ["addProtectedRange"] = Add,
        ["updateProtectedRange"] = Update,
        ["deleteProtectedRange"] = Delete,
    };

    private static Sheet SheetOf(Draft draft, Args given, Args request)
    {
        if (given.String("namedRangeId") is { } named)
        {
            var found = draft.Book.NamedRanges.Find(range => range.Id == named) ?? throw request.Fail($"No named range with id: {named}");
            return draft.Grid(found.Range.SheetId, request);
        }
        return given.Has("range") ? draft.Grid(given.Range().SheetId, request) : throw request.Fail("A range or namedRangeId must be specified.");
    }

    private static JsonObject Add(Draft draft, Args request)
    {
        var given = request.Required("protectedRange");
        var sheet = SheetOf(draft, given, request);
        var json = given.Json.DeepClone().AsObject();
        json[IdName] = SheetObjects.ClaimId(draft, Kind, IdName, given, request);
        Settle(draft, json);
        SheetObjects.Add(sheet, Kind, json);
        return new JsonObject { ["protectedRange"] = json.DeepClone() };
    }

    private static void Settle(Draft draft, JsonObject json)
    {
        json["requestingUserCanEdit"] = true;
        if (json["range"] is JsonObject range)
            json["range"] = new Args(new JsonObject { ["range"] = range.DeepClone() }, "protectedRange").Range().ToJson();
        if (json["warningOnly"]?.GetValue<bool>() == true)
        {
            json.Remove("editors");
            return;
        }
        json.Remove("warningOnly");
        var editors = json["editors"] as JsonObject ?? new JsonObject { ["users"] = new JsonArray(draft.Actor.Email) };
        if (editors.Parent is null)
            json["editors"] = editors;
        if (editors["users"] is not JsonArray users)
            editors["users"] = users = [];
        if (!users.Any(user => string.Equals(user?.GetValue<string>(), draft.Owner, StringComparison.OrdinalIgnoreCase)))
            users.Add(draft.Owner);
    }

    private static (Sheet Sheet, int Index) Existing(Draft draft, int id, Args request)
    {
        var (sheet, index) = SheetObjects.Find(draft.Book, Kind, IdName, id) ?? throw request.Fail($"No protected range with id: {id}");
        // A warning keeps nobody out (ProtectedRange.warningOnly: "every user can edit"), so every editor may take it off.
        var warning = sheet.ObjectsOf(Kind)[index].ToObject()["warningOnly"]?.GetValue<bool>() == true;
        if (!warning && !draft.IsOwner && !ProtectedRanges.MayEdit(sheet.ObjectsOf(Kind)[index], draft.Actor.Email))
            throw request.Fail("You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.");
        return (sheet, index);
    }

    private static JsonObject? Update(Draft draft, Args request)
    {
        var given = request.Required("protectedRange");
        var mask = request.Fields();
        var (sheet, index) = Existing(draft, given.Int(IdName) ?? 0, request);
        var json = sheet.ObjectsOf(Kind)[index].ToObject();
        var id = json[IdName]!.DeepClone();
        mask.CopyInto(json, given.Json);
        json[IdName] = id;
        Settle(draft, json);
        var target = SheetOf(draft, new Args(json, request.Path), request);
        SheetObjects.Remove(sheet, Kind, index);
        SheetObjects.Add(target, Kind, json);
        return null;
    }

    private static JsonObject? Delete(Draft draft, Args request)
    {
        var (sheet, index) = Existing(draft, request.Int(IdName) ?? 0, request);
        SheetObjects.Remove(sheet, Kind, index);
        return null;
    }
}
