namespace SheetSync.Emulator.Formats;

/// <summary>
/// A day as Sheets counts it: whole days since 1899-12-30, the time of day as the fraction; no zone (Sheets API guide
/// "Date and number formats": 1 January 1900 at noon is 2.5, and 1900 is a common year).
/// </summary>
public static class SerialDate
{
    private const double MillisecondsPerDay = 86_400_000;

    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    private static readonly double Smallest = (DateTime.MinValue - Epoch).TotalDays;

    private static readonly double Largest = (DateTime.MaxValue - Epoch).TotalDays - 1;

    public static double Of(DateTime day) => (day - Epoch).TotalMilliseconds / MillisecondsPerDay;

    public static double Of(DateOnly day) => day.DayNumber - DateOnly.FromDateTime(Epoch).DayNumber;

    /// <summary>The moment a serial stands for, to the millisecond; null outside the years 1 … 9999.</summary>
    public static DateTime? ToDateTime(double serial) =>
        double.IsFinite(serial) && serial >= Smallest && serial <= Largest
            ? Epoch.AddMilliseconds(Math.Round(serial * MillisecondsPerDay))
            : null;

    /// <summary>The serial in milliseconds, rounded: what elapsed hours, minutes and seconds are cut from.</summary>
    public static double Milliseconds(double serial) => Math.Round(serial * MillisecondsPerDay);
}
