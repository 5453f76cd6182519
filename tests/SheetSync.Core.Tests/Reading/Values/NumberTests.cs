using FsCheck;
using FsCheck.Fluent;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading;
using SheetSync.Core.Reading.Values;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Tests.Reading.Values;

public sealed class NumberTests
{
    private static readonly Unit Percent = new("%", IsPercent: true);

    private static Cell Text(string text) => new(CellValue.OfText(text));

    private static Cell Number(double number, bool percent = false) =>
        new(CellValue.OfNumber(number), percent ? CellTraits.PercentFormat : CellTraits.None);

    private static string[] Codes<T>(Parsed<T> parsed) => [.. parsed.Findings.Select(f => f.Kind.Code)];

    [Theory]
    [InlineData("10 000,50", "10000.5")]
    [InlineData("1 234", "1234")]
    [InlineData("1\u00A0234", "1234")]
    [InlineData("1\u202F234\u2009567", "1234567")]
    [InlineData("10 млн", "10000000")]
    [InlineData("10 млн.", "10000000")]
    [InlineData("1,5 млрд ₽", "1500000000")]
    [InlineData("15 %", "0.15")]
    [InlineData("15%", "0.15")]
    [InlineData("15,5 проц.", "0.155")]
    [InlineData("$1.2M", "1200000")]
    [InlineData("US$ 1.2 million", "1200000")]
    [InlineData("2k", "2000")]
    [InlineData("2 К", "2000")]
    [InlineData("500 тыс. руб.", "500000")]
    [InlineData("500 т.р.", "500000")]
    [InlineData("500 руб.", "500")]
    [InlineData("₽ 500", "500")]
    [InlineData("руб. 500", "500")]
    [InlineData("1'234'567", "1234567")]
    [InlineData("1’234", "1234")]
    [InlineData("(1 234)", "-1234")]
    [InlineData("($1.2M)", "-1200000")]
    [InlineData("-5", "-5")]
    [InlineData("−5,5", "-5.5")]
    [InlineData("–5", "-5")]
    [InlineData("-$5", "-5")]
    [InlineData("-5 %", "-0.05")]
    [InlineData("1.234,50", "1234.5")]
    [InlineData("1,234.50", "1234.5")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("10,5", "10.5")]
    [InlineData("10.5", "10.5")]
    [InlineData("0,125", "0.125")]
    [InlineData("0.125", "0.125")]
    [InlineData(".5", "0.5")]
    [InlineData("1 234,567", "1234.567")]
    [InlineData("12,3456", "12.3456")]
    [InlineData("007", "7")]
    [InlineData("０５", "5")]
    [InlineData(" \u200B42\u200E ", "42")]
    [InlineData("1 000 000 000 000 000", "1000000000000000")]
    [InlineData("0", "0")]
    public void Number_AnyUsualSpelling_IsReadAlikeInBothLanguages(string text, string expected)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var read = QuantityReader.ReadNumber(Text(text), language);
            read.Value.ShouldBe(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
            read.Findings.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("1,234", Language.Ru, "1.234", true)]
    [InlineData("1,234", Language.En, "1234", true)]
    [InlineData("12,500 ₽", Language.En, "12500", true)]
    [InlineData("1.234", Language.Ru, "1.234", true)]
    [InlineData("1.234", Language.En, "1.234", false)]
    public void Number_OneSeparatorBeforeThreeDigits_IsReadByTheLanguageWithAHint(string text, Language language, string expected, bool hint)
    {
        var read = QuantityReader.ReadNumber(Text(text), language);
        read.Value.ShouldBe(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
        Codes(read).ShouldBe(hint ? ["SS0156"] : []);
        read.Findings.ShouldAllBe(f => f.Kind.Severity == Severity.Hint);
    }

    [Theory]
    [InlineData("5–7", "SS0152")]
    [InlineData("5 - 7 %", "SS0152")]
    [InlineData("5-7", "SS0152")]
    [InlineData("5...7", "SS0152")]
    [InlineData("от 5 до 7", "SS0152")]
    [InlineData("5 to 7", "SS0152")]
    [InlineData("10 млн – 12 млн", "SS0152")]
    [InlineData("не менее 95 %", "SS0153")]
    [InlineData("Не более 3", "SS0153")]
    [InlineData(">= 95%", "SS0153")]
    [InlineData("≥95%", "SS0153")]
    [InlineData("<5", "SS0153")]
    [InlineData("до 10", "SS0153")]
    [InlineData("~100", "SS0153")]
    [InlineData("95%+", "SS0153")]
    [InlineData("100 и более", "SS0153")]
    [InlineData("at least 10", "SS0153")]
    [InlineData("10 or more", "SS0153")]
    [InlineData("+10 %", "SS0154")]
    [InlineData("рост на 10%", "SS0154")]
    [InlineData("на 10 % больше", "SS0154")]
    [InlineData("в 2 раза", "SS0154")]
    [InlineData("x2", "SS0154")]
    [InlineData("increase by 5", "SS0154")]
    [InlineData("много", "SS0151")]
    [InlineData("12 чел.", "SS0151")]
    [InlineData("1.2.3", "SS0151")]
    [InlineData("10 20", "SS0151")]
    [InlineData("1,23,4", "SS0151")]
    [InlineData("5/7", "SS0151")]
    [InlineData("1e5", "SS0151")]
    [InlineData("TBD", "SS0151")]
    [InlineData("Infinity", "SS0151")]
    [InlineData("1 000 000 000 000 001", "SS0155")]
    [InlineData("99999999999999999999999999999999999", "SS0155")]
    [InlineData("2000 трлн", "SS0155")]
    public void Number_AnythingElse_IsAFindingThatSaysWhatToType(string text, string code)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var read = QuantityReader.ReadNumber(Text(text), language);
            read.Value.ShouldBeNull();
            read.IsUnread.ShouldBeTrue();
            Codes(read).ShouldBe([code]);
            read.Findings[0].At(null, null).Message(language).ShouldContain(text);
        }
    }

    [Theory]
    [InlineData("—")]
    [InlineData("–")]
    [InlineData("-")]
    [InlineData("н/д")]
    [InlineData("Н/Д")]
    [InlineData("n/a")]
    [InlineData("N/A")]
    [InlineData("нет")]
    [InlineData("Нет")]
    [InlineData("нeт")]
    [InlineData(" \u00A0")]
    [InlineData("\u200B")]
    public void Number_WordForNothing_IsBlank(string text)
    {
        var read = QuantityReader.ReadNumber(Text(text), Language.Ru);
        read.Value.ShouldBeNull();
        read.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Number_Message_NamesTheBoundAndWhatToType()
    {
        var bound = QuantityReader.ReadNumber(Text("не менее 95 %"), Language.Ru).Findings[0].At(null, null);
        bound.Message(Language.Ru).ShouldContain("«не менее 95 %»");
        bound.Message(Language.Ru).ShouldContain("Введите 95 %");
        var people = QuantityReader.ReadNumber(Text("12,5 чел."), Language.Ru).Findings[0].At(null, null);
        people.Message(Language.Ru).ShouldContain("12,5;");
        people.Message(Language.En).ShouldContain("12.5;");
    }

    [Theory]
    [InlineData("12 шт", "шт.", "12")]
    [InlineData("12 чел.", "чел.", "12")]
    [InlineData("120 млн", "млн ₽", "120")]
    [InlineData("1,5 млрд ₽", "млн ₽", "1500")]
    [InlineData("500 тыс.", "тыс. руб.", "500")]
    [InlineData("5 т", "т", "5")]
    [InlineData("10 m", "m", "10")]
    [InlineData("$2M", "$k", "2000000")]
    public void Number_UnitOfTheRowRepeated_IsNoText(string text, string unit, string expected)
    {
        var read = QuantityReader.ReadNumber(Text(text), Language.Ru, UnitText.Read(unit));
        read.Value.ShouldBe(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
        read.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Percent_InPercentRow_IsPointsUnlessFormattedOrSigned()
    {
        QuantityReader.ReadNumber(Number(12), Language.Ru, Percent).ShouldSatisfyAllConditions(r => r.Value.ShouldBe(0.12m), r => r.Findings.ShouldBeEmpty());
        QuantityReader.ReadNumber(Number(0.12, percent: true), Language.Ru, Percent).ShouldSatisfyAllConditions(r => r.Value.ShouldBe(0.12m), r => r.Findings.ShouldBeEmpty());
        QuantityReader.ReadNumber(Text("12 %"), Language.Ru, Percent).ShouldSatisfyAllConditions(r => r.Value.ShouldBe(0.12m), r => r.Findings.ShouldBeEmpty());
        QuantityReader.ReadNumber(Text("0,5 %"), Language.Ru, Percent).ShouldSatisfyAllConditions(r => r.Value.ShouldBe(0.005m), r => r.Findings.ShouldBeEmpty());
        QuantityReader.ReadNumber(Number(1), Language.Ru, Percent).ShouldSatisfyAllConditions(r => r.Value.ShouldBe(0.01m), r => r.Findings.ShouldBeEmpty());
        QuantityReader.ReadNumber(Number(0), Language.Ru, Percent).ShouldSatisfyAllConditions(r => r.Value.ShouldBe(0m), r => r.Findings.ShouldBeEmpty());
        QuantityReader.ReadNumber(Number(0.12), Language.Ru).ShouldSatisfyAllConditions(r => r.Value.ShouldBe(0.12m), r => r.Findings.ShouldBeEmpty());
    }

    [Theory]
    [InlineData(0.12)]
    [InlineData(-0.5)]
    [InlineData(0.999)]
    public void Percent_FractionWithoutSignInPercentRow_IsReadAsPointsWithAWarning(double typed)
    {
        var read = QuantityReader.ReadNumber(Number(typed), Language.Ru, Percent);
        read.Value.ShouldBe((decimal)typed / 100m);
        Codes(read).ShouldBe(["SS0157"]);
        read.Findings[0].Kind.Severity.ShouldBe(Severity.Warning);
    }

    [Theory]
    [InlineData("%", true)]
    [InlineData("проц.", true)]
    [InlineData("процент", true)]
    [InlineData("% клиентов", true)]
    [InlineData("шт.", false)]
    [InlineData("п.п.", false)]
    public void Unit_Percent_IsRecognised(string unit, bool percent) => UnitText.Read(unit)!.Value.IsPercent.ShouldBe(percent);

    [Fact]
    public void Number_CellsOfOtherKinds_AreFindings()
    {
        Codes(QuantityReader.ReadNumber(new Cell(CellValue.OfError("#REF!")), Language.Ru)).ShouldBe(["SS0150"]);
        Codes(QuantityReader.ReadNumber(new Cell(CellValue.OfBoolean(true)), Language.Ru)).ShouldBe(["SS0158"]);
        Codes(QuantityReader.ReadNumber(new Cell(CellValue.OfBoolean(false)), Language.Ru)).ShouldBe(["SS0158"]);
        Codes(QuantityReader.ReadNumber(new Cell(CellValue.OfDate(new DateOnly(2027, 5, 1))), Language.Ru)).ShouldBe(["SS0159"]);
        Codes(QuantityReader.ReadNumber(Number(double.NaN), Language.Ru)).ShouldBe(["SS0155"]);
        Codes(QuantityReader.ReadNumber(Number(1.1e15), Language.Ru)).ShouldBe(["SS0155"]);
        Codes(QuantityReader.ReadNumber(Number(double.NegativeInfinity), Language.Ru)).ShouldBe(["SS0155"]);
        QuantityReader.ReadNumber(Number(0.1 + 0.2), Language.Ru).Value.ShouldBe(0.3m);
        QuantityReader.ReadNumber(default, Language.Ru).ShouldBe(default);
    }

    [Theory]
    [InlineData("0.5", false, "0.5", null)]
    [InlineData("50", false, "0.5", null)]
    [InlineData("1", false, "1", null)]
    [InlineData("100", false, "1", null)]
    [InlineData("0.5", true, "0.5", null)]
    [InlineData("150", false, "1", "SS0161")]
    [InlineData("1.2", true, "1", "SS0161")]
    [InlineData("-5", false, null, "SS0162")]
    [InlineData("0", false, "0", null)]
    public void Progress_PointsOrFraction_IsWithinOne(string number, bool percentFormat, string? expected, string? code)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        var read = QuantityReader.ReadProgress(Number(double.Parse(number, invariant), percentFormat), Language.Ru);
        read.Value.ShouldBe(expected is null ? null : decimal.Parse(expected, invariant));
        Codes(read).ShouldBe(code is null ? [] : [code]);
    }

    [Fact]
    public void Progress_TextAndCheckbox_AreRead()
    {
        QuantityReader.ReadProgress(Text("50 %"), Language.Ru).Value.ShouldBe(0.5m);
        QuantityReader.ReadProgress(Text("0,5 %"), Language.Ru).Value.ShouldBe(0.005m);
        QuantityReader.ReadProgress(Text("75"), Language.Ru).Value.ShouldBe(0.75m);
        QuantityReader.ReadProgress(new Cell(CellValue.OfBoolean(true)), Language.Ru).Value.ShouldBe(1m);
        QuantityReader.ReadProgress(new Cell(CellValue.OfBoolean(false)), Language.Ru).ShouldBe(default);
        Codes(QuantityReader.ReadProgress(Text("почти"), Language.Ru)).ShouldBe(["SS0151"]);
        Codes(QuantityReader.ReadProgress(Text("120 %"), Language.Ru)).ShouldBe(["SS0161"]);
    }

    [Theory]
    [InlineData("0,95", "0.95")]
    [InlineData("95", "0.95")]
    [InlineData("95 %", "0.95")]
    [InlineData("1,5", "1.5")]
    [InlineData("1,6", "0.016")]
    public void Share_Above1Point5_IsPoints(string text, string expected) =>
        QuantityReader.ReadShare(Text(text), Language.Ru, 1.5m).Value.ShouldBe(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("120", "1.2")]
    [InlineData("2", "2")]
    [InlineData("10", "10")]
    [InlineData("120 %", "1.2")]
    public void Cap_Above10_IsPoints(string text, string expected) =>
        QuantityReader.ReadShare(Text(text), Language.Ru, 10m).Value.ShouldBe(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Weight_NegativeOrUnreadable_IsAFindingAndNoValue()
    {
        QuantityReader.ReadWeight(Number(2.5), Language.Ru).Value.ShouldBe(2.5m);
        QuantityReader.ReadWeight(Text("30 %"), Language.Ru).Value.ShouldBe(0.3m);
        QuantityReader.ReadWeight(Number(0), Language.Ru).Value.ShouldBe(0m);
        Codes(QuantityReader.ReadWeight(Number(-1), Language.Ru)).ShouldBe(["SS0160"]);
        QuantityReader.ReadWeight(Number(-1), Language.Ru).Value.ShouldBeNull();
        Codes(QuantityReader.ReadWeight(Text("большой"), Language.Ru)).ShouldBe(["SS0163"]);
        QuantityReader.ReadWeight(default, Language.Ru).ShouldBe(default);
    }

    [Fact]
    public void Number_AnyText_NeverThrows() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(UglyText.Arbitrary, text =>
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var cell = new Cell(CellValue.OfText(text ?? ""));
                foreach (var read in new[]
                {
                    QuantityReader.ReadNumber(cell, language, UnitText.Read(text)), QuantityReader.ReadWeight(cell, language),
                    QuantityReader.ReadProgress(cell, language), QuantityReader.ReadShare(cell, language, 1.5m), QuantityReader.ReadNumber(cell, language, Percent),
                })
                {
                    _ = read.Findings.Select(f => f.At(null, null).Message(language)).ToList();
                    if (read.Value is { } value && Math.Abs(value) > NumberText.Limit)
                    {
                        return false;
                    }
                }
            }

            return true;
        }));
}
