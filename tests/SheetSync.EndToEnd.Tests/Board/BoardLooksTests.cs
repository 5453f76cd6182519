using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SheetSync.Core.Texts;
using SheetSync.EndToEnd.Tests.AddOn;
using SheetSync.EndToEnd.Tests.EmulatorPage;

namespace SheetSync.EndToEnd.Tests.Board;

/// <summary>
/// The board in Chromium, on a phone, a laptop and a wall: nothing sticks out, nothing is asked for elsewhere, axe has nothing to say. Pictures go
/// to <c>SHEETSYNC_LOOK</c>.
/// </summary>
[Collection("Board")]
public sealed partial class BoardLooksTests(BoardPlace place, Chromium chromium)
{
    public static TheoryData<Language, int> Screens => new()
    {
        { Language.Ru, 360 }, { Language.Ru, 1280 }, { Language.Ru, 1920 }, { Language.En, 360 }, { Language.En, 1280 }, { Language.En, 1920 },
    };

    [AxeTheory]
    [MemberData(nameof(Screens))]
    public async Task Pages_OnEveryScreen_FitAndAreAccessible(Language language, int width)
    {
        var page = await chromium.OpenAsync(language == Language.Ru ? "ru-RU" : "en-US", width, height: 1000);
        var problems = Watch(page);
        foreach (var (name, path) in Paths)
        {
            await page.GotoAsync(new Uri(place.Address, place.PathOf(language, path)).AbsoluteUri);
            await LookAsync(page, $"{name}-{language}-{width}");
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, name);
            (await ViolationsAsync(page)).ShouldBeEmpty(name);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, $"{name}, all opened");
            (await ViolationsAsync(page)).ShouldBeEmpty($"{name}, all opened");
        }

        problems.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public async Task Print_IsA3Landscape_WithAllGoalsOpen(Language language)
    {
        var page = await chromium.OpenAsync();
        foreach (var (name, path) in Paths.Take(2))
        {
            await page.GotoAsync(new Uri(place.Address, place.PathOf(language, path)).AbsoluteUri);
            var print = await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
            if (Environment.GetEnvironmentVariable("SHEETSYNC_LOOK") is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}-{language}.pdf"), print);
            }

            var sizes = MediaBox().Matches(Encoding.Latin1.GetString(print));
            sizes.Count.ShouldBeInRange(1, 8, name);
            foreach (Match size in sizes)
            {
                // 420 × 297 mm in points.
                double.Parse(size.Groups["width"].Value, CultureInfo.InvariantCulture).ShouldBe(1190.55, 1.5);
                double.Parse(size.Groups["height"].Value, CultureInfo.InvariantCulture).ShouldBe(841.89, 1.5);
            }

            await page.EmulateMediaAsync(new() { Media = Media.Print });
            (await page.Locator(".goal li").First.BoundingBoxAsync())!.Height.ShouldBeGreaterThan(0, "closed goals are printed open");
            await page.EmulateMediaAsync(new() { Media = Media.Screen });
        }

        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Keyboard_SkipsToTheContentAndOpensGoals()
    {
        var page = await chromium.OpenAsync();
        await page.GotoAsync(new Uri(place.Address, place.PathOf(Language.En)).AbsoluteUri);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
        var goal = page.Locator(".goal").First;
        await Assertions.Expect(goal.Locator("li").First).Not.ToBeVisibleAsync();
        await goal.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(goal.Locator("li").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Calendar_OnAPhone_ShowsTheNearestMonthsAndTheWholeYearIfAsked()
    {
        var page = await chromium.OpenAsync(width: 360);
        await page.GotoAsync(new Uri(place.Address, place.PathOf(Language.En)).AbsoluteUri);
        var months = page.Locator(".cal thead th:visible");
        await Assertions.Expect(months).ToHaveTextAsync([new Regex("Department"), new Regex("^November"), new Regex("^December")]);
        await page.GetByLabel("Show the whole year").CheckAsync();
        await Assertions.Expect(months).ToHaveCountAsync(13);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(360);
        await page.Context.CloseAsync();
    }

    private static (string Name, string Path)[] Paths =>
        [("execution", "?phase=execution"), ("preparation", "?phase=preparation"), ("explain", "/explain/company"), ("counted", "/overdue"), ("unknown", "-unknown?")];

    /// <summary>Console messages, errors of the page, and requests to anywhere but the board's host.</summary>
    private List<string> Watch(IPage page)
    {
        var problems = new List<string>();
        page.PageError += (_, error) => problems.Add(error);
        page.Console += (_, message) =>
        {
            // That the page of an unknown board is a 404 is what the browser says of it, and right.
            if (!message.Text.Contains("404", StringComparison.Ordinal))
            {
                problems.Add(message.Text);
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(place.Address.ToString(), StringComparison.Ordinal) && request.Url != "data:,")
            {
                problems.Add($"asked for {request.Url}");
            }
        };
        return problems;
    }

    private static async Task LookAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SHEETSYNC_LOOK") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }

    private static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Axe.Path));
        var found = await page.EvaluateAsync<JsonElement>("() => axe.run(document)");
        return [.. found.GetProperty("violations").EnumerateArray().Select(v =>
            $"{v.GetProperty("id")}: {v.GetProperty("help")} {string.Join(' ', v.GetProperty("nodes").EnumerateArray().Take(3).Select(n => n.GetProperty("html")))}")];
    }

    [GeneratedRegex(@"/MediaBox \[0 0 (?<width>[0-9.]+) (?<height>[0-9.]+)\]", RegexOptions.ExplicitCapture)]
    private static partial Regex MediaBox();
}
