using SheetSync.Core.Plan;
using SheetSync.Testing.Grids;

namespace SheetSync.Core.Tests.Plan;

/// <summary>Days and months of the fiscal year (domain.md §2, §5: as of the last month that has ended in the workbook's time zone).</summary>
public sealed class TimeTests
{
    [Theory]
    [InlineData(2027, 1, "2026-12-31", null)] // before the year
    [InlineData(2027, 1, "2027-01-01", null)] // the running month is never judged
    [InlineData(2027, 1, "2027-01-31", null)]
    [InlineData(2027, 1, "2027-02-01", 1)]
    [InlineData(2027, 1, "2027-11-12", 10)]
    [InlineData(2027, 1, "2027-12-31", 11)]
    [InlineData(2027, 1, "2028-01-01", 12)]
    [InlineData(2027, 1, "2031-06-01", 12)] // long after
    [InlineData(2027, 4, "2027-04-30", null)] // April 2027 – March 2028
    [InlineData(2027, 4, "2027-05-01", 1)]
    [InlineData(2027, 4, "2028-01-01", 9)] // December is the ninth month
    [InlineData(2027, 4, "2028-02-29", 10)] // a leap day is in February still
    [InlineData(2027, 4, "2028-03-01", 11)]
    [InlineData(2027, 4, "2028-04-01", 12)]
    [InlineData(2027, 12, "2028-01-01", 1)]
    public void AsOf_IsTheLastMonthThatHasEnded(int year, int firstMonth, string today, int? expected) =>
        NumberOf(new FiscalYear(year, firstMonth).AsOf(DateOnly.Parse(today))).ShouldBe(expected);

    [Theory]
    [InlineData(2027, 4, 11, "2028-02-29")]
    [InlineData(2027, 1, 2, "2027-02-28")]
    [InlineData(2028, 1, 2, "2028-02-29")]
    [InlineData(2100, 1, 2, "2100-02-28")] // no leap year
    [InlineData(2027, 4, 12, "2028-03-31")]
    public void LastDayOfAMonth_FollowsTheCalendar(int year, int firstMonth, int month, string expected) =>
        new FiscalYear(year, firstMonth).LastDayOf(new FiscalMonth(month)).ShouldBe(DateOnly.Parse(expected));

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 1, 1)]
    [InlineData(4, 2, 1)]
    [InlineData(6, 2, 1)]
    [InlineData(7, 3, 2)]
    [InlineData(12, 4, 2)]
    public void QuarterAndHalf_AreOfTheFiscalYear(int month, int quarter, int half) =>
        (new FiscalMonth(month).Quarter, new FiscalMonth(month).Half).ShouldBe((quarter, half));

    /// <summary>31 January, 20:59 and 21:01 in Greenwich: before and after midnight in Moscow (+3), still January in London, February since noon in Auckland (+13).</summary>
    [Theory]
    [InlineData("Europe/Moscow", "2027-01-31T20:59:00Z", "2027-01-31", null)]
    [InlineData("Europe/Moscow", "2027-01-31T21:01:00Z", "2027-02-01", 1)]
    [InlineData("Europe/London", "2027-01-31T21:01:00Z", "2027-01-31", null)]
    [InlineData("Pacific/Auckland", "2027-01-31T11:01:00Z", "2027-02-01", 1)]
    [InlineData("Pacific/Auckland", "2027-01-31T10:59:00Z", "2027-01-31", null)]
    [InlineData("America/Los_Angeles", "2027-02-01T07:59:00Z", "2027-01-31", null)]
    [InlineData("America/Los_Angeles", "2027-02-01T08:01:00Z", "2027-02-01", 1)]
    public void Today_AroundMidnight_IsTheWorkbooksDay(string zone, string now, string today, int? asOf)
    {
        var decision = SyncEngine.Decide(
            Picture.Workbook(
                Picture.Tab("Настройки", $"| Финансовый год | 2027 |\n| Часовой пояс | {zone} |"),
                Picture.Tab("Продажи", "| Задача | Срок |\n| Позвонить | 2027-01-31 |")),
            KnownWorkbook.Nothing, DateTimeOffset.Parse(now));
        decision.Today.ShouldBe(DateOnly.Parse(today));
        NumberOf(decision.Rollup.AsOf).ShouldBe(asOf);
        decision.Overdue.Tasks.ShouldBe(asOf is null ? 0 : 1); // due on the 31st: overdue once that day is over there
    }

    private static int? NumberOf(FiscalMonth? month) => month?.Number;
}
