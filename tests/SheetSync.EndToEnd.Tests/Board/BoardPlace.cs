using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Logging.Abstractions;
using SheetSync.Core.Texts;
using SheetSync.Service.Configuration;
using SheetSync.Service.Hosting;

namespace SheetSync.EndToEnd.Tests.Board;

/// <summary>
/// The samples in both languages: approved, changed, synced, and then shown by a service that cannot reach Google at all: a board is made of what
/// the last sync recorded.
/// </summary>
public sealed class BoardPlace : IAsyncLifetime
{
    public const string Today = "2027-11-12";

    public static readonly (string Ru, string En) Renamed = ("Обновлённая задача", "A task with a new name");

    /// <summary>Nothing listens there (RFC 863's port is closed wherever tests run).</summary>
    private static readonly Uri Nowhere = new("http://127.0.0.1:9");

    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false });
    private Workplace? place;
    private ServiceHost? host;

    public string Ru { get; private set; } = "";

    public string En { get; private set; } = "";

    public Uri Address => host!.Address;

    internal Cli Cli => place!.Cli;

    public string IdOf(Language language) => language == Language.Ru ? Ru : En;

    public async Task InitializeAsync()
    {
        place = await Workplace.StartAsync();
        Ru = await PrepareAsync("plan.ru.xlsx", Renamed.Ru);
        En = await PrepareAsync("plan.en.xlsx", Renamed.En);
        var settings = new AppSettings
        {
            Google = new() { Endpoint = Nowhere, CredentialsFile = place.KeyFile, Retries = 0 },
            Storage = new() { DataDirectory = place.Data },
            Serve = new() { Address = new("http://127.0.0.1:0"), PollInterval = TimeSpan.FromHours(1), StopTime = TimeSpan.FromSeconds(1) },
            Board = new() { OpenOnThisMachine = true },
            DataDirectory = place.Data,
        };
        host = await ServiceHost.StartAsync(settings, NullLoggerFactory.Instance, new PinnedClock(DateOnly.Parse(Today)), default);
    }

    public async Task DisposeAsync()
    {
        if (host is not null)
        {
            await host.StopAsync();
            await host.DisposeAsync();
        }

        await place!.DisposeAsync();
        http.Dispose();
    }

    public string PathOf(Language language, string rest = "") => $"/board/{IdOf(language)}{rest}";

    public async Task<(HttpStatusCode Code, string Text)> GetAsync(string path)
    {
        using var answer = await http.GetAsync(new Uri(Address, path));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<IHtmlDocument> PageAsync(string path)
    {
        var (code, text) = await GetAsync(path);
        code.ShouldBe(HttpStatusCode.OK, text);
        return Parse(text);
    }

    /// <summary>A command's document on the same day, in the language of the workbook.</summary>
    public async Task<JsonElement> JsonAsync(string command, Language language, params string[] more)
    {
        var run = await Cli.AnswerAsync([command, IdOf(language), .. more, "--json", "--today", Today]);
        run.Error.ShouldBeEmpty();
        return run.Json;
    }

    public static IHtmlDocument Parse(string text) => new HtmlParser().ParseDocument(text);

    private async Task<string> PrepareAsync(string sample, string renamed)
    {
        var id = place!.Serve(sample);
        await Cli.PrepareAsync("approve", id, "--today", "2026-12-04", "--by", "Olga Owner");
        var task = (await Cli.AnswerAsync("plan", id, "--json", "--today", "2026-12-05")).Json.GetProperty("departments")[0].GetProperty("tasks")[0].GetProperty("cell");
        place.Emulator.Admin.Type(id, $"'{task.GetProperty("tab").GetString()}'!{task.GetProperty("a1").GetString()}", renamed);
        await Cli.PrepareAsync("sync", id, "--today", Today);
        return id;
    }
}

[CollectionDefinition("Board")]
public sealed class BoardCollection : ICollectionFixture<BoardPlace>, ICollectionFixture<EmulatorPage.Chromium>;
