using System.Threading.RateLimiting;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Api;

/// <summary>How often one person may ask: a bucket of tokens for each e-mail, in this process.</summary>
internal sealed class PersonLimits(ApiSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(email =>
        RateLimitPartition.GetTokenBucketLimiter(email.ToUpperInvariant(), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = settings.RequestsPerMinute,
            TokensPerPeriod = Math.Max(1, settings.RequestsPerMinute / 6),
            ReplenishmentPeriod = TimeSpan.FromSeconds(settings.RequestsPerMinute >= 6 ? 10 : 60.0 / settings.RequestsPerMinute),
            AutoReplenishment = true,
        }));

    /// <exception cref="ApiRefusal">Too often.</exception>
    public void Take(string email)
    {
        using var lease = limiter.AttemptAcquire(email);
        if (!lease.IsAcquired)
        {
            throw new ApiRefusal(ApiProblems.TooMany(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(10)));
        }
    }

    public void Dispose() => limiter.Dispose();
}
