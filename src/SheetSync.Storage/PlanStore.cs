using System.Runtime.CompilerServices;
using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Storage.Dialects;
using SheetSync.Storage.Tables;

namespace SheetSync.Storage;

/// <summary>
/// The store on SQLite or PostgreSQL. The normalized tables and the views <c>overdue</c>, <c>rollup</c> and <c>readiness</c>
/// are a public interface for BI tools (Migrations/*.sql says what each holds).
/// </summary>
public sealed partial class PlanStore : IPlanStore, IRegistrations, ISyncStates, IQuotaLedger, IStoreUpkeep, IUnknownAudiences
{
    private readonly TimeProvider clock;
    private readonly Database database;
    private readonly Leases leases;
    private readonly Registrations registrations;
    private readonly Runs runs;
    private readonly Plans plans;
    private readonly History history;
    private readonly MailRecords mail;
    private readonly Outbox outbox;
    private readonly BoardLinkRecords boardLinks;
    private readonly SyncStates states;
    private readonly ChangeLogs logs;
    private readonly QuotaLedger quota;

    /// <summary>
    /// A sync loads beside its request to Google, which takes its permit from the database too: of many that begin at once only so many load, for
    /// more would be no quicker and would leave no connection to the others.
    /// </summary>
    private readonly SemaphoreSlim loading = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>Plans that are being made ready for recording; gone with their decisions.</summary>
    private readonly ConditionalWeakTable<Decision, Task<PlanParts>> foreseen = [];

    /// <summary>Opens nothing yet: the first use does.</summary>
    /// <exception cref="ArgumentException">The connection string cannot be understood or is missing.</exception>
    public PlanStore(StorageOptions options, TimeProvider clock)
        : this(options, clock, DialectOf(options))
    {
    }

    internal PlanStore(StorageOptions options, TimeProvider clock, Dialect dialect)
    {
        Instants.Register();
        this.clock = clock;
        database = new Database(dialect, clock);
        leases = new Leases(database, dialect, options, clock);
        states = new SyncStates(dialect, clock);
        registrations = new Registrations(clock, states);
        runs = new Runs(clock);
        plans = new Plans(clock);
        history = new History(options);
        mail = new MailRecords(options);
        outbox = new Outbox(database, clock);
        boardLinks = new BoardLinkRecords(database);
        logs = new ChangeLogs(states, clock);
        quota = new QuotaLedger(dialect, clock);
    }

    public async Task<ILease> LeaseAsync(SpreadsheetId id, CancellationToken ct) => await leases.TakeAsync(id, ct);

    public Task<KnownWorkbook> LoadAsync(SpreadsheetId id, CancellationToken ct) => LoadingAsync(
        async session => await plans.LoadKnownAsync(session, id) is var known && await Outbox.RefusedAsync(session, id) is { Count: > 0 } refused
            ? known with { RefusedMail = refused }
            : known,
        ct);

    public Task<StoredPlan?> LoadPlanAsync(SpreadsheetId id, CancellationToken ct) =>
        database.ReadAsync(session => plans.LoadAsync(session, id), ct);

    public void Foresee(SpreadsheetId id, Decision decision) => _ = foreseen.GetValue(decision, one => Task.Run(() => ForeseeAsync(id, one)));

    public async Task<RecordedRun> RecordAsync(ILease lease, SyncRecord record, CancellationToken ct)
    {
        if (record.Decision is not { } decision)
        {
            return await RecordUndecidedAsync(lease, record, ct);
        }

        // Outside the transaction: SQLite has one writer at a time.
        var parts = foreseen.TryGetValue(decision, out var ready) ? await ready : PlanParts.Of(decision);
        return await leases.ConcludeAsync(
            lease,
            async session =>
            {
                var workbook = await registrations.UpsertAsync(session, lease.Workbook, decision.Plan.Title, record.LinkBase);
                var changed = await plans.RecordAsync(session, workbook, Plans.Last, parts);
                var run = await runs.RecordAsync(session, workbook, lease, record, changed);
                await history.RecordAsync(session, workbook, run, decision);
                await mail.RecordAsync(session, workbook, run.FinishedAt, decision, record.Mail);
                if (record.Approver is { } approver)
                {
                    await plans.RecordAsync(session, workbook, Plans.Approved, parts.WithoutMemory);
                    await History.ApproveAsync(session, workbook, run, decision.Today, approver);
                }

                return run;
            },
            ct);
    }

