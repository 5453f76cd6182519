using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SheetSync.EndToEnd.Tests.EmulatorPage;

namespace SheetSync.EndToEnd.Tests.AddOn;

/// <summary>The add-on as people meet it, in the demo's page: the real scripts and sidebar over the real service.</summary>
public sealed class SidebarTests(Chromium chromium, Demos demos) : IClassFixture<Chromium>, IClassFixture<Demos>
{
    [BrowserTheory]
    [InlineData("en", "Check the plan", "Readiness of the plan")]
    [InlineData("ru", "Проверить готовность плана", "Готовность плана")]
    public async Task Finding_Clicked_ActivatesItsCell(string language, string entry, string title)
    {
        await using var open = await OpenSheet.StartAsync(chromium, await demos.InAsync(language), language);
        await open.ChooseAsync(entry);
        await Assertions.Expect(open.Heading).ToHaveTextAsync(title);
        var findings = open.Sidebar.Locator("button.item");
        (await findings.CountAsync()).ShouldBeGreaterThan(2);
        for (var index = 0; index < 3; index++)
        {
            var finding = findings.Nth(index);
            if (!await finding.IsVisibleAsync())
            {
                await open.Sidebar.Locator("details:not([open]) > summary").First.ClickAsync();
            }

            var place = (await finding.Locator(".cell").TextContentAsync())!.Split('!');
            await finding.ClickAsync();
            await open.ShouldBeAtAsync(place[0], place[1]);
            await Assertions.Expect(finding).ToHaveAttributeAsync("aria-current", "true");
        }
    }

