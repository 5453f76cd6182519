using System.Net;
using Google.Apis.Http;
using SheetSync.Google.Quota;

namespace SheetSync.Google.Http;

/// <summary>Puts this service's handlers below Google's client: retries, the quota, the circuit breaker, the meter, then sockets with compression.</summary>
/// <param name="metered">False for token requests, which do not count as the call's.</param>
/// <param name="quota">Null where no count is kept.</param>
internal sealed class GoogleHttpFactory(Pipelines pipelines, bool metered, AccountQuota? quota) : HttpClientFactory
{
    protected override HttpMessageHandler CreateHandler(CreateHttpClientArgs args)
    {
        var sockets = new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(15),
            AllowAutoRedirect = false,
            UseCookies = false,
        };
        var attempt = new ResilienceHandler(pipelines.Attempt, new MeteringHandler(sockets, metered));
        return new ResilienceHandler(pipelines.Retries, quota is null ? attempt : new QuotaHandler(quota, attempt));
    }
}