    /// <summary>It failed, or nothing may be concluded.</summary>
    private Task<RecordedRun> RecordUndecidedAsync(ILease lease, SyncRecord record, CancellationToken ct) => leases.ConcludeAsync(
        lease,
        async session =>
        {
            var registered = await registrations.IdAsync(session, lease.Workbook);
            var run = await runs.RecordAsync(session, registered, lease, record, planChanged: false);
            if (registered is { } known)
            {
                await mail.RecordAsync(session, known, run.FinishedAt, null, record.Mail);
            }

            return run;
        },
        ct);

    private async Task<PlanParts> ForeseeAsync(SpreadsheetId id, Decision decision)
    {
        var parts = PlanParts.Of(decision);

        // What happened is recorded too, and found out by the first who asks.
        _ = decision.Events;
        try
        {
            return await LoadingAsync(session => Plans.ForeseeAsync(session, id, parts), CancellationToken.None);
        }
        catch (StorageException)
        {
            // Whoever records meets the same fault, and tells of it.
            return parts;
        }
    }

    private async Task<T> LoadingAsync<T>(Func<Session, Task<T>> work, CancellationToken ct)
    {
        await loading.WaitAsync(ct);
        try
        {
            return await database.ReadAsync(work, ct);
        }
        finally
        {
            loading.Release();
        }
    }

    public Task<IReadOnlyList<RecordedRun>> RunsAsync(SpreadsheetId id, int newest, CancellationToken ct) =>
        database.ReadAsync(session => runs.ListAsync(session, id, newest), ct);

    public Task<IReadOnlyList<RecordedEvent>> HistoryAsync(SpreadsheetId id, DateTimeOffset since, CancellationToken ct) =>
        database.ReadAsync(session => History.ListAsync(session, id, since), ct);

    public Task<Approval?> ApprovalAsync(SpreadsheetId id, CancellationToken ct) =>
        database.ReadAsync(session => History.ApprovalAsync(session, id), ct);

    public Task<ApprovedPlan?> ApprovedPlanAsync(SpreadsheetId id, CancellationToken ct) => database.ReadAsync(
        async session => await History.ApprovalAsync(session, id) is { } approval && await plans.LoadApprovedAsync(session, id) is { } plan
            ? new ApprovedPlan(approval, plan)
            : null,
        ct);

    public Task<int> ForgetRunsAsync(DateTimeOffset before, CancellationToken ct) =>
        database.WriteAsync(session => runs.ForgetAsync(session, before), ct);

    public async Task<int> MigrateAsync(CancellationToken ct) => (await database.MigrateAsync(ct)).After;

    public Task<SchemaChange> UpgradeAsync(CancellationToken ct) => database.MigrateAsync(ct);

    public Task<DatabaseState> InspectAsync(CancellationToken ct) => database.InspectAsync(ct);

    public StorageException? FindFullDisk() => database.FindFullDisk();

    public Task ProbeWriteAsync(CancellationToken ct) => database.ProbeWriteAsync(ct);

    public Task FreeFormerAsync(CancellationToken ct) => database.WriteAsync(
        async session =>
        {
            await SyncStates.FreeAsync(session);
            await Leases.FreeServiceAsync(session);
            return true;
        },
        ct);

    public Task<Forgotten> ForgetAsync(DateTimeOffset runsBefore, DateTimeOffset eventsBefore, CancellationToken ct) =>
        database.WriteAsync(
            async session => new Forgotten(
                await runs.ForgetAsync(session, runsBefore),
                await History.ForgetAsync(session, eventsBefore),
                await Leases.ForgetAsync(session, runsBefore)),
            ct);

    public Task<bool> AddAsync(SpreadsheetId id, string title, CancellationToken ct) =>
        database.WriteAsync(session => registrations.AddAsync(session, id, title), ct);

