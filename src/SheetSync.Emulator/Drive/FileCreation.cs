using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Requests;
using SheetSync.Emulator.Seeding;

namespace SheetSync.Emulator.Drive;

/// <summary>New files, with or without content. Asked for as a spreadsheet, an <c>.xlsx</c> or <c>.csv</c> upload is converted.</summary>
internal sealed class FileCreation(DriveStore store, DriveCall drive)
{
    private const string Untitled = "Untitled";

    /// <param name="metadata">The body: name, mimeType, parents, description, properties …</param>
    /// <param name="content">The uploaded bytes, if any.</param>
    /// <param name="contentType">Their type as the upload says.</param>
    public DriveFile Create(Args metadata, byte[]? content, string? contentType)
    {
        var name = metadata.String("name") ?? Untitled;
        var type = metadata.String("mimeType") ?? contentType ?? MimeTypes.Binary;
        if (type == MimeTypes.Spreadsheet)
            return Add(Converted(name, content, contentType), metadata);
        if (MimeTypes.IsGoogle(type) && type != MimeTypes.Folder)
            throw ApiError.Unsupported($"files of type {type}");
        return Add(name, type, type == MimeTypes.Folder ? null : content ?? [], metadata);
    }

    public DriveFile Add(Workbook book, Args metadata)
    {
        CheckParents(metadata);
        return store.Add(book, drive.Actor, file => Dress(file, metadata));
    }

    public DriveFile Add(string name, string type, byte[]? content, Args metadata)
    {
        CheckParents(metadata);
        var file = new PlainFile(metadata.String("id") ?? Ids.File(), name, type, drive.Actor.Email, store.Time.GetUtcNow());
        if (content is not null)
            file.Fill(content, drive.Actor, store.Time.GetUtcNow());
        Dress(file, metadata);
        return store.Add(file);
    }

    private Workbook Converted(string name, byte[]? content, string? contentType)
    {
        var engine = store.Workbooks.Engine;
        if (content is null)
        {
            var body = new JsonObject { ["properties"] = new JsonObject { ["title"] = name } };
            return SpreadsheetCreation.Create(Args.Root(body), drive.Actor.Email, engine);
        }
        try
        {
            return contentType?.Split(';')[0] switch
            {
                MimeTypes.Csv or "text/plain" => CsvFiles.Read(Encoding.UTF8.GetString(content), Ids.File(), name, engine),
                _ => XlsxImport.Read(new MemoryStream(content), Ids.File(), name, engine),
            };
        }
        catch (InvalidDataException)
        {
            throw DriveErrors.Invalid("Bad Request", "badRequest");
        }
    }

    private void CheckParents(Args metadata)
    {
        foreach (var parent in metadata.Strings("parents"))
        {
            if (parent != "root" && parent != DriveFile.RootOf(drive.Actor.Email))
                store.Find(parent, drive.Actor);
        }
    }

    private void Dress(DriveFile file, Args metadata)
    {
        var parents = metadata.Strings("parents");
        var root = DriveFile.RootOf(drive.Actor.Email);
        file.Parents = parents.Count == 0 ? [root] : [.. parents.Select(parent => parent == "root" ? root : parent)];
        file.Description = metadata.String("description");
        file.Starred = metadata.Bool("starred");
        file.Properties = FileUpdate.Merge(ImmutableDictionary<string, string>.Empty, metadata.Object("properties"));
        file.AppProperties = FileUpdate.Merge(ImmutableDictionary<string, string>.Empty, metadata.Object("appProperties"));
    }
}
