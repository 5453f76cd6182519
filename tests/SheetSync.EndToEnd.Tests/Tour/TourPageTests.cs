using Microsoft.Playwright;
using SheetSync.EndToEnd.Tests.AddOn;
using SheetSync.EndToEnd.Tests.EmulatorPage;

namespace SheetSync.EndToEnd.Tests.Tour;

/// <summary>The tour as a stranger meets it: one address, everything beside one another.</summary>
[Collection("Tour")]
public sealed class TourPageTests(Chromium chromium, Demos demos)
{
    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = 60_000 };

    [BrowserTheory]
    [InlineData("en", "96.8%", "0 tasks", "3 tasks", "7 tasks", "25 Nov 2026", "12 Nov 2027")]
    [InlineData("ru", "96,8 %", "0 задач", "3 задачи", "7 задач", "25.11.2026", "12.11.2027")]
    public async Task Clock_SetByAVisitor_MovesFiguresMailAndBoard(string language, string ready, string none, string few, string many, string weekBefore, string november)
    {
        await using var tour = await OpenTour.StartAsync(chromium, await demos.InAsync(language), language, width: 1920);

        await tour.MoveAsync("week");
        await Assertions.Expect(tour.Figure("readiness")).Not.ToHaveTextAsync(ready);
        await Assertions.Expect(tour.Board.Locator("body")).ToContainTextAsync(weekBefore, Patiently);
        var mails = await tour.Figure("mail").TextContentAsync();

        await tour.MoveAsync("session");
        await tour.ShouldShowAsync("readiness", ready);
        await tour.ShouldShowAsync("overdue", none);
        (await tour.Figure("mail").TextContentAsync()).ShouldNotBe(mails);

        await tour.MoveAsync("march");
        await tour.ShouldShowAsync("overdue", few);
        await tour.MoveAsync("november");
        await tour.ShouldShowAsync("overdue", many);
        await Assertions.Expect(tour.Board.Locator("body")).ToContainTextAsync(november, Patiently);

        await tour.MoveAsync("week");
        await tour.ShouldShowAsync("overdue", none);
        await tour.ShouldShowAsync("mail", mails!);
    }

    [BrowserTheory]
    [InlineData("en", "Readiness of the plan", "What is overdue")]
    [InlineData("ru", "Готовность плана", "Что просрочено")]
    public async Task Guide_StepByStep_ShowsWhatItSpeaksOf(string language, string readiness, string overdue)
    {
        await using var tour = await OpenTour.StartAsync(chromium, await demos.InAsync(language), language);
        var sidebar = tour.Sheet.FrameLocator("#sidebar iframe");

        await tour.DoAsync(1);
        await tour.KeepAsync($"1.{language}");
        await tour.DoAsync(2);
        await Assertions.Expect(sidebar.Locator("h1")).ToContainTextAsync(readiness, Patiently);
        await tour.KeepAsync($"preparation.{language}");
        await tour.DoAsync(3);
        await Assertions.Expect(tour.Mail.Locator(".mail h2")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await tour.KeepAsync($"3.{language}");
        await tour.DoAsync(4);
        await Assertions.Expect(sidebar.Locator("h1")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await tour.KeepAsync($"4.{language}");
        await tour.DoAsync(5);
        await Assertions.Expect(tour.Sheet.Locator(".name-box")).ToHaveValueAsync("J7", new() { Timeout = 60_000 });
        await tour.KeepAsync($"5.{language}");
        await tour.DoAsync(6);
        await Assertions.Expect(sidebar.Locator("h1")).ToContainTextAsync(overdue, Patiently);
        await tour.KeepAsync($"6.{language}");
        await tour.DoAsync(7);
        await Assertions.Expect(tour.Mail.Locator(".mail h2")).ToContainTextAsync("7", Patiently);
        await tour.KeepAsync($"7.{language}");
        await tour.Page.Locator("#tab-board").ClickAsync();
        await Assertions.Expect(tour.Board.Locator("h1")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await tour.KeepAsync($"board.{language}");
        await tour.Page.SetViewportSizeAsync(1600, 840);
        await tour.DoAsync(6);
        await Assertions.Expect(sidebar.Locator("h1")).ToContainTextAsync(overdue, Patiently);
        await tour.KeepAsync($"november.{language}");
    }

    [AxeTheory]
    [InlineData("en", 360)]
    [InlineData("en", 1280)]
    [InlineData("en", 1920)]
    [InlineData("ru", 360)]
    [InlineData("ru", 1280)]
    [InlineData("ru", 1920)]
    public async Task Page_AtAnyWidth_IsAccessibleAndFits(string language, int width)
    {
        await using var tour = await OpenTour.StartAsync(chromium, await demos.InAsync(language), language, width);

        (await tour.ViolationsAsync()).ShouldBeEmpty();
        (await tour.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue();
        await Assertions.Expect(tour.Sheet.Locator(".link-light.on")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await tour.KeepAsync($"{width}.{language}", fullPage: width < 500);
        (await tour.Page.Locator("#pane-board").IsVisibleAsync()).ShouldBe(width == 1920, "side by side where there is room");
        await tour.Page.Locator("#tab-mail").ClickAsync();
        await Assertions.Expect(tour.Page.Locator("#pane-mail")).ToBeVisibleAsync();
    }

    [Fact]
    public void Pictures_OfTheReadme_AreThereAndSmall()
    {
        var root = Path.GetDirectoryName(Axe.Path)!;
        while (!File.Exists(Path.Combine(root, "SheetSync.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        var pages = new[] { "README.md", "README.ru.md" }.Select(name => File.ReadAllText(Path.Combine(root, name))).ToList();
        var files = new DirectoryInfo(Path.Combine(root, "src", "pictures")).GetFiles();

        files.Select(file => file.Name).Order(StringComparer.Ordinal).ShouldBe(
            ["board.en.jpg", "board.ru.jpg", "november.en.jpg", "november.ru.jpg", "preparation.en.jpg", "preparation.ru.jpg"]);
        files.ShouldAllBe(file => file.Length <= 150_000 && pages.Any(page => page.Contains($"(src/pictures/{file.Name})")));
        files.Sum(file => file.Length).ShouldBeLessThanOrEqualTo(800_000);
    }

    [BrowserFact]
    public async Task Keyboard_Alone_SetsTheClockAndOpensAStep()
    {
        await using var tour = await OpenTour.StartAsync(chromium, await demos.InAsync("en"), "en");
        await tour.MoveAsync("november");

        // A sheet that has just come takes the keyboard.
        await Assertions.Expect(tour.Sheet.Locator(".link-light.on")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await tour.Page.Locator("[name=station]:checked").PressAsync("ArrowLeft");
        await tour.ShouldShowAsync("overdue", "3 tasks");

        await tour.Page.Locator(".step .title").Nth(5).PressAsync("Enter");
        await Assertions.Expect(tour.Page.Locator(".step.open .title")).ToHaveAttributeAsync("aria-expanded", "true");
        await tour.Page.Keyboard.PressAsync("Tab");
        await tour.Page.Keyboard.PressAsync("Enter");
        await tour.ShouldShowAsync("overdue", "7 tasks");
    }

    [BrowserFact]
    public async Task Language_Switched_SpeaksEverywhere()
    {
        await using var tour = await OpenTour.StartAsync(chromium, await demos.InAsync("en"), "en");

        await tour.Page.GetByRole(AriaRole.Link, new() { Name = "Русский", Exact = true }).ClickAsync();

        await Assertions.Expect(tour.Page.Locator("h1")).ToHaveTextAsync("Экскурсия по SheetSync");
        await tour.Page.Locator("#tab-mail").ClickAsync();
        await Assertions.Expect(tour.Mail.Locator("h1")).ToHaveTextAsync("Исходящие письма");
        await Assertions.Expect(tour.Sheet.Locator("html")).ToHaveAttributeAsync("lang", "ru");
    }
}
