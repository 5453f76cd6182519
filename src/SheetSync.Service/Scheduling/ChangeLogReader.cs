using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SheetSync.Application;
using SheetSync.Service.Configuration;
using SheetSync.Service.Hosting;

namespace SheetSync.Service.Scheduling;

/// <summary>Follows the change log of every account from where it was last read, whoever read it.</summary>
/// <remarks>An account whose channel works is read when Google says so, and rarely beside that: a message may be lost.</remarks>
internal sealed class ChangeLogReader(
    IChangeLogs logs, ISyncStates states, IPushChannels channels, ServiceState service, AppSettings settings, TimeProvider clock, ILogger<ChangeLogReader> log)
{
    /// <summary>However often Google speaks, a log is read for that no more often.</summary>
    private static readonly TimeSpan LeastApart = TimeSpan.FromSeconds(1);

    /// <summary>Accounts whose log could not be read when last tried, and why.</summary>
    private readonly ConcurrentDictionary<string, SheetsFault> troubled = new(StringComparer.Ordinal);

    private bool IsPushed => settings.Serve.PushAddress is not null;

    /// <summary>An account that fails does not keep the others from being read.</summary>
    /// <param name="toldOnly">Only those of which Google has said something since they were last read.</param>
    public async Task ReadAllAsync(bool toldOnly, CancellationToken ct)
    {
        var pushed = IsPushed ? await PushedAsync(ct) : [];
        await Task.WhenAll(logs.All.Select(one => ReadAsync(one, toldOnly, pushed.Contains(one.Account), ct)));
    }

    /// <summary>Google has said something since the logs were last read.</summary>
    public async Task<bool> IsToldAsync(CancellationToken ct)
    {
        if (IsPushed)
        {
            foreach (var one in logs.All)
            {
                if (await states.PositionAsync(one.Account, ct) is { } position && position.Told > position.Answered)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Accounts whose channel is open and known to be reached. Ends of channels are told in real time.</summary>
    private async Task<IReadOnlyCollection<string>> PushedAsync(CancellationToken ct) =>
        [.. (await channels.ChannelsAsync(ct)).Where(channel => channel.ConfirmedAt is not null && channel.ExpiresAt > TimeProvider.System.GetUtcNow())
            .Where(channel => channel.Address == settings.Serve.PushAddress!.AbsoluteUri).Select(channel => channel.Account).Distinct(StringComparer.Ordinal)];

    private async Task ReadAsync(IChangeLog changes, bool toldOnly, bool pushed, CancellationToken ct)
    {
        try
        {
            var position = await states.PositionAsync(changes.Account, ct);
            var told = position is not null && position.Told > position.Answered;
            var age = clock.GetUtcNow() - position?.ReadAt;
            if (told)
            {
                await WaitAsync(LeastApart - age!.Value, ct);
            }
            else if (toldOnly || (pushed && age >= TimeSpan.Zero && age < settings.Serve.PushPollInterval - (settings.Serve.PollInterval / 2)))
            {
                return;
            }

            await FollowAsync(changes, position?.PageToken ?? await BeginAsync(changes, ct), ct);
            if (told)
            {
                await channels.AnswerAsync(changes.Account, position!.Told, ct);
            }

            service.ChangeLogRead(changes.Account, null);
            if (troubled.TryRemove(changes.Account, out _))
            {
                log.LogInformation("The log of changes of {Account} can be read again", changes.Account);
            }
        }
        catch (SheetsException fault)
        {
            service.ChangeLogRead(changes.Account, fault);

            // Told once, not at each poll of an outage.
            var isNews = !troubled.TryGetValue(changes.Account, out var known) || known != fault.Fault;
            troubled[changes.Account] = fault.Fault;
            log.Log(isNews ? LogLevel.Warning : LogLevel.Debug, "The log of changes of {Account} cannot be read: {Reason}", changes.Account, fault.Message);
        }
    }

    private static Task WaitAsync(TimeSpan rest, CancellationToken ct) =>
        rest <= TimeSpan.Zero ? Task.CompletedTask : Task.Delay(rest < LeastApart ? rest : LeastApart, ct);

    private async Task FollowAsync(IChangeLog changes, string token, CancellationToken ct)
    {
        ChangePage page;
        do
        {
            page = await PageAsync(changes, token, ct);
            var signalled = await states.AdvanceAsync(changes.Account, page.NextToken, page.Changes, Urgency.Edited, ct);
            Learn(changes.Account, page.Changes.Where(change => change.File is not null && signalled.Contains(change.Id)));
            token = page.NextToken;
        }
        while (!page.IsLast);
    }

    private async Task<ChangePage> PageAsync(IChangeLog changes, string token, CancellationToken ct)
    {
        try
        {
            return await changes.ReadAsync(token, ct);
        }
        catch (SheetsException lost) when (lost.Fault is SheetsFault.Invalid or SheetsFault.NotFound)
        {
            log.LogWarning("The log of changes of {Account} begins anew, and every workbook of that account is looked at: {Reason}", changes.Account, lost.Message);
            var anew = await BeginAsync(changes, ct);
            await states.SignalAllAsync(changes.Account, ct);
            return await changes.ReadAsync(anew, ct);
        }
    }

    /// <summary>The token comes first: what happens while the files are listed is in the log after it.</summary>
    private async Task<string> BeginAsync(IChangeLog changes, CancellationToken ct)
    {
        var token = await changes.StartTokenAsync(ct);
        await foreach (var page in changes.SharedAsync(ct))
        {
            var shared = page.Select(file => new FileChange(file.Id, file)).ToList();
            await states.AdvanceAsync(changes.Account, null, shared, Urgency.Background, ct);
            Learn(changes.Account, shared);
        }

        // Only now: whoever dies before it begins anew.
        await states.AdvanceAsync(changes.Account, token, [], Urgency.Background, ct);
        return token;
    }

    private void Learn(string account, IEnumerable<FileChange> changes)
    {
        foreach (var change in changes)
        {
            logs.Learn(change.Id, account);
        }
    }
}
