using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Identity;

namespace SheetSync.Emulator.Http;

/// <summary>One HTTP request on its way through the emulator: decoded path, query, body, caller, and the answer.</summary>
public sealed class ApiCall
{
    private readonly Dictionary<string, List<string>> _query;

    public ApiCall(HttpContext context)
    {
        Context = context;
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? context.Request.Path + context.Request.QueryString.Value;
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? target : target[..mark];
        Path = Uri.UnescapeDataString(path);
        Segments = [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
        _query = context.Request.Query.ToDictionary(
            pair => pair.Key, pair => pair.Value.Select(value => value ?? "").ToList(), StringComparer.Ordinal);
    }

    public HttpContext Context { get; }

    public string Method => Context.Request.Method;

    /// <summary>The decoded path, for people and logs; a decoded slash cannot be told from a real one here.</summary>
    public string Path { get; }

    /// <summary>The decoded parts of the path: a slash inside one (a sheet title) does not split it.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>The caller, once checked.</summary>
    public AccessToken? Token { get; internal set; }

    /// <summary>The status answered; 200 until something else was written.</summary>
    public int Status { get; private set; } = 200;

    public byte[]? Reply { get; private set; }

    /// <summary>The answer in the place of <see cref="Reply"/>, where it goes out while it is written.</summary>
    internal StreamedReply? Streamed { get; private set; }

    /// <summary>The answer is to be had as a whole before any of it goes out, for it will be cut or dropped.</summary>
    internal bool IsHeldBack { get; set; }

    /// <summary>Bytes of the answer.</summary>
    public long ReplyLength => Streamed?.Length ?? Reply?.Length ?? 0;

    public string ContentType { get; private set; } = "application/json; charset=UTF-8";

    public string Address => $"{Context.Request.Scheme}://{Context.Request.Host}";

    public string? Query(string name) => _query.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;

    public IReadOnlyList<string> QueryAll(string name) => _query.GetValueOrDefault(name) ?? [];

    /// <summary>Google reads booleans in any case: <c>True</c>, <c>1</c>.</summary>
    public bool QueryFlag(string name) => Query(name) switch
    {
        null or "" => false,
        "1" => true,
        "0" => false,
        var text => bool.TryParse(text, out var flag) ? flag : throw ApiError.Invalid($"Invalid value at '{name}' (TYPE_BOOL), \"{text}\""),
    };

    /// <summary>The field mask of the answer.</summary>
    public FieldMask Mask => FieldMask.Parse(Query("fields") ?? Query("$fields"));

    public string? Bearer
    {
        get
        {
            var header = Context.Request.Headers.Authorization.ToString();
            return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : Query("access_token");
        }
    }

    public async Task<byte[]> BodyBytesAsync()
    {
        using var buffer = new MemoryStream();
        await Context.Request.Body.CopyToAsync(buffer, Context.RequestAborted);
        return buffer.ToArray();
    }

    /// <exception cref="ApiError">400 if the body is no JSON.</exception>
    public async Task<Args> BodyAsync()
    {
        var bytes = await BodyBytesAsync();
        if (bytes.Length == 0)
            return Args.Root(null);
        try
        {
            return Args.Root(JsonNode.Parse(bytes, documentOptions: new JsonDocumentOptions { MaxDepth = 100 }));
        }
        catch (JsonException)
        {
            throw ApiError.Invalid("Invalid JSON payload received. Unexpected token.");
        }
    }

    /// <summary>The body of a call of the Sheets API, checked against the fields of its type.</summary>
    /// <exception cref="ApiError">400 that names unknown fields.</exception>
    internal async Task<Args> BodyAsync(string type)
    {
        var body = await BodyAsync();
        Schema.Check(type, body.Json);
        return body;
    }

    /// <summary>Refuses a field mask that names what the answer's type does not have.</summary>
    internal void RequireMaskOf(string type)
    {
        if (Schema.UnknownPath(type, Mask) is not { } path)
            return;
        throw new ApiError(400, "INVALID_ARGUMENT", "Request contains an invalid argument.")
        {
            Violation = (path, $"Error expanding 'fields' parameter. Cannot find matching fields for path '{path}'."),
        };
    }

    /// <summary>Answers with JSON, cut by the field mask, indented unless <c>prettyPrint=false</c>.</summary>
    public void WriteJson(Action<Utf8JsonWriter> write)
    {
        if (!Mask.IsAll)
        {
            WriteJson(Parse(write));
            return;
        }
        Reply = Serialize(write);
    }

    public void WriteJson(JsonNode? node, int status = 200)
    {
        Status = status;
        var cut = status == 200 ? Mask.Filter(node) : node;
        Reply = Serialize(writer => (cut ?? new JsonObject()).WriteTo(writer));
    }

    /// <summary>Answers with JSON that has been cut by the mask already.</summary>
    internal void WriteMasked(Action<Utf8JsonWriter> write)
    {
        if (IsHeldBack)
        {
            Reply = Serialize(write);
            return;
        }
        var streamed = new StreamedReply(Context.Response, ContentType);
        try
        {
            Serialize(streamed, write);
            Streamed = streamed;
        }
        catch
        {
            streamed.Break();
            throw;
        }
    }

    public void WriteBytes(byte[] bytes, string contentType, int status = 200) =>
        (Reply, ContentType, Status) = (bytes, contentType, status);

    private static JsonNode? Parse(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            write(writer);
        return JsonNode.Parse(buffer.WrittenSpan);
    }

    private byte[] Serialize(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        Serialize(buffer, write);
        return buffer.WrittenSpan.ToArray();
    }

    private void Serialize(IBufferWriter<byte> buffer, Action<Utf8JsonWriter> write)
    {
        var options = new JsonWriterOptions
        {
            Indented = !string.Equals(Query("prettyPrint"), "false", StringComparison.OrdinalIgnoreCase),
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NewLine = "\n",
        };
        using (var writer = new Utf8JsonWriter(buffer, options))
            write(writer);
    }
}
