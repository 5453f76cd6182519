using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Drive;

/// <summary>
/// What Drive knows beside the spreadsheets themselves, kept in one file: folders and kept files, descriptions, trash,
/// comments, and where the log of changes stands. Written a moment after a change and at the end, replaced as a whole.
/// </summary>
internal sealed class DriveState : IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(500);

    private readonly string _path;
    private readonly DriveStore _store;
    private readonly Lock _writing = new();
    private readonly Timer _timer;

    private DriveState(string path, DriveStore store)
    {
        (_path, _store) = (path, store);
        _timer = new Timer(_ => Write(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        store.Changes.Published += OnPublished;
    }

    /// <summary>Takes in what the file holds, if it is there, and keeps it up to date from then on.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read.</exception>
    public static DriveState Open(string path, DriveStore store)
    {
        if (File.Exists(path))
            Read(path, store);
        return new DriveState(path, store);
    }

    private void OnPublished(IReadOnlyCollection<string> people) => _timer.Change(Delay, Timeout.InfiniteTimeSpan);

    private void Write()
    {
        lock (_writing)
        {
            JsonObject json;
            lock (_store.Gate)
            {
                json = ToJson();
            }
            var draft = _path + ".new";
            File.WriteAllText(draft, json.ToJsonString());
            File.Move(draft, _path, overwrite: true);
        }
    }

    private JsonObject ToJson()
    {
        var (next, latest) = _store.Changes.Save();
        return new JsonObject
        {
            ["next"] = next,
            ["latest"] = new JsonArray([.. latest.Select(pair => new JsonObject { ["id"] = pair.Key, ["sequence"] = pair.Value.Sequence, ["time"] = pair.Value.Time })]),
            ["files"] = new JsonArray([.. _store.All.Select(FileJson)]),
        };
    }

    private static JsonObject FileJson(DriveFile file)
    {
        var json = new JsonObject
        {
            ["id"] = file.Id,
            ["trashed"] = file.Trashed,
            ["starred"] = file.Starred,
            ["description"] = file.Description,
            ["parents"] = new JsonArray([.. file.Parents.Select(parent => (JsonNode)parent)]),
            ["properties"] = JsonSerializer.SerializeToNode(file.Properties),
            ["appProperties"] = JsonSerializer.SerializeToNode(file.AppProperties),
            ["comments"] = JsonSerializer.SerializeToNode(file.Comments),
            ["metadataVersion"] = file.MetadataVersion,
            ["touched"] = file.Touched,
        };
        if (file is PlainFile plain)
        {
            json["plain"] = new JsonObject
            {
                ["name"] = plain.Name,
                ["mimeType"] = plain.MimeType,
                ["owner"] = plain.Owner,
                ["created"] = plain.CreatedTime,
                ["modified"] = plain.ModifiedTime,
                ["modifiedBy"] = plain.ModifiedBy,
                ["version"] = plain.Version - plain.MetadataVersion,
                ["content"] = plain.Content is null ? null : Convert.ToBase64String(plain.Content),
                ["permissions"] = JsonSerializer.SerializeToNode(plain.Permissions),
            };
        }
        return json;
    }

    private static void Read(string path, DriveStore store)
    {
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
            foreach (var item in json["files"]!.AsArray().OfType<JsonObject>())
            {
                var plain = item["plain"] is JsonObject kept ? Plain(item["id"]!.GetValue<string>(), kept) : null;
                var file = plain ?? store.Known(item["id"]!.GetValue<string>());
                if (file is null)
                    continue;
                Fill(file, item);
                if (plain is not null)
                    store.Restore(plain);
            }
            store.Changes.Restore(
                json["next"]!.GetValue<long>(),
                json["latest"]!.AsArray().OfType<JsonObject>().Where(item => store.Known(item["id"]!.GetValue<string>()) is not null)
                    .Select(item => KeyValuePair.Create(item["id"]!.GetValue<string>(), (item["sequence"]!.GetValue<long>(), item["time"]!.GetValue<DateTimeOffset>()))));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or NullReferenceException or FormatException)
        {
            throw new InvalidDataException($"{path} cannot be read as the state of Drive: {fault.Message}", fault);
        }
    }

    private static PlainFile Plain(string id, JsonObject json)
    {
        var file = new PlainFile(
            id, json["name"]!.GetValue<string>(), json["mimeType"]!.GetValue<string>(), json["owner"]!.GetValue<string>(), json["created"]!.GetValue<DateTimeOffset>());
        file.Restore(
            json["content"] is { } content ? Convert.FromBase64String(content.GetValue<string>()) : null,
            json["version"]!.GetValue<long>(), json["modified"]!.GetValue<DateTimeOffset>(), json["modifiedBy"]!.GetValue<string>(),
            json["permissions"].Deserialize<Dictionary<string, string>>()!);
        return file;
    }

    private static void Fill(DriveFile file, JsonObject json)
    {
        file.Trashed = json["trashed"]!.GetValue<bool>();
        file.Starred = json["starred"]!.GetValue<bool>();
        file.Description = json["description"]?.GetValue<string>();
        file.Parents = [.. json["parents"]!.AsArray().Select(parent => parent!.GetValue<string>())];
        file.Properties = json["properties"].Deserialize<ImmutableDictionary<string, string>>()!;
        file.AppProperties = json["appProperties"].Deserialize<ImmutableDictionary<string, string>>()!;
        file.Comments.AddRange(json["comments"].Deserialize<List<DriveComment>>()!);
        file.MetadataVersion = json["metadataVersion"]!.GetValue<long>();
        file.Touched = json["touched"]!.GetValue<DateTimeOffset>();
    }

    public void Dispose()
    {
        _store.Changes.Published -= OnPublished;
        _timer.Dispose();
        Write();
    }
}
