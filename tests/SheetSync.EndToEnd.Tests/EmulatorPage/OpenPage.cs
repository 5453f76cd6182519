using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SheetSync.Emulator;
using SheetSync.Emulator.Model;

namespace SheetSync.EndToEnd.Tests.EmulatorPage;

/// <summary>An emulator with one spreadsheet, shown in a browser. Problems that the page itself reports fail the test when it ends.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly List<string> problems = [];

    private OpenPage(EmulatorServer emulator, IPage page, string id)
    {
        (Emulator, Page, Id) = (emulator, page, id);
        page.PageError += (_, error) => problems.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(emulator.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                problems.Add($"asked for {request.Url}");
            }
        };
    }

    public EmulatorServer Emulator { get; }

    public IPage Page { get; }

    public string Id { get; }

    public ILocator Grid => Page.GetByRole(AriaRole.Grid);

    /// <summary>Opens a spreadsheet with these rows of text, typed by its owner.</summary>
    public static async Task<OpenPage> StartAsync(Chromium chromium, string[][] rows, string language = "en-US", string fragment = "", int width = 1280)
    {
        var emulator = await EmulatorServer.StartAsync(new EmulatorOptions());
        var id = emulator.Admin.Create("Plan");
        if (rows.Length > 0)
        {
            emulator.Admin.Type(id, "A1", [.. rows.Select(row => new JsonArray([.. row.Select(text => JsonValue.Create(text))]))]);
        }

        var open = new OpenPage(emulator, await chromium.OpenAsync(language, width), id);
        await open.GoAsync(fragment);
        return open;
    }

    public async Task GoAsync(string fragment = "")
    {
        await Page.GotoAsync($"{Emulator.Address}spreadsheets/d/{Id}/edit{fragment}");
        await Assertions.Expect(Page.Locator(".link-light.on")).ToBeVisibleAsync();
    }

    public Cell CellAt(string a1) => Emulator.Admin.CellAt(Id, a1);

    public string TextAt(string a1) => CellAt(a1).Effective.ToString();

    /// <summary>The element of a cell, by 0-based row and column.</summary>
    public ILocator Cell(int row, int column) => Page.Locator(string.Create(CultureInfo.InvariantCulture, $"#cell-{row}-{column}"));

    public async Task GoToCellAsync(string a1)
    {
        var box = Page.GetByLabel("Cell or range");
        await box.FillAsync(a1);
        await box.PressAsync("Enter");
    }

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>A write over the Sheets API by a service account that the spreadsheet is shared with.</summary>
    public async Task WriteAsServiceAsync(string range, string value)
    {
        const string Account = "robot@test.iam.gserviceaccount.com";
        Emulator.Admin.Share(Id, Account);
        using var http = new HttpClient { BaseAddress = Emulator.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Emulator.Admin.IssueToken(Account));
        using var answer = await http.PutAsJsonAsync($"/v4/spreadsheets/{Id}/values/{range}?valueInputOption=RAW", new { values = new[] { new[] { value } } });
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        await Emulator.DisposeAsync();
        problems.ShouldBeEmpty();
    }
}