    public Task<IReadOnlyList<Registration>> ListAsync(CancellationToken ct) => database.ReadAsync(registrations.ListAsync, ct);

    public Task<Registration?> FindAsync(SpreadsheetId id, CancellationToken ct) =>
        database.ReadAsync(session => registrations.FindAsync(session, id), ct);

    public Task<bool> RemoveAsync(SpreadsheetId id, CancellationToken ct) =>
        database.WriteAsync(session => registrations.RemoveAsync(session, id), ct);

    public async Task<bool> PurgeAsync(ILease lease, CancellationToken ct)
    {
        var known = await leases.ConcludeAsync(lease, session => registrations.PurgeAsync(session, lease.Workbook), ct);
        await database.AfterPurgeAsync(ct);
        return known;
    }

    public Task<IReadOnlyList<SpreadsheetId>> SignalAsync(IReadOnlyCollection<SpreadsheetId> ids, Urgency urgency, CancellationToken ct) =>
        database.WriteAsync(session => states.SignalAsync(session, ids, urgency, null), ct);

    public Task<int> SignalAllAsync(string account, CancellationToken ct) =>
        database.WriteAsync(session => states.SignalAllAsync(session, account), ct);

    public Task<IReadOnlyList<DueSync>> ClaimAsync(int most, int background, TimeSpan hold, CancellationToken ct) =>
        database.WriteAsync(session => states.ClaimAsync(session, most, background, hold), ct);

    public Task<SyncState?> StateAsync(SpreadsheetId id, CancellationToken ct) => database.ReadAsync(session => states.StateAsync(session, id), ct);

    public Task<IReadOnlyList<SyncState>> StatesAsync(CancellationToken ct) => database.ReadAsync(states.StatesAsync, ct);

    public Task<bool> ConcludeAsync(SpreadsheetId id, long signals, SyncConclusion conclusion, CancellationToken ct) =>
        database.WriteAsync(session => states.ConcludeAsync(session, id, signals, conclusion), ct);

    public Task<ChangeLogPosition?> PositionAsync(string account, CancellationToken ct) =>
        database.ReadAsync(session => logs.PositionAsync(session, account), ct);

    public Task<IReadOnlyList<SpreadsheetId>> AdvanceAsync(
        string account, string? nextToken, IReadOnlyList<FileChange> changes, Urgency urgency, CancellationToken ct) =>
        database.WriteAsync(session => logs.AdvanceAsync(session, account, nextToken, changes, urgency), ct);

    public Task<IReadOnlyList<FoundWorkbook>> UnexaminedAsync(int most, CancellationToken ct) =>
        database.ReadAsync(session => logs.UnexaminedAsync(session, most), ct);

    public Task ExaminedAsync(SpreadsheetId id, bool hasSettings, CancellationToken ct) => database.WriteAsync(
        async session =>
        {
            await logs.ExaminedAsync(session, id, hasSettings);
            return true;
        },
        ct);

    public Task<IReadOnlyList<FoundWorkbook>> FoundAsync(CancellationToken ct) => database.ReadAsync(logs.FoundAsync, ct);

    public Task<SyncBacklog> BacklogAsync(CancellationToken ct) => database.ReadAsync(states.BacklogAsync, ct);

    public Task<QuotaGrant> TakeAsync(QuotaAsk ask, CancellationToken ct) => database.WriteAsync(session => quota.TakeAsync(session, ask), ct);

    public Task SawAsync(string audience, CancellationToken ct) =>
        database.WriteAsync(session => UnknownAudiences.SawAsync(session, audience, clock.GetUtcNow()), ct);

    public Task<IReadOnlyList<UnknownAudience>> ListUnknownAsync(CancellationToken ct) => database.ReadAsync(UnknownAudiences.ListAsync, ct);

    internal static Dialect DialectOf(StorageOptions options) => options.Provider switch
    {
        StorageProvider.Sqlite => new SqliteDialect(options),
        StorageProvider.PostgreSql when string.IsNullOrWhiteSpace(options.ConnectionString) =>
            throw new ArgumentException("Storage:ConnectionString is required for postgresql.", nameof(options)),
        _ => new PostgreSqlDialect(options),
    };
}
