using Microsoft.Playwright;
using SheetSync.Application;
using SheetSync.Emulator;
using SheetSync.EndToEnd.Tests.AddOn;
using SheetSync.EndToEnd.Tests.EmulatorPage;
using SheetSync.Service.Demo.Tour;

namespace SheetSync.EndToEnd.Tests.Tour;

/// <summary>The tour's page while the demo prepares its company: an emulator that has nothing but that, moved on by the test.</summary>
[Collection("Tour")]
public sealed class TourEntranceTests(Chromium chromium, Demos demos) : IAsyncLifetime
{
    private const string Id = "seed-plan";

    private readonly TourPreparation preparation = new(new DateOnly(2027, 11, 12));
    private readonly HttpClient http = new();
    private EmulatorServer? emulator;

    private EmulatorServer Emulator => emulator!;

    public async Task InitializeAsync()
    {
        emulator = await EmulatorServer.StartAsync(new EmulatorOptions());
        emulator.Admin.Early = new("tour", new TourEntrance(new SpreadsheetId(Id), preparation).AnswerAsync);
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await Emulator.DisposeAsync();
    }

    [Theory]
    [InlineData("ru", "Готовим компанию к показу", "Проверяем план, считаем KPI и просрочки, пишем в таблицу", "План заполняется")]
    [InlineData("en", "Preparing the company", "Checking the plan, computing KPI and delays, writing to the sheet", "The plan is being filled")]
    public async Task Page_WhilePreparing_SaysWhatIsDoneAndShowsTheGuide(string language, string title, string now, string step)
    {
        preparation.Reach(TourStage.Sync);

        var page = await http.GetStringAsync(At($"/tour?lang={language}"));

        page.ShouldContain(title);
        page.ShouldContain(step);
        page.ShouldContain($"<li data-stage=\"sync\" aria-current=\"step\">{now}</li>");
        page.ShouldContain("<li data-stage=\"adoption\" class=\"done\">");
    }

    [Fact]
    public async Task State_WhilePreparing_NamesTheStageAndWhereTheTourBegins()
    {
        preparation.Reach(TourStage.Mail);

        var state = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync(At("/tour/state"))).RootElement;

        (state.GetProperty("preparing").GetString(), state.GetProperty("sheet").GetBoolean(), state.GetProperty("station").GetString()).ShouldBe(("mail", true, "november"));
    }

    [Fact]
    public async Task Clock_WhilePreparing_CannotBeMovedYet()
    {
        using var answer = await http.PostAsync(At("/tour/move?station=march"), null);

        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.ServiceUnavailable);
    }

    [BrowserTheory]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Page_OpenedEarly_FollowsTheStagesAndBeginsByItself(string language)
    {
        var demo = await demos.InAsync(language);
        var page = await OpenAsync(language, 1280);
        var now = page.Locator(".making [aria-current]");
        await Assertions.Expect(now).ToHaveAttributeAsync("data-stage", "sheet");
        await Assertions.Expect(page.Locator("[name=station]").First).ToBeDisabledAsync();
        await page.Locator(".step .title").First.ClickAsync();
        await Assertions.Expect(page.Locator(".step.open p")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#pane-sheet")).ToBeHiddenAsync();

        Emulator.Admin.SeedFile(Sample(language), id: Id);
        preparation.Reach(TourStage.Adoption);
        await Assertions.Expect(page.Locator("#pane-sheet")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.FrameLocator("#pane-sheet iframe").GetByText(language == "ru" ? "Настройки" : "Settings").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("#pane-sheet")).ToHaveAttributeAsync("inert", "");

        preparation.Reach(TourStage.Service);
        await Assertions.Expect(now).ToHaveAttributeAsync("data-stage", "service", new() { Timeout = 60_000 });
        Emulator.Admin.Extension = new PageExtension
        {
            Folder = AppContext.BaseDirectory, Module = "none.js", Settings = new() { ["people"] = new System.Text.Json.Nodes.JsonArray() },
            Backend = new Uri(demo.Tour, "/"), BackendPages = new HashSet<string>(StringComparer.Ordinal) { "tour", "mail", "board" },
        };

        await Assertions.Expect(page.Locator("body.ready")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator(".making")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#pane-sheet")).Not.ToHaveAttributeAsync("inert", "");
        await Assertions.Expect(page.Locator("[name=station]").First).ToBeEnabledAsync();
        await Assertions.Expect(page.Locator(".figures [data-key=overdue]")).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    [AxeTheory]
    [InlineData("en", 360)]
    [InlineData("ru", 360)]
    [InlineData("en", 1280)]
    [InlineData("ru", 1920)]
    public async Task Page_WhilePreparing_IsAccessibleAndFits(string language, int width)
    {
        Emulator.Admin.SeedFile(Sample(language), id: Id);
        preparation.Reach(TourStage.Sync);
        var page = await OpenAsync(language, width);
        await Assertions.Expect(page.Locator(".making")).ToBeVisibleAsync();
        await Assertions.Expect(page.FrameLocator("#pane-sheet iframe").GetByText(language == "ru" ? "Настройки" : "Settings").First).ToBeVisibleAsync(new() { Timeout = 60_000 });

        (await OpenTour.ViolationsAsync(page)).ShouldBeEmpty();
        (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue();
        if (Environment.GetEnvironmentVariable("SHEETSYNC_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"preparing.{width}.{language}.png") });
        }

        await page.Context.DisposeAsync();
    }

    private async Task<IPage> OpenAsync(string language, int width)
    {
        var page = await chromium.OpenAsync(language, width);
        page.SetDefaultTimeout(120_000);
        await page.GotoAsync(At($"/tour?lang={language}").AbsoluteUri);
        return page;
    }

    private static string Sample(string language) => Path.Combine(AppContext.BaseDirectory, "sample-template", $"plan.{language}.xlsx");

    private Uri At(string path) => new(Emulator.Address, path);
}
