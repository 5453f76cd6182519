using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SheetSync.Google;

namespace SheetSync.Adapters.Tests.Google;

/// <summary>A server that answers Sheets requests from a script, one answer a request, the last one for ever; tokens are free.</summary>
internal sealed class StubGoogle : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string keyFile = Path.GetTempFileName();
    private readonly Queue<Func<HttpContext, Task>> script;
    private Func<HttpContext, Task> last = _ => Task.CompletedTask;

    private StubGoogle(WebApplication app, Queue<Func<HttpContext, Task>> script)
    {
        this.app = app;
        this.script = script;
        app.Run(HandleAsync);
    }

    public int Requests { get; private set; }

    public int TokenRequests { get; private set; }

    public static async Task<StubGoogle> StartAsync(params IEnumerable<Func<HttpContext, Task>> script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var stub = new StubGoogle(builder.Build(), new(script));
        await stub.app.StartAsync();
        stub.WriteKey();
        return stub;
    }

    public static Func<HttpContext, Task> Answer(int status, string body = "{}", string? retryAfter = null) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        await context.Response.WriteAsync(body);
    };

    /// <summary>Google's error body with an old-style reason.</summary>
    public static Func<HttpContext, Task> Error(int status, string name, string message, string? reason = null, string? retryAfter = null) =>
        Answer(status, JsonSerializer.Serialize(new { error = new { code = status, message, status = name, errors = new[] { new { reason } } } }), retryAfter);

    public static Func<HttpContext, Task> Drop() => context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    public GoogleSpreadsheets Client(Func<GoogleOptions, GoogleOptions>? change = null)
    {
        var options = new GoogleOptions
        {
            Endpoint = new Uri(app.Urls.First() + "/"),
            CredentialsFile = keyFile,
            FirstDelay = TimeSpan.FromMilliseconds(1),
            Retries = 3,
        };
        return GoogleSpreadsheets.Create(change?.Invoke(options) ?? options);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
        File.Delete(keyFile);
    }

    private Task HandleAsync(HttpContext context)
    {
        if (context.Request.Path == "/token")
        {
            TokenRequests++;
            return Answer(200, """{"access_token":"t","expires_in":3600,"token_type":"Bearer"}""")(context);
        }

        Requests++;
        if (script.TryDequeue(out var next))
        {
            last = next;
        }

        return last(context);
    }

    private void WriteKey()
    {
        using var rsa = RSA.Create(2048);
        File.WriteAllText(keyFile, JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["type"] = "service_account",
            ["project_id"] = "p",
            ["private_key_id"] = "k",
            ["private_key"] = rsa.ExportPkcs8PrivateKeyPem(),
            ["client_email"] = "robot@p.iam.gserviceaccount.com",
            ["client_id"] = "1",
            ["token_uri"] = app.Urls.First() + "/token",
        }), Encoding.UTF8);
    }
}
