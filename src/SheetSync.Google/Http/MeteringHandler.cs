namespace SheetSync.Google.Http;

/// <summary>The last handler before the wire: every attempt passes it.</summary>
internal sealed class MeteringHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        RequestMeter.Current?.Add(request);
        var response = await base.SendAsync(request, cancellationToken);
        if (RequestMeter.Current is { } meter)
        {
            meter.RetryAfter = RetryAfterHeader.Of(response, TimeProvider.System);
        }

        return response;
    }
}
