using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Http;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Drive;

/// <summary>
/// Uploads under <c>/upload/drive/v3/files</c>: simple, multipart and resumable (guide "Upload file data"); POST creates a
/// file, PATCH replaces the content of one.
/// </summary>
internal sealed class UploadApi(DriveStore store) : IApiGroup
{
    private const int MostSessions = 1000;

    private readonly ConcurrentDictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    public bool NeedsToken => true;

    public async Task HandleAsync(ApiCall call)
    {
        var fileId = call.Segments switch
        {
            ["upload", "drive", "v3", "files"] when call.Method is "POST" or "PUT" => null,
            ["upload", "drive", "v3", "files", var id] when call.Method is "PATCH" or "PUT" => id,
            _ => throw ApiError.Unsupported($"{call.Method} {call.Path}"),
        };
        var drive = new DriveCall(call, store);
        if (call.Query("upload_id") is { } session)
        {
            await ContinueAsync(drive, session);
            return;
        }
        switch (call.Query("uploadType"))
        {
            case "media":
                Finish(drive, fileId, Args.Root(null), await call.BodyBytesAsync(), ContentType(call));
                break;
            case "multipart":
                await MultipartAsync(drive, fileId);
                break;
            case "resumable":
                await OpenAsync(drive, fileId);
                break;
            default:
                throw DriveErrors.Required("Required parameter: uploadType");
        }
    }

    private void Finish(DriveCall drive, string? fileId, Args metadata, byte[] content, string? type)
    {
        DriveFile file;
        if (fileId is null)
        {
            file = new FileCreation(store, drive).Create(metadata, content, type);
        }
        else
        {
            file = store.Find(fileId, drive.Actor);
            new FileUpdate(store, drive).Apply(file, metadata, content);
        }
        drive.Reply(drive.Json.File(file), DriveJson.FileDefaults);
    }

    /// <summary>multipart/related: the metadata as JSON first, then the content.</summary>
    private async Task MultipartAsync(DriveCall drive, string? fileId)
    {
        var header = MediaTypeHeaderValue.TryParse(drive.Call.Context.Request.ContentType, out var parsed) ? parsed : null;
        var boundary = header?.Parameters.FirstOrDefault(each => each.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase))?.Value?.Trim('"')
            ?? throw DriveErrors.Invalid("Malformed multipart body.", "badContent");
        var parts = new List<(string? Type, byte[] Bytes)>();
        var reader = new MultipartReader(boundary, drive.Call.Context.Request.Body);
        try
        {
            while (await reader.ReadNextSectionAsync(drive.Call.Context.RequestAborted) is { } section)
            {
                using var buffer = new MemoryStream();
                await section.Body.CopyToAsync(buffer, drive.Call.Context.RequestAborted);
                var bytes = buffer.ToArray();
                var base64 = section.Headers?.TryGetValue("Content-Transfer-Encoding", out var encoding) == true && encoding == "base64";
                parts.Add((section.ContentType, base64 ? Convert.FromBase64String(System.Text.Encoding.ASCII.GetString(bytes)) : bytes));
            }
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or FormatException)
        {
            throw DriveErrors.Invalid("Malformed multipart body.", "badContent");
        }
        if (parts.Count != 2)
            throw DriveErrors.Invalid("Malformed multipart body.", "badContent");
        Finish(drive, fileId, Metadata(parts[0].Bytes), parts[1].Bytes, parts[1].Type);
    }

    private async Task OpenAsync(DriveCall drive, string? fileId)
    {
        var call = drive.Call;
        if (fileId is not null)
            store.Find(fileId, drive.Actor);
        if (_sessions.Count >= MostSessions)
            _sessions.Clear();
        var id = "ABg5-U" + Ids.Short() + Ids.Short();
        var type = call.Context.Request.Headers["X-Upload-Content-Type"].ToString();
        _sessions[id] = new Session(fileId, Metadata(await call.BodyBytesAsync()), type.Length == 0 ? null : type, drive.Actor.Email);
        var fields = drive.HasFields ? "&fields=" + Uri.EscapeDataString(call.Query("fields")!) : "";
        call.Context.Response.Headers.Location = $"{call.Address}{call.Path}?uploadType=resumable&upload_id={id}{fields}";
        call.Context.Response.Headers["X-GUploader-UploadID"] = id;
        call.WriteBytes([], "text/html; charset=UTF-8");
    }

    /// <summary>Takes a piece of the content; 308 with the range held so far until all is there, or where only the state is asked.</summary>
    private async Task ContinueAsync(DriveCall drive, string id)
    {
        if (!_sessions.TryGetValue(id, out var session) || session.Email != drive.Actor.Email)
            throw DriveErrors.NotFound("Upload session not found.");
        var bytes = await drive.Call.BodyBytesAsync();
        var range = ContentRangeHeaderValue.TryParse(drive.Call.Context.Request.Headers.ContentRange.ToString(), out var parsed) ? parsed : null;
        lock (session)
        {
            // A piece that is sent again after a broken connection starts before the end of what is held.
            if (range is not { HasRange: false } && (range?.From ?? 0) <= session.Content.Length)
            {
                session.Content.SetLength(range?.From ?? 0);
                session.Content.Position = session.Content.Length;
                session.Content.Write(bytes);
            }
        }
        if (range is not null && session.Content.Length < (range.Length ?? long.MaxValue))
        {
            if (session.Content.Length > 0)
                drive.Call.Context.Response.Headers.Range = string.Create(CultureInfo.InvariantCulture, $"bytes=0-{session.Content.Length - 1}");
            drive.Call.WriteBytes([], "text/plain; charset=utf-8", 308);
            return;
        }
        _sessions.TryRemove(id, out _);
        Finish(drive, session.FileId, session.Metadata, session.Content.ToArray(), session.Type ?? ContentType(drive.Call));
    }

    private static string? ContentType(ApiCall call) => call.Context.Request.ContentType is { Length: > 0 } type ? type : null;

    private static Args Metadata(byte[] json)
    {
        try
        {
            return Args.Root(json.Length == 0 ? null : JsonNode.Parse(json));
        }
        catch (JsonException)
        {
            throw DriveErrors.Invalid("Parse Error", "parseError");
        }
    }

    private sealed record Session(string? FileId, Args Metadata, string? Type, string Email)
    {
        public MemoryStream Content { get; } = new();
    }
}
