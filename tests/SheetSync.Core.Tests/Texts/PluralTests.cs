using System.Globalization;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Tests.Texts;

public sealed class PluralTests
{
    private static readonly LocalText Days = new("{0} {0|день|дня|дней}", "{0} {0|day|days}");

    [Theory]
    [InlineData("0", "0 дней", "0 days")]
    [InlineData("1", "1 день", "1 day")]
    [InlineData("2", "2 дня", "2 days")]
    [InlineData("3", "3 дня", "3 days")]
    [InlineData("4", "4 дня", "4 days")]
    [InlineData("5", "5 дней", "5 days")]
    [InlineData("10", "10 дней", "10 days")]
    [InlineData("11", "11 дней", "11 days")] // the teens are all of the third form
    [InlineData("12", "12 дней", "12 days")]
    [InlineData("14", "14 дней", "14 days")]
    [InlineData("15", "15 дней", "15 days")]
    [InlineData("19", "19 дней", "19 days")]
    [InlineData("20", "20 дней", "20 days")]
    [InlineData("21", "21 день", "21 days")]
    [InlineData("22", "22 дня", "22 days")]
    [InlineData("25", "25 дней", "25 days")]
    [InlineData("31", "31 день", "31 days")]
    [InlineData("100", "100 дней", "100 days")]
    [InlineData("101", "101 день", "101 days")]
    [InlineData("104", "104 дня", "104 days")]
    [InlineData("111", "111 дней", "111 days")]
    [InlineData("112", "112 дней", "112 days")]
    [InlineData("121", "121 день", "121 days")]
    [InlineData("211", "211 дней", "211 days")]
    [InlineData("1000", "1 000 дней", "1,000 days")]
    [InlineData("1001", "1 001 день", "1,001 days")]
    [InlineData("1011", "1 011 дней", "1,011 days")]
    [InlineData("-1", "-1 день", "-1 day")]
    [InlineData("-5", "-5 дней", "-5 days")]
    [InlineData("1.5", "1,5 дня", "1.5 days")] // a fraction takes the second form
    [InlineData("0.5", "0,5 дня", "0.5 days")]
    [InlineData("11.5", "11,5 дня", "11.5 days")]
    public void Days_Counted_HaveTheRightForm(string count, string ru, string en)
    {
        var number = decimal.Parse(count, CultureInfo.InvariantCulture);
        Days.Format(Language.Ru, number).Replace('\u00A0', ' ').ShouldBe(ru);
        Days.Format(Language.En, number).ShouldBe(en);
    }

    [Theory]
    [InlineData(1, "1 задача")]
    [InlineData(2, "2 задачи")]
    [InlineData(5, "5 задач")]
    [InlineData(11, "11 задач")]
    [InlineData(21, "21 задача")]
    [InlineData(111, "111 задач")]
    public void Counts_AsWholeNumbers_HaveTheSameForms(int count, string expected) =>
        new LocalText("{0} {0|задача|задачи|задач}", "{0} {0|task|tasks}").Format(Language.Ru, count).ShouldBe(expected);

    [Theory]
    [InlineData("0.945", "94,5 %", "94.5%")]
    [InlineData("0.94", "94 %", "94%")]
    [InlineData("0.9445", "94,5 %", "94.5%")] // half up
    [InlineData("0.94449", "94,4 %", "94.4%")]
    [InlineData("-0.0005", "0 %", "0%")]
    [InlineData("1.2", "120 %", "120%")]
    [InlineData("0.99995", "100 %", "100%")]
    public void Percent_Shown_HasOneDecimalHalfUp(string share, string ru, string en)
    {
        var value = decimal.Parse(share, CultureInfo.InvariantCulture);
        Show.Percent(value, Language.Ru).Replace('\u00A0', ' ').ShouldBe(ru);
        Show.Percent(value, Language.En).ShouldBe(en);
    }
}
