using Microsoft.Extensions.Logging;
using SheetSync.Application;
using SheetSync.Service.Hosting;

namespace SheetSync.Service.Scheduling;

/// <summary>Follows the change log of every account from where it was last read, whoever read it.</summary>
internal sealed class ChangeLogReader(IChangeLogs logs, ISyncStates states, ServiceState service, ILogger<ChangeLogReader> log)
{
    /// <summary>An account that fails does not keep the others from being read.</summary>
    public Task ReadAllAsync(CancellationToken ct) => Task.WhenAll(logs.All.Select(one => ReadAsync(one, ct)));

    private async Task ReadAsync(IChangeLog changes, CancellationToken ct)
    {
        try
        {
            var position = await states.PositionAsync(changes.Account, ct);
            await FollowAsync(changes, position?.PageToken ?? await BeginAsync(changes, ct), ct);
            service.ChangeLogRead(changes.Account, null);
        }
        catch (SheetsException fault)
        {
            service.ChangeLogRead(changes.Account, fault);
            log.LogWarning("The log of changes of {Account} cannot be read: {Reason}", changes.Account, fault.Message);
        }
    }

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
        var shared = (await changes.SharedAsync(ct)).Select(file => new FileChange(file.Id, file)).ToList();
        await states.AdvanceAsync(changes.Account, token, shared, Urgency.Background, ct);
        Learn(changes.Account, shared);
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
