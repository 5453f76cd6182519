using System.Globalization;
using System.Text;
using AngleSharp.Html.Dom;
using SheetSync.Core.Board;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;
using SheetSync.EndToEnd.Tests.Mail;
using SheetSync.Service.Board;
using SheetSync.Testing.Plans;

namespace SheetSync.EndToEnd.Tests.Board;

/// <summary>Boards of plans that are empty, huge or hostile.</summary>
public sealed class BoardHtmlTests
{
    private const string Sheet = "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGh/edit";
    private static readonly DateOnly Today = new(2027, 11, 12);

    public static TheoryData<Language, YearPhase> Views => new()
    {
        { Language.Ru, YearPhase.Preparation }, { Language.Ru, YearPhase.Execution }, { Language.En, YearPhase.Preparation }, { Language.En, YearPhase.Execution },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task HostileTexts_AreShownAsTheyAreAndDoNothing(Language language, YearPhase phase)
    {
        var page = await PageAsync(Hostile(), language, phase);
        page.QuerySelectorAll("script,img,iframe,object,form,base,link:not([rel=icon]),[style],[onerror]").ShouldBeEmpty();
        page.QuerySelectorAll("a").Cast<IHtmlAnchorElement>().ShouldAllBe(a =>
            a.GetAttribute("href")!.StartsWith(Sheet) || a.GetAttribute("href")!.StartsWith("/board/ID") || a.GetAttribute("href")!.StartsWith('#'));
        page.Body!.TextContent.ShouldContain("<script>alert('x')</script>");
        page.Body.TextContent.ShouldNotContain('\u202E');
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task TwelveDepartments_OfFortyRows_StaySmall(Language language, YearPhase phase)
    {
        var text = await TextAsync(Company(language, departments: 12, rows: 40), language, phase);
        Encoding.UTF8.GetByteCount(text).ShouldBeLessThanOrEqualTo(200_000);
        var page = BoardPlace.Parse(text);
        page.QuerySelectorAll("#tree > .tree > details").Length.ShouldBe(12);
        page.QuerySelectorAll(".cal tbody tr").Length.ShouldBe(12);
        page.QuerySelectorAll("#tree li").Length.ShouldBeGreaterThanOrEqualTo(60, "most of what people look for is there");
    }

    [Theory]
    [InlineData(12, 200)]
    [InlineData(40, 300)]
    public async Task Size_IsBounded_WhateverIsInThePlan(int departments, int rows)
    {
        foreach (var phase in Enum.GetValues<YearPhase>())
        {
            var text = await TextAsync(Company(Language.Ru, departments, rows), Language.Ru, phase);
            Encoding.UTF8.GetByteCount(text).ShouldBeLessThanOrEqualTo(200_000);
            BoardPlace.Parse(text).QuerySelectorAll("#tree > .tree > details").Length.ShouldBe(departments);
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task EmptyPlan_SaysSo(Language language, YearPhase phase)
    {
        var page = await PageAsync(APlan.Of(p => p), language, phase);
        page.QuerySelector("main")!.TextContent.Trim().ShouldStartWith(language == Language.Ru ? "В таблице пока нет ни одного отдела" : "The workbook holds no department yet");
        page.QuerySelectorAll("main table").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task NoData_IsNeverShownAsZero(Language language, YearPhase phase)
    {
        var plan = APlan.Of(p => p.Department("Sales", d => d.Goal("Grow").Indicator("Revenue", i => i.Unit("%").Target(0.5m)).Indicator(null)).Department("Blank"));
        var page = await PageAsync(plan, language, phase);
        foreach (var sum in page.QuerySelectorAll("td.sum"))
        {
            // Readiness of nothing is 0 by its definition; figures of nothing are no figures.
            sum.Remove();
        }

        page.QuerySelector("main")!.TextContent.ShouldNotMatch(@"(?<![\d.,])0\s?%");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("NaN");
        if (phase == YearPhase.Execution)
        {
            page.QuerySelector("[data-figure=company]")!.TextContent.ShouldBe(language == Language.Ru ? "нет данных" : "no data");
            page.QuerySelectorAll(".line,.spark svg").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task PlanWithoutASessionDate_SaysSoInPreparation() =>
        (await PageAsync(APlan.WithDepartment(d => d), Language.En, YearPhase.Preparation)).QuerySelector(".tile")!.TextContent.ShouldBe("—no session date is set");

    [Fact]
    public async Task MonthWithoutAnActual_IsNoBar()
    {
        var plan = APlan.WithDepartment(d => d.Indicator("Revenue", i => i.Plan("10 10 10 10").Actual("10 . 0 9")));
        var picture = (await PageAsync(plan, Language.En, YearPhase.Execution)).QuerySelector(".ind svg")!;
        Count(picture.QuerySelector(".a")!.GetAttribute("d")!).ShouldBe(3);
        Count(picture.QuerySelector(".p")!.GetAttribute("d")!).ShouldBe(4);
        picture.QuerySelector(".x").ShouldNotBeNull();
        picture.GetAttribute("aria-label")!.ShouldStartWith("By month: 10, —, 0, 9, —");

        static int Count(string path) => path.Count(c => c == 'M');
    }

    [Fact]
    public async Task Numbers_HaveThousandsByLanguage()
    {
        var plan = APlan.WithDepartment(d => d.Indicator("Revenue", i => i.Plan("1000000.5").Actual("1000000.5")));
        (await PageAsync(plan, Language.Ru, YearPhase.Execution)).QuerySelector(".ind dd")!.TextContent.ShouldBe("1\u00A0000\u00A0000,5");
        (await PageAsync(plan, Language.En, YearPhase.Execution)).QuerySelector(".ind dd")!.TextContent.ShouldBe("1,000,000.5");
    }

    [Fact]
    public async Task FiguresBeyondAnySense_AreDrawn()
    {
        var plan = APlan.WithDepartment(d => d.Indicator("Revenue", i => i.With(x => x with
        {
            Plan = new MonthFigures(Enumerable.Range(0, 12).Select(m => new Figure(m == 0 ? decimal.MaxValue : decimal.MinValue, null))),
            Actual = new MonthFigures(Enumerable.Range(0, 12).Select(_ => new Figure(decimal.MaxValue, null))),
        })));
        (await PageAsync(plan, Language.En, YearPhase.Execution)).QuerySelectorAll(".ind svg").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public async Task Calendar_WhatHasNoRoom_IsOnThePageOfTheMonth(Language language)
    {
        var facts = Facts(Company(language, departments: 12, rows: 200));
        var links = new BoardLinks("/board/ID", Sheet, language);
        var board = BoardPlace.Parse(await BoardHtml.BoardAsync(facts, links, YearPhase.Execution));
        var more = board.QuerySelectorAll(".cal td").First(c => c.QuerySelector("small a") != null);
        var shown = more.QuerySelectorAll("p").Length;
        var left = int.Parse(string.Concat(more.QuerySelector("small")!.TextContent.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
        var at = more.ParentElement!.Children.Index().First(c => c.Item == more).Index;
        var name = more.ParentElement.QuerySelector("th")!.TextContent;
        more.QuerySelector("small a")!.GetAttribute("href").ShouldBe($"/board/ID/month/{at}/{name.Replace(" ", "%20", StringComparison.Ordinal)}?lang={BoardLinks.Code(language)}");
        var page = BoardPlace.Parse((await BoardHtml.ListAsync(facts, links, view => CountedLists.Month(view, new FiscalMonth(at), name)))!);
        page.QuerySelectorAll("main li").Length.ShouldBe(shown + left);
        page.QuerySelectorAll("main li div a").Length.ShouldBe(shown + left);
    }

    [Fact]
    public async Task Tables_NameTheirRowsAndColumns()
    {
        foreach (var phase in Enum.GetValues<YearPhase>())
        {
            var page = await PageAsync(Company(Language.En, 2, 20), Language.En, phase);
            page.QuerySelectorAll("main table").ShouldNotBeEmpty();
            page.QuerySelectorAll("main th").ShouldAllBe(h => h.GetAttribute("scope") == "row" || h.GetAttribute("scope") == "col");
            page.QuerySelectorAll("main tbody tr").ShouldAllBe(r => r.QuerySelector("th[scope=row]") != null);
            page.QuerySelectorAll("svg").ShouldAllBe(s => s.GetAttribute("aria-hidden") == "true" || (s.GetAttribute("role") == "img" && s.GetAttribute("aria-label")!.Length > 0));
            page.QuerySelectorAll("section").ShouldAllBe(s => s.HasAttribute("aria-label") || page.GetElementById(s.GetAttribute("aria-labelledby")!) != null);
        }
    }

    private static async Task<IHtmlDocument> PageAsync(CompanyPlan plan, Language language, YearPhase phase) => BoardPlace.Parse(await TextAsync(plan, language, phase));

    private static Task<string> TextAsync(CompanyPlan plan, Language language, YearPhase phase) =>
        BoardHtml.BoardAsync(Facts(plan), new BoardLinks("/board/ID", Sheet, language), phase);

    private static BoardFacts Facts(CompanyPlan plan)
    {
        var rollup = RollupEngine.RollUp(plan, Today);
        var input = new BoardInput(plan, ReadinessEngine.Evaluate(plan, rollup, Today), rollup, OverdueEngine.Evaluate(plan, Today), Today);
        return new BoardFacts(input, Sheet, new DateTime(2027, 11, 12, 8, 30, 0));
    }

    private static CompanyPlan Hostile() => APlan.Of(p => p.Settings(s => s with { Company = SampleWeek.Hostile[0] }).Person(SampleWeek.Hostile[4])
        .Department(SampleWeek.Hostile[0], d => SampleWeek.Hostile.Aggregate(
            d.Leader(SampleWeek.Hostile[2], "leader@daisy.example"),
            (department, text) => department
                .Indicator(text, i => i.Unit(text).Target(120).Plan("10 10 10 10").Actual("1 1 1 1"))
                .Goal(text, result: text)
                .Task(text, t => t.Goal(text).Owner(SampleWeek.Hostile[4]).Due("2027-10-01").Milestone(9, text)))));

    /// <summary>Half indicators, half goals and tasks with owners and milestones; every cell has an address.</summary>
    private static CompanyPlan Company(Language language, int departments, int rows)
    {
        string Say(string ru, string en) => language == Language.Ru ? ru : en;
        var title = Say("Согласовать с поставщиком новые условия поставки и подписать соглашение", "Agree on new terms of delivery with the supplier and sign the agreement");
        var plan = APlan.Of(p => Enumerable.Range(1, departments).Aggregate(
            Enumerable.Range(1, 30).Aggregate(p.Settings(s => s with { Language = language, SessionDate = new DateOnly(2027, 11, 20) }), (people, n) => people.Person($"{Say("Фамильный Иван", "John Familyman")} {n}")),
            (all, n) => all.Department($"{Say("Отдел", "Department")} {n}", d => Enumerable.Range(1, rows).Aggregate(d, (department, row) => (row % 8) switch
            {
                0 or 1 or 2 => department.Indicator(
                    $"{Say("Выручка направления", "Revenue of the line")} {row}", i => i.Unit(Say("млн ₽", "m")).Target(1200).Plan("100 100 100 100 100 100 100 100 100 100 100 100").Actual("90 95 105 101 99 87 120 93 88 107")),
                3 => department.Goal($"{title} {row}", result: title),
                _ => department.Task($"{title} {row}", t => t.Goal($"{title} {row / 8 * 8 + 3}").Owner($"{Say("Фамильный Иван", "John Familyman")} {1 + (n + row) % 30}")
                    .Milestone(1 + (n + row) % 12, Say("договор подписан", "contract signed")).Milestone(1 + (n + row * 5) % 12, Say("первая поставка", "first delivery"))),
            }))));
        return plan with { Departments = [.. plan.Departments.Select((d, at) => Addressed(d, 1_800_000_000 + at))] };
    }

    private static Department Addressed(Department department, int sheet)
    {
        var tab = new Core.Grid.TabRef(department.Tab, sheet);
        return department with
        {
            Indicators = [.. department.Indicators.Select(i => i with { Cell = new(tab, i.Cell.Address) })],
            Goals = [.. department.Goals.Select(g => g with { Cell = new(tab, g.Cell.Address) })],
            Tasks = [.. department.Tasks.Select(t => t with
            {
                Cell = new(tab, t.Cell.Address), Milestones = [.. t.Milestones.Select(m => m with { Cell = new(tab, m.Cell.Address) })],
            })],
        };
    }
}
