using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Storage.Dialects;
using SheetSync.Storage.Tables;

namespace SheetSync.Storage;

/// <summary>
/// The store on SQLite or PostgreSQL. The normalized tables and the views <c>overdue</c>, <c>rollup</c> and <c>readiness</c>
/// are a public interface for BI tools (Migrations/*.sql says what each holds).
/// </summary>
public sealed class PlanStore : IPlanStore, IRegistrations, IStoreUpkeep
{
    private readonly Database database;
    private readonly Leases leases;
    private readonly Registrations registrations;
    private readonly Runs runs;
    private readonly Plans plans;
    private readonly History history;

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
                    return await runs.RecordAsync(session, await registrations.IdAsync(session, lease.Workbook), lease, record, planChanged: false);
                }

                var workbook = await registrations.UpsertAsync(session, lease.Workbook, decision.Plan.Title, record.LinkBase);
                var changed = await plans.RecordAsync(session, workbook, Plans.Last, parts);
                var run = await runs.RecordAsync(session, workbook, lease, record, changed);
                await history.RecordAsync(session, workbook, run, decision);
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

    public async Task<int> MigrateAsync(CancellationToken ct) => (await database.MigrateAsync(ct)).After;

    public Task<SchemaChange> UpgradeAsync(CancellationToken ct) => database.MigrateAsync(ct);

    public Task<DatabaseState> InspectAsync(CancellationToken ct) => database.InspectAsync(ct);

    public Task ProbeWriteAsync(CancellationToken ct) => database.ProbeWriteAsync(ct);

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

    internal static Dialect DialectOf(StorageOptions options) => options.Provider switch
    {
        StorageProvider.Sqlite => new SqliteDialect(options),
        StorageProvider.PostgreSql when string.IsNullOrWhiteSpace(options.ConnectionString) =>
            throw new ArgumentException("Storage:ConnectionString is required for postgresql.", nameof(options)),
        _ => new PostgreSqlDialect(options),
    };
}
