using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Google;
using SheetSync.Service.Configuration;
using Measured = SheetSync.Application.Telemetry;

namespace SheetSync.Service.Hosting.Telemetry;

/// <summary>
/// How things stand, looked up in the database once an interval while metrics are sent: workbooks by state, how stale they are, how old the
/// mail that waits, what is left of the quota. A workbook is stale from when its sync fell due, by an edit or by time, until it has been synced; else it is 0.
/// </summary>
internal sealed class Gauges : BackgroundService
{
    private readonly ISyncStates states;
    private readonly IOutbox outbox;
    private readonly GoogleAccounts accounts;
    private readonly TelemetrySettings settings;
    private readonly TimeProvider clock;
    private readonly ILogger<Gauges> log;
    private readonly Meter meter = new(Measured.Name);
    private volatile Standing standing = new(null, [], null);

    public Gauges(ISyncStates states, IOutbox outbox, GoogleAccounts accounts, AppSettings settings, TimeProvider clock, ILogger<Gauges> log)
    {
        this.states = states;
        this.outbox = outbox;
        this.accounts = accounts;
        this.settings = settings.Telemetry;
        this.clock = clock;
        this.log = log;
        meter.CreateObservableGauge("sheetsync.workbooks", Workbooks, "{workbook}", "Workbooks by state: registered, due, failing, parked.");
        meter.CreateObservableGauge("sheetsync.staleness", Staleness, "s", "How long the workbook that waits longest has been due.");
        meter.CreateObservableGauge("sheetsync.workbook.staleness", Stale, "s", "How long each workbook has been due; only while they are few.");
        meter.CreateObservableGauge("sheetsync.outbox.age", OutboxAge, "s", "How long the mail that waits longest has been due.");
        meter.CreateObservableGauge("sheetsync.outbox.waiting", OutboxWaiting, "{mail}", "Mails that are to be sent.");
        meter.CreateObservableGauge("sheetsync.quota.left", QuotaLeft, "{request}", "Requests that the tighter of Google's limits leaves this minute.");
    }

    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.OtlpEndpoint is null)
        {
            return;
        }

        using var timer = new PeriodicTimer(settings.Interval);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken ct)
    {
        try
        {
            var backlog = await states.BacklogAsync(ct);
            standing = new Standing(backlog, backlog.Workbooks <= settings.WorkbookSeries ? await states.StatesAsync(ct) : [], await outbox.OutboxStateAsync(ct));
        }
        catch (StorageException fault)
        {
            // No figures are better than old ones.
            standing = new Standing(null, [], null);
            log.LogDebug("No figures of workbooks: {Reason}", fault.Message);
        }
    }

    private IEnumerable<Measurement<int>> Workbooks() => standing.Backlog is not { } backlog
        ? []
        : [Of(backlog.Workbooks, "registered"), Of(backlog.Due, "due"), Of(backlog.Failing, "failing"), Of(backlog.Parked, "parked")];

    private IEnumerable<Measurement<double>> Staleness() => standing.Backlog is not { } backlog
        ? []
        : [new Measurement<double>(backlog.OldestDue is { } due ? Age(due) : 0)];

    private IEnumerable<Measurement<double>> Stale() =>
        standing.States.Select(state => new Measurement<double>(Age(state.DueAt), new KeyValuePair<string, object?>("workbook", state.Id.Value)));

    private IEnumerable<Measurement<double>> OutboxAge() => standing.Outbox is not { } mail
        ? []
        : [new Measurement<double>(mail.OldestDueAt is { } due ? Age(due) : 0)];

    private IEnumerable<Measurement<int>> OutboxWaiting() => standing.Outbox is not { } mail ? [] : [new Measurement<int>(mail.Waiting)];

    private IEnumerable<Measurement<int>> QuotaLeft() => accounts.Quota.Select(limiter => new Measurement<int>(
        limiter.Left, new("account", limiter.Account), new("kind", limiter.Kind == QuotaKind.Read ? "read" : "write")));

    private double Age(DateTimeOffset due) => Math.Max(0, (clock.GetUtcNow() - due).TotalSeconds);

    private static Measurement<int> Of(int number, string state) => new(number, new KeyValuePair<string, object?>("state", state));

    private sealed record Standing(SyncBacklog? Backlog, IReadOnlyList<SyncState> States, OutboxState? Outbox);
}
