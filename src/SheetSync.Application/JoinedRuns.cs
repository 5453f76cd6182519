namespace SheetSync.Application;

/// <summary>
/// Several people who ask the same of one workbook at once share one run. Who comes while a run is under way joins it if it began no longer
/// ago than a click needs to get here, so that what it read is not older than the click; else waits for the next run, which everybody who
/// came in the meantime shares. So nobody waits for more than two runs.
/// </summary>
/// <typeparam name="TKey">What is asked, of which workbook.</typeparam>
/// <param name="run">Its token is the stopping program's, not a caller's: one who goes away must not end it for the others.</param>
public sealed class JoinedRuns<TKey, TResult>(Func<TKey, CancellationToken, Task<TResult>> run, TimeProvider clock, CancellationToken stopping)
    where TKey : notnull
{
    /// <summary>A click in a spreadsheet passes Google's script service first, which takes longer than this.</summary>
    public static readonly TimeSpan JoinWithin = TimeSpan.FromMilliseconds(500);

    private readonly Dictionary<TKey, Slot> slots = [];

    /// <summary>The result of a run that began after the person asked.</summary>
    /// <param name="ct">Stops waiting, not the run.</param>
    public Task<TResult> RunAsync(TKey key, CancellationToken ct)
    {
        Task<TResult> joined;
        lock (slots)
        {
            if (!slots.TryGetValue(key, out var slot))
            {
                slots[key] = slot = new Slot();
            }

            if (slot.Next is null && slot.Current is not { IsCompleted: false })
            {
                Begin(key, slot);
            }

            var fresh = slot.Next is null && clock.GetElapsedTime(slot.BeganAt) <= JoinWithin;
            joined = fresh ? slot.Current! : slot.Next ??= AfterAsync(slot.Current!, key, slot);
        }

        return joined.WaitAsync(ct);
    }

    private void Begin(TKey key, Slot slot)
    {
        slot.BeganAt = clock.GetTimestamp();

        // Off this thread: the lock is held here.
        slot.Current = Task.Run(() => run(key, stopping), CancellationToken.None);
        _ = FreeAsync(slot.Current, key, slot);
    }

    /// <summary>The run after the one under way.</summary>
    private async Task<TResult> AfterAsync(Task<TResult> current, TKey key, Slot slot)
    {
        await current.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        Task<TResult> next;
        lock (slots)
        {
            slot.Next = null;
            Begin(key, slot);
            next = slot.Current!;
        }

        return await next;
    }

    private async Task FreeAsync(Task<TResult> ended, TKey key, Slot slot)
    {
        await ended.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        lock (slots)
        {
            if (ReferenceEquals(slot.Current, ended) && slot.Next is null)
            {
                slots.Remove(key);
            }
        }
    }

    private sealed class Slot
    {
        /// <summary>The run under way, or the last one; null before the first.</summary>
        public Task<TResult>? Current { get; set; }

        public long BeganAt { get; set; }

        public Task<TResult>? Next { get; set; }
    }
}
