using SheetSync.Core.Plan;
using SheetSync.Core.Reading;
using SheetSync.Core.Tests.Reading.Gallery;
using SheetSync.Core.Texts;
using SheetSync.Testing.Grids;

namespace SheetSync.Core.Tests.Reading;

/// <summary>domain.md §2: an unreadable setting uses its default, with a finding at its cell; never a failure.</summary>
public sealed class BadSettingsTests
{
    private const string Plan = """
        | Задача    | Ответственный | Март |
        | Позвонить | Иванов        | x    |
        """;

    private static ReadOutcome Read(string rows) => Sheets.Read(
        Picture.Tab("Настройки", "| Компания | Ромашка |\n| Финансовый год | 2027 |\n" + rows + "\n| | |\n| Имя | E-mail | Отдел |\n| Иван Иванов | i@x.ru | Продажи |"),
        Picture.Tab("Продажи", Plan));

    private static string Shown(WorkbookSettings s, string what) => what switch
    {
        "green" => $"{s.GreenFrom:0.##} {s.AmberFrom:0.##}",
        "cap" => $"{s.AttainmentCap:0.##}",
        "levels" => $"{s.Level2FromDay} {s.Level3FromDay}",
        "grace" => $"{s.GraceDays}",
        "month" => $"{s.FiscalYear.FirstMonth}",
        "zone" => s.TimeZone,
        "session" => $"{s.SessionDate:yyyy-MM-dd}",
        "digest" => $"{s.DigestDay} {s.DigestHour}",
        "reminder" => $"{s.ReminderHour} {s.NotesToLeaders}",
        "language" => $"{s.Language}",
        "rules" => $"{string.Join(',', s.SilencedRules)} {s.RuleSeverities.Count} {s.RuleThresholds.Count}",
        "mail" => $"{s.OwnerEmails.Count} {s.EmailDomains.Count}",
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    [Theory]
    [InlineData("Зелёный от | abc", "green", "0.95 0.8")]
    [InlineData("Зелёный от | -0.5", "green", "0.95 0.8")]
    [InlineData("Жёлтый от | #REF!", "green", "0.95 0.8")]
    [InlineData("Жёлтый от | 99%", "green", "0.95 0.8")] // above green: the defaults for both
    [InlineData("Потолок выполнения | много", "cap", "1.2")]
    [InlineData("Потолок выполнения | -1", "cap", "1.2")]
    [InlineData("Льготный срок, дней | -3", "grace", "0")]
    [InlineData("Льготный срок, дней | неделя", "grace", "0")]
    [InlineData("Уровень 2 с дня | abc", "levels", "31 61")]
    [InlineData("Уровень 3 с дня | 10", "levels", "31 61")] // not after level 2
    [InlineData("Первый месяц года | 13", "month", "1")]
    [InlineData("Первый месяц года | 0", "month", "1")]
    [InlineData("Первый месяц года | весна", "month", "1")]
    [InlineData("Часовой пояс | Луна", "zone", "Europe/Moscow")]
    [InlineData("Язык | эльфийский", "language", "Ru")]
    [InlineData("Дата сессии | скоро", "session", "")]
    [InlineData("Дата сессии | 31.02.2027", "session", "")]
    [InlineData("Дата сессии | 2019-12-10", "session", "")] // of a plan long past
    [InlineData("Дата сессии | 2035-01-10", "session", "")]
    [InlineData("День дайджеста | 8", "digest", "Monday 9")]
    [InlineData("Час дайджеста | 25", "digest", "Monday 9")]
    [InlineData("Час напоминаний | утром", "reminder", "9 False")]
    [InlineData("Письма руководителям | может быть", "reminder", "9 False")]
    [InlineData("Отключённые правила | все", "rules", " 0 0")]
    [InlineData("Отключённые правила | SS0999", "rules", "SS0999 0 0")] // kept, and tells that it silences nothing
    [InlineData("Строгость правил | SS0305 = громко", "rules", " 0 0")]
    [InlineData("Пороги правил | SS0301 = abc", "rules", " 0 0")]
    [InlineData("Пороги правил | SS0301", "rules", " 0 0")]
    [InlineData("E-mail владельца | директор", "mail", "0 0")]
    [InlineData("Домены почты | firma", "mail", "0 0")]
    public void Setting_Unreadable_IsAFindingAtItsCellAndTheDefaultHolds(string row, string what, string expected)
    {
        var read = Read($"| {row} |");
        Shown(read.Plan.Settings, what).ShouldBe(expected);
        var finding = read.Plan.Findings.ShouldHaveSingleItem();
        finding.Cell!.ToString().ShouldBe("Настройки!B3");
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Message(Language.Ru).ShouldNotBeEmpty();
        finding.Message(Language.En).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("2026-12-10", "2026-12-10")] // before the year begins, as it should be
    [InlineData("2027-02-01", "2027-02-01")] // over on 12 November 2027: the plan is being executed
    [InlineData("2026-01-01", "2026-01-01")] // a year ahead at most
    public void Session_ThatIsOver_IsNoMistake(string typed, string expected)
    {
        var read = Read($"| Дата сессии | {typed} |");
        Shown(read.Plan.Settings, "session").ShouldBe(expected);
        read.Plan.Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("тяжёлый")]
    [InlineData("#N/A")]
    public void Weight_Unreadable_IsOneWithAFinding(string weight)
    {
        var read = Sheets.Read(
            Picture.Tab("Настройки", $"""
                | Вкладка | Отдел   | Руководитель | E-mail | Вес      |
                | Продажи | Продажи | Иван Иванов  | i@x.ru | {weight} |
                |         |         |              |        |          |
                | Имя         | E-mail | Отдел   |
                | Иван Иванов | i@x.ru | Продажи |
                """),
            Picture.Tab("Продажи", $"""
                | Показатель | Вес      | План на год |
                | Выручка    | {weight} | 120         |
                """));
        read.Plan.Departments[0].Weight.ShouldBe(1);
        read.Plan.Departments[0].Indicators[0].Weight.ShouldBe(1);
        read.Plan.Findings.Select(f => f.Cell!.ToString()).ShouldBe(["Настройки!E2", "Продажи!B2"], ignoreOrder: true);
    }

    [Fact]
    public void Settings_AllUnreadableAtOnce_AreAllToldAndNothingFails()
    {
        var read = Read("""
            | Первый месяц года | 13 |
            | Зелёный от | abc |
            | Дата сессии | 2019-12-10 |
            | Пороги правил | SS0301 = abc; SS0307 = 0; SS0308 = 9-2 |
            | Уровень 2 с дня | -1 |
            """);
        read.Plan.Findings.Select(f => f.Code).Order(StringComparer.Ordinal).ShouldBe(["SS0104", "SS0106", "SS0115", "SS0115", "SS0115", "SS0118", "SS0151"], ignoreOrder: true);
        read.Plan.Departments.ShouldHaveSingleItem().Tasks.Count.ShouldBe(1);
    }
}
