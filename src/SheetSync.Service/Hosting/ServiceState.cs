using System.Collections.Concurrent;
using SheetSync.Application;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Hosting;

/// <summary>How this process fares, for health, metrics and people: kept in memory, asks nobody.</summary>
public sealed class ServiceState(TimeProvider clock, IEnumerable<IServiceObserver> observers)
{
    private readonly IServiceObserver[] observers = [.. observers];
    private readonly ConcurrentDictionary<string, ChangeLogHealth> logs = new(StringComparer.Ordinal);

    public DateTimeOffset StartedAt { get; } = clock.GetUtcNow();

    /// <summary>By account; only those that this process has read.</summary>
    public IReadOnlyCollection<ChangeLogHealth> ChangeLogs => [.. logs.Values.OrderBy(log => log.Account, StringComparer.Ordinal)];

    /// <summary>Null before the first.</summary>
    public SyncReport? LastSync { get; private set; }

    /// <summary>Why the database could not be used when last looked at; null where it could.</summary>
    public StorageException? StorageFault { get; internal set; }

    internal void Synced(SyncReport report)
    {
        LastSync = report;
        Array.ForEach(observers, observer => observer.SyncEnded(report));
    }

    internal void ChangeLogRead(string account, SheetsException? fault)
    {
        var now = clock.GetUtcNow();
        var health = logs.AddOrUpdate(
            account,
            _ => new ChangeLogHealth(account, fault is null ? now : null, fault is null ? null : now, fault?.Fault, fault?.Text),
            (_, known) => new ChangeLogHealth(account, fault is null ? now : known.ReadAt, fault is null ? null : now, fault?.Fault, fault?.Text));
        Array.ForEach(observers, observer => observer.ChangeLogRead(health));
    }
}

/// <summary>Told what this process does, for metrics. Must be quick and must not throw; registered as a service, any number of them.</summary>
public interface IServiceObserver
{
    /// <summary>After each sync.</summary>
    void SyncEnded(SyncReport report);

    /// <summary>After each time an account's change log was read, or could not be.</summary>
    void ChangeLogRead(ChangeLogHealth health);
}

/// <param name="Outcome">Null: what was read was known, and nothing was decided.</param>
/// <param name="Fault">Null where it succeeded.</param>
public sealed record SyncReport(
    SpreadsheetId Workbook, Urgency Urgency, SyncOutcome? Outcome, RequestCount Requests, TimeSpan Took, SheetsFault? Fault);

/// <param name="ReadAt">When this process last read it; null where it never could.</param>
/// <param name="FailedAt">When the last try failed; null where it did not.</param>
/// <param name="Fault">Why it did.</param>
public sealed record ChangeLogHealth(string Account, DateTimeOffset? ReadAt, DateTimeOffset? FailedAt, SheetsFault? Fault, LocalText? Message);
