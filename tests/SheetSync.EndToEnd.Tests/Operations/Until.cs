using System.Diagnostics;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary>Waits for a condition with a generous limit: machines are slow, and a test that waits for a time is wrong on some of them.</summary>
internal static class Until
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static async Task HoldsAsync(Func<Task<bool>> condition, string what, Func<string>? otherwise = null)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(started) > Limit)
            {
                throw new TimeoutException($"Not within {Limit}: {what}.\n{otherwise?.Invoke()}");
            }

            await Task.Delay(100);
        }
    }
}
