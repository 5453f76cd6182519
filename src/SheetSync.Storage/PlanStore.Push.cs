using SheetSync.Application;

namespace SheetSync.Storage;

/// <summary>Push channels as a part of the store.</summary>
public sealed partial class PlanStore : IPushChannels
{
    public Task<IReadOnlyList<PushChannel>> ChannelsAsync(CancellationToken ct) => database.ReadAsync(PushChannels.ListAsync, ct);

    public Task KeepChannelAsync(PushChannel channel, CancellationToken ct) => DoAsync(session => PushChannels.KeepAsync(session, channel), ct);

    public Task ForgetChannelAsync(string id, CancellationToken ct) => DoAsync(session => PushChannels.ForgetAsync(session, id), ct);

    public Task TellAsync(string account, CancellationToken ct) => DoAsync(session => PushChannels.TellAsync(session, account), ct);

    public Task AnswerAsync(string account, long told, CancellationToken ct) => DoAsync(session => PushChannels.AnswerAsync(session, account, told), ct);

    private Task DoAsync(Func<Session, Task> work, CancellationToken ct) => database.WriteAsync(
        async session =>
        {
            await work(session);
            return true;
        },
        ct);
}
