using SheetSync.Application;

namespace SheetSync.Google.Http;

/// <summary>
/// Counts the requests of one call of the gateway where they leave the process, retries included. The meter flows with the
/// asynchronous call, so that calls running side by side count apart.
/// </summary>
internal sealed class RequestMeter : IDisposable
{
    private static readonly AsyncLocal<RequestMeter?> Ambient = new();

    private readonly RequestMeter? outer;
    private int reads;
    private int writes;

    private RequestMeter(RequestMeter? outer) => this.outer = outer;

    public static RequestMeter? Current => Ambient.Value;

    public RequestCount Count => new(reads, writes);

    /// <summary>When the last answer that asked for patience said to come back.</summary>
    public TimeSpan? RetryAfter { get; set; }

    public static RequestMeter Begin()
    {
        var meter = new RequestMeter(Ambient.Value);
        Ambient.Value = meter;
        return meter;
    }

    public void Add(HttpRequestMessage request)
    {
        if (IsRead(request))
        {
            Interlocked.Increment(ref reads);
        }
        else
        {
            Interlocked.Increment(ref writes);
        }
    }

    public void Dispose() => Ambient.Value = outer;

    /// <summary>Google counts a call as read or write by what it does, not by its verb: reads by data filter are posts.</summary>
    public static bool IsRead(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get
        || request.RequestUri!.AbsolutePath is var path
            && (path.EndsWith("etByDataFilter", StringComparison.Ordinal) || path.EndsWith(":search", StringComparison.Ordinal));
}
