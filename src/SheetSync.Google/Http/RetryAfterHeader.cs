namespace SheetSync.Google.Http;

internal static class RetryAfterHeader
{
    /// <summary>The wait that an answer asks for, in seconds or as a date; null where it does not, never negative.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
