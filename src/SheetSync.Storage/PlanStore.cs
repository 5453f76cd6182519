using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Core;
using SheetSync.Core.Digests;
using SheetSync.Storage.Dialects;
using SheetSync.Storage.Tables;

namespace SheetSync.Storage;

/// <summary>
/// The store on SQLite or PostgreSQL. The normalized tables and the views <c>overdue</c>, <c>rollup</c> and <c>readiness</c>
/// are a public interface for BI tools (Migrations/*.sql says what each holds).
/// </summary>
public sealed class PlanStore : IPlanStore, IRegistrations, IOutbox
{
    private readonly Database database;
    private readonly Leases leases;
    private readonly Registrations registrations;
    private readonly Runs runs;
    private readonly Plans plans;
    private readonly History history;
    private readonly MailRecords mail;
    private readonly Outbox outbox;

    /// <summary>Opens nothing yet: the first use does.</summary>
    /// <exception cref="ArgumentException">The connection string cannot be understood or is missing.</exception>
    public PlanStore(StorageOptions options, TimeProvider clock)
        : this(options, clock, DialectOf(options))
    {
    }

    internal PlanStore(StorageOptions options, TimeProvider clock, Dialect dialect)
    {
        Instants.Register();
        database = new Database(dialect, clock);
        leases = new Leases(database, options, clock);
        registrations = new Registrations(clock);
        runs = new Runs(clock);
        plans = new Plans(clock);
        history = new History(options);
        mail = new MailRecords(options);
        outbox = new Outbox(database, clock);
    }

    public async Task<ILease> LeaseAsync(SpreadsheetId id, CancellationToken ct) => await leases.TakeAsync(id, ct);

    public Task<KnownWorkbook> LoadAsync(SpreadsheetId id, CancellationToken ct) =>
        database.ReadAsync(session => plans.LoadKnownAsync(session, id), ct);

    public Task<StoredPlan?> LoadPlanAsync(SpreadsheetId id, CancellationToken ct) =>
        database.ReadAsync(session => plans.LoadAsync(session, id), ct);

    public Task<RecordedRun> RecordAsync(ILease lease, SyncRecord record, CancellationToken ct)
    {
        // Outside the transaction: SQLite has one writer at a time.
        var parts = record.Decision is null ? [] : PlanTables.Write(record.Decision).InOrder().Select(PlanPart.Of).ToList();
        return database.WriteAsync(
            async session =>
            {
                await leases.FenceAsync(session, lease);
                if (record.Decision is not { } decision)
                {
                    var registered = await registrations.IdAsync(session, lease.Workbook);
                    var failed = await runs.RecordAsync(session, registered, lease, record, planChanged: false);
                    if (registered is { } known)
                    {
                        await mail.RecordAsync(session, known, failed.FinishedAt, null, record.Mail);
                    }

                    return failed;
                }

                var workbook = await registrations.UpsertAsync(session, lease.Workbook, decision.Plan.Title, record.LinkBase);
                var changed = await plans.RecordAsync(session, workbook, Plans.Last, parts);
                var run = await runs.RecordAsync(session, workbook, lease, record, changed);
                await history.RecordAsync(session, workbook, run, decision);
                await mail.RecordAsync(session, workbook, run.FinishedAt, decision, record.Mail);
                if (record.Approver is { } approver)
                {
                    await plans.RecordAsync(session, workbook, Plans.Approved, [.. parts.Where(part => !KnownTables.All.Contains(part.Rows.Table))]);
                    await History.ApproveAsync(session, workbook, run, decision.Today, approver);
                }

                return run;
            },
            ct);
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

    public Task<int> MigrateAsync(CancellationToken ct) => database.MigrateAsync(ct);

    public Task<bool> AddAsync(SpreadsheetId id, string title, CancellationToken ct) =>
        database.WriteAsync(session => registrations.AddAsync(session, id, title), ct);

    public Task<IReadOnlyList<Registration>> ListAsync(CancellationToken ct) => database.ReadAsync(registrations.ListAsync, ct);

    public Task<Registration?> FindAsync(SpreadsheetId id, CancellationToken ct) =>
        database.ReadAsync(session => registrations.FindAsync(session, id), ct);

    public Task<bool> RemoveAsync(SpreadsheetId id, CancellationToken ct) =>
        database.WriteAsync(session => registrations.RemoveAsync(session, id), ct);

    public async Task<bool> PurgeAsync(ILease lease, CancellationToken ct)
    {
        var known = await database.WriteAsync(
            async session =>
            {
                await leases.FenceAsync(session, lease);
                return await registrations.PurgeAsync(session, lease.Workbook);
            },
            ct);
        await database.AfterPurgeAsync(ct);
        return known;
    }

    public Task<MailMemory> MailMemoryAsync(SpreadsheetId id, CancellationToken ct) => outbox.MemoryAsync(id, ct);

    public Task<Standing?> StandingAsync(SpreadsheetId id, DateOnly day, CancellationToken ct) => outbox.StandingAsync(id, day, ct);

    public Task<IReadOnlyList<SpreadsheetId>> TakeDueWorkbooksAsync(int most, TimeSpan again, CancellationToken ct) =>
        outbox.TakeDueWorkbooksAsync(most, again, ct);

    public Task<LeasedMail?> TakeMailAsync(TimeSpan lease, SpreadsheetId? only, CancellationToken ct) => outbox.TakeAsync(lease, only, ct);

    public Task<bool> SettleMailAsync(LeasedMail mail, MailState state, string? error, DateTimeOffset? next, CancellationToken ct) =>
        outbox.SettleAsync(mail, state, error, next, ct);

    public Task<IReadOnlyList<StoredMail>> MailsAsync(SpreadsheetId? id, int newest, CancellationToken ct) => outbox.ListAsync(id, newest, ct);

    public Task<StoredMail?> MailAsync(long id, CancellationToken ct) => outbox.FindAsync(id, ct);

    public Task<OutboxState> OutboxStateAsync(CancellationToken ct) => outbox.StateAsync(ct);

    public Task<bool> OptOutAsync(SpreadsheetId id, string recipient, bool optedOut, CancellationToken ct) => outbox.OptOutAsync(id, recipient, optedOut, ct);

    public Task<bool> IsOptedOutAsync(SpreadsheetId id, string recipient, CancellationToken ct) => outbox.IsOptedOutAsync(id, recipient, ct);

    public Task<byte[]> LinkKeyAsync(CancellationToken ct) => outbox.LinkKeyAsync(ct);

    internal static Dialect DialectOf(StorageOptions options) => options.Provider switch
    {
        StorageProvider.Sqlite => new SqliteDialect(options),
        StorageProvider.PostgreSql when string.IsNullOrWhiteSpace(options.ConnectionString) =>
            throw new ArgumentException("Storage:ConnectionString is required for postgresql.", nameof(options)),
        _ => new PostgreSqlDialect(options),
    };
}
