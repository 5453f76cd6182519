using SheetSync.Core.Digests;
using SheetSync.Core.Digests.Letters;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;
using SheetSync.Service.Mail;
using SheetSync.Testing.Plans;

namespace SheetSync.EndToEnd.Tests.Mail;

/// <summary>Every mail that has a golden: the owner's weeks, and what leaders, owners of tasks and the facilitator get.</summary>
internal static class SampleLetters
{
    private const string Ann = "Анна Орлова";
    private const string Bob = "Борис Котов";
    private static readonly DateOnly Session = new(2026, 12, 3);

    public static IReadOnlyList<string> Digests { get; } = ["ordinary", "nothing-overdue", "first", "three-hundred", "no-leader", "hostile"];

    public static IReadOnlyList<string> Others { get; } =
        ["note", "note-quiet", "note-hostile", "escalation", "escalation-raised", "reminder", "reminder-last-day", "reminder-hostile", "round"];

    public static async Task<(Letter Letter, string Html, string Text)> RenderAsync(string name, Language language, string? optOut)
    {
        var source = SampleWeek.Source(language);
        return Digests.Contains(name)
            ? await MailMaker.RenderAsync(SampleWeek.Of(name, language), source, optOut)
            : await MailMaker.RenderAsync(Of(name, language, source), optOut);
    }

    private static Letter Of(string name, Language language, LetterSource source) => name switch
    {
        "note" => LeaderLetters.Compose(LeaderNote.Of(InExecution(language))[0], source),
        "note-quiet" => LeaderLetters.Compose(LeaderNote.Of(InExecution(language))[1], source),
        "note-hostile" => LeaderLetters.Compose(LeaderNote.Of(SampleWeek.Input(SampleWeek.HostilePlan(language), SampleWeek.Today)).Single(), source),
        "escalation" => LeaderLetters.Compose(Escalation.Of(InExecution(language)).Single(e => e.Person.Name == Name(Bob, language)), source),
        "escalation-raised" => LeaderLetters.Compose(Escalation.Of(InExecution(language)).Single(e => e.Person.Name == Name(Ann, language)), source),
        "reminder" => ReminderLetters.Compose(Round(language, Session.AddDays(-7)).Reminded[0], source),
        "reminder-last-day" => ReminderLetters.Compose(Round(language, Session.AddDays(-1)).Reminded[1], source),
        "reminder-hostile" => ReminderLetters.Compose(RoundOf(SampleWeek.HostilePlan(language, Session), Session.AddDays(-3)).Reminded.Single(), source),
        _ => ReminderLetters.Compose(Round(language, Session.AddDays(-3)), source),
    };

    private static string Say(Language language, string ru, string en) => language == Language.Ru ? ru : en;

    private static string Name(string person, Language language) =>
        language == Language.Ru ? person : person == Ann ? "Ann Orchard" : "Bob Holt";

    /// <summary>Two leaders in November: one with late tasks, missing actuals and key tasks, one with nothing to worry about but a late task of another's.</summary>
    private static DigestInput InExecution(Language language)
    {
        var (ann, bob) = (Name(Ann, language), Name(Bob, language));
        return SampleWeek.Input(APlan.Of(p => SampleWeek.Named(p, language).Person(ann, "ann@daisy.example").Person(bob, "bob@daisy.example")
            .Department(Say(language, "Продажи", "Sales"), d => d.Leader(ann).UsesKeyMonths()
                .Indicator(Say(language, "Выручка", "Revenue"), i => i.Unit(Say(language, "млн ₽", "£m")).Target(120)
                    .Plan("10 10 10 10 10 10 10 10 10 10 10 10").Actual("9 10 11 8 10 12 9 10"))
                .Task("CRM", t => t.Owner(ann).Milestone(8, "v1").Milestone(12, "v2").KeyIn(11))
                .Task(Say(language, "Каталог 2028", "Catalogue 2028"), t => t.Owner(bob).Due("2027-09-30"))
                .Task(Say(language, "Прайс-лист", "Price list"), t => t.Owner(ann).Due("2027-11-20").KeyIn(10, 11).Done())
                .Task(Say(language, "Вебинар", "Webinar"), t => t.Due("2027-11-05")))
            .Department(Say(language, "Производство", "Production"), d => d.Leader(bob)
                .Indicator(Say(language, "Брак", "Scrap"), i => i.Unit("%").Lower().Average().Target(0.02m)
                    .Plan("0.02 0.02 0.02 0.02 0.02 0.02 0.02 0.02 0.02 0.02").Actual("0.02 0.02 0.02 0.02 0.02 0.02 0.02 0.02 0.02 0.02")))), SampleWeek.Today);
    }

    /// <summary>Before the session: two departments with gaps, one without a leader, one whose leader has no address, one that is ready.</summary>
    private static ReminderRound Round(Language language, DateOnly today)
    {
        var (ann, bob) = (Name(Ann, language), Name(Bob, language));
        return RoundOf(
            APlan.Of(p => SampleWeek.Named(p, language).Settings(s => s with { SessionDate = Session })
                .Person(ann, "ann@daisy.example").Person(bob, "bob@daisy.example")
                .Department(Say(language, "Продажи", "Sales"), d => d.Leader(ann).DependedOn().Report("r", "s")
                    .Indicator(Say(language, "Выручка", "Revenue"), i => i.Unit(Say(language, "млн ₽", "£m")))
                    .Goal(Say(language, "Удвоить оптовые продажи", "Double wholesale"))
                    .Task("CRM", t => t.Goal(Say(language, "Удвоить оптовые продажи", "Double wholesale"))))
                .Department(Say(language, "Производство", "Production"), d => Ready(d.Leader(bob), bob, language)
                    .Task(Say(language, "Заменить вытяжку", "Replace the extraction system"), t => t.Due("2027-05-31")))
                .Department(Say(language, "Склад", "Store"))
                .Department(Say(language, "Юристы", "Legal"), d => d.Leader(Say(language, "Вера Нова", "Vera Newman")))
                .Department(Say(language, "Финансы", "Finance"), d => Ready(d.Leader(ann), ann, language))),
            today);
    }

    private static DepartmentBuilder Ready(DepartmentBuilder department, string leader, Language language)
    {
        var goals = Enumerable.Range(1, 3).Select(n => Say(language, $"Цель {n}", $"Goal {n}")).ToList();
        var filled = Enumerable.Range(1, 3).Aggregate(department.Report("r", "s", "w", "m", "c"), (d, n) => d.Indicator(Say(language, $"Показатель {n}", $"Indicator {n}"), i => i.Complete()));
        filled = goals.Aggregate(filled, (d, goal) => d.Goal(goal, result: Say(language, "Готово", "Ready")));
        return Enumerable.Range(0, 9).Aggregate(filled, (d, n) => d.Task(
            Say(language, $"Задача {n + 1}", $"Task {n + 1}"), t => t.Goal(goals[n % 3]).Owner(leader).Milestone(n + 2, Say(language, "готово", "ready"))));
    }

    private static ReminderRound RoundOf(CompanyPlan plan, DateOnly today) =>
        ReminderRound.Of(plan, ReadinessEngine.Evaluate(plan, RollupEngine.RollUp(plan, today), today), today, new HashSet<string>());
}
