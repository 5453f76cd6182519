using SheetSync.Emulator.Formats;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Tests.Formats;

/// <summary>
/// Facts: the Sheets API guide "Date and number formats". Its examples show Tuesday, 5 April 2016, 4:08:53.528 PM, and a
/// duration of 3:13:41.255.
/// </summary>
public sealed class DateFormatTests
{
    private static readonly double Moment = SerialDate.Of(new DateTime(2016, 4, 5, 16, 8, 53, 528, DateTimeKind.Unspecified));

    private static readonly double Duration = new TimeSpan(0, 3, 13, 41, 255).TotalDays;

    [Theory]
    [InlineData("h:mm:ss.00 a/p", "4:08:53.53 p")]
    [InlineData("h:mm:ss.00 A/P", "4:08:53.53 P")]
    [InlineData("hh:mm A/P\".M.\"", "04:08 P.M.")]
    [InlineData("yyyy-mm-dd", "2016-04-05")]
    [InlineData("mmmm d \\[dddd\\]", "April 5 [Tuesday]")]
    [InlineData("h PM, ddd mmm dd", "4 PM, Tue Apr 05")]
    [InlineData("h am/pm, ddd mmm dd", "4 PM, Tue Apr 05")]
    [InlineData("dddd, m/d/yy at h:mm", "Tuesday, 4/5/16 at 16:08")]
    [InlineData("M/d/yyyy", "4/5/2016")]
    [InlineData("mmmmm", "A")]
    [InlineData("d/m/yy h:m", "5/4/16 16:8")]
    [InlineData("mm:ss", "08:53")]
    [InlineData("HH:mm MM", "16:08 04")]
    [InlineData("mmmmmm", "April")]
    [InlineData("yyy y", "2016 16")]
    public void Pattern_Moment_IsShownAsDocumented(string pattern, string expected) =>
        NumberFormatterTests.Show(Moment, pattern).ShouldBe(expected);

    [Theory]
    [InlineData("[hh]:[mm]:[ss].000", "03:13:41.255")]
    [InlineData("[mmmm]:[ss].000", "0193:41.255")]
    [InlineData("[h]:mm:ss", "3:13:41")]
    [InlineData("[s]", "11621")]
    public void Pattern_Elapsed_CountsAll(string pattern, string expected) =>
        NumberFormatterTests.Show(Duration, pattern).ShouldBe(expected);

    [Fact]
    public void Pattern_ElapsedOverADay_DoesNotWrap() => NumberFormatterTests.Show(1.5, "[h]:mm").ShouldBe("36:00");

    [Theory]
    [InlineData("d mmmm yyyy", "5 апреля 2016")]
    [InlineData("mmmm yyyy", "апрель 2016")]
    [InlineData("d mmm yyyy", "5 апр. 2016")]
    [InlineData("dddd", "вторник")]
    [InlineData("ddd", "вт")]
    [InlineData("dd.MM.yyyy", "05.04.2016")]
    [InlineData("ss.0", "53,5")]
    public void Russian_Names_AreInTheRightCase(string pattern, string expected) =>
        NumberFormatterTests.Show(Moment, pattern, "ru_RU").ShouldBe(expected);

    [Fact]
    public void LanguageCode_InPattern_ChoosesNames() =>
        NumberFormatterTests.Show(Moment, "[$-419]d mmmm").ShouldBe("5 апреля");

    [Fact]
    public void Epoch_IsTheThirtiethOfDecember1899()
    {
        // The guide: 1 January 1900 at noon is 2.5; 1 February 1900 at 3 PM is 33.625.
        NumberFormatterTests.Show(2.5, "yyyy-mm-dd hh:mm").ShouldBe("1900-01-01 12:00");
        NumberFormatterTests.Show(33.625, "yyyy-mm-dd hh:mm").ShouldBe("1900-02-01 15:00");
        NumberFormatterTests.Show(61, "yyyy-mm-dd").ShouldBe("1900-03-01");
        NumberFormatterTests.Show(-1, "yyyy-mm-dd").ShouldBe("1899-12-29");
    }

    [Fact]
    public void Serial_OutsideTheCalendar_IsShownAsNumber() =>
        NumberFormatter.Format(Value.Of(1e9), new(NumberFormatType.Date), "en_US").ShouldBe("1000000000");
}
