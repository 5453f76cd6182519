namespace SheetSync.Service.Scheduling;

/// <summary>
/// Collects garbage between syncs. A sync of a large plan makes some fifty megabytes that die with it; a collection in its midst moves what is
/// still in use, for forty milliseconds, one after its end finds next to nothing alive and takes two. A service that is never idle is left to the
/// runtime.
/// </summary>
/// <param name="allocated">Bytes that the process has allocated so far.</param>
internal sealed class IdleCollection(Func<long> allocated, Action collect)
{
    /// <summary>In bytes: less is not worth a look.</summary>
    public const long Worthwhile = 16L << 20;

    private readonly Lock gate = new();
    private int running;
    private long collectedAt;

    /// <summary>The two youngest generations of this process.</summary>
    public IdleCollection()
        : this(() => GC.GetTotalAllocatedBytes(), () => GC.Collect(1, GCCollectionMode.Forced, blocking: true))
    {
    }

    /// <summary>A sync begins, and ends where what comes back is disposed of; nothing of it should be held then.</summary>
    public IDisposable Sync()
    {
        lock (gate)
        {
            running++;
        }

        return new Running(this);
    }

    private void End()
    {
        lock (gate)
        {
            running--;
            if (running > 0 || allocated() - collectedAt < Worthwhile)
            {
                return;
            }

            // Whoever begins meanwhile would stand still anyway.
            collect();
            collectedAt = allocated();
        }
    }

    private sealed class Running(IdleCollection owner) : IDisposable
    {
        public void Dispose() => owner.End();
    }
}
