namespace SheetSync.Service.Hosting;

/// <summary>A clock that begins on a given day, at 9:00 UTC, and goes on from there as fast as time does: <c>--today</c> for a service.</summary>
internal sealed class PinnedClock(DateOnly today) : TimeProvider
{
    private readonly TimeSpan ahead = new DateTimeOffset(today, new TimeOnly(9, 0), TimeSpan.Zero) - TimeProvider.System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => TimeProvider.System.GetUtcNow() + ahead;
}
