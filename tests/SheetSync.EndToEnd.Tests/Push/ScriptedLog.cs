using SheetSync.Application;

namespace SheetSync.EndToEnd.Tests.Push;

/// <summary>A change log of one account in which nothing happens, and which notes what is asked of its channels.</summary>
internal sealed class ScriptedLog(TimeProvider clock) : IChangeLog, IChangeLogs
{
    public const string Robot = "robot@x";

    public string Account => Robot;

    public IReadOnlyList<IChangeLog> All => [this];

    public List<ChannelWish> Opened { get; } = [];

    public List<string> Stopped { get; } = [];

    public int Reads { get; private set; }

    /// <summary>What Google says to the next wish; null: it is granted.</summary>
    public SheetsException? Refusal { get; set; }

    public Task<string> StartTokenAsync(CancellationToken ct) => Task.FromResult("1");

    public Task<ChangePage> ReadAsync(string pageToken, CancellationToken ct)
    {
        Reads++;
        return Task.FromResult(new ChangePage([], pageToken, true));
    }

    public IAsyncEnumerable<IReadOnlyList<SharedFile>> SharedAsync(CancellationToken ct) => AsyncEnumerable.Empty<IReadOnlyList<SharedFile>>();

    public Task<OpenedChannel> WatchAsync(string pageToken, ChannelWish wish, CancellationToken ct)
    {
        if (Refusal is { } refusal)
        {
            throw refusal;
        }

        Opened.Add(wish);
        return Task.FromResult(new OpenedChannel("res-" + wish.Id, wish.Until < clock.GetUtcNow().AddDays(7) ? wish.Until : clock.GetUtcNow().AddDays(7)));
    }

    public Task StopWatchingAsync(string channelId, string resourceId, CancellationToken ct)
    {
        resourceId.ShouldBe("res-" + channelId);
        Stopped.Add(channelId);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> TabTitlesAsync(SpreadsheetId id, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([]);

    public void Learn(SpreadsheetId id, string account)
    {
    }
}
