using System.Net;
using Google.Apis.Http;
using Polly;

namespace SheetSync.Google.Http;

/// <summary>Puts this service's handlers below Google's client: resilience, then the meter, then sockets with compression.</summary>
/// <param name="metered">False for token requests, which do not count as the call's.</param>
internal sealed class GoogleHttpFactory(ResiliencePipeline<HttpResponseMessage> pipeline, bool metered) : HttpClientFactory
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
        return new ResilienceHandler(pipeline, new MeteringHandler(sockets, metered));
    }
}
