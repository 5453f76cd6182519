using Microsoft.Extensions.Logging;
using SheetSync.Application;
using SheetSync.Core.Reading.Vocabulary;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Scheduling;

/// <summary>Looks once into each spreadsheet that somebody shared: one with a Settings tab is offered, or added where its sharer's domain is trusted.</summary>
internal sealed class Discovery(IChangeLogs logs, ISyncStates states, IRegistrations registrations, SyncQueue queue, AppSettings settings, ILogger<Discovery> log)
{
    private const int AtOnce = 20;

    public async Task ExamineAsync(CancellationToken ct)
    {
        using var urgency = CallUrgency.Begin(Urgency.Background);
        foreach (var found in await states.UnexaminedAsync(AtOnce, ct))
        {
            if (logs.All.FirstOrDefault(one => one.Account == found.Account) is { } account)
            {
                await ExamineAsync(account, found, ct);
            }
        }
    }

    private async Task ExamineAsync(IChangeLog account, FoundWorkbook found, CancellationToken ct)
    {
        try
        {
            var tabs = await account.TabTitlesAsync(found.Id, ct);
            var isPlan = tabs.Any(title => WorkbookWords.MatchTab(title) == KnownTab.Settings);
            await states.ExaminedAsync(found.Id, isPlan, ct);
            if (isPlan)
            {
                await OfferAsync(found, ct);
            }
        }
        catch (SheetsException refused) when (!refused.IsPassing && !refused.IsAboutAccount)
        {
            // Told again by the log when it changes.
            await states.ExaminedAsync(found.Id, hasSettings: false, ct);
        }
        catch (SheetsException later)
        {
            log.LogDebug("{Workbook} is looked into later: {Reason}", found.Id.Value, later.Message);
        }
    }

    private async Task OfferAsync(FoundWorkbook found, CancellationToken ct)
    {
        if (found.WasRemoved || found.SharedBy is not { } sharer || !settings.Serve.AutoAdd.Contains(Domain(sharer), StringComparer.Ordinal))
        {
            log.LogInformation("{Workbook} {Title} was shared by {Sharer}: sheetsync workbook add {Workbook}", found.Id.Value, found.Title, found.SharedBy, found.Id.Value);
            return;
        }

        await registrations.AddAsync(found.Id, found.Title, ct);
        log.LogInformation("{Workbook} {Title} was shared by {Sharer} and is looked after from now on", found.Id.Value, found.Title, sharer);
        await queue.FeedAsync(ct);
    }

    private static string Domain(string email) => email[(email.LastIndexOf('@') + 1)..].ToLowerInvariant();
}
