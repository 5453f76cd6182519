using NodaTime;

namespace SheetSync.Service.Scheduling;

/// <summary>Days as a workbook counts them.</summary>
internal static class WorkbookTime
{
    /// <summary>Midnights of one zone are spread over so long, lest all its workbooks fall due in one second.</summary>
    private static readonly TimeSpan Spread = TimeSpan.FromMinutes(2);

    /// <param name="zone">IANA name; UTC where it is unknown.</param>
    public static DateOnly Today(string? zone, DateTimeOffset now) =>
        Instant.FromDateTimeOffset(now).InZone(Zone(zone)).Date.ToDateOnly();

    /// <summary>What the clocks there show.</summary>
    /// <param name="zone">IANA name; UTC where it is unknown.</param>
    public static DateTime Local(string? zone, DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(Zone(zone)).ToDateTimeUnspecified();

    /// <summary>Shortly after the next day begins there.</summary>
    /// <param name="id">Says where in the spread it falls, always the same.</param>
    public static DateTimeOffset NextMidnight(string? zone, DateTimeOffset now, string id)
    {
        var local = Zone(zone);
        var tomorrow = Instant.FromDateTimeOffset(now).InZone(local).Date.PlusDays(1);
        var hash = id.Aggregate(17u, (sum, letter) => (sum * 31) + letter);

        // Knuth's multiplicative hash: ids that differ in little fall far apart.
        return local.AtStartOfDay(tomorrow).ToInstant().ToDateTimeOffset() + Spread * (hash * 2654435761u / (double)uint.MaxValue);
    }

    private static DateTimeZone Zone(string? zone) => zone is null ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;
}
