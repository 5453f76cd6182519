using System.Net;
using System.Threading.RateLimiting;
using SheetSync.Application;
using SheetSync.Google.Faults;
using SheetSync.Google.Quota;

namespace SheetSync.Google.Http;

/// <summary>
/// Takes a permit for every attempt that is about to leave. Below the retries, for each try counts at Google; above the circuit breaker
/// and the limit of an attempt, for waiting here says nothing about Google.
/// </summary>
internal sealed class QuotaHandler(AccountQuota quota, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>Google's advice where it names no time; its minutes are short enough.</summary>
    private static readonly TimeSpan PauseAfterRefusal = TimeSpan.FromSeconds(10);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var limiter = RequestMeter.IsRead(request) ? quota.Reads : quota.Writes;
        using var lease = await limiter.AcquireAsync(1, cancellationToken);
        if (!lease.IsAcquired)
        {
            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : (TimeSpan?)null;
            throw new SheetsException(SheetsFault.Quota, GoogleTexts.OutOfQuota(wait)) { RetryAfter = wait };
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            limiter.Pause(RetryAfterHeader.Of(response, TimeProvider.System) ?? PauseAfterRefusal);
        }

        return response;
    }
}
