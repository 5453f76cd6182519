using SheetSync.Emulator.Api;

namespace SheetSync.Emulator.Drive;

/// <summary>permissions: sharing with people (service accounts among them) and with everybody who has the link.</summary>
internal sealed class PermissionCalls(DriveStore store)
{
    public async Task<bool> HandleAsync(DriveCall drive, string[] path)
    {
        var file = store.Find(path[2], drive.Actor);
        switch (path)
        {
            case ["GET", _, _, _]:
                RequireWriter(file, drive);
                drive.ReplyList(
                    "drive#permissionList", "permissions", file.Permissions.Select(pair => drive.Json.Permission(pair.Key, pair.Value)), DriveJson.PermissionDefaults);
                return true;
            case ["POST", _, _, _]:
                Create(drive, file, await drive.Call.BodyAsync());
                return true;
            case ["GET", _, _, _, var id]:
                RequireWriter(file, drive);
                Reply(drive, file, Holder(file, id));
                return true;
            case ["PATCH", _, _, _, var id]:
                Update(drive, file, Holder(file, id), await drive.Call.BodyAsync());
                return true;
            case ["DELETE", _, _, _, var id]:
                Delete(drive, file, Holder(file, id));
                return true;
            default:
                return false;
        }
    }

    private void Create(DriveCall drive, DriveFile file, Args body)
    {
        RequireWriter(file, drive);
        var role = body.String("role") ?? throw DriveErrors.Required("The permission role field is required.");
        var holder = body.String("type") switch
        {
            null => throw DriveErrors.Required("The permission type field is required."),
            "user" or "group" => body.String("emailAddress") is { Length: > 0 } email && email.Contains('@')
                ? email
                : throw DriveErrors.Invalid("The specified emailAddress is invalid or not applicable for the given permission type."),
            "anyone" => "anyone",
            "domain" => throw ApiError.Unsupported("permissions of type domain"),
            _ => throw DriveErrors.Invalid("The specified type is invalid or not supported."),
        };
        CheckRole(role);
        if (!string.Equals(holder, file.Owner, StringComparison.OrdinalIgnoreCase))
            Set(file, holder, role);
        Reply(drive, file, holder);
    }

    private void Update(DriveCall drive, DriveFile file, string holder, Args body)
    {
        RequireWriter(file, drive);
        var role = body.String("role") ?? throw DriveErrors.Required("The permission role field is required.");
        CheckRole(role);
        if (string.Equals(holder, file.Owner, StringComparison.OrdinalIgnoreCase))
            throw DriveErrors.Forbidden();
        Set(file, holder, role);
        Reply(drive, file, holder);
    }

    /// <summary>Everybody may give up their own access; the owner's stays.</summary>
    private void Delete(DriveCall drive, DriveFile file, string holder)
    {
        var own = string.Equals(holder, drive.Actor.Email, StringComparison.OrdinalIgnoreCase);
        if (!own)
            RequireWriter(file, drive);
        if (string.Equals(holder, file.Owner, StringComparison.OrdinalIgnoreCase))
            throw DriveErrors.Forbidden();
        lock (store.Gate)
        {
            file.Unshare(holder);
            file.Touch(null);
        }
        store.Publish(file);
        drive.NoContent();
    }

    private void Set(DriveFile file, string holder, string role)
    {
        lock (store.Gate)
        {
            file.Share(holder, role);
            file.Touch(null);
        }
        store.Publish(file);
    }

    private static void CheckRole(string role)
    {
        if (role is "owner" or "organizer" or "fileOrganizer")
            throw ApiError.Unsupported($"the permission role {role}");
        if (role is not ("writer" or "commenter" or "reader"))
            throw DriveErrors.Invalid("The specified role is invalid or not supported.");
    }

    private static void Reply(DriveCall drive, DriveFile file, string holder)
    {
        var pair = file.Permissions.First(each => string.Equals(each.Key, holder, StringComparison.OrdinalIgnoreCase));
        drive.Reply(drive.Json.Permission(pair.Key, pair.Value), DriveJson.PermissionDefaults);
    }

    private static void RequireWriter(DriveFile file, DriveCall drive)
    {
        if (file.RoleOf(drive.Actor.Email) is not ("owner" or "writer"))
            throw DriveErrors.Forbidden();
    }

    private static string Holder(DriveFile file, string id) =>
        file.Permissions.Keys.FirstOrDefault(email => DriveFile.PermissionId(email) == id) ?? throw DriveErrors.NotFound($"Permission not found: {id}.");
}
