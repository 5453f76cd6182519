using FsCheck;
using FsCheck.Fluent;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Values;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Tests.Reading.Values;

public sealed class SettingsTests
{
    private static Cell Text(string text) => new(CellValue.OfText(text));

    private static string Code<T>(Parsed<T> parsed) => parsed.Findings.ShouldHaveSingleItem().Kind.Code;

    [Theory]
    [InlineData("Europe/Moscow", "Europe/Moscow")]
    [InlineData("europe/moscow", "Europe/Moscow")]
    [InlineData("America/New York", "America/New_York")]
    [InlineData("UTC", "UTC")]
    public void TimeZone_IanaName_IsRead(string text, string zone) => SettingsText.ReadTimeZone(Text(text), "UTC").Value.ShouldBe(zone);

    [Theory]
    [InlineData("Москва", "Europe/Moscow")]
    [InlineData("MSK", "Europe/Moscow")]
    [InlineData("UTC+3", "Europe/Moscow")]
    [InlineData("Екатеринбург", "Asia/Yekaterinburg")]
    [InlineData("Mars/Base", "Europe/Riga")]
    public void TimeZone_OtherSpelling_IsAFindingThatNamesTheZone(string text, string zone)
    {
        var read = SettingsText.ReadTimeZone(Text(text), "Europe/Riga");
        read.Value.ShouldBeNull();
        Code(read).ShouldBe("SS0101");
        read.Findings[0].At(null, null).Message(Language.Ru).ShouldContain($"например, {zone}.");
    }

    [Theory]
    [InlineData("ru", Language.Ru)]
    [InlineData("Русский", Language.Ru)]
    [InlineData("EN", Language.En)]
    [InlineData("English", Language.En)]
    [InlineData("en_US", Language.En)]
    public void Language_Word_IsRead(string text, Language language) => SettingsText.ReadLanguage(Text(text)).Value.ShouldBe(language);

    [Theory]
    [InlineData("понедельник", DayOfWeek.Monday)]
    [InlineData("Пт", DayOfWeek.Friday)]
    [InlineData("среда", DayOfWeek.Wednesday)]
    [InlineData("Thursday", DayOfWeek.Thursday)]
    [InlineData("sun.", DayOfWeek.Sunday)]
    public void Weekday_Word_IsRead(string text, DayOfWeek day) => SettingsText.ReadWeekday(Text(text)).Value.ShouldBe(day);

    [Theory]
    [InlineData("2027", 2027)]
    [InlineData("2027 год", 2027)]
    [InlineData("2027 г.", 2027)]
    [InlineData("FY2027", 2027)]
    [InlineData("2027/28", 2027)]
    [InlineData("2027–2028", 2027)]
    public void FiscalYear_Text_IsRead(string text, int year) => SettingsText.ReadFiscalYear(Text(text)).Value.ShouldBe(year);

    [Theory]
    [InlineData("27")]
    [InlineData("1999")]
    [InlineData("2027/29")]
    [InlineData("следующий")]
    [InlineData("20270")]
    [InlineData("2027 или 2028")]
    public void FiscalYear_Otherwise_IsAFinding(string text) => Code(SettingsText.ReadFiscalYear(Text(text))).ShouldBe("SS0105");

    [Theory]
    [InlineData("апрель", 4)]
    [InlineData("April", 4)]
    [InlineData("4", 4)]
    [InlineData("04", 4)]
    public void FirstMonth_Text_IsRead(string text, int month) => SettingsText.ReadFirstMonth(Text(text)).Value.ShouldBe(month);

    [Theory]
    [InlineData("9", 9)]
    [InlineData("9:00", 9)]
    [InlineData("09.00", 9)]
    [InlineData("09:00:00", 9)]
    [InlineData("9 ч.", 9)]
    [InlineData("6 pm", 18)]
    [InlineData("12 AM", 0)]
    [InlineData("23", 23)]
    [InlineData("0", 0)]
    public void Hour_Text_IsRead(string text, int hour) => SettingsText.ReadHour(Text(text)).Value.ShouldBe(hour);

    [Theory]
    [InlineData("24")]
    [InlineData("9:30")]
    [InlineData("-1")]
    [InlineData("утром")]
    [InlineData("13 pm")]
    public void Hour_Otherwise_IsAFinding(string text) => Code(SettingsText.ReadHour(Text(text))).ShouldBe("SS0103");

