using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using SheetSync.Core.Texts;

namespace SheetSync.EndToEnd.Tests.Board;

/// <summary>The board shows the figures that the command line prints, and each leads to its cell and to its arithmetic.</summary>
[Collection("Board")]
public sealed class BoardFiguresTests(BoardPlace place)
{
    [Theory]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public async Task Execution_Figures_AreThoseOfRollup(Language language)
    {
        var page = await place.PageAsync(place.PathOf(language));
        var rollup = await place.JsonAsync("rollup", language);
        Figure(page, "company").ShouldBe(Percent(rollup.GetProperty("company").GetProperty("attainment"), language));
        var rows = page.QuerySelectorAll("#ranking tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent.Trim(), row => row.QuerySelector(".fig b")!.TextContent);
        rows.Count.ShouldBe(rollup.GetProperty("departments").GetArrayLength());
        foreach (var department in rollup.GetProperty("departments").EnumerateArray())
        {
            rows[department.GetProperty("name").GetString()!].ShouldBe(Percent(department.GetProperty("attainment"), language));
            foreach (var indicator in department.GetProperty("indicators").EnumerateArray())
            {
                var card = page.QuerySelector($"[data-figure='{indicator.GetProperty("id").GetString()}']")!.Closest("figure")!;
                card.QuerySelector("b")!.TextContent.ShouldBe(Percent(indicator.GetProperty("attainment"), language));
                card.QuerySelector("figcaption span a")!.GetAttribute("href").ShouldBe(indicator.GetProperty("cell").GetProperty("link").GetString());
            }
        }

        var asked = rollup.GetProperty("periods").EnumerateArray().Where(p => p.GetProperty("kind").GetString() == "month").Select(p => p.GetProperty("company").GetProperty("attainment"));
        page.QuerySelectorAll(".months b").Select(b => b.TextContent).Where(text => text.Length > 0)
            .ShouldBe(asked.Select(a => Percent(a, language).TrimEnd('%', '\u00A0')));
    }

    [Theory]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public async Task Overdue_TasksAndAges_AreThoseOfOverdue(Language language)
    {
        var page = await place.PageAsync(place.PathOf(language));
        var overdue = await place.JsonAsync("overdue", language);
        var total = overdue.GetProperty("tasks").GetInt32();
        total.ShouldBeGreaterThan(0);
        Figure(page, "overdue").ShouldBe(Text(total));
        page.QuerySelectorAll("#overdue tfoot td")[3].TextContent.ShouldBe(Text(total));
        var oldest = overdue.GetProperty("items").EnumerateArray().GroupBy(i => i.GetProperty("task").GetString()!)
            .Select(g => g.MaxBy(i => i.GetProperty("days").GetInt32())).ToList();
        page.QuerySelectorAll("#overdue tfoot td").Take(3).Select(c => c.TextContent).ShouldBe([.. Enumerable.Range(1, 3).Select(l => Text(oldest.Count(i => i.GetProperty("level").GetInt32() == l)))]);
        foreach (var department in oldest.GroupBy(i => i.GetProperty("department").GetString()))
        {
            var row = page.QuerySelectorAll("#overdue tbody tr").Single(r => r.QuerySelector("th")!.TextContent == department.Key);
            row.QuerySelector("td b")!.TextContent.ShouldBe(Text(department.Count()));
        }

        var links = page.QuerySelectorAll("#overdue .late div a").Select(a => a.GetAttribute("href"));
        links.ShouldBe(oldest.OrderByDescending(i => i.GetProperty("days").GetInt32()).Select(i => i.GetProperty("cell").GetProperty("link").GetString()), ignoreOrder: true);
    }

    [Theory]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public async Task Preparation_HeatMap_IsThatOfCheck(Language language)
    {
        var page = await place.PageAsync(place.PathOf(language, "?phase=preparation"));
        var check = await place.JsonAsync("check", language);
        Figure(page, "score").ShouldBe(Percent(check.GetProperty("score"), language));
        var departments = check.GetProperty("departments").EnumerateArray().ToList();
        Figure(page, "ready").ShouldBe(Text(departments.Count(d => d.GetProperty("ready").GetBoolean())));
        var rows = page.QuerySelectorAll(".heat tbody tr");
        rows.Length.ShouldBe(departments.Count);
        foreach (var (row, department) in rows.Zip(departments))
        {
            row.QuerySelector("th a")!.TextContent.ShouldBe(department.GetProperty("name").GetString());
            row.QuerySelectorAll("td b").Select(b => b.TextContent).ShouldBe(
            [
                .. department.GetProperty("criteria").EnumerateArray().Select(c => $"{c.GetProperty("satisfied")}/{c.GetProperty("required")}"),
                Percent(department.GetProperty("score"), language),
            ]);
            row.QuerySelectorAll("td:not(.sum)").Select(c => c.ClassName).ShouldBe(department.GetProperty("criteria").EnumerateArray()
                .Select(c => c.GetProperty("state").GetString() switch { "complete" => "g", "partial" => "y", _ => "r" }));
        }

        page.QuerySelectorAll("#missing li").Length.ShouldBe(check.GetProperty("findings").GetArrayLength(), "nothing is left out of the sample's lists");
    }

    [Theory]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public async Task Drift_IsThatOfTheCommand(Language language)
    {
        var page = await place.PageAsync(place.PathOf(language));
        var drift = await place.JsonAsync("drift", language);
        var changes = drift.GetProperty("quarters").EnumerateArray().SelectMany(q => q.GetProperty("changes").EnumerateArray()).ToList();
        changes.Count.ShouldBeGreaterThan(0);
        page.QuerySelectorAll("#drift tbody tr").Length.ShouldBe(changes.Count);
        page.QuerySelector("#drift tbody")!.TextContent.ShouldContain(language == Language.Ru ? BoardPlace.Renamed.Ru : BoardPlace.Renamed.En);
    }

    [Theory]
    [InlineData(Language.Ru, "execution")]
    [InlineData(Language.En, "preparation")]
    public async Task Links_OfThePage_AllLeadSomewhere(Language language, string phase)
    {
        var page = await place.PageAsync(place.PathOf(language, $"?phase={phase}"));
        var sheet = (await place.JsonAsync("plan", language)).GetProperty("departments")[0].GetProperty("tasks")[0].GetProperty("cell").GetProperty("link").GetString()!.Split('#')[0];
        var hrefs = page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Distinct().ToList();
        foreach (var href in hrefs)
        {
            if (href.StartsWith('#'))
            {
                page.GetElementById(href[1..]).ShouldNotBeNull(href);
            }
            else if (href.StartsWith(sheet, StringComparison.Ordinal))
            {
                href[sheet.Length..].ShouldMatch(@"^(#gid=\d+&range=[A-Z]+\d+)?$");
            }
            else
            {
                href.ShouldStartWith(place.PathOf(language));
                (await place.GetAsync(href)).Code.ShouldBe(HttpStatusCode.OK, href);
            }
        }

        hrefs.Count(h => h.Contains("/explain/", StringComparison.Ordinal)).ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public async Task Counts_LeadToAsManyThingsAsTheySay_EachWithItsCellAndExplanation(Language language)
    {
        var page = await place.PageAsync(place.PathOf(language));
        var counts = page.QuerySelectorAll("#load td a, #overdue td a, #due a[href*='/actuals/']").ToList();
        foreach (var list in new[] { "/load/", "/overdue/", "/overdue#", "/actuals/" })
        {
            counts.ShouldContain(c => c.GetAttribute("href")!.Contains(list, StringComparison.Ordinal), list);
        }

        foreach (var count in counts)
        {
            var href = count.GetAttribute("href")!;
            var counted = await place.PageAsync(href);
            var lines = (href.Split('#') is [_, var mark] ? counted.GetElementById(mark)!.NextElementSibling! : counted.QuerySelector("main")!).QuerySelectorAll("li");
            lines.Length.ShouldBe(int.Parse(count.TextContent.Split('/')[0], CultureInfo.InvariantCulture), href);
            foreach (var line in lines)
            {
                line.QuerySelector("div a")!.GetAttribute("href")!.ShouldContain("#gid=");
                line.QuerySelector("a.days")!.GetAttribute("href")!.ShouldContain("/explain/");
            }
        }
    }

    [Theory]
    [InlineData(Language.Ru, "/load/Никто")]
    [InlineData(Language.En, "/load/Nobody%2FAt%20All")]
    [InlineData(Language.En, "/month/3/Nowhere")]
    [InlineData(Language.En, "/month/13/Sales")]
    [InlineData(Language.En, "/overdue/Nowhere")]
    [InlineData(Language.En, "/actuals/Nowhere")]
    public async Task Counts_OfNothing_AreNotFound(Language language, string path) =>
        (await place.GetAsync(place.PathOf(language, path))).Code.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData(Language.Ru, "company")]
    [InlineData(Language.Ru, "Производство")]
    [InlineData(Language.En, "company")]
    [InlineData(Language.En, "Sales")]
    public async Task Explanation_HasTheArithmeticOfTheCommand(Language language, string item)
    {
        var page = await place.PageAsync(place.PathOf(language, $"/explain/{Uri.EscapeDataString(item)}"));
        var figures = (await place.JsonAsync("explain", language, item)).GetProperty("items")[0].GetProperty("figures").EnumerateArray().ToList();
        figures.ShouldNotBeEmpty();
        var said = page.QuerySelector("main")!.TextContent;
        figures.ShouldAllBe(f => said.Contains(f.GetProperty("formula").GetString()!));
    }

    [Fact]
    public async Task Explanation_OfNothing_IsAFriendlyPage()
    {
        var (code, text) = await place.GetAsync(place.PathOf(Language.En, "/explain/NOPE-99"));
        code.ShouldBe(HttpStatusCode.NotFound);
        text.ShouldContain("The plan holds no “NOPE-99”");
    }

    [Theory]
    [InlineData("ru", "Такой доски нет")]
    [InlineData("en", "There is no such board")]
    public async Task UnknownWorkbook_IsAFriendlyPage(string language, string expected)
    {
        var (code, text) = await place.GetAsync($"/board/1nobody-knows-it?lang={language}");
        code.ShouldBe(HttpStatusCode.NotFound);
        BoardPlace.Parse(text).QuerySelector("h1")!.TextContent.ShouldBe(expected);
    }

    [Fact]
    public async Task Language_AskedFor_OverridesTheWorkbooks_AndGoesAlong()
    {
        var page = await place.PageAsync(place.PathOf(Language.Ru, "?lang=en"));
        page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.QuerySelector("#ranking h2")!.TextContent.ShouldBe("Departments by KPI");
        page.QuerySelectorAll("a[href*='/explain/']").ShouldAllBe(a => a.GetAttribute("href")!.EndsWith("?lang=en"));
        (await place.PageAsync(place.PathOf(Language.Ru))).DocumentElement.GetAttribute("lang").ShouldBe("ru");
    }

    private static string Figure(IParentNode page, string name) => page.QuerySelector($"[data-figure='{name}']")!.TextContent;

    /// <summary>The sign stays in the figure's line.</summary>
    private static string Percent(JsonElement value, Language language) =>
        value.ValueKind == JsonValueKind.Null ? language == Language.Ru ? "нет данных" : "no data" : Show.Percent(value.GetDecimal(), language).Replace(' ', '\u00A0');

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
