using SheetSync.Core.Digests;
using SheetSync.Core.Digests.Letters;
using SheetSync.Core.History;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;
using SheetSync.Testing.Plans;

namespace SheetSync.EndToEnd.Tests.Mail;

/// <summary>Weeks of a company for the golden mails: what stood in the plan a week ago and stands there now.</summary>
internal static class SampleWeek
{
    public static readonly DateOnly Today = new(2027, 11, 12);
    private static readonly DateOnly WeekAgo = new(2027, 11, 5);

    /// <summary>Fifty thousand letters, markup, a second header, a text that turns itself around.</summary>
    public static readonly IReadOnlyList<string> Hostile =
    [
        "<script>alert('x')</script><img src=https://evil.example/p.png onerror=alert(1)>",
        "Line one\r\nBcc: everybody@evil.example\r\n\r\n<h1>body</h1>",
        "Invoice \u202Exslx.fdp\u202C for\u2066 you",
        string.Concat(Enumerable.Repeat("очень длинная задача ", 2500)),
        "\"><a href=\"https://evil.example\">click</a> & {{template}} %s \0\u0007 half \uD83D",
    ];

    public static LetterSource Source(Language language) => new(
        language, cell => $"https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGh/edit#gid=1812345678&range={cell.A1}",
        "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGh/edit",
        "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGh/edit#gid=99");

    public static Digest Of(string name, Language language) => name switch
    {
        "ordinary" => Compare(Company(language, Before), Company(language, Now)),
        "nothing-overdue" => Compare(Company(language, d => d), Company(language, d => d.Task(Say(language, "Готово", "Ready"), t => t.Done()))),
        "first" => Compose(Company(language, Now)),
        "three-hundred" => Compare(Company(language, d => d), ThreeHundred(language)),
        "no-leader" => Compose(APlan.Of(p => Named(p, language).Department(Say(language, "Склад", "Store"), d => d
            .Task(Say(language, "Пересчитать остатки", "Count the stock"), t => t.Due("2027-10-31"))
            .Indicator(Say(language, "Точность", "Accuracy"), i => i.Unit("%").Target(1).Plan("1 1 1 1 1 1 1 1 1 1").Actual("1 1 1 1 1 1 1 1 1"))))),
        _ => Compose(HostilePlan(language)),
    };

    public static Digest Compose(CompanyPlan plan) => DigestEngine.Compose(Input(plan, Today));

    private static Digest Compare(CompanyPlan before, CompanyPlan now)
    {
        var past = Input(before, WeekAgo);
        return DigestEngine.Compose(Input(now, Today) with { Since = Standing.Of(past.Rollup, past.Overdue, WeekAgo), Events = PlanComparison.Compare(before, now) });
    }

    public static DigestInput Input(CompanyPlan plan, DateOnly today) => new(plan, RollupEngine.RollUp(plan, today), OverdueEngine.Evaluate(plan, today), today);

    private static string Say(Language language, string ru, string en) => language == Language.Ru ? ru : en;

    public static PlanBuilder Named(PlanBuilder plan, Language language) =>
        plan.Settings(s => s with { Company = Say(language, "ООО «Ромашка»", "Daisy Ltd"), Language = language });

    private static CompanyPlan Company(Language language, Func<DepartmentBuilder, DepartmentBuilder> tasks)
    {
        var (ann, bob) = (Say(language, "Анна Орлова", "Ann Orchard"), Say(language, "Борис Котов", "Bob Holt"));
        return APlan.Of(p => Named(p, language).Person(ann, "ann@daisy.example").Person(bob, "bob@daisy.example")
            .Department(Say(language, "Продажи", "Sales"), d => tasks(d.Leader(ann)
                .Indicator(Say(language, "Выручка", "Revenue"), i => i.Unit(Say(language, "млн ₽", "£m")).Weight(3).Target(120)
                    .Plan("10 10 10 10 10 10 10 10 10 10 10 10").Actual("9 10 11 8 10 12 9 10 11 10"))
                .Indicator(Say(language, "Текучесть персонала", "Staff turnover"), i => i.Unit("%").Lower().Average().Target(0.12m)
                    .Plan("0.12 0.12 0.12 0.12 0.12 0.12 0.12 0.12 0.12 0.12").Actual("0.15 0.15 0.15 0.15 0.15 0.15 0.15 0.15 0.15 0.15"))))
            .Department(Say(language, "Производство", "Production"), d => d.Leader(bob)
                .Indicator(Say(language, "Брак", "Scrap"), i => i.Unit("%").Lower().Average().Target(0.02m)
                    .Plan("0.02 0.02 0.02 0.02 0.02 0.02 0.02 0.02 0.02 0.02").Actual("0.02 0.02 0.02 0.02 0.02 0.02 0.02 0.02 0.02"))));
    }

    private static DepartmentBuilder Before(DepartmentBuilder d) => Tasks(d, closed: false, moved: "2027-10-15");

    private static DepartmentBuilder Now(DepartmentBuilder d) => Tasks(d, closed: true, moved: "2027-12-15");

    /// <summary>The same rows in both weeks: closed, moved, newly overdue, long overdue, due this month.</summary>
    private static DepartmentBuilder Tasks(DepartmentBuilder d, bool closed, string moved) => d
        .Task("CRM", t => t.Milestone(8, "v1").Milestone(10, "v2"))
        .Task("Catalogue 2028", t => t.Due("2027-09-30"))
        .Task("Referral programme", t => t.Due("2027-11-08"))
        .Task("Price list", t => closed ? t.Due("2027-10-31").Done() : t.Due("2027-10-31"))
        .Task("Webinar", t => t.Due(moved))
        .Task("Stand at the fair", t => t.Due("2027-11-26"));

    private static CompanyPlan ThreeHundred(Language language)
    {
        var title = Say(language, "Согласовать с поставщиком новые условия поставки и подписать дополнительное соглашение № {0}", "Agree on new terms of delivery with the supplier and sign the supplementary agreement no. {0}");
        return APlan.Of(p => Enumerable.Range(1, 12).Aggregate(Named(p, language), (plan, n) => plan.Department(
            $"{Say(language, "Отдел", "Department")} {n}",
            d => Enumerable.Range(1, 25).Aggregate(
                d.Indicator(Say(language, "Выручка направления", "Revenue of the line"), i => i.Target(120).Plan("10 10 10 10 10 10 10 10 10").Actual("5 5 5 5 5 5 5 5 5")),
                (department, k) => department.Task(string.Format(title, (n * 25) + k), t => t.Id($"D{n}-{k}").Due($"2027-{1 + ((n + k) % 10):00}-15").Milestone(11, Say(language, "акт", "act")))))));
    }

    public static CompanyPlan HostilePlan(Language language, DateOnly? session = null) =>
        APlan.Of(p => p.Settings(s => s with { Company = Hostile[1], Language = language, SessionDate = session })
            .Department(Hostile[0], d => Hostile.Aggregate(
                d.Leader(Hostile[2], "leader@daisy.example").Indicator(Hostile[3], i => i.Unit(Hostile[1]).Target(120).Plan("10 10 10 10").Actual("1 1 1 1")),
                (department, text) => department.Task(text, t => t.Owner(text.Replace(";", ",", StringComparison.Ordinal)).Due("2027-10-01").Milestone(9, text)))));
}
