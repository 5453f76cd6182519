using Quartz;
using SheetSync.Application;
using SheetSync.Google;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Hosting;

/// <summary>Whether the service can do its work now.</summary>
internal sealed class Readiness(
    ISyncStates states, IStoreUpkeep upkeep, GoogleAccounts accounts, ISchedulerFactory schedulers, ServiceState service, AppSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan DatabasePatience = TimeSpan.FromSeconds(3);

    /// <summary>A change log is late that was not read for this long, or for four turns.</summary>
    private static readonly TimeSpan LateAtLeast = TimeSpan.FromMinutes(2);

    public async Task<ReadinessReport> LookAsync(CancellationToken ct)
    {
        var (backlog, logs, databaseFault) = await AskDatabaseAsync(ct);
        var scheduler = await schedulers.GetScheduler(ct);
        return new ReadinessReport
        {
            Backlog = backlog,
            DatabaseFault = databaseFault,
            IsCircuitOpen = accounts.IsCircuitOpen,
            ChangeLogs = logs,
            Scheduler = scheduler.Status.ToString(),
            IsSchedulerRunning = scheduler.Status == SchedulerStatus.Running,
            Quota = [.. accounts.Quota.Select(limiter => new QuotaLeft(limiter.Account, limiter.Kind, limiter.Left))],
            LastSync = service.LastSync,
        };
    }

    private async Task<(SyncBacklog? Backlog, IReadOnlyList<ChangeLogReport> Logs, string? Fault)> AskDatabaseAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(DatabasePatience);
        try
        {
            var backlog = await states.BacklogAsync(patience.Token);
            var logs = new List<ChangeLogReport>();
            foreach (var account in accounts.Emails)
            {
                // Another replica may be the one that reads.
                logs.Add(Report(account, (await states.PositionAsync(account, patience.Token))?.ReadAt));
            }

            // Reading goes on where nothing can be written any more.
            return (backlog, logs, (upkeep.FindFullDisk() ?? service.StorageFault)?.Message);
        }
        catch (StorageException fault)
        {
            return (null, [.. accounts.Emails.Select(account => Report(account, null))], fault.Message);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (null, [.. accounts.Emails.Select(account => Report(account, null))], $"No answer within {DatabasePatience.TotalSeconds} s.");
        }
    }

    private ChangeLogReport Report(string account, DateTimeOffset? readAt)
    {
        var now = clock.GetUtcNow();
        var known = service.ChangeLogs.FirstOrDefault(log => log.Account == account);
        var latest = readAt > known?.ReadAt || known?.ReadAt is null ? readAt : known.ReadAt;
        var late = settings.Serve.LongestPoll * 4 is var turns && turns > LateAtLeast ? turns : LateAtLeast;
        var isLate = now - (latest > service.StartedAt ? latest.Value : service.StartedAt) > late;

        // What failed here is past where another replica has read the log since.
        var failure = known?.FailedAt > (latest ?? DateTimeOffset.MinValue) ? known : null;
        return new ChangeLogReport(account, latest, latest is { } at ? now - at : null, isLate || failure is not null, failure?.Fault, failure?.Message?.En);
    }
}

/// <summary>What <c>/readyz</c> tells.</summary>
internal sealed record ReadinessReport
{
    /// <summary>Null where the database does not answer.</summary>
    public required SyncBacklog? Backlog { get; init; }

    public required string? DatabaseFault { get; init; }

    public required bool IsCircuitOpen { get; init; }

    public required IReadOnlyList<ChangeLogReport> ChangeLogs { get; init; }

    public required string Scheduler { get; init; }

    public required bool IsSchedulerRunning { get; init; }

    public required IReadOnlyList<QuotaLeft> Quota { get; init; }

    public required SyncReport? LastSync { get; init; }

    public bool IsGoogleReachable => !IsCircuitOpen && ChangeLogs.All(log => !log.HasTrouble);

    public bool IsReady => DatabaseFault is null && IsSchedulerRunning && IsGoogleReachable;
}

/// <param name="Age">Since it was last read; null where it never was.</param>
internal sealed record ChangeLogReport(string Account, DateTimeOffset? ReadAt, TimeSpan? Age, bool HasTrouble, SheetsFault? Fault, string? Message);

internal sealed record QuotaLeft(string Account, QuotaKind Kind, int Left);
