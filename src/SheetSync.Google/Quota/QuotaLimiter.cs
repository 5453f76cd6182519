using System.Threading.RateLimiting;
using SheetSync.Application;

namespace SheetSync.Google.Quota;

/// <summary>
/// Permits for requests of one kind by one account, taken from the ledger that all replicas share. Who waits is served by urgency, then
/// in order; requests that wait together take their permits together, in one go to the database. One permit a request.
/// </summary>
/// <param name="clock">Of pauses; the system's by default.</param>
public sealed class QuotaLimiter(IQuotaLedger ledger, QuotaKind kind, string account, string project, QuotaOptions options, TimeProvider? clock = null) : RateLimiter
{
    private const int MostAtOnce = 20;

    private readonly Lock gate = new();
    private readonly PriorityQueue<Waiter, (int Patience, long Number)> waiting = new();
    private readonly IReadOnlyList<QuotaScope> scopes = [new($"project:{project}", options.PerProject), new($"account:{account}", options.PerAccount)];
    private readonly CancellationTokenSource closed = new();
    private TaskCompletionSource arrival = New();
    private bool pumping;
    private long number;
    private long granted;
    private long failed;
    private int left = Math.Min(options.PerProject, options.PerAccount);
    private DateTimeOffset pausedUntil;

    public QuotaKind Kind => kind;

    /// <summary>E-mail of the service account.</summary>
    public string Account => account;

    /// <summary>Permits that the tighter limit had left when last asked.</summary>
    public int Left => Volatile.Read(ref left);

    public override TimeSpan? IdleDuration => null;

    /// <summary>Google says that its limit is reached, whatever was counted here: nobody asks before then.</summary>
    public void Pause(TimeSpan wait)
    {
        lock (gate)
        {
            var until = (clock ?? TimeProvider.System).GetUtcNow() + wait;
            pausedUntil = until > pausedUntil ? until : pausedUntil;
        }
    }

    public override RateLimiterStatistics GetStatistics()
    {
        lock (gate)
        {
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = left,
                CurrentQueuedCount = waiting.Count,
                TotalSuccessfulLeases = Interlocked.Read(ref granted),
                TotalFailedLeases = Interlocked.Read(ref failed),
            };
        }
    }

    /// <summary>Permits come from a database: none is there without waiting.</summary>
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => permitCount == 0 ? Lease.Granted : new Lease(false, null);

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        if (permitCount == 0)
        {
            return Lease.Granted;
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(permitCount, 1);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, closed.Token);
        patience.CancelAfter(options.LongestWait);
        var waiter = Enqueue(CallUrgency.Current);
        await using var giveUp = patience.Token.Register(() => waiter.TrySetResult(new Lease(false, TimeSpan.FromMinutes(1))));
        var lease = await waiter.Task;
        if (!lease.IsAcquired)
        {
            Interlocked.Increment(ref failed);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return lease;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            closed.Cancel();
        }

        base.Dispose(disposing);
    }

    private Waiter Enqueue(Urgency urgency)
    {
        lock (gate)
        {
            var waiter = new Waiter(urgency, number++);
            waiting.Enqueue(waiter, waiter.Place);
            if (!pumping)
            {
                pumping = true;
                _ = Task.Run(PumpAsync);
            }

            arrival.TrySetResult();
            return waiter;
        }
    }

    private async Task PumpAsync()
    {
        while (Next() is { } batch)
        {
            try
            {
                await ServeAsync(batch);
            }
            catch (Exception fault)
            {
                // The database fails: whoever asked is told, and decides when to come back.
                batch.ForEach(waiter => waiter.TrySetException(fault));
            }
        }
    }

    /// <summary>Those at the head that are equally urgent; null, and the pump ends, where nobody waits.</summary>
    private List<Waiter>? Next()
    {
        lock (gate)
        {
            arrival = New();
            var batch = new List<Waiter>();
            while (batch.Count < MostAtOnce && waiting.TryPeek(out var head, out _) && (batch.Count == 0 || head.Urgency == batch[0].Urgency))
            {
                waiting.Dequeue();
                if (!head.Task.IsCompleted)
                {
                    batch.Add(head);
                }
            }

            pumping = batch.Count > 0;
            return pumping ? batch : null;
        }
    }

    private async Task ServeAsync(List<Waiter> batch)
    {
        var wait = Paused();
        if (wait <= TimeSpan.Zero)
        {
            var grant = await ledger.TakeAsync(
                new QuotaAsk(project, scopes, kind, batch.Count, batch[0].Urgency, options.BackgroundPercent / 100.0), closed.Token);
            Volatile.Write(ref left, grant.Left);
            foreach (var waiter in batch.Take(grant.Permits))
            {
                Interlocked.Increment(ref granted);
                waiter.TrySetResult(Lease.Granted);
            }

            batch.RemoveRange(0, grant.Permits);
            wait = grant.RetryAfter;
        }

        if (batch.Count > 0)
        {
            Task newcomer;
            lock (gate)
            {
                batch.ForEach(waiter => waiting.Enqueue(waiter, waiter.Place));
                newcomer = arrival.Task;
            }

            // Somebody more urgent may come while the rest waits.
            await Task.WhenAny(Task.Delay(wait, closed.Token), newcomer);
            closed.Token.ThrowIfCancellationRequested();
        }
    }

    private TimeSpan Paused()
    {
        lock (gate)
        {
            return pausedUntil - (clock ?? TimeProvider.System).GetUtcNow();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Waiter(Urgency urgency, long number) : TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public Urgency Urgency => urgency;

        public (int Patience, long Number) Place => (-(int)urgency, number);
    }

    private sealed class Lease(bool acquired, TimeSpan? retryAfter) : RateLimitLease
    {
        public static Lease Granted { get; } = new(true, null);

        public override bool IsAcquired => acquired;

        public override IEnumerable<string> MetadataNames => retryAfter is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = string.Equals(metadataName, MetadataName.RetryAfter.Name, StringComparison.Ordinal) ? retryAfter : null;
            return metadata is not null;
        }
    }
}
