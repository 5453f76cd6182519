namespace SheetSync.Testing;

/// <summary>A clock that stands still until a test moves it. Timers and timestamps stay those of the system.</summary>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    private long ticks = now.UtcTicks;

    /// <summary>1 November 2027, 9:00 UTC: October is the last ended month of 2027.</summary>
    public FixedClock()
        : this(new DateTimeOffset(2027, 11, 1, 9, 0, 0, TimeSpan.Zero))
    {
    }

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
