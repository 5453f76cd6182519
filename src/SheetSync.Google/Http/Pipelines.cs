using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;
using SheetSync.Google.Faults;

namespace SheetSync.Google.Http;

/// <summary>
/// Total limit ⟶ retries with jitter, a cap and Retry-After ⟶ (the quota) ⟶ circuit breaker ⟶ limit of one attempt. One instance for all
/// accounts: the breaker is about Google as a whole.
/// </summary>
internal sealed class Pipelines
{
    public Pipelines(GoogleOptions options, TimeProvider time)
    {
        var retries = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddTimeout(options.TotalTimeout);
        if (options.Retries > 0)
        {
            retries.AddRetry(Retry(options, time));
        }

        Retries = retries.Build();
        Attempt = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddCircuitBreaker(Breaker(State)).AddTimeout(options.AttemptTimeout).Build();
    }

    /// <summary>Around all attempts of a call.</summary>
    public ResiliencePipeline<HttpResponseMessage> Retries { get; }

    /// <summary>Around each attempt.</summary>
    public ResiliencePipeline<HttpResponseMessage> Attempt { get; }

    /// <summary>Whether Google is being left in peace.</summary>
    public CircuitBreakerStateProvider State { get; } = new();

    private static RetryStrategyOptions<HttpResponseMessage> Retry(GoogleOptions options, TimeProvider time) => new()
    {
        MaxRetryAttempts = options.Retries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.FirstDelay,
        MaxDelay = options.LongestDelay,
        ShouldHandle = async args => args.Outcome switch
        {
            { Exception: { } fault } => IsPassing(fault),
            { Result: { } response } => await IsPassingAsync(response) && !(RetryAfterHeader.Of(response, time) > options.LongestDelay),
            _ => false,
        },
        DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result is { } response ? RetryAfterHeader.Of(response, time) : null),
        OnRetry = args =>
        {
            args.Outcome.Result?.Dispose();
            return default;
        },
    };

    /// <summary>Opens where half of at least twenty attempts within half a minute failed: then Google is down, and waiting helps more than asking.</summary>
    private static CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker(CircuitBreakerStateProvider state) => new()
    {
        StateProvider = state,
        FailureRatio = 0.5,
        MinimumThroughput = 20,
        SamplingDuration = TimeSpan.FromSeconds(30),
        BreakDuration = TimeSpan.FromSeconds(15),
        ShouldHandle = args => ValueTask.FromResult(args.Outcome switch
        {
            { Exception: { } fault } => IsPassing(fault),
            { Result: { } response } => (int)response.StatusCode >= 500,
            _ => false,
        }),
    };

    private static bool IsPassing(Exception fault) => fault is HttpRequestException or TimeoutRejectedException or IOException;

    /// <summary>Quota and server faults. A 403 is told apart by its reason: Drive words quota so.</summary>
    private static async ValueTask<bool> IsPassingAsync(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout => true,
        HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => true,
        HttpStatusCode.Forbidden => (await ErrorBody.ReadAsync(response)).IsQuota,
        _ => false,
    };
}
