using System.Collections.Concurrent;
using SheetSync.Application;
using SheetSync.Google.Quota;
using SheetSync.Testing;

namespace SheetSync.Adapters.Tests.Google;

/// <summary>The limiter over a ledger that hands out permits when the test says so.</summary>
public sealed class QuotaLimiterTests : IDisposable
{
    private readonly Ledger ledger = new();
    private readonly QuotaLimiter limiter;

    public QuotaLimiterTests() => limiter = new QuotaLimiter(ledger, QuotaKind.Read, "a", "p", new QuotaOptions { LongestWait = TimeSpan.FromMinutes(2) });

    public void Dispose() => limiter.Dispose();

    [Fact]
    public async Task Waiting_OnDemandComesFirstThenEditsThenTheBackground()
    {
        var order = new ConcurrentQueue<string>();
        var waiting = new[]
        {
            AcquireAsync(Urgency.Background, "sweep", order), AcquireAsync(Urgency.Edited, "edit 1", order),
            AcquireAsync(Urgency.Edited, "edit 2", order), AcquireAsync(Urgency.OnDemand, "person", order),
        };
        await WaitUntil(() => limiter.GetStatistics()!.CurrentQueuedCount == 4 || ledger.Asked >= 4);

        for (var n = 1; n <= waiting.Length; n++)
        {
            ledger.Allow(1);
            await WaitUntil(() => order.Count == n);
        }

        await Task.WhenAll(waiting);
        order.ShouldBe(["person", "edit 1", "edit 2", "sweep"]);
    }

    [Fact]
    public async Task Waiting_Together_AskTogether()
    {
        var order = new ConcurrentQueue<string>();
        var waiting = Enumerable.Range(0, 10).Select(n => AcquireAsync(Urgency.Edited, $"{n}", order)).ToList();
        await WaitUntil(() => ledger.Most == 10);

        ledger.Allow(10);

        await Task.WhenAll(waiting);
        limiter.GetStatistics()!.TotalSuccessfulLeases.ShouldBe(10);
    }

    [Fact]
    public async Task Waiting_GivenUpByTheCaller_TakesNoPermit()
    {
        using var stop = new CancellationTokenSource();
        var waiting = limiter.AcquireAsync(1, stop.Token).AsTask();
        await WaitUntil(() => ledger.Asked > 0);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        ledger.Allow(1);
        (await limiter.AcquireAsync(1)).IsAcquired.ShouldBeTrue();
        ledger.Granted.ShouldBe(1);
    }

    [Fact]
    public async Task Ledger_Failing_FailsTheCallerAndServesTheNext()
    {
        ledger.Fault = StorageException.Locked("here");
        (await Should.ThrowAsync<StorageException>(async () => await limiter.AcquireAsync(1))).Fault.ShouldBe(StorageFault.Locked);

        ledger.Fault = null;
        ledger.Allow(1);

        (await limiter.AcquireAsync(1)).IsAcquired.ShouldBeTrue();
    }

    /// <summary>Google said 429, whatever was counted here: until the time it named nobody even asks for a permit, and a shorter word later shortens nothing.</summary>
    [Fact]
    public async Task Pause_UntilItsTime_LetsNobodyAsk()
    {
        var clock = new FixedClock();
        using var paused = new QuotaLimiter(ledger, QuotaKind.Read, "a", "p", new QuotaOptions { LongestWait = TimeSpan.FromMilliseconds(200) }, clock);
        ledger.Allow(1000);
        paused.Pause(TimeSpan.FromMinutes(1));
        paused.Pause(TimeSpan.FromSeconds(1));

        (await paused.AcquireAsync(1)).IsAcquired.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(59));
        (await paused.AcquireAsync(1)).IsAcquired.ShouldBeFalse();
        ledger.Asked.ShouldBe(0);

        clock.Advance(TimeSpan.FromSeconds(1));
        for (var attempt = 0; !(await paused.AcquireAsync(1)).IsAcquired; attempt++)
        {
            // Its patience is short, and the machine may have other things to do.
            attempt.ShouldBeLessThan(500);
        }
    }

    [Fact]
    public async Task Permit_NotThereInTime_IsRefusedWithATime()
    {
        using var hasty = new QuotaLimiter(ledger, QuotaKind.Read, "a", "p", new QuotaOptions { LongestWait = TimeSpan.FromMilliseconds(50) });

        using var lease = await hasty.AcquireAsync(1);

        lease.IsAcquired.ShouldBeFalse();
        lease.TryGetMetadata(System.Threading.RateLimiting.MetadataName.RetryAfter, out var wait).ShouldBeTrue();
        wait.ShouldBe(TimeSpan.FromMinutes(1));
        hasty.GetStatistics()!.TotalFailedLeases.ShouldBe(1);
    }

    private async Task AcquireAsync(Urgency urgency, string name, ConcurrentQueue<string> order)
    {
        using (CallUrgency.Begin(urgency))
        {
            using var lease = await limiter.AcquireAsync(1);
            lease.IsAcquired.ShouldBeTrue(name);
            order.Enqueue(name);
        }
    }

    private static async Task WaitUntil(Func<bool> condition)
    {
        for (var waited = 0; !condition() && waited < 60_000; waited += 5)
        {
            await Task.Delay(5);
        }

        condition().ShouldBeTrue();
    }

    private sealed class Ledger : IQuotaLedger
    {
        private readonly Lock gate = new();
        private int allowed;

        public int Asked { get; private set; }

        /// <summary>The most that was asked for at once.</summary>
        public int Most { get; private set; }

        public int Granted { get; private set; }

        public Exception? Fault { get; set; }

        public void Allow(int permits)
        {
            lock (gate)
            {
                allowed += permits;
            }
        }

        public Task<QuotaGrant> TakeAsync(QuotaAsk ask, CancellationToken ct)
        {
            if (Fault is not null)
            {
                return Task.FromException<QuotaGrant>(Fault);
            }

            lock (gate)
            {
                Asked++;
                Most = Math.Max(Most, ask.Wanted);
                var granted = Math.Min(allowed, ask.Wanted);
                allowed -= granted;
                Granted += granted;
                return Task.FromResult(new QuotaGrant(granted, allowed, TimeSpan.FromMilliseconds(5)));
            }
        }
    }
}
