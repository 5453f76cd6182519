using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SheetSync.Emulator;

namespace SheetSync.EndToEnd.Tests.EmulatorPage;

public sealed class ShowingTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task ServicesWrite_AppearsWithinASecondAndLightsUp()
    {
        await using var open = await OpenPage.StartAsync(chromium, [["Name", "Share"]]);
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "API activity" }).ClickAsync();
        var waits = new List<TimeSpan>();
        for (var row = 2; row <= 6; row++)
        {
            await open.WriteAsServiceAsync($"B{row}", $"written {row}");
            var watch = Stopwatch.StartNew();
            await Assertions.Expect(open.Cell(row - 1, 1)).ToHaveTextAsync($"written {row}");
            waits.Add(watch.Elapsed);
            await Assertions.Expect(open.Cell(row - 1, 1)).ToHaveClassAsync(new Regex("by-service"));
        }

        // The shortest: a busy machine holds most of them up, but a page that asked now and then would be late each time.
        waits.Min().ShouldBeLessThan(TimeSpan.FromSeconds(1));
        var latest = open.Page.Locator(".request").First;
        await Assertions.Expect(latest).ToContainTextAsync("PUT");
        await Assertions.Expect(latest).ToContainTextAsync("values/B6");
        await Assertions.Expect(latest).ToContainTextAsync("200");
    }

    [BrowserFact]
    public async Task PersonsEdit_DoesNotLightUp()
    {
        await using var open = await OpenPage.StartAsync(chromium, []);
        await open.Page.Keyboard.TypeAsync("mine");
        await open.PressAsync("Enter");
        await Assertions.Expect(open.Cell(0, 0)).ToHaveTextAsync("mine");
        await open.WriteAsServiceAsync("A3", "theirs");
        await Assertions.Expect(open.Cell(2, 0)).ToHaveClassAsync(new Regex("by-service"));
        await Assertions.Expect(open.Cell(0, 0)).Not.ToHaveClassAsync(new Regex("flash"));
    }

    [BrowserFact]
    public async Task ServicesWrite_WhileAPersonTypes_LeavesWhatIsTyped()
    {
        await using var open = await OpenPage.StartAsync(chromium, [["Name", "Share"]]);
        var box = open.Page.GetByLabel("Cell or range");
        await box.FillAsync("B7");
        await open.WriteAsServiceAsync("A2", "first");
        await Assertions.Expect(open.Cell(1, 0)).ToHaveTextAsync("first");
        await box.PressAsync("Enter");
        await open.Page.Keyboard.TypeAsync("half a wo");
        await open.WriteAsServiceAsync("A3", "second");
        await Assertions.Expect(open.Cell(2, 0)).ToHaveTextAsync("second");
        await open.Page.Keyboard.TypeAsync("rd");
        await open.PressAsync("Enter");
        await Assertions.Expect(open.Cell(6, 1)).ToHaveTextAsync("half a word");
        await Assertions.Expect(open.Page.Locator(".cell.active")).ToHaveAttributeAsync("id", "cell-7-1");
        open.TextAt("B7").ShouldBe("half a word");
    }

    [BrowserFact]
    public async Task Link_WithTabAndRange_ShowsThatCellActiveAndInView()
    {
        await using var open = await OpenPage.StartAsync(chromium, []);
        var added = open.Emulator.Admin.BatchUpdate(open.Id, [System.Text.Json.Nodes.JsonNode.Parse("""{"addSheet":{"properties":{"sheetId":77,"title":"Deep"}}}""")]);
        added.Count.ShouldBe(1);
        open.Emulator.Admin.Type(open.Id, "Deep!V700", "here");
        await open.GoAsync("#gid=77&range=V700");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Tab, new() { Name = "Deep" })).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(open.Cell(699, 21)).ToHaveClassAsync(new Regex(@"\bactive\b"));
        await Assertions.Expect(open.Cell(699, 21)).ToBeInViewportAsync();
        await Assertions.Expect(open.Grid).ToHaveAttributeAsync("aria-activedescendant", "cell-699-21");
    }

    [BrowserFact]
    public async Task SampleWorkbook_LooksAsItsFileSays()
    {
        await using var open = await OpenPage.StartAsync(chromium, []);
        var id = open.Emulator.Admin.SeedFile(Path.Combine(AppContext.BaseDirectory, "sample-template", "plan.en.xlsx"));
        await open.Page.GotoAsync($"{open.Emulator.Address}spreadsheets/d/{id}/edit");
        var heading = open.Cell(3, 0);
        await Assertions.Expect(heading).ToHaveTextAsync("Indicators");
        await Assertions.Expect(heading).ToHaveCSSAsync("background-color", "rgb(31, 58, 95)");
        await Assertions.Expect(heading).ToHaveCSSAsync("font-weight", "700");
        await Assertions.Expect(open.Cell(5, 0)).ToHaveAttributeAsync("aria-rowspan", "2");
        await Assertions.Expect(open.Cell(5, 2).GetByRole(AriaRole.Button)).ToHaveAttributeAsync("aria-label", "Choose from list");
        await open.Cell(4, 2).HoverAsync();
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Tooltip)).Not.ToBeEmptyAsync();
        // The first row is frozen: it stays while the rest scrolls.
        await open.PressAsync("Control+End");
        await Assertions.Expect(open.Cell(0, 0)).ToBeInViewportAsync();
        await Assertions.Expect(open.Cell(3, 0)).Not.ToBeAttachedAsync();
    }

    [BrowserFact]
    public async Task HundredThousandCells_OnlyThoseInViewAreInTheDocument()
    {
        var rows = Enumerable.Range(1, 1000).Select(row => Enumerable.Range(1, 100).Select(column => $"{row}×{column}").ToArray()).ToArray();
        await using var open = await OpenPage.StartAsync(chromium, rows);
        (await open.Page.Locator(".cell").CountAsync()).ShouldBeInRange(200, 2000);
        await open.PressAsync("Control+End");
        await Assertions.Expect(open.Cell(999, 99)).ToHaveTextAsync("1000×100");
        await open.PressAsync("Control+Home");
        await Assertions.Expect(open.Cell(0, 0)).ToHaveTextAsync("1×1");
    }

    [BrowserFact]
    public async Task HostileText_IsShownAndNotRun()
    {
        const string Markup = "<img src=x onerror=\"document.title='run'\">";
        await using var open = await OpenPage.StartAsync(chromium, [[Markup, "=HYPERLINK(\"javascript:document.title='run'\",\"link\")"]]);
        await Assertions.Expect(open.Cell(0, 0)).ToHaveTextAsync(Markup);
        (await open.Page.Locator(".grid img").CountAsync()).ShouldBe(0);
        await open.Cell(0, 1).HoverAsync();
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Tooltip)).ToContainTextAsync("javascript:");
        (await open.Page.Locator("a[href^='javascript']").CountAsync()).ShouldBe(0);
        (await open.Page.TitleAsync()).ShouldStartWith("Plan");
    }

    [BrowserFact]
    public async Task Russian_IsTheBrowsersLanguageUntilSwitched()
    {
        await using var open = await OpenPage.StartAsync(chromium, [], language: "ru-RU");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Button, new() { Name = "Активность API" })).ToBeVisibleAsync();
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "EN" }).ClickAsync();
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Button, new() { Name = "API activity" })).ToBeVisibleAsync();
        await Assertions.Expect(open.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [BrowserFact]
    public async Task NarrowScreen_HasNothingBeyondItsEdge()
    {
        await using var open = await OpenPage.StartAsync(chromium, [["Name"]], width: 360);
        await Assertions.Expect(open.Cell(0, 0)).ToBeInViewportAsync();
        (await open.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBe(360);
        await open.Page.GotoAsync(open.Emulator.Address.ToString());
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Link, new() { Name = "Plan" })).ToBeVisibleAsync();
        (await open.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBe(360);
    }

    [BrowserFact]
    public async Task List_UploadsAFileAndOpensIt()
    {
        await using var open = await OpenPage.StartAsync(chromium, []);
        await open.Page.GotoAsync(open.Emulator.Address.ToString());
        await open.Page.Locator("input[type=file]").SetInputFilesAsync(Path.Combine(AppContext.BaseDirectory, "sample-template", "plan.ru.xlsx"));
        await open.Page.GetByRole(AriaRole.Link, new() { Name = "plan.ru" }).ClickAsync();
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Tab, new() { Name = "Продажи" })).ToBeVisibleAsync();
        await open.Page.GotoAsync(open.Emulator.Address.ToString());
        await open.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "broken.xlsx", MimeType = "application/octet-stream", Buffer = "no workbook"u8.ToArray() });
        await Assertions.Expect(open.Page.Locator(".toast.error")).ToContainTextAsync("broken.xlsx");
    }

    [BrowserFact]
    public async Task EmulatorWithAToken_AsksForIt()
    {
        await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions { Token = "secret" });
        emulator.Admin.Create("Guarded");
        var page = await chromium.OpenAsync();
        await page.GotoAsync(emulator.Address.ToString());
        await page.GetByLabel("Token").FillAsync("wrong");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("That is not the token.");
        await page.GetByLabel("Token").FillAsync("secret");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Guarded" }).ClickAsync();
        await Assertions.Expect(page.Locator(".link-light.on")).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }
}
