using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Values;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Tests.Reading.Values;

public sealed class DateTests
{
    private static readonly FiscalYear Calendar = new(2027, 1);
    private static readonly FiscalYear FromApril = new(2027, 4);

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("2027-03-15", "2027-03-15")]
    [InlineData("2027-03-15T18:00:00Z", "2027-03-15")]
    [InlineData("2027/03/15", "2027-03-15")]
    [InlineData("20270315", "2027-03-15")]
    [InlineData("31.12.2027", "2027-12-31")]
    [InlineData("31.12.2027 18:00", "2027-12-31")]
    [InlineData("31.12.2027 г.", "2027-12-31")]
    [InlineData("31.12.27", "2027-12-31")]
    [InlineData("1.2.2028", "2028-02-01")]
    [InlineData("31/12", "2027-12-31")]
    [InlineData("31.12", "2027-12-31")]
    [InlineData("31-12-2027", "2027-12-31")]
    [InlineData("15 марта", "2027-03-15")]
    [InlineData("15 марта 2027 г.", "2027-03-15")]
    [InlineData("15 МАРТА 2027 года", "2027-03-15")]
    [InlineData("15 мар. 27", "2027-03-15")]
    [InlineData("15-мар-27", "2027-03-15")]
    [InlineData("15-го марта", "2027-03-15")]
    [InlineData("15\u00A0марта", "2027-03-15")]
    [InlineData("до 15 марта", "2027-03-15")]
    [InlineData("к 15 марта", "2027-03-15")]
    [InlineData("не позднее 15.03.2027", "2027-03-15")]
    [InlineData("срок: 15.03", "2027-03-15")]
    [InlineData("пт, 15.03.2027", "2027-03-15")]
    [InlineData("by 15 March", "2027-03-15")]
    [InlineData("By March 15, 2027", "2027-03-15")]
    [InlineData("March 15th", "2027-03-15")]
    [InlineData("15th of March 2027", "2027-03-15")]
    [InlineData("15-Mar-2027", "2027-03-15")]
    [InlineData("декабрь", "2027-12-31")]
    [InlineData("Декабрь 2028", "2028-12-31")]
    [InlineData("дек 27", "2027-12-31")]
    [InlineData("Dec-27", "2027-12-31")]
    [InlineData("до конца марта", "2027-03-31")]
    [InlineData("by the end of March", "2027-03-31")]
    [InlineData("февраль", "2027-02-28")]
    [InlineData("02.2028", "2028-02-29")]
    [InlineData("2027-02", "2027-02-28")]
    [InlineData("Q3", "2027-09-30")]
    [InlineData("3Q", "2027-09-30")]
    [InlineData("Q3 2028", "2028-09-30")]
    [InlineData("2028 Q3", "2028-09-30")]
    [InlineData("4 кв.", "2027-12-31")]
    [InlineData("4кв 2027", "2027-12-31")]
    [InlineData("III квартал", "2027-09-30")]
    [InlineData("Ⅲ квартал", "2027-09-30")]
    [InlineData("ІІІ кв.", "2027-09-30")]
    [InlineData("3-й квартал", "2027-09-30")]
    [InlineData("третий квартал 2027 года", "2027-09-30")]
    [InlineData("кв. 1", "2027-03-31")]
    [InlineData("до конца 2 квартала", "2027-06-30")]
    [InlineData("third quarter", "2027-09-30")]
    [InlineData("H1", "2027-06-30")]
    [InlineData("1H 2027", "2027-06-30")]
    [InlineData("1 полугодие", "2027-06-30")]
    [InlineData("II полугодие 2027", "2027-12-31")]
    [InlineData("первое полугодие", "2027-06-30")]
    [InlineData("конец года", "2027-12-31")]
    [InlineData("до конца 2027 года", "2027-12-31")]
    [InlineData("end of year", "2027-12-31")]
    public void Due_AnyUsualSpelling_IsRead(string text, string expected)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var read = DateText.Parse(text, Calendar, language);
            read.Value.ShouldBe(Day(expected));
            read.Findings.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("31.12", "2027-12-31")]
    [InlineData("15 марта", "2028-03-15")]
    [InlineData("29.02", "2028-02-29")]
    [InlineData("февраль", "2028-02-29")]
    [InlineData("Q4", "2028-03-31")]
    [InlineData("Q4 2026", "2027-03-31")]
    [InlineData("H1", "2027-09-30")]
    [InlineData("конец года", "2028-03-31")]
    [InlineData("март 2027", "2027-03-31")]
    public void Due_WithoutYear_IsInsideTheFiscalYear(string text, string expected) =>
        DateText.Parse(text, FromApril, Language.Ru).Value.ShouldBe(Day(expected));

    [Theory]
    [InlineData("31.02", "2027-02-28")]
    [InlineData("29.02.2027", "2027-02-28")]
    [InlineData("31.04.2027", "2027-04-30")]
    [InlineData("0.05", "2027-05-31")]
    [InlineData("31 июня", "2027-06-30")]
    [InlineData("15.13", "2027-12-31")]
    [InlineData("2027-13-01", "2027-12-31")]
    [InlineData("13.2027", "2027-12-31")]
    [InlineData("скоро", "2027-12-31")]
    [InlineData("ежемесячно", "2027-12-31")]
    [InlineData("начало марта", "2027-12-31")]
    [InlineData("Q5", "2027-12-31")]
    [InlineData("3 полугодие", "2027-12-31")]
    [InlineData("5", "2027-12-31")]
    [InlineData("31.12.027", "2027-12-31")]
    [InlineData("ASAP", "2027-12-31")]
    [InlineData("после 15 марта", "2027-12-31")]
    [InlineData("Q1 и Q2", "2027-12-31")]
    public void Due_ImpossibleOrNoDate_IsAFindingWithADateToType(string text, string instead)
    {
        var read = DateText.Parse(text, Calendar, Language.Ru);
        read.Value.ShouldBeNull();
        var finding = read.Findings.ShouldHaveSingleItem();
        finding.Kind.Code.ShouldBe("SS0170");
        finding.At(null, null).Message(Language.Ru).ShouldBe($"«{text}» не дата. Введите, например, {Show.Date(Day(instead), Language.Ru)}.");
    }

    [Theory]
    [InlineData("01.01.1999")]
    [InlineData("31.12.2127")]
    public void Due_YearFarAway_IsAFinding(string text) =>
        DateText.Parse(text, Calendar, Language.Ru).ShouldSatisfyAllConditions(
            r => r.Value.ShouldBeNull(), r => r.Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0173"));

    [Theory]
    [InlineData("03/04/2027", Language.En, "2027-04-03", true)]
    [InlineData("03/15/2027", Language.En, "2027-03-15", true)]
    [InlineData("15/03/2027", Language.En, "2027-03-15", false)]
    [InlineData("04/04/2027", Language.En, "2027-04-04", false)]
    [InlineData("03/04/2027", Language.Ru, "2027-04-03", false)]
    public void Due_SlashesInAnEnglishWorkbook_AreDayFirstWithAHint(string text, Language language, string expected, bool hint)
    {
        var read = DateText.Parse(text, Calendar, language);
        read.Value.ShouldBe(Day(expected));
        read.Findings.Select(f => f.Kind.Code).ShouldBe(hint ? ["SS0171"] : []);
    }

    [Fact]
    public void Due_MonthBeforeDayInRussian_IsImpossible() =>
        DateText.Parse("03/15/2027", Calendar, Language.Ru).Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0170");

    [Theory]
    [InlineData("март–май", "2027-05-31")]
    [InlineData("март - май", "2027-05-31")]
    [InlineData("01.03–15.04.2027", "2027-04-15")]
    [InlineData("01.03-15.04", "2027-04-15")]
    [InlineData("15–20 марта", "2027-03-20")]
    [InlineData("с 1 по 15 марта", "2027-03-15")]
    [InlineData("15 марта – 20 апреля", "2027-04-20")]
    [InlineData("Q1–Q2", "2027-06-30")]
    [InlineData("from 1 to 15 March", "2027-03-15")]
    public void Due_Period_IsItsLastDayWithAHint(string text, string expected)
    {
        var read = DateText.Parse(text, Calendar, Language.Ru);
        read.Value.ShouldBe(Day(expected));
        read.Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0172");
    }

    [Theory]
    [InlineData("—")]
    [InlineData("н/д")]
    [InlineData(" ")]
    public void Due_WordForNothing_IsBlank(string text) => DateText.Parse(text, Calendar, Language.Ru).ShouldBe(default);

    [Fact]
    public void Due_CellsOfEveryKind_AreReadOrReported()
    {
        Parsed<DateOnly?> Read(CellValue value, CellTraits traits = CellTraits.None) => DateText.ReadDue(new Cell(value, traits), Calendar, Language.Ru);

        Read(CellValue.OfDate(Day("2027-05-31"))).Value.ShouldBe(Day("2027-05-31"));
        Read(CellValue.OfSerialDate(46538.75)).Value.ShouldBe(Day("2027-05-31"));
        Read(CellValue.OfNumber(46538)).Value.ShouldBe(Day("2027-05-31"));
        Read(CellValue.OfNumber(36526)).Value.ShouldBe(Day("2000-01-01"));
        Read(CellValue.OfNumber(73050)).Value.ShouldBe(Day("2099-12-31"));
        Read(CellValue.OfNumber(36525)).Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0170");
        Read(CellValue.OfNumber(73051)).Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0170");
        Read(CellValue.OfNumber(46538), CellTraits.PercentFormat).Value.ShouldBeNull();
        Read(CellValue.OfNumber(31.12)).Findings.ShouldHaveSingleItem().At(null, null).Message(Language.Ru).ShouldStartWith("«31,12» не дата.");
        Read(CellValue.OfNumber(double.NaN)).Value.ShouldBeNull();
        Read(CellValue.OfSerialDate(0.5)).Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0173");
        Read(CellValue.OfBoolean(true)).Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0170");
        Read(CellValue.OfError("#N/A")).Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0150");
        Read(CellValue.Blank).ShouldBe(default);
    }

    [Fact]
    public void Due_AnyText_NeverThrows() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(4000), Prop.ForAll(UglyText.Arbitrary, text =>
        {
            var reads = new[]
            {
                DateText.Parse(text, Calendar, Language.Ru), DateText.Parse(text, FromApril, Language.En), DateText.Parse(text, new FiscalYear(2000, 12), Language.En),
                DateText.Parse(text, new FiscalYear(2099, 12), Language.En),
            };
            return Array.TrueForAll(reads, read => read.Value is null || read.Value.Value.Year is >= 2000 and <= 2099 || read.Findings.Count > 0);
        }));
}
