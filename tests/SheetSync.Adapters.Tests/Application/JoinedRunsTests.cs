using SheetSync.Application;

namespace SheetSync.Adapters.Tests.Application;

public sealed class JoinedRunsTests
{
    private readonly Stopwatch clock = new();
    private readonly List<TaskCompletionSource<int>> runs = [];
    private readonly JoinedRuns<string, int> joined;

    public JoinedRunsTests() => joined = new((_, _) =>
    {
        lock (runs)
        {
            var run = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
            runs.Add(run);
            return run.Task;
        }
    }, clock, CancellationToken.None);

    [Fact]
    public async Task TwelveAtOnce_ShareOneRun()
    {
        var callers = Callers(12);
        await EndAsync(run: 0, result: 7);
        (await Task.WhenAll(callers)).ShouldAllBe(result => result == 7);
        runs.Count.ShouldBe(1);
    }

    [Fact]
    public async Task TwelveWhoComeLater_ShareTheNextRun_WhichBeginsAfterTheFirst()
    {
        var first = joined.RunAsync("w", default);
        await BegunAsync(1);
        clock.Advance(JoinedRuns<string, int>.JoinWithin + TimeSpan.FromMilliseconds(1));
        var callers = Callers(12);
        runs.Count.ShouldBe(1);
        await EndAsync(run: 0, result: 1);
        (await first).ShouldBe(1);
        await EndAsync(run: 1, result: 2);
        (await Task.WhenAll(callers)).ShouldAllBe(result => result == 2);
        runs.Count.ShouldBe(2);
    }

    [Fact]
    public async Task WhoComesDuringTheSecondRun_WaitsForTheThird()
    {
        var first = joined.RunAsync("w", default);
        await BegunAsync(1);
        clock.Advance(TimeSpan.FromSeconds(1));
        var second = joined.RunAsync("w", default);
        await EndAsync(run: 0, result: 1);
        await BegunAsync(2);
        clock.Advance(TimeSpan.FromSeconds(1));
        var third = joined.RunAsync("w", default);
        await EndAsync(run: 1, result: 2);
        await EndAsync(run: 2, result: 3);
        (await Task.WhenAll(first, second, third)).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task CallAfterTheRunHasEnded_BeginsANewOne()
    {
        var first = joined.RunAsync("w", default);
        await EndAsync(run: 0, result: 1);
        await first;
        var second = joined.RunAsync("w", default);
        await EndAsync(run: 1, result: 2);
        (await second).ShouldBe(2);
    }

    [Fact]
    public async Task Failure_IsThatOfEverybodyWhoShares_AndTheNextRunIsNew()
    {
        var callers = Callers(3);
        await BegunAsync(1);
        clock.Advance(TimeSpan.FromSeconds(1));
        var later = joined.RunAsync("w", default);
        runs[0].SetException(new InvalidOperationException("refused"));
        foreach (var caller in callers)
        {
            (await Should.ThrowAsync<InvalidOperationException>(caller)).Message.ShouldBe("refused");
        }

        await EndAsync(run: 1, result: 5);
        (await later).ShouldBe(5);
    }

    [Fact]
    public async Task CallerWhoGoesAway_DoesNotEndTheRun()
    {
        using var gone = new CancellationTokenSource();
        var leaves = joined.RunAsync("w", gone.Token);
        var stays = joined.RunAsync("w", default);
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(leaves);
        await EndAsync(run: 0, result: 4);
        (await stays).ShouldBe(4);
    }

    [Fact]
    public async Task AnotherWorkbook_HasARunOfItsOwn()
    {
        var one = joined.RunAsync("one", default);
        var other = joined.RunAsync("other", default);
        await EndAsync(run: 0, result: 1);
        await EndAsync(run: 1, result: 1);
        (await Task.WhenAll(one, other)).ShouldBe([1, 1]);
        runs.Count.ShouldBe(2);
    }

    private List<Task<int>> Callers(int count) => [.. Enumerable.Range(0, count).Select(_ => joined.RunAsync("w", default))];

    private async Task EndAsync(int run, int result)
    {
        await BegunAsync(run + 1);
        runs[run].SetResult(result);
    }

    /// <summary>A run begins on a thread of its own.</summary>
    private async Task BegunAsync(int count)
    {
        for (var waited = 0; waited < 6000; waited++)
        {
            lock (runs)
            {
                if (runs.Count >= count)
                {
                    return;
                }
            }

            await Task.Delay(10);
        }

        throw new TimeoutException($"{count} runs were expected.");
    }

    /// <summary>Its timestamps stand still until a test moves them.</summary>
    private sealed class Stopwatch : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref ticks);

        public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
    }
}
