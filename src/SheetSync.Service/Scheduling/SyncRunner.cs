using System.Reflection;
using Microsoft.Extensions.Logging;
using SheetSync.Application;
using SheetSync.Core.Grid;
using SheetSync.Google;
using SheetSync.Service.Configuration;
using SheetSync.Service.Hosting;

namespace SheetSync.Service.Scheduling;

/// <summary>One workbook's sync as the service runs it: skipped where nothing changed, and what became of it decides when the next is due.</summary>
internal sealed class SyncRunner(
    WorkbookSync sync, ISyncStates states, GoogleAccounts accounts, SyncQueue queue, ServiceState service, AppSettings settings,
    TimeProvider clock, ILogger<SyncRunner> log)
{
    private static readonly string Program =
        typeof(SyncRunner).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(5);

    /// <summary>Does what is due for a workbook; nothing where another has done it meanwhile.</summary>
    /// <exception cref="StorageException">Nothing is lost: the workbook stays due.</exception>
    public async Task RunAsync(SpreadsheetId id, CancellationToken ct)
    {
        if (await states.StateAsync(id, ct) is not { } state)
        {
            await queue.ForgetAsync(id, ct);
            return;
        }

        if (state.DueAt > clock.GetUtcNow() && state.ClaimedUntil is null)
        {
            return;
        }

        using var urgency = CallUrgency.Begin(state.Urgency);
        if (state.Account is { } account)
        {
            accounts.Learn(id, account);
        }

        var conclusion = await TryAsync(state, ct);
        if (conclusion is null)
        {
            return;
        }

        // Either more happened to this one, or there is room for the next that nobody waits for.
        if (await states.ConcludeAsync(id, state.Signals, conclusion, ct) || state.Urgency == Urgency.Background)
        {
            await queue.FeedAsync(ct);
        }
    }

    /// <summary>Null where somebody else is at it: it stays due and is looked at again.</summary>
    private async Task<SyncConclusion?> TryAsync(SyncState state, CancellationToken ct)
    {
        var started = clock.GetTimestamp();
        var look = new Look(state, clock.GetUtcNow());
        try
        {
            var run = await sync.RunUnlessAsync(state.Id, look.IsSettled, ct);
            service.Synced(new SyncReport(state.Id, state.Urgency, run?.Outcome, run?.Requests ?? new(1, 0), clock.GetElapsedTime(started), null));
            var success = Success(state, look, run);
            run?.Grid.Dispose();
            return success;
        }
        catch (StorageException busy) when (busy.Fault is StorageFault.WorkbookBusy or StorageFault.StaleLease)
        {
            log.LogDebug("{Workbook} stays due: {Reason}", state.Id.Value, busy.Message);
            return null;
        }
        catch (SheetsException fault)
        {
            service.Synced(new SyncReport(state.Id, state.Urgency, SyncOutcome.Failed, fault.Requests, clock.GetElapsedTime(started), fault.Fault));
            var failed = Failure(state, fault);
            log.LogInformation("{Workbook}: tried again at {Next:u}", state.Id.Value, failed.NextDue.UtcDateTime);
            return failed;
        }
    }

    private SyncConclusion Success(SyncState state, Look look, SyncRun? run)
    {
        var now = clock.GetUtcNow();
        var zone = run?.Decision.Plan.Settings.TimeZone ?? state.TimeZone;
        var (sweep, midnight) = (now + settings.Serve.SweepInterval, WorkbookTime.NextMidnight(zone, now, state.Id.Value));
        return new SyncConclusion
        {
            NextDue = sweep < midnight ? sweep : midnight,
            Content = run is null ? state.Content

                // Only what was read and left as it is stands for itself: a write makes another revision.
                : run.Outcome == SyncOutcome.Unchanged ? new ContentMark(look.HashOf(run.Grid), run.Decision.Today, Program)
                : null,
            TimeZone = zone,
            Account = accounts.AccountOf(state.Id),
        };
    }

    private SyncConclusion Failure(SyncState state, SheetsException fault)
    {
        var now = clock.GetUtcNow();
        var parked = !fault.IsPassing && !fault.IsAboutAccount;
        var doubled = FirstRetry * Math.Pow(2, Math.Min(state.Failures, 10));
        var wait = parked ? settings.Serve.ParkedRetry
            : fault.Fault == SheetsFault.Quota ? fault.RetryAfter ?? TimeSpan.FromMinutes(1)
            : doubled < LongestRetry ? doubled : LongestRetry;
        return new SyncConclusion
        {
            // Up to a quarter later, so that what failed together does not come back together.
            NextDue = now + wait * (1 + Random.Shared.NextDouble() / 4),
            Content = state.Content,
            Fault = fault.Fault,
            Message = fault.Text,
            Parked = parked,
        };
    }

    /// <summary>What was read, against what is known of the workbook.</summary>
    private sealed class Look(SyncState state, DateTimeOffset now)
    {
        private WorkbookGrid? seen;
        private string? hash;

        /// <summary>A workbook that changed between read and write was read a second time.</summary>
        public string HashOf(WorkbookGrid grid) => hash is not null && ReferenceEquals(grid, seen) ? hash : ContentHash.Of(grid);

        public bool IsSettled(WorkbookGrid grid)
        {
            if (state.Content is not { } known || known.Program != Program || known.Day != WorkbookTime.Today(state.TimeZone, now))
            {
                return false;
            }

            (seen, hash) = (grid, ContentHash.Of(grid));
            return hash == known.Hash;
        }
    }
}
