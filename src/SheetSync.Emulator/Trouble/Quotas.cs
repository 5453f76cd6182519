using SheetSync.Emulator.Api;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Trouble;

/// <summary>
/// Google's limits of requests per minute (developers.google.com/workspace/sheets/api/limits), counted by the clock's minutes. Off until
/// <see cref="Enforced"/>.
/// </summary>
public sealed class Quotas(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Metric, string Holder), int> _used = [];
    private long _minute;

    public bool Enforced { get; set; }

    /// <summary>Reads, and as many writes, of one Cloud project a minute.</summary>
    public int PerProject { get; set; } = 300;

    /// <summary>Reads, and as many writes, of one account in its project a minute.</summary>
    public int PerUser { get; set; } = 60;

    /// <exception cref="ApiError">429 if a limit is used up. Refused requests do not count.</exception>
    internal void Take(string kind, Actor actor, string path)
    {
        if (!Enforced || kind is not ("read" or "write"))
            return;
        var metric = kind == "read" ? "Read requests" : "Write requests";
        lock (_gate)
        {
            var minute = time.GetUtcNow().ToUnixTimeSeconds() / 60;
            if (minute != _minute)
                _used.Clear();
            _minute = minute;
            var (user, project) = ((metric, actor.Project + "/" + actor.Email), (metric, actor.Project));
            if (_used.GetValueOrDefault(user) >= PerUser)
                throw Exceeded(metric, $"{metric} per minute per user", path);
            if (_used.GetValueOrDefault(project) >= PerProject)
                throw Exceeded(metric, $"{metric} per minute", path);
            _used[user] = _used.GetValueOrDefault(user) + 1;
            _used[project] = _used.GetValueOrDefault(project) + 1;
        }
    }

    private static ApiError Exceeded(string metric, string limit, string path) =>
        new(429, "RESOURCE_EXHAUSTED", TroubleAnswers.QuotaMessage(metric, limit, path)) { Detail = "RATE_LIMIT_EXCEEDED" };
}
