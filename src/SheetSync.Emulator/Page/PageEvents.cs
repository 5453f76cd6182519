using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using SheetSync.Emulator.Admin;
using SheetSync.Emulator.Http;

namespace SheetSync.Emulator.Page;

/// <summary>Server-sent events of changes and of answered API requests, until the page goes away.</summary>
internal sealed class PageEvents(EmulatorAdmin admin)
{
    /// <summary>Events that wait for one slow page; older ones are dropped, and the page reads the state anew anyway.</summary>
    private const int Waiting = 500;

    private const int Remembered = 100;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The last requests, for a page that has just been opened.</summary>
    public JsonObject Recent() => new()
    {
        ["requests"] = JsonSerializer.SerializeToNode(admin.Log.Entries.TakeLast(Remembered), Web),
        ["counters"] = JsonSerializer.SerializeToNode(admin.Log.Counters, Web),
    };

    public async Task StreamAsync(ApiCall call)
    {
        var events = Channel.CreateBounded<string>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest });
        using var changes = admin.Store.Subscribe(
            file => events.Writer.TryWrite(Change("changed", file.Id, file.Version, file.ModifiedBy)),
            id => events.Writer.TryWrite(Change("removed", id, 0, "")));
        using var requests = admin.Log.Subscribe(entry => events.Writer.TryWrite(Request(entry)));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(call.Context.RequestAborted, admin.Stopping.Token);
        var response = call.Context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        try
        {
            await response.Body.WriteAsync("retry: 1000\n\n"u8.ToArray(), end.Token);
            await response.Body.FlushAsync(end.Token);
            await foreach (var text in events.Reader.ReadAllAsync(end.Token))
            {
                await response.Body.WriteAsync(Encoding.UTF8.GetBytes($"data: {text}\n\n"), end.Token);
                await response.Body.FlushAsync(end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the emulator stops.
        }
    }

    private static string Change(string type, string id, long version, string by) => new JsonObject
    {
        ["type"] = type,
        ["spreadsheetId"] = id,
        ["version"] = version,
        ["modifiedBy"] = by,
    }.ToJsonString();

    private static string Request(RequestLogEntry entry) => new JsonObject
    {
        ["type"] = "request",
        ["request"] = JsonSerializer.SerializeToNode(entry, Web),
    }.ToJsonString();
}
