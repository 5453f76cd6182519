using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using SheetSync.Emulator.Api;

namespace SheetSync.Emulator.Drive;

/// <summary>
/// Channels opened by changes.watch. Each gets a <c>sync</c> message first and a <c>change</c> message when its log grew;
/// messages carry no content, only headers (guide "Push notifications"). Plain HTTP is allowed to loopback addresses:
/// Google itself delivers to HTTPS only.
/// </summary>
internal sealed class PushChannels : IAsyncDisposable
{
    /// <summary>Google's longest life of a channel of changes, and its default.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private static readonly TimeSpan Default = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, PushChannel> _channels = new(StringComparer.Ordinal);
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };
    private readonly DriveStore _store;

    public PushChannels(DriveStore store)
    {
        _store = store;
        store.Changes.Published += Notify;
    }

    /// <summary>Opens a channel for the caller's changes and gives its resource.</summary>
    public JsonObject Open(DriveCall drive, Args body)
    {
        var id = body.String("id") is { Length: > 0 and <= 64 } given ? given : throw DriveErrors.Required("Required parameter: channel.id");
        if (body.String("type") is not ("web_hook" or "webhook"))
            throw DriveErrors.Invalid("Unsupported channel type", "unsupportedChannelType");
        var address = Address(body.String("address"));
        var now = _store.Time.GetUtcNow();
        var expires = long.TryParse(body.String("expiration"), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 253_402_300_000_000
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : now + Default;
        expires = expires > now + Longest ? now + Longest : expires;
        var channel = new PushChannel(id, DriveFile.RootOf(drive.Actor.Email), $"{drive.Call.Address}/drive/v3/changes?alt=json", drive.Actor.Email, address, body.String("token"), expires);
        if (!_channels.TryAdd(id, channel))
            throw DriveErrors.Invalid($"Channel id {id} not unique", "channelIdNotUnique");
        channel.Start(_http, _store.Time);
        channel.Post("sync");
        return channel.ToJson();
    }

    /// <exception cref="ApiError">404 for an unknown channel or one of somebody else.</exception>
    public void Stop(DriveCall drive, string id, string resourceId)
    {
        if (!_channels.TryGetValue(id, out var channel) || channel.ResourceId != resourceId || channel.Email != drive.Actor.Email)
            throw DriveErrors.NotFound($"Channel '{id}' not found for project '{drive.Actor.Project}'");
        _channels.TryRemove(id, out _);
        channel.Close();
    }

    private static Uri Address(string? text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw DriveErrors.Invalid("WebHook callback must be HTTPS: " + text, "push.webhookUrlNotHttps");
        return address.Scheme == "https" || address.IsLoopback ? address : throw DriveErrors.Invalid("WebHook callback must be HTTPS: " + text, "push.webhookUrlNotHttps");
    }

    private void Notify(IReadOnlyCollection<string> people)
    {
        var now = _store.Time.GetUtcNow();
        foreach (var channel in _channels.Values)
        {
            if (channel.Expires <= now)
            {
                if (_channels.TryRemove(channel.Id, out _))
                    channel.Close();
            }
            else if (people.Contains(channel.Email, StringComparer.OrdinalIgnoreCase))
            {
                channel.Post("change");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _store.Changes.Published -= Notify;
        foreach (var channel in _channels.Values)
            await channel.EndAsync();
        _http.Dispose();
    }
}

/// <summary>One channel: messages leave in order, one at a time; a receiver that answers 500, 502, 503 or 504 is asked again.</summary>
internal sealed class PushChannel(string id, string resourceId, string resourceUri, string email, Uri address, string? token, DateTimeOffset expires)
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5)];

    private readonly Channel<string> _states = Channel.CreateBounded<string>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly CancellationTokenSource _stop = new();
    private Task _work = Task.CompletedTask;

    public string Id { get; } = id;

    public string ResourceId { get; } = resourceId;

    public string Email { get; } = email;

    public DateTimeOffset Expires { get; } = expires;

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["kind"] = "api#channel",
            ["id"] = Id,
            ["resourceId"] = ResourceId,
            ["resourceUri"] = resourceUri,
            ["expiration"] = Expires.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        };
        if (token is not null)
            json["token"] = token;
        return json;
    }

    public void Start(HttpClient http, TimeProvider time) => _work = Task.Run(() => WorkAsync(http, time));

    public void Post(string state) => _states.Writer.TryWrite(state);

    /// <summary>Ends the channel without waiting for a message on its way.</summary>
    public void Close()
    {
        _states.Writer.TryComplete();
        _stop.Cancel();
    }

    public async Task EndAsync()
    {
        Close();
        await _work;
        _stop.Dispose();
    }

    private async Task WorkAsync(HttpClient http, TimeProvider time)
    {
        var number = 0L;
        try
        {
            await foreach (var state in _states.Reader.ReadAllAsync(_stop.Token))
            {
                if (Expires > time.GetUtcNow())
                    await DeliverAsync(http, state, ++number);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private async Task DeliverAsync(HttpClient http, string state, long number)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (await SendAsync(http, state, number) || attempt == Pauses.Length)
                return;
            await Task.Delay(Pauses[attempt], _stop.Token);
        }
    }

    /// <summary>False where the receiver should be asked again.</summary>
    private async Task<bool> SendAsync(HttpClient http, string state, long number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent([]) };
        request.Headers.Add("X-Goog-Channel-ID", Id);
        request.Headers.Add("X-Goog-Message-Number", number.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-Goog-Resource-ID", ResourceId);
        request.Headers.Add("X-Goog-Resource-State", state);
        request.Headers.Add("X-Goog-Resource-URI", resourceUri);
        request.Headers.Add("X-Goog-Channel-Expiration", Expires.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation("User-Agent", "APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)");
        if (token is not null)
            request.Headers.TryAddWithoutValidation("X-Goog-Channel-Token", token);
        try
        {
            using var response = await http.SendAsync(request, _stop.Token);
            return (int)response.StatusCode is not (500 or 502 or 503 or 504);
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!_stop.IsCancellationRequested)
        {
            return false;
        }
    }
}
