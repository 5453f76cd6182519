using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using SheetSync.EndToEnd.Tests.AddOn;
using SheetSync.EndToEnd.Tests.EmulatorPage;

namespace SheetSync.EndToEnd.Tests.Tour;

/// <summary>One demo in each language and one browser for all tests of the tour, one test after the other: they set its clock.</summary>
[CollectionDefinition("Tour")]
public sealed class TourCollection : ICollectionFixture<Chromium>, ICollectionFixture<Demos>;

/// <summary>The tour in a browser window. What its pages report, or ask of another host, fails the test when it ends.</summary>
internal sealed class OpenTour : IAsyncDisposable
{
    private const float Patience = 120_000;

    private readonly List<string> problems = [];

    private OpenTour(IPage page, Demo demo)
    {
        Page = page;
        page.PageError += (_, error) => problems.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                problems.Add($"{message.Text} {message.Location}");
            }
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } asked && asked.Authority != demo.Tour.Authority)
            {
                problems.Add($"asked for {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    public IFrameLocator Sheet => Page.FrameLocator("#pane-sheet iframe");

    public IFrameLocator Board => Page.FrameLocator("#pane-board iframe");

    public IFrameLocator Mail => Page.FrameLocator("#pane-mail iframe");

    public static async Task<OpenTour> StartAsync(Chromium chromium, Demo demo, string language, int width = 1280)
    {
        var open = new OpenTour(await chromium.OpenAsync(language, width), demo);
        open.Page.SetDefaultTimeout(Patience);
        await open.Page.GotoAsync(new Uri(demo.Tour, $"/tour?lang={language}").AbsoluteUri);
        await open.SettleAsync();
        return open;
    }

    /// <summary>A person sets the clock.</summary>
    public async Task MoveAsync(string station)
    {
        await Page.Locator($"[name=station][value={station}]").CheckAsync(new() { Force = true });
        await SettleAsync();
        await Assertions.Expect(Page.Locator($"[name=station][value={station}]")).ToBeCheckedAsync(new() { Timeout = Patience });
    }

    /// <summary>A person does what a step of the guide offers, counted from 1.</summary>
    public async Task DoAsync(int step)
    {
        await Page.Locator(".step .title").Nth(step - 1).ClickAsync();
        await Page.Locator(".step .do").Nth(step - 1).ClickAsync();
        await SettleAsync();
    }

    public ILocator Figure(string key) => Page.Locator($".figures [data-key={key}] .value");

    public async Task ShouldShowAsync(string key, string value) => await Assertions.Expect(Figure(key)).ToHaveTextAsync(value, new() { Timeout = Patience });

    /// <summary>
    /// A picture for people, where <c>SHEETSYNC_PICTURES</c> names a folder: those of the README are <c>preparation</c>, <c>board</c> and <c>november</c> of it.
    /// </summary>
    public async Task KeepAsync(string name, bool fullPage = false)
    {
        if (Environment.GetEnvironmentVariable("SHEETSYNC_PICTURES") is not { Length: > 0 } folder)
        {
            return;
        }

        // What has just been written lights up, and fades.
        await Page.WaitForTimeoutAsync(5000);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".jpg"), Type = ScreenshotType.Jpeg, Quality = 60, FullPage = fullPage });
    }

    /// <summary>What axe finds in the tour's own document; the pages in its frames have tests of their own.</summary>
    public Task<IReadOnlyList<string>> ViolationsAsync() => ViolationsAsync(Page);

    /// <inheritdoc cref="ViolationsAsync()"/>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        await page.RouteAsync("**/axe.js", route => route.FulfillAsync(new() { Path = Axe.Path, ContentType = "text/javascript" }));
        await page.AddScriptTagAsync(new() { Url = "/axe.js" });
        var found = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { iframes: false })");
        return [.. found.GetProperty("violations").EnumerateArray().Select(v => string.Create(
            CultureInfo.InvariantCulture, $"{v.GetProperty("id")}: {v.GetProperty("help")} {string.Join(' ', v.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("html")))}"))];
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        problems.ShouldBeEmpty();
    }

    private Task SettleAsync() => Page.Locator("body.ready:not(.busy)").WaitForAsync();
}
