using System.Collections.Immutable;
using SheetSync.Emulator.Api;

namespace SheetSync.Emulator.Drive;

/// <summary>files.update: name, trash, star, description, properties, folders, and the content of a kept file.</summary>
internal sealed class FileUpdate(DriveStore store, DriveCall drive)
{
    public void Apply(DriveFile file, Args body, byte[]? content = null)
    {
        RequireWriter(file);
        if (body.Has("trashed") && !string.Equals(file.Owner, drive.Actor.Email, StringComparison.OrdinalIgnoreCase))
            throw DriveErrors.Forbidden();
        if (body.String("mimeType") is { } type && type != file.MimeType)
            throw ApiError.Unsupported("changing a file's type");
        if (body.String("name") is { } name && name != file.Name)
            file.Rename(name, drive.Actor);
        if (content is not null)
            Fill(file, content);
        lock (store.Gate)
        {
            ApplyMetadata(file, body);
        }
        store.Publish(file);
    }

    private void RequireWriter(DriveFile file)
    {
        if (file.RoleOf(drive.Actor.Email) is not ("owner" or "writer"))
            throw DriveErrors.Forbidden();
    }

    private void Fill(DriveFile file, byte[] content)
    {
        if (file is not PlainFile { Content: not null } plain)
            throw ApiError.Unsupported("files.update with new content for a spreadsheet or a folder");
        lock (store.Gate)
        {
            plain.Fill(content, drive.Actor, store.Time.GetUtcNow());
        }
    }

    private void ApplyMetadata(DriveFile file, Args body)
    {
        var described = body.Has("description") || body.Has("properties") || body.Has("appProperties");
        file.Description = body.String("description") ?? file.Description;
        file.Starred = body.Has("starred") ? body.Bool("starred") : file.Starred;
        file.Trashed = body.Has("trashed") ? body.Bool("trashed") : file.Trashed;
        file.Properties = Merge(file.Properties, body.Object("properties"));
        file.AppProperties = Merge(file.AppProperties, body.Object("appProperties"));
        var removed = Ids("removeParents");
        var root = DriveFile.RootOf(drive.Actor.Email);
        var added = Ids("addParents").Where(parent => parent == root || store.Find(parent, drive.Actor) is not null).ToList();
        file.Parents = [.. file.Parents.Where(parent => !removed.Contains(parent)).Union(added)];
        file.Touch(described ? store.Time.GetUtcNow() : null);
    }

    private List<string> Ids(string parameter) =>
        [.. (drive.Call.Query(parameter) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(id => id == "root" ? DriveFile.RootOf(drive.Actor.Email) : id)];

    /// <summary>Properties are set one by one; null takes one away ("Entries with null values are cleared in update and copy requests").</summary>
    public static ImmutableDictionary<string, string> Merge(ImmutableDictionary<string, string> old, Args changes)
    {
        foreach (var (name, value) in changes.Json)
            old = value is null ? old.Remove(name) : old.SetItem(name, value.ToString());
        return old;
    }
}