    [Fact]
    public void Settings_CellsOfOtherKinds_AreReadOrReported()
    {
        SettingsText.ReadHour(new Cell(CellValue.OfNumber(9))).Value.ShouldBe(9);
        SettingsText.ReadHour(new Cell(CellValue.OfSerialDate(0.375))).Value.ShouldBe(9);
        Code(SettingsText.ReadHour(new Cell(CellValue.OfNumber(9.5)))).ShouldBe("SS0103");
        Code(SettingsText.ReadHour(new Cell(CellValue.OfNumber(double.NaN)))).ShouldBe("SS0103");
        SettingsText.ReadFiscalYear(new Cell(CellValue.OfNumber(2027))).Value.ShouldBe(2027);
        Code(SettingsText.ReadFiscalYear(new Cell(CellValue.OfDate(new DateOnly(2027, 1, 1))))).ShouldBe("SS0105");
        SettingsText.ReadFirstMonth(new Cell(CellValue.OfNumber(4))).Value.ShouldBe(4);
        Code(SettingsText.ReadFirstMonth(new Cell(CellValue.OfNumber(13)))).ShouldBe("SS0106");
        Code(SettingsText.ReadTimeZone(new Cell(CellValue.OfError("#N/A")), "UTC")).ShouldBe("SS0150");
        Code(SettingsText.ReadLanguage(Text("klingon"))).ShouldBe("SS0107");
        Code(SettingsText.ReadWeekday(Text("завтра"))).ShouldBe("SS0102");
        SettingsText.ReadTimeZone(default, "UTC").ShouldBe(default);
        SettingsText.ReadHour(default).ShouldBe(default);
        SettingsText.ReadFiscalYear(default).ShouldBe(default);
        SettingsText.ReadFirstMonth(default).ShouldBe(default);
    }

    [Fact]
    public void Days_WithinBounds_AreRead()
    {
        SettingsText.ReadDays(new Cell(CellValue.OfNumber(3))).Value.ShouldBe(3);
        SettingsText.ReadDays(Text("3")).Value.ShouldBe(3);
        SettingsText.ReadDays(Text("3 дня")).Value.ShouldBe(3);
        SettingsText.ReadDays(Text("10 days")).Value.ShouldBe(10);
        Code(SettingsText.ReadDays(Text("3 недели"))).ShouldBe("SS0104");
        Code(SettingsText.ReadDays(new Cell(CellValue.OfNumber(-1)))).ShouldBe("SS0104");
        Code(SettingsText.ReadDays(new Cell(CellValue.OfNumber(1.5)))).ShouldBe("SS0104");
        Code(SettingsText.ReadDays(new Cell(CellValue.OfNumber(1), CellTraits.PercentFormat))).ShouldBe("SS0104");
        Code(SettingsText.ReadDays(new Cell(CellValue.OfNumber(3651)))).ShouldBe("SS0104");
        Code(SettingsText.ReadDays(new Cell(CellValue.OfDate(new DateOnly(2027, 1, 1))))).ShouldBe("SS0104");
        SettingsText.ReadDays(default).ShouldBe(default);
    }

