using Microsoft.Playwright;

namespace SheetSync.EndToEnd.Tests.EmulatorPage;

/// <summary>Debian's Chromium, driven by Playwright; one for all tests of a class or collection, so that these run side by side.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private const float Patience = 60_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    private static string? Executable => Array.Find(Places, File.Exists);

    /// <summary>Null where the tests are to run; on CI they run, and fail, without a browser too.</summary>
    public static string? WhySkipped =>
        Executable is null && !string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)
            ? "Chromium is not installed: apt-get install chromium"
            : null;

    public async Task InitializeAsync()
    {
        if (WhySkipped is not null)
        {
            return;
        }

        // Playwright's own five seconds are too few for a page of a hundred thousand cells on a busy machine.
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable ?? throw new InvalidOperationException("Chromium is not installed: apt-get install chromium"),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A window of its own: no state of another test, and nothing but the emulator may be asked for.</summary>
    public async Task<IPage> OpenAsync(string language = "en-US", int width = 1280, int height = 800)
    {
        var context = await browser!.NewContextAsync(new() { Locale = language, ViewportSize = new() { Width = width, Height = height } });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}

/// <summary>A test in a browser: shown as skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.WhySkipped;
}
