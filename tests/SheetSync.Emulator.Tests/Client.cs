using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Tests;

/// <summary>A raw HTTP client of one emulator: tests see exactly what is on the wire.</summary>
internal sealed class Client : IAsyncDisposable
{
    private readonly HttpClient _http;

    private Client(EmulatorServer server, HttpClient http, string email)
    {
        Server = server;
        _http = http;
        Email = email;
    }

    public EmulatorServer Server { get; }

    public string Email { get; }

    public static async Task<Client> StartAsync(EmulatorOptions? options = null)
    {
        var server = await EmulatorServer.StartAsync(options ?? new EmulatorOptions());
        return As(server, "robot@test.iam.gserviceaccount.com");
    }

    /// <summary>Another caller of the same server.</summary>
    public static Client As(EmulatorServer server, string email, string project = "test")
    {
        var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.Admin.IssueToken(email, project));
        return new Client(server, http, email);
    }

    public async Task<(HttpStatusCode Status, JsonNode Json)> SendAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, JsonNode.Parse(text)!);
    }

    private async Task<JsonNode> OkAsync(HttpMethod method, string path, string? body = null)
    {
        var (status, json) = await SendAsync(method, path, body);
        status.ShouldBe(HttpStatusCode.OK, json.ToJsonString());
        return json;
    }

    public Task<string> TextAsync(string path) => _http.GetStringAsync(path);

    public Task<JsonNode> GetAsync(string path) => OkAsync(HttpMethod.Get, path);

    public Task<JsonNode> PostAsync(string path, string body = "{}") => OkAsync(HttpMethod.Post, path, body);

    public Task<JsonNode> PutAsync(string path, string body) => OkAsync(HttpMethod.Put, path, body);

    /// <summary>The error of a call that must fail: code, status and message.</summary>
    public async Task<(int Code, string Status, string Message)> FailAsync(HttpMethod method, string path, string? body = null)
    {
        var (status, json) = await SendAsync(method, path, body);
        ((int)status).ShouldBeGreaterThanOrEqualTo(400, json.ToJsonString());
        var error = json["error"]!;
        error["code"]!.GetValue<int>().ShouldBe((int)status);
        return ((int)status, error["status"]!.GetValue<string>(), error["message"]!.GetValue<string>());
    }

    public async Task<string> CreateAsync(string body = "{}") => (await PostAsync("/v4/spreadsheets", body))["spreadsheetId"]!.GetValue<string>();

    /// <summary>Runs batchUpdate requests, given as the inside of the list, and returns the replies.</summary>
    public async Task<JsonArray> BatchAsync(string id, string requests) =>
        (await PostAsync($"/v4/spreadsheets/{id}:batchUpdate", $$"""{"requests":[{{requests}}]}"""))["replies"]!.AsArray();

    public Task<(int Code, string Status, string Message)> BatchFailAsync(string id, string requests) =>
        FailAsync(HttpMethod.Post, $"/v4/spreadsheets/{id}:batchUpdate", $$"""{"requests":[{{requests}}]}""");

    /// <summary>Writes RAW values, given as JSON rows.</summary>
    public Task<JsonNode> PutValuesAsync(string id, string range, string values, string option = "RAW") =>
        PutAsync($"/v4/spreadsheets/{id}/values/{Uri.EscapeDataString(range)}?valueInputOption={option}", $$"""{"values":{{values}}}""");

    /// <summary>A text in each of the first rows of column A.</summary>
    public Task<JsonNode> FillAsync(string id, int rows) =>
        PutValuesAsync(id, $"A1:A{rows}", $"[{string.Join(',', Enumerable.Range(1, rows).Select(row => $"[\"text {row}\"]"))}]");

    /// <summary>An answer as it stands on the wire.</summary>
    public Task<HttpResponseMessage> RawAsync(string path) => _http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);

    /// <summary>The values of a range as compact JSON; <c>none</c> if the answer has no values.</summary>
    public async Task<string> ValuesAsync(string id, string range, string query = "") =>
        (await GetAsync($"/v4/spreadsheets/{id}/values/{Uri.EscapeDataString(range)}{query}"))["values"]?.ToJsonString(Plain) ?? "none";

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<JsonNode> FieldsAsync(string id, string fields) =>
        await GetAsync($"/v4/spreadsheets/{id}?fields={Uri.EscapeDataString(fields)}");

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }
}
