namespace SheetSync.Service.Hosting;

/// <summary>
/// A clock that begins on a given day, at 9:00 UTC, and goes on from there as fast as time does: <c>--today</c> for a service. It can be set to
/// another day while the service runs, forth and back, as a computer's clock can; what was planned by it is put right by whoever planned it.
/// </summary>
internal sealed class PinnedClock(DateOnly today) : TimeProvider
{
    private static readonly TimeOnly Morning = new(9, 0);

    private long ahead = AheadOf(today).Ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Volatile.Read(ref ahead));

    /// <summary>From now on it is 9:00 UTC of that day.</summary>
    public void MoveTo(DateOnly day) => Volatile.Write(ref ahead, AheadOf(day).Ticks);

    private static TimeSpan AheadOf(DateOnly day) => new DateTimeOffset(day, Morning, TimeSpan.Zero) - System.GetUtcNow();
}
