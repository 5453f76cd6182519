using SheetSync.Service.Scheduling;

namespace SheetSync.EndToEnd.Tests;

/// <summary>When a workbook's day ends.</summary>
public sealed class WorkbookTimeTests
{
    [Theory]
    [InlineData("Europe/Moscow", "2027-11-12T20:59:59Z", "2027-11-12", "2027-11-12T21:00:00Z")]
    [InlineData("Europe/Moscow", "2027-11-12T21:00:00Z", "2027-11-13", "2027-11-13T21:00:00Z")]
    [InlineData("Asia/Tokyo", "2027-11-12T21:00:00Z", "2027-11-13", "2027-11-13T15:00:00Z")]
    [InlineData("America/New_York", "2027-11-07T12:00:00Z", "2027-11-07", "2027-11-08T05:00:00Z")] // the clocks went back that night
    [InlineData("Africa/Cairo", "2027-04-29T20:00:00Z", "2027-04-29", "2027-04-29T22:00:00Z")] // that midnight does not exist: the day begins at 1:00
    [InlineData("No/Where", "2027-11-12T21:00:00Z", "2027-11-12", "2027-11-13T00:00:00Z")]
    [InlineData(null, "2027-11-12T21:00:00Z", "2027-11-12", "2027-11-13T00:00:00Z")]
    public void Day_OfAZone_EndsWithinTwoMinutesOfItsMidnight(string? zone, string now, string today, string midnight)
    {
        var instant = Instant(now);

        WorkbookTime.Today(zone, instant).ToString("yyyy-MM-dd").ShouldBe(today);
        foreach (var id in (string[])["a", "b", "1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms"])
        {
            (WorkbookTime.NextMidnight(zone, instant, id) - Instant(midnight)).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromMinutes(2));
        }
    }

    [Fact]
    public void Midnights_OfManyWorkbooks_AreSpread() => Enumerable.Range(0, 1000)
        .Select(n => (int)(WorkbookTime.NextMidnight("UTC", Instant("2027-11-12T12:00:00Z"), $"book{n}") - Instant("2027-11-13T00:00:00Z")).TotalSeconds / 10)
        .GroupBy(slot => slot).Max(slot => slot.Count()).ShouldBeLessThan(200);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
