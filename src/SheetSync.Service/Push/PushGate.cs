using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SheetSync.Application;

namespace SheetSync.Service.Push;

/// <summary>
/// Judges what comes to the address of messages, which anybody can reach: only a known channel with its token counts, and even that tells nothing but
/// that a log is worth reading. What comes in masses costs no more than a look at the store a second.
/// </summary>
internal sealed class PushGate(IPushChannels channels, PollSignals signals, TimeProvider clock, ILogger<PushGate> log) : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TellEvery = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim looking = new(1, 1);
    private FrozenDictionary<string, PushChannel> known = FrozenDictionary<string, PushChannel>.Empty;
    private long lookedAt = long.MinValue;
    private long toldAt = long.MinValue;

    /// <summary>
    /// The status to answer with, by which Google goes on: 2xx is taken, 503 is sent again with growing pauses, anything else is not
    /// (developers.google.com/workspace/drive/api/guides/push).
    /// </summary>
    /// <param name="id"><c>X-Goog-Channel-ID</c>.</param>
    /// <param name="token"><c>X-Goog-Channel-Token</c>.</param>
    /// <param name="state"><c>X-Goog-Resource-State</c>: <c>sync</c> for a channel that was opened, <c>change</c>.</param>
    public async Task<int> TakeAsync(string? id, string? token, string? state, CancellationToken ct)
    {
        if (id is null or { Length: 0 or > 64 } || state is not ("sync" or "change"))
        {
            return StatusCodes.Status400BadRequest;
        }

        PushChannel? channel;
        try
        {
            if (!known.TryGetValue(id, out channel))
            {
                if (!await LookAsync(ct))
                {
                    return StatusCodes.Status503ServiceUnavailable;
                }

                if (!known.TryGetValue(id, out channel))
                {
                    return StatusCodes.Status404NotFound;
                }
            }

            if (!IsToken(channel, token ?? ""))
            {
                Tell();
                return StatusCodes.Status403Forbidden;
            }

            await ConfirmAsync(channel, ct);
        }
        catch (StorageException)
        {
            return StatusCodes.Status503ServiceUnavailable;
        }

        if (state == "change")
        {
            signals.Tell(channel.Account);
        }

        return StatusCodes.Status204NoContent;
    }

    public void Dispose() => looking.Dispose();

    /// <summary>In a time that says nothing of how much of it was right.</summary>
    private static bool IsToken(PushChannel channel, string token) => CryptographicOperations.FixedTimeEquals(
        Convert.FromHexString(ChannelKeeper.HashOf(token)), Convert.FromHexString(channel.TokenHash));

    /// <summary>False where the store was looked at within this second: it is not asked for each made-up id.</summary>
    private async Task<bool> LookAsync(CancellationToken ct)
    {
        if (!await looking.WaitAsync(TimeSpan.Zero, ct))
        {
            return false;
        }

        try
        {
            if (lookedAt != long.MinValue && clock.GetElapsedTime(lookedAt) < LookEvery)
            {
                return false;
            }

            lookedAt = clock.GetTimestamp();
            known = (await channels.ChannelsAsync(ct)).ToFrozenDictionary(channel => channel.Id, StringComparer.Ordinal);
            return true;
        }
        finally
        {
            looking.Release();
        }
    }

    /// <summary>From its first message on it is known that Google reaches the address.</summary>
    private async Task ConfirmAsync(PushChannel channel, CancellationToken ct)
    {
        if (channel.ConfirmedAt is not null)
        {
            return;
        }

        var confirmed = channel with { ConfirmedAt = clock.GetUtcNow() };
        await channels.KeepChannelAsync(confirmed, ct);
        known = known.Select(pair => pair.Key == channel.Id ? new(pair.Key, confirmed) : pair).ToFrozenDictionary(StringComparer.Ordinal);
    }

    private void Tell()
    {
        if (toldAt == long.MinValue || clock.GetElapsedTime(toldAt) >= TellEvery)
        {
            toldAt = clock.GetTimestamp();
            log.LogWarning("A message that pretends to be Google's, with a wrong token, was refused");
        }
    }
}
