using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Tests.Drive;

/// <summary>A caller of Drive over real HTTP, with the raw bytes and headers at hand.</summary>
internal sealed class DriveClient : IDisposable
{
    public const string Owner = "owner@example.com";

    public const string Robot = "robot@test.iam.gserviceaccount.com";

    private readonly HttpClient _http;

    public DriveClient(EmulatorServer server, string email = Robot)
    {
        Server = server;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.Admin.IssueToken(email));
    }

    public EmulatorServer Server { get; }

    public static async Task<DriveClient> StartAsync(EmulatorOptions? options = null) => new(await EmulatorServer.StartAsync(options ?? new()));

    public DriveClient As(string email) => new(Server, email);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        return await _http.SendAsync(request);
    }

    public async Task<JsonNode> OkAsync(HttpMethod method, string path, string? json = null)
    {
        using var response = await SendAsync(method, path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"));
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{method} {path}: {text}");
        return JsonNode.Parse(text)!;
    }

    public Task<JsonNode> GetAsync(string path) => OkAsync(HttpMethod.Get, "/drive/v3/" + path);

    public Task<JsonNode> PostAsync(string path, string json) => OkAsync(HttpMethod.Post, "/drive/v3/" + path, json);

    public Task<JsonNode> PatchAsync(string path, string json) => OkAsync(HttpMethod.Patch, "/drive/v3/" + path, json);

    public async Task DeleteAsync(string path)
    {
        using var response = await SendAsync(HttpMethod.Delete, "/drive/v3/" + path);
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    public async Task<byte[]> BytesAsync(string path)
    {
        using var response = await SendAsync(HttpMethod.Get, "/drive/v3/" + path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>The code, reason and message of a call that must fail.</summary>
    public async Task<string> FailAsync(HttpMethod method, string path, string? json = null)
    {
        using var response = await SendAsync(method, "/drive/v3/" + path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"));
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!;
        error["code"]!.GetValue<int>().ShouldBe((int)response.StatusCode);
        return $"{error["code"]} {error["errors"]?[0]?["reason"]}: {error["message"]}";
    }

    /// <summary>A new spreadsheet of this caller's.</summary>
    public async Task<string> SpreadsheetAsync(string name = "Plan") =>
        (await PostAsync("files", $$"""{"name":"{{name}}","mimeType":"application/vnd.google-apps.spreadsheet"}"""))["id"]!.GetValue<string>();

    public Task<JsonNode> WriteAsync(string id, string range, string values) =>
        OkAsync(HttpMethod.Put, $"/v4/spreadsheets/{id}/values/{Uri.EscapeDataString(range)}?valueInputOption=USER_ENTERED", $$"""{"values":{{values}}}""");

    public async Task<string> NamesAsync(string query, string more = "") => string.Join(
        ",", (await GetAsync($"files?q={Uri.EscapeDataString(query)}&fields=files(name){more}"))["files"]!.AsArray().Select(file => file!["name"]!.GetValue<string>()));

    public void Dispose() => _http.Dispose();
}

/// <summary>A clock that moves when told.</summary>
internal sealed class ManualTime(DateTimeOffset now) : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];

    public DateTimeOffset Now { get; private set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Advance(TimeSpan by)
    {
        Now += by;
        List<ManualTimer> due;
        lock (_timers)
            due = [.. _timers.Where(timer => timer.Due <= Now)];
        due.ForEach(timer => timer.Fire());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        lock (_timers)
            _timers.Add(timer);
        return timer;
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; } = DateTimeOffset.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime < TimeSpan.Zero ? DateTimeOffset.MaxValue : time.Now + dueTime;
            return true;
        }

        public void Fire()
        {
            Due = DateTimeOffset.MaxValue;
            callback(state);
        }

        public void Dispose()
        {
            lock (time._timers)
                time._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
