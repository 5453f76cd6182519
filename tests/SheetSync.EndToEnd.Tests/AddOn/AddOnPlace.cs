using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SheetSync.Emulator;

namespace SheetSync.EndToEnd.Tests.AddOn;

/// <summary>The service as a process of its own beside an emulator that holds the sample, which is registered; the emulator issues people's tokens.</summary>
public sealed partial class AddOnPlace : IAsyncLifetime
{
    public const string Audience = "123456-sheetsync.apps.googleusercontent.com";
    public const string Owner = "michael.grant@example.com";
    public const string Facilitator = "priya.nair@example.com";
    public const string SalesLeader = "helen.marsh@example.com";
    public const string Stranger = "somebody@elsewhere.com";

    /// <summary>In the people's table, but leads nothing.</summary>
    public const string Employee = "james.holt@example.com";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(2) };
    private Workplace? workplace;
    private RunningService? service;

    /// <summary>Settings beside those that the place needs; to be filled before it starts.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Which sample is served.</summary>
    public string Sample { get; init; } = "plan.en.xlsx";

    /// <summary>A sync before the service starts, so that the plan is recorded; else it is only registered.</summary>
    public bool Recorded { get; init; } = true;

    /// <summary>The service knows the add-on's client id.</summary>
    public bool WithAudience { get; init; } = true;

    public EmulatorServer Emulator => workplace!.Emulator;

    public string Id { get; private set; } = "";

    public Uri Address => new(service!.Address);

    internal Cli Cli => workplace!.Cli;

    /// <summary>What the service has logged so far.</summary>
    public string Log => service!.Log;

    public async Task InitializeAsync()
    {
        workplace = await Workplace.StartAsync();
        Id = workplace.Serve(Sample);
        await Cli.PrepareAsync(Recorded ? ["sync", Id, "--json", "--today", "2027-11-12"] : ["workbook", "add", Id, "--json"]);
        if (WithAudience)
        {
            Cli.Environment["SHEETSYNC__Api__Audiences"] = Audience;
        }

        // The service's own work is not what is tested here.
        Cli.Environment["SHEETSYNC__Serve__PollInterval"] = "01:00:00";
        Cli.Environment["SHEETSYNC__Api__CertificatesUrl"] = new Uri(Emulator.Address, "oauth2/v3/certs").AbsoluteUri;
        foreach (var (key, value) in Settings)
        {
            Cli.Environment[key] = value;
        }

        Emulator.Admin.Log.Reset();
        service = await RunningService.StartAsync(Cli, "--today", "2027-11-12");
        await SettledAsync();
    }

    /// <summary>
    /// A service looks at each workbook as it starts, and again where Drive's list of files names it first; mostly these are two syncs. What
    /// is made slow for a caller must not meet them.
    /// </summary>
    private async Task SettledAsync()
    {
        var watch = Stopwatch.StartNew();
        while (OwnReads().Count(Log) < 2 && watch.Elapsed < TimeSpan.FromSeconds(10))
        {
            await Task.Delay(50);
        }
    }

    [GeneratedRegex("\\((?<reads>[0-9]+) reads?, [0-9]+ writes?, ", RegexOptions.ExplicitCapture)]
    private static partial Regex OwnReads();

    public string Token(string email, Action<JsonObject>? change = null) => Emulator.Admin.OpenId.Mint(email, Audience, change);

    public Task<Reply> PostAsync(string email, string action, string body = "{}", string language = "en") =>
        SendAsync(Call(HttpMethod.Post, action, Token(email), body, language));

    public Task<Reply> GetAsync(string email, string action, string language = "en") => SendAsync(Call(HttpMethod.Get, action, Token(email), null, language));

    /// <param name="token">Sent as it is; null sends none.</param>
    public HttpRequestMessage Call(HttpMethod method, string action, string? token, string? body, string language = "en", string? id = null)
    {
        var request = new HttpRequestMessage(method, new Uri($"{Address.GetLeftPart(UriPartial.Authority)}/v1/workbooks/{id ?? Id}/{action}"));
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        request.Headers.AcceptLanguage.Add(new(language));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        return request;
    }

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await http.SendAsync(request);
            return new Reply((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(), response.Headers.RetryAfter?.Delta);
        }
    }

    /// <summary>
    /// Reads of the sheet that calls of the API made: all that the emulator counted, but for those of the service's own syncs, which its log
    /// tells. A moment too high while such a sync runs.
    /// </summary>
    public int ReadsForCallers
    {
        get
        {
            var said = Log;
            var own = OwnReads().Matches(said).Sum(match => int.Parse(match.Groups["reads"].Value, System.Globalization.CultureInfo.InvariantCulture));
            return Emulator.Admin.Log.Counters.Reads - own;
        }
    }

    public async Task ShouldNotReadMoreAsync(int than)
    {
        var watch = Stopwatch.StartNew();
        while (ReadsForCallers > than)
        {
            watch.Elapsed.ShouldBeLessThan(Patience, $"The sheet was read {ReadsForCallers} times, not {than}:\n{Log}");
            await Task.Delay(50);
        }
    }

    public Task ShouldLogAsync(string text) => service!.UntilLogged(text);

    public async Task DisposeAsync()
    {
        http.Dispose();
        if (service is not null)
        {
            await service.KillAsync();
            await service.DisposeAsync();
        }

        await workplace!.DisposeAsync();
    }
}

/// <param name="Type">The media type without parameters.</param>
public sealed record Reply(int Status, string? Type, string Text, TimeSpan? RetryAfter)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string? Code => Json.GetProperty("code").GetString();

    /// <summary>A problem document with this code, in words, without anything of the program's inside.</summary>
    public void ShouldBeProblem(int status, string code)
    {
        Status.ShouldBe(status, Text);
        Type.ShouldBe("application/problem+json");
        Code.ShouldBe(code);
        Json.GetProperty("status").GetInt32().ShouldBe(status);
        Json.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        Text.ShouldNotContain("   at ");
        Text.ShouldNotContain("Exception");
    }
}
