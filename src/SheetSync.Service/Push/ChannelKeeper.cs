using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using SheetSync.Application;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Push;

/// <summary>
/// Sees to it that each account has one channel to the present address: opened where there is none, replaced well before it ends (channels cannot be
/// prolonged, and may overlap), stopped where the address is another or none. One replica at a time does so; what they know is in the store.
/// </summary>
/// <param name="clock">The real time, whatever day the service is pinned to: a channel's end is between this machine and Google.</param>
internal sealed class ChannelKeeper(
    IChangeLogs logs, ISyncStates states, IPushChannels channels, ServeSettings settings, TimeProvider clock, ILogger<ChannelKeeper> log) : IDisposable
{
    /// <summary>Of its life, when a channel is replaced.</summary>
    private const double RenewedWithLeft = 0.25;

    /// <summary>Whoever opens one has done so by then, or has died.</summary>
    private static readonly TimeSpan LongestOpening = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<string, string> told = new(StringComparer.Ordinal);
    private bool closed;

    /// <summary>Hexadecimal SHA-256.</summary>
    public static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public async Task KeepAsync(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            if (closed)
            {
                return;
            }

            var known = await channels.ChannelsAsync(ct);
            foreach (var one in logs.All)
            {
                await KeepAsync(one, [.. known.Where(channel => channel.Account == one.Account)], ct);
            }

            foreach (var orphan in known.Where(channel => IsOver(channel) && logs.All.All(one => one.Account != channel.Account)))
            {
                await channels.ForgetChannelAsync(orphan.Id, ct);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Stops all of them, for good: nobody will be there to take messages.</summary>
    public async Task CloseAsync(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            closed = true;
            var known = await channels.ChannelsAsync(ct);
            foreach (var one in logs.All)
            {
                foreach (var channel in known.Where(channel => channel.Account == one.Account))
                {
                    await StopAsync(one, channel, ct);
                }
            }
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task KeepAsync(IChangeLog one, IReadOnlyList<PushChannel> mine, CancellationToken ct)
    {
        try
        {
            var present = settings.PushAddress is { } address
                ? mine.Where(channel => channel.Address == address.AbsoluteUri && IsFresh(channel)).MaxBy(channel => channel.ExpiresAt) ?? await OpenAsync(one, address, ct)
                : null;
            foreach (var old in mine.Where(channel => channel.Id != present?.Id && (channel.ResourceId is not null || IsOver(channel))))
            {
                await StopAsync(one, old, ct);
            }

            told.Remove(one.Account);
        }
        catch (SheetsException fault)
        {
            // Told once, not each minute: polls go on as if there were no channels.
            if (told.GetValueOrDefault(one.Account) != fault.Message)
            {
                log.LogWarning("Google does not tell of changes for {Account}, its log is polled instead: {Reason}", one.Account, fault.Message);
                told[one.Account] = fault.Message;
            }
        }
    }

    private async Task<PushChannel> OpenAsync(IChangeLog one, Uri address, CancellationToken ct)
    {
        var from = (await states.PositionAsync(one.Account, ct))?.PageToken ?? await one.StartTokenAsync(ct);
        var now = clock.GetUtcNow();
        var token = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        var channel = new PushChannel { Id = Guid.NewGuid().ToString(), Account = one.Account, Address = address.AbsoluteUri, TokenHash = HashOf(token), OpenedAt = now };

        // Known before it is open: its first message may be quicker than Google's answer.
        await channels.KeepChannelAsync(channel, ct);
        try
        {
            var opened = await one.WatchAsync(from, new ChannelWish(channel.Id, token, address, now + settings.ChannelTime), ct);
            channel = channel with { ResourceId = opened.ResourceId, ExpiresAt = opened.ExpiresAt };
        }
        catch (SheetsException)
        {
            await channels.ForgetChannelAsync(channel.Id, ct);
            throw;
        }

        await channels.KeepChannelAsync(channel, ct);
        log.LogInformation("Google tells of changes for {Account} until {End:u}", one.Account, channel.ExpiresAt!.Value.UtcDateTime);
        return channel;
    }

    private async Task StopAsync(IChangeLog one, PushChannel channel, CancellationToken ct)
    {
        if (channel.ResourceId is { } resource && !IsOver(channel))
        {
            await one.StopWatchingAsync(channel.Id, resource, ct);
        }

        await channels.ForgetChannelAsync(channel.Id, ct);
    }

    private bool IsFresh(PushChannel channel) =>
        channel.ExpiresAt is { } end && end - clock.GetUtcNow() > (end - channel.OpenedAt) * RenewedWithLeft;

    private bool IsOver(PushChannel channel) => (channel.ExpiresAt ?? channel.OpenedAt + LongestOpening) <= clock.GetUtcNow();
}