    [BrowserFact]
    public async Task Sidebar_AtItsWidth_NeedsNoSidewaysScrolling()
    {
        await using var open = await OpenSheet.StartAsync(chromium, await demos.InAsync("ru"), "ru");
        await open.ChooseAsync("Проверить готовность плана");
        foreach (var section in new[] { "Просрочки", "Цифра", "Справка", "Готовность" })
        {
            await open.GoToSectionAsync(section);
            (await open.Frame.EvaluateAsync<int>("() => innerWidth")).ShouldBe(300);
            (await open.Frame.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue(section);
        }
    }

    [BrowserFact]
    public async Task Keyboard_Alone_ReachesAndOpensAFinding()
    {
        await using var open = await OpenSheet.StartAsync(chromium, await demos.InAsync("en"), "en");
        await open.ChooseAsync("Check the plan");
        await open.Sidebar.Locator("nav button").First.FocusAsync();
        for (var steps = 0; steps < 40 && !await FocusIsOnAsync(open, "button.item"); steps++)
        {
            await open.Page.Keyboard.PressAsync("Tab");
        }

        (await FocusIsOnAsync(open, "button.item")).ShouldBeTrue();
        var place = (await open.Frame.EvaluateAsync<string>("() => document.activeElement.querySelector('.cell').textContent")).Split('!');
        await open.Page.Keyboard.PressAsync("Enter");
        await open.ShouldBeAtAsync(place[0], place[1]);
    }

    [BrowserFact]
    public async Task Leader_WhoFilters_SeesTheirOwnDepartment()
    {
        await using var open = await OpenSheet.StartAsync(chromium, await demos.InAsync("en"), "en");
        await open.UseAsAsync("tom.ellery@example.com");
        await open.ChooseAsync("Check the plan");
        await Assertions.Expect(open.Sidebar.Locator("tbody tr")).ToHaveCountAsync(6);
        await open.Sidebar.GetByLabel("My departments only").CheckAsync();
        await Assertions.Expect(open.Sidebar.Locator("tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(open.Sidebar.Locator("tbody th")).ToContainTextAsync("Marketing");
    }

    [BrowserFact]
    public async Task ThisTab_IsCheckedAlone()
    {
        await using var open = await OpenSheet.StartAsync(chromium, await demos.InAsync("en"), "en");
        await open.Page.GetByRole(AriaRole.Tab, new() { Name = "Marketing" }).ClickAsync();
        await Assertions.Expect(open.Page.Locator(".tab[aria-selected=true]")).ToContainTextAsync("Marketing", new() { Timeout = 60_000 });
        await open.ChooseAsync("Check this tab");
        await Assertions.Expect(open.Heading).ToHaveTextAsync("Readiness: Marketing");
    }

    [BrowserTheory]
    [InlineData("en", "Check the plan", "This plan is not open to you")]
    [InlineData("ru", "Проверить готовность плана", "Нет доступа к плану")]
    public async Task Stranger_IsToldInWords(string language, string entry, string title)
    {
        await using var open = await OpenSheet.StartAsync(chromium, await demos.InAsync(language), language);
        await open.UseAsAsync("guest@elsewhere.example");
        await open.ChooseAsync(entry);
        await Assertions.Expect(open.Heading).ToHaveTextAsync(title);
    }

    [BrowserFact]
    public async Task LeaderWhoApproves_IsToldWhoMay()
    {
        await using var open = await OpenSheet.StartAsync(chromium, await demos.InAsync("en"), "en");
        await open.UseAsAsync("tom.ellery@example.com");
        await open.ChooseAsync("Approve the plan…");
        await open.Sidebar.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Assertions.Expect(open.Heading).ToHaveTextAsync("This is for the facilitator");
    }

    [BrowserFact]
    public async Task Service_ThatDoesNotAnswer_IsToldAndTriedAgain()
    {
        await using var open = await OpenSheet.StartAsync(chromium, await demos.InAsync("en"), "en");
        var down = true;
        await open.Page.Context.RouteAsync("**/extension/backend/**", route => down ? route.FulfillAsync(new() { Status = 502, Body = "no connection" }) : route.ContinueAsync());
        await open.ChooseAsync("What is overdue");
        await Assertions.Expect(open.Heading).ToHaveTextAsync("The service does not answer");
        down = false;
        await open.Sidebar.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Assertions.Expect(open.Heading).ToHaveTextAsync("What is overdue");
    }

    [BrowserFact]
    public async Task Milestone_MarkedByTheMenu_ShowsItsMark()
    {
        await using var open = await OpenSheet.StartAsync(chromium, await demos.InAsync("en"), "en");
        await open.GoToCellAsync("R36");
        await open.ChooseAsync("Mark milestone done ✓", sidebar: false);
        await Assertions.Expect(open.Page.Locator(".toast")).ToContainTextAsync("1 milestone marked done");
        await Assertions.Expect(open.Page.Locator("#cell-35-17")).ToContainTextAsync("✓ 60 designers");
    }

    [BrowserFact]
    public async Task MarkupInCells_StaysText()
    {
        const string Evil = "<img src=x onerror=\"document.title='broken'\"><b>bold</b>";
        var demo = await demos.InAsync("ru");
        await demo.TypeAsync("Финансы!A29", Evil);
        await demo.TypeAsync("Финансы!C29", "<u>nobody<u>");
        await using var open = await OpenSheet.StartAsync(chromium, demo, "ru");
        await open.ChooseAsync("Проверить готовность плана");
        await Assertions.Expect(open.Sidebar.Locator("main")).ToContainTextAsync("<u>nobody<u>");
        (await open.Sidebar.Locator("main img, main u, main b:not(.unseen)").CountAsync()).ShouldBe(0);
        (await open.Frame.EvaluateAsync<string>("() => document.title")).ShouldBe("SheetSync");
    }

    [AxeTheory]
    [InlineData("en", "Check the plan", "Overdue", "Figure", "Help", "Approve the plan…", "guest@elsewhere.example")]
    [InlineData("ru", "Проверить готовность плана", "Просрочки", "Цифра", "Справка", "Утвердить план…", "guest@elsewhere.example")]
    public async Task EveryView_HasNoViolationOfAccessibility(string language, string check, string overdue, string figure, string help, string approve, string stranger)
    {
        await using var open = await OpenSheet.StartAsync(chromium, await demos.InAsync(language), language);
        await open.ChooseAsync(check);
        (await open.ViolationsAsync()).ShouldBeEmpty();
        foreach (var section in new[] { overdue, figure, help })
        {
            if (section == figure)
            {
                await open.GoToCellAsync("C8");
            }

            await open.GoToSectionAsync(section);
            (await open.ViolationsAsync()).ShouldBeEmpty(section);
        }

        await open.ChooseAsync(approve);
        (await open.ViolationsAsync()).ShouldBeEmpty(approve);
        await open.UseAsAsync(stranger);
        await open.ChooseAsync(check);
        (await open.ViolationsAsync()).ShouldBeEmpty(stranger);
    }

    /// <summary>What changes something: each tells what came of it, and every step of it can be read by everybody.</summary>
    [AxeTheory]
    [InlineData("en", "Sync now", "Service columns", "Remind leaders…", "Send", "Remind leaders", "Add or restore the ⚙ columns…", "Add", "Everything is there already.")]
    [InlineData("ru", "Обновить служебные столбцы", "Служебные столбцы", "Напомнить руководителям…", "Отправить", "Напомнить руководителям", "Добавить или восстановить столбцы ⚙…", "Добавить", "Всё уже на месте.")]
    public async Task EveryAction_OfTheFacilitator_TellsWhatCameOfItToEverybody(
        string language, string sync, string synced, string remind, string send, string reminded, string adopt, string add, string added)
    {
        await using var open = await OpenSheet.StartAsync(chromium, await demos.InAsync(language), language);
        await open.ChooseAsync(sync, welcomed: async () => (await open.ViolationsAsync()).ShouldBeEmpty("welcome"));
        await ShouldTellAsync(synced);

        await open.ChooseAsync(remind);
        (await open.ViolationsAsync()).ShouldBeEmpty(remind);
        await open.PressAsync(send);
        await ShouldTellAsync(reminded);

        await open.ChooseAsync(adopt);
        (await open.ViolationsAsync()).ShouldBeEmpty(adopt);
        await open.PressAsync(add);
        await Assertions.Expect(open.Sidebar.Locator("main")).ToContainTextAsync(added);
        (await open.ViolationsAsync()).ShouldBeEmpty(add);

        async Task ShouldTellAsync(string title)
        {
            await Assertions.Expect(open.Heading).ToHaveTextAsync(title);
            (await open.ViolationsAsync()).ShouldBeEmpty(title);
        }
    }

    [BrowserFact]
    public async Task PageLanguage_Switched_BringsTheMenuInIt()
    {
        await using var open = await OpenSheet.StartAsync(chromium, await demos.InAsync("en"), "en");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "RU" }).ClickAsync();
        await open.ChooseAsync("Что просрочено");
        await Assertions.Expect(open.Heading).ToHaveTextAsync(new Regex("Что просрочено"));
    }

    private static Task<bool> FocusIsOnAsync(OpenSheet open, string selector) =>
        open.Frame.EvaluateAsync<bool>($"() => document.activeElement?.matches('{selector}') ?? false");
}
