using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using SheetSync.Application;
using SheetSync.Service.Scheduling;

namespace SheetSync.Service.Push;

/// <summary>
/// Messages of Google's become polls that come at once: any number of them within a second are one mark in the store and one trigger of the poll's job,
/// the same for all replicas.
/// </summary>
internal sealed class PollSignals(IPushChannels channels, ISchedulerFactory schedulers, ILogger<PollSignals> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, bool> accounts = new(StringComparer.Ordinal);
    private readonly Channel<bool> some = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Returns at once.</summary>
    public void Tell(string account)
    {
        // In this order: who takes the mark then finds the account.
        accounts[account] = true;
        some.Writer.TryWrite(true);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await some.Reader.WaitToReadAsync(stoppingToken))
        {
            some.Reader.TryRead(out _);
            await PassOnAsync(stoppingToken);
            await Task.Delay(Pause, stoppingToken);
        }
    }

    private async Task PassOnAsync(CancellationToken ct)
    {
        try
        {
            foreach (var account in accounts.Keys)
            {
                accounts.TryRemove(account, out _);
                await channels.TellAsync(account, ct);
            }

            var scheduler = await schedulers.GetScheduler(ct);
            await scheduler.ScheduleTrigger(
                TriggerBuilder.Create(scheduler.TimeProvider).ForJob(PollJob.Name).WithIdentity(PollJob.Now).WithPriority(10).StartNow().Build(), TriggerConflict.KeepEarlier, ct);
        }
        catch (Exception fault) when (fault is StorageException or SchedulerException or System.Data.Common.DbException)
        {
            // The next poll comes anyway.
            log.LogDebug("The log of changes is read at its next turn only: {Reason}", fault.Message);
        }
    }
}