    [Theory]
    [InlineData("a@x.ru, b@x.ru", "a@x.ru b@x.ru")]
    [InlineData("a@x.ru; b@x.ru;", "a@x.ru b@x.ru")]
    [InlineData("a@x.ru b@x.ru", "a@x.ru b@x.ru")]
    [InlineData("a@x.ru\nb@x.ru", "a@x.ru b@x.ru")]
    [InlineData("Анна Семёнова <a@x.ru>", "a@x.ru")]
    [InlineData("a@x.ru, A@X.RU", "a@x.ru")]
    [InlineData("ceo@компания.рф", "ceo@компания.рф")]
    [InlineData("—", "")]
    public void Emails_List_IsRead(string text, string expected)
    {
        var read = SettingsText.ReadEmails(Text(text));
        string.Join(' ', read.Value).ShouldBe(expected);
        read.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Emails_UnreadableOnes_AreFindingsAndTheOthersCount()
    {
        var read = SettingsText.ReadEmails(Text("a@x.ru, директор, b@, @x.ru"));
        read.Value.ShouldBe(["a@x.ru"]);
        read.Findings.Select(f => f.Kind.Code).ShouldBe(["SS0108", "SS0108", "SS0108"]);
        SettingsText.ReadEmails(new Cell(CellValue.OfText("Anna"), chipEmails: "a@x.ru,b@x.ru")).Value.ShouldBe(["a@x.ru", "b@x.ru"]);
    }

    [Theory]
    [InlineData("firma.ru", "firma.ru")]
    [InlineData("@Firma.ru; www.firma.com, *.x.org", "firma.ru firma.com x.org")]
    [InlineData("https://firma.ru/", "firma.ru")]
    [InlineData("фирма.рф", "фирма.рф")]
    public void Domains_List_IsRead(string text, string expected) => string.Join(' ', SettingsText.ReadDomains(Text(text)).Value).ShouldBe(expected);

    [Fact]
    public void Domains_Unreadable_AreFindings() => Code(SettingsText.ReadDomains(Text("firma"))).ShouldBe("SS0114");

    [Fact]
    public void Codes_List_IsRead()
    {
        SettingsText.ReadCodes(Text("SS0305, ss0301; 0210")).Value.ShouldBe(["SS0305", "SS0301", "SS0210"]);
        Code(SettingsText.ReadCodes(Text("SS0305, все"))).ShouldBe("SS0112");
    }

    [Theory]
    [InlineData("SS0305 = hint; SS0301 = blocker")]
    [InlineData("ss0305: подсказка, SS0301: блокер")]
    [InlineData("SS0305 hint\nSS0301 ошибка")]
    [InlineData("SS0305 – совет; SS0301 → error")]
    public void Severities_Pairs_AreRead(string text)
    {
        var read = SettingsText.ReadSeverities(Text(text));
        read.Findings.ShouldBeEmpty();
        read.Value["SS0305"].ShouldBe(Severity.Hint);
        read.Value["SS0301"].ShouldBe(Severity.Blocker);
    }

    [Fact]
    public void Severities_Unreadable_AreFindingsAndTheOthersCount()
    {
        var read = SettingsText.ReadSeverities(Text("SS0305 = hint; SS0301; SS0302 = громко"));
        read.Value.ShouldBe(new Dictionary<string, Severity> { ["SS0305"] = Severity.Hint });
        read.Findings.Select(f => f.Kind.Code).ShouldBe(["SS0113", "SS0113"]);
    }

    [Theory]
    [InlineData("SS0301 = 5; SS0308 = 2-5; SS0401 = 2 %")]
    [InlineData("ss0301: 5\n0308 2–5\nSS0401 = 0,02")]
    [InlineData("SS0301 – не больше 5 целей, SS0308 = от 2 до 5 задач, SS0401 = 2%")]
    [InlineData("SS0301 = at most 5 goals; SS0308 = 2..5; SS0401 = 2")]
    public void Thresholds_Pairs_AreRead(string text)
    {
        var read = SettingsText.ReadThresholds(Text(text));
        read.Findings.Select(f => f.At(null, null).Message(Language.En)).ShouldBeEmpty();
        read.Value.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value))
            .ShouldBe([("SS0301", RuleLimits.Of(5)), ("SS0308", new RuleLimits(2, 5)), ("SS0401", RuleLimits.Of(0.02m))]);
    }

    [Theory]
    [InlineData("SS0301 = abc", "SS0115")]
    [InlineData("SS0301 = 0", "SS0115")] // below what makes sense
    [InlineData("SS0301 = 1000", "SS0115")]
    [InlineData("SS0301 = 2-5", "SS0115")] // it has one limit
    [InlineData("SS0301 = 5 %", "SS0115")]
    [InlineData("SS0301 = -5", "SS0115")]
    [InlineData("SS0301 = 2,5", "SS0115")]
    [InlineData("SS0308 = 5-2", "SS0115")]
    [InlineData("SS0401 = 1", "SS0115")] // the whole target
    [InlineData("SS0201 = 5", "SS0116")] // a rule without a limit
    [InlineData("SS9999 = 5", "SS0116")]
    [InlineData("5", "SS0116")]
    [InlineData("SS0301", "SS0116")]
    [InlineData("goals = 5", "SS0116")]
    public void Thresholds_Unreadable_AreFindingsAndTheRuleKeepsItsOwn(string text, string code)
    {
        var read = SettingsText.ReadThresholds(Text(text + "; SS0303 = 9"));
        Code(read).ShouldBe(code);
        read.Value.ShouldBe(new Dictionary<string, RuleLimits> { ["SS0303"] = RuleLimits.Of(9) });
    }

    [Fact]
    public void Thresholds_Unreadable_SayWhatHoldsAndWhatToType() =>
        SettingsText.ReadThresholds(Text("SS0401 = много")).Findings[0].At(null, null).Message(Language.Ru).Replace('\u00A0', ' ').ShouldBe(
            "«SS0401 = много» — не порог правила SS0401; действует обычный: 1 %. Введите значение от 0 % до 50 %, например: SS0401 = 1 %.");

    [Fact]
    public void Settings_AnyText_NeverThrow() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(UglyText.Arbitrary, text =>
        {
            var cell = new Cell(CellValue.OfText(text ?? ""), chipEmails: text);
            _ = SettingsText.ReadTimeZone(cell, "UTC");
            _ = SettingsText.ReadLanguage(cell);
            _ = SettingsText.ReadWeekday(cell);
            _ = SettingsText.ReadFiscalYear(cell);
            _ = SettingsText.ReadFirstMonth(cell);
            _ = SettingsText.ReadHour(cell);
            _ = SettingsText.ReadDays(cell);
            _ = SettingsText.ReadEmails(cell);
            _ = SettingsText.ReadDomains(cell);
            _ = SettingsText.ReadCodes(cell);
            _ = SettingsText.ReadSeverities(cell);
            _ = SettingsText.ReadThresholds(cell);
            return true;
        }));
}
