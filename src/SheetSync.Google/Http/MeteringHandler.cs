using System.Diagnostics;
using System.Net;
using SheetSync.Application;

namespace SheetSync.Google.Http;

/// <summary>The last handler before the wire: every attempt passes it, and is counted for the call that made it and for the process's metrics.</summary>
/// <param name="metered">False for token requests, which do not count as the call's.</param>
internal sealed class MeteringHandler(HttpMessageHandler inner, bool metered) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var meter = metered ? RequestMeter.Current : null;
        meter?.Add(request);
        var started = Stopwatch.GetTimestamp();
        var outcome = "unavailable";
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            outcome = Outcome(response.StatusCode);
            if (meter is not null)
            {
                meter.RetryAfter = RetryAfterHeader.Of(response, TimeProvider.System);
            }

            return response;
        }
        finally
        {
            var kind = new KeyValuePair<string, object?>("kind", Kind(request));
            Telemetry.Requests.Add(1, kind, new("outcome", outcome));
            Telemetry.RequestDuration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, kind);
        }
    }

    private string Kind(HttpRequestMessage request) =>
        !metered ? "token"
        : request.RequestUri!.AbsolutePath.StartsWith("/drive/", StringComparison.Ordinal) ? "drive"
        : RequestMeter.IsRead(request) ? "read"
        : "write";

    /// <summary>A 403 for quota is told apart only where its body is read; here it counts as refused.</summary>
    private static string Outcome(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => "quota",
        >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout => "unavailable",
        >= HttpStatusCode.BadRequest => "refused",
        _ => "ok",
    };
}
