using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace SheetSync.EndToEnd.Tests.AddOn;

/// <summary>The demo as a process of its own, in one language; shared by the tests of a class.</summary>
public sealed class Demos : IAsyncLifetime
{
    private readonly Dictionary<string, Demo> running = [];

    public Task InitializeAsync() => Task.CompletedTask;

    /// <param name="language"><c>ru</c> or <c>en</c>: of the sample and of its people.</param>
    internal async Task<Demo> InAsync(string language)
    {
        if (!running.TryGetValue(language, out var demo))
        {
            running[language] = demo = await Demo.StartAsync(language);
        }

        return demo;
    }

    public async Task DisposeAsync()
    {
        foreach (var demo in running.Values)
        {
            await demo.DisposeAsync();
        }
    }
}

internal sealed class Demo : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly System.Diagnostics.Process process;
    private readonly HttpClient http = new();

    private Demo(System.Diagnostics.Process process, JsonElement document)
    {
        this.process = process;
        Address = new Uri(document.GetProperty("address").GetString()!);
        Id = document.GetProperty("spreadsheetId").GetString()!;
        Tour = new Uri(document.GetProperty("tour").GetString()!);
    }

    /// <summary>Of the sheet's page.</summary>
    public Uri Address { get; }

    public string Id { get; }

    /// <summary>Of the guided tour, on the same origin.</summary>
    public Uri Tour { get; }

    public static async Task<Demo> StartAsync(string language)
    {
        var demo = new Cli().Start("demo", "--json", "--lang", language);
        demo.ErrorDataReceived += (_, _) => { };
        demo.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(Patience);
        var text = new System.Text.StringBuilder();
        while (await demo.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            text.AppendLine(line);
            if (line == "}")
            {
                return new Demo(demo, JsonDocument.Parse(text.ToString()).RootElement);
            }
        }

        throw new InvalidOperationException($"The demo did not start: {text}");
    }

    /// <summary>Types into the sheet as its owner.</summary>
    public async Task TypeAsync(string range, string text)
    {
        using var answer = await http.PostAsJsonAsync(new Uri(Address, $"/emulator/workbooks/{Id}/type"), new { range, values = new[] { new[] { text } } });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Changes the sheet's structure as its owner.</summary>
    public async Task ChangeAsync(object request)
    {
        using var answer = await http.PostAsJsonAsync(new Uri(Address, $"/emulator/workbooks/{Id}/batchUpdate"), new { requests = new[] { request } });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What a tab shows, as the sheet's page gets it: of every cell.</summary>
    public async Task<JsonElement> TabAsync(int sheetId)
    {
        var tab = await http.GetFromJsonAsync<JsonElement>(new Uri(Address, $"/emulator/api/workbooks/{Id}/sheets/{sheetId}"));
        return tab.GetProperty("cells");
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}

/// <summary>The demo's sheet in a browser window, with its menu and sidebar.</summary>
internal sealed class OpenSheet : IAsyncDisposable
{
    private readonly List<string> problems = [];

    private OpenSheet(IPage page, Demo demo)
    {
        Page = page;
        page.PageError += (_, error) => problems.Add(error);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } asked && asked.Authority != demo.Address.Authority)
            {
                problems.Add($"asked for {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>The sidebar's own document.</summary>
    public IFrameLocator Sidebar => Page.FrameLocator("#sidebar iframe");

    public ILocator Heading => Sidebar.Locator("h1");

    public IFrame Frame => Page.Frames.Single(frame => frame != Page.MainFrame);

    public static async Task<OpenSheet> StartAsync(EmulatorPage.Chromium chromium, Demo demo, string locale)
    {
        var open = new OpenSheet(await chromium.OpenAsync(locale), demo);
        open.Page.SetDefaultTimeout(60_000);
        await open.Page.GotoAsync(demo.Address.AbsoluteUri);
        await Assertions.Expect(open.Page.Locator(".link-light.on")).ToBeVisibleAsync();
        return open;
    }

    /// <summary>A person's choice in the menu; the welcome of the first use is read and closed.</summary>
    /// <param name="welcomed">Looks at the welcome, where there is one.</param>
    public async Task ChooseAsync(string entry, bool sidebar = true, Func<Task>? welcomed = null)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "SheetSync", Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = entry }).ClickAsync();
        if (!sidebar)
        {
            return;
        }

        await Heading.WaitForAsync();
        var welcome = Sidebar.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Got it|Понятно)$") });
        if (await welcome.CountAsync() > 0)
        {
            await (welcomed?.Invoke() ?? Task.CompletedTask);
            await welcome.ClickAsync();
            await welcome.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }

        await Sidebar.Locator("main:not([aria-busy]) h1").WaitForAsync();
    }

    /// <summary>Presses a button of the sidebar and waits until what follows has come.</summary>
    public async Task PressAsync(string button)
    {
        await Sidebar.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Sidebar.Locator("main:not([aria-busy]) h1").WaitForAsync();
    }

    public async Task GoToSectionAsync(string name)
    {
        await Sidebar.Locator("nav button", new() { HasText = name }).ClickAsync();
        await Sidebar.Locator("main:not([aria-busy]) h1").WaitForAsync();
    }

    public Task UseAsAsync(string email) => Page.Locator("select.person").SelectOptionAsync(email);

    public async Task GoToCellAsync(string a1)
    {
        var box = Page.Locator(".name-box");
        await box.FillAsync(a1);
        await box.PressAsync("Enter");
    }

    /// <summary>The cell is the active one of the grid, on the tab that is shown.</summary>
    public async Task ShouldBeAtAsync(string tab, string a1)
    {
        await Assertions.Expect(Page.Locator(".name-box")).ToHaveValueAsync(a1);
        await Assertions.Expect(Page.Locator(".tab[aria-selected=true]")).ToContainTextAsync(tab);
        await Assertions.Expect(Page.Locator(".cell.active")).ToBeVisibleAsync();
    }

    /// <summary>What axe finds. A sidebar that is just being replaced by the next one is left for that.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync()
    {
        for (var patience = 50; ; patience--)
        {
            try
            {
                return await LookAsync();
            }
            catch (Exception replaced) when (patience > 0 && replaced is PlaywrightException or InvalidOperationException)
            {
                await Task.Delay(100);
            }
        }
    }

    private async Task<IReadOnlyList<string>> LookAsync()
    {
        await Frame.EvaluateAsync(await File.ReadAllTextAsync(Axe.Path));
        var found = await Frame.EvaluateAsync<JsonElement>("() => axe.run(document)");
        return [.. found.GetProperty("violations").EnumerateArray().Select(v => string.Create(
            CultureInfo.InvariantCulture, $"{v.GetProperty("id")}: {v.GetProperty("help")} {string.Join(' ', v.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("html")))}"))];
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        problems.ShouldBeEmpty();
    }
}

/// <summary>axe-core, as npm brings it to <c>appscript/node_modules</c>.</summary>
internal static class Axe
{
    public static string Path { get; } = System.IO.Path.Combine(Root(), "appscript", "node_modules", "axe-core", "axe.min.js");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder!.FullName, "SheetSync.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}

/// <summary>A test in a browser that needs axe too; on CI both must be there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AxeTheoryAttribute : TheoryAttribute
{
    public AxeTheoryAttribute() => Skip = EmulatorPage.Chromium.WhySkipped
        ?? (!File.Exists(Axe.Path) && !string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase) ? "axe is not installed: npm install in appscript" : null);
}

/// <summary>A test in a browser with several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = EmulatorPage.Chromium.WhySkipped;
}
