using System.Text.Json;

namespace SheetSync.Service.Api.Identity;

/// <summary>
/// The issuer's keys change every few days, and the library keeps what it fetched for an hour: a token signed with the new key would be refused
/// until then. So the ids of the published keys are kept beside it. An unknown one is looked up, once a minute at most, for tokens with made-up
/// keys must not become requests to Google; where it has been published, the library is made to fetch anew.
/// </summary>
internal sealed class SigningKeys(Uri address, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly HttpClient http = new();
    private volatile HashSet<string> known = [];
    private volatile int generation;
    private long? lookedAt;

    /// <summary>Where the library fetches the keys. It caches by address, so a fragment, which is never sent, makes it fetch again.</summary>
    public string Address => $"{address.AbsoluteUri}#{generation}";

    /// <summary>Returns once the key is known, or may not be looked up again yet.</summary>
    /// <exception cref="HttpRequestException">The keys cannot be fetched.</exception>
    /// <exception cref="JsonException">The answer holds no keys.</exception>
    public async Task KnowAsync(string keyId, CancellationToken ct)
    {
        if (known.Contains(keyId))
        {
            return;
        }

        await gate.WaitAsync(ct);
        try
        {
            if (known.Contains(keyId) || (known.Count > 0 && lookedAt is { } last && clock.GetElapsedTime(last) < Pause))
            {
                return;
            }

            var published = await FetchAsync(ct);
            lookedAt = clock.GetTimestamp();
            if (published.Contains(keyId))
            {
                generation++;
            }

            known = published;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        gate.Dispose();
        http.Dispose();
    }

    private async Task<HashSet<string>> FetchAsync(CancellationToken ct)
    {
        using var json = JsonDocument.Parse(await http.GetByteArrayAsync(address, ct));
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("keys", out var keys) && keys.ValueKind == JsonValueKind.Array
            ? [.. keys.EnumerateArray().Select(key => TokenShape.Text(key, "kid")).OfType<string>()]
            : throw new JsonException("The answer holds no keys.");
    }
}
